import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { Medication } from '../lib/analysis.ts';
import { type Combinations, combinations } from '../lib/clinical/combinations.ts';
import { drugClassWords } from '../lib/clinical/drug-class-words.ts';
import { useActions } from './actions.ts';
import { t } from './locale.ts';
import { lostWords, medicationWords } from './words.ts';

/** Directions that are the number a day themselves: it is not said twice. */
const SAYS_PER_DAY = /^(?:once|twice|(?:two|three|four|five|six) times) (?:a|per|each) day$/i;

function stated({ strength, unit, quantity, daysSupply, unitsPerDay, sig }: Medication) {
  const amount = [
    strength !== null && `${strength} ${unit ?? ''}`.trim(),
    quantity !== null && `#${quantity}`,
    daysSupply !== null && t('medicines.days', { days: daysSupply }),
  ];
  const words = amount.filter(Boolean).join(' ');
  return (
    <>
      {words || (sig || unitsPerDay !== null ? null : <span class="unknown">{t('medicines.notStated')}</span>)}
      {unitsPerDay !== null && !SAYS_PER_DAY.test(sig ?? '') && (
        <small>{t('medicines.perDay', { units: unitsPerDay })}</small>
      )}
      {sig && <small>{sig}</small>}
    </>
  );
}

/** A combination may break after each of its ingredients. */
function Name({ name }: { name: string }) {
  const [first, ...others] = name.split('/');
  return (
    <>
      {first}
      {others.map((ingredient) => (
        <Fragment key={ingredient}>
          /<wbr />
          {ingredient}
        </Fragment>
      ))}
    </>
  );
}

/** What of the medicines calls for an eye together, in sentences; null where nothing does. */
function togetherWords(together: Combinations) {
  const { benzodiazepine, carisoprodol, other, secondOpioid, opioids, highest, agonistWithPartial } = together;
  const sedatives = [...benzodiazepine, ...carisoprodol, ...other].filter((one) => !secondOpioid.includes(one));
  const drugs = new Set(sedatives.map(({ name }) => name));
  const words = [
    secondOpioid.length > 0 &&
      t('medicines.severalOpioids', { drugs: [...new Set(opioids.map(({ name }) => name))].join(', ') }),
    drugs.size > 0 && t('medicines.together', { drugs: [...drugs].join(', ') }),
    highest && t('medicines.highest'),
    agonistWithPartial && t('medicines.agonistWithPartial'),
  ].filter(Boolean);
  return words.length > 0 ? words.join(' ') : null;
}

/** The medicines that the text names, as it names them. */
export function Medicines({ medications }: { medications: readonly Medication[] }) {
  const { show } = useActions();
  const [lost, setLost] = useState('');
  if (medications.length === 0) {
    return (
      <section class="card" aria-label={t('section.medicines')}>
        <h2>{t('section.medicines')}</h2>
        <p class="nothing">{t('medicines.none')}</p>
      </section>
    );
  }
  const together = combinations(medications);
  const sedating = new Set([...together.benzodiazepine, ...together.carisoprodol, ...together.other]);
  const flagged = togetherWords(together);
  return (
    <section class="card medicines" aria-label={t('section.medicines')}>
      <h2>
        {t('section.medicines')} <small>{medications.length}</small>
      </h2>
      {flagged && <p class="nothing">{flagged}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">{t('medicines.drug')}</th>
            <th scope="col">{t('medicines.asStated')}</th>
            <th scope="col">{t('medicines.status')}</th>
          </tr>
        </thead>
        <tbody>
          {medications.map((one) => {
            const { start, end, quote, polarity } = one.evidence;
            return (
              <tr key={`${one.name}:${start}`} class={`status-${one.status}`}>
                <th scope="row">
                  <button
                    type="button"
                    class="quote"
                    title={t('act.showInPage')}
                    onClick={() => {
                      setLost('');
                      show({ start, end, quote, polarity }).then(
                        (found) => setLost(lostWords(found, t('medicines.lost', { drug: one.name }))),
                        () => setLost(t('medicines.lost', { drug: one.name })),
                      );
                    }}
                  >
                    <Name name={one.name} />
                    <span class="unseen"> {t('act.showInPageUnseen')}</span>
                  </button>
                  <small>
                    {[
                      one.brand,
                      drugClassWords(one),
                      one.schedule && t('medicines.schedule', { schedule: one.schedule }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                  {sedating.has(one) && (
                    <span class="badge">
                      {t(together.secondOpioid.includes(one) ? 'medicines.secondOpioid' : 'medicines.sedating')}
                    </span>
                  )}
                </th>
                <td>{stated(one)}</td>
                <td>{medicationWords(one.status)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p class="lost" role="status">
        {lost}
      </p>
    </section>
  );
}
