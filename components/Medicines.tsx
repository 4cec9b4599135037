import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { Medication } from '../lib/analysis.ts';
import { useActions } from './actions.ts';
import { MEDICATION_WORDS } from './words.ts';

const unknown = <span class="unknown">not stated</span>;

function stated({ strength, unit, quantity, daysSupply, unitsPerDay, sig }: Medication) {
  const amount = [
    strength !== null && `${strength} ${unit ?? ''}`.trim(),
    quantity !== null && `#${quantity}`,
    daysSupply !== null && `${daysSupply} days`,
  ];
  const words = amount.filter(Boolean).join(' ');
  return (
    <>
      {words || (sig || unitsPerDay !== null ? null : unknown)}
      {unitsPerDay !== null && <small>{unitsPerDay} a day</small>}
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

/** The medicines that the text names, as it names them. */
export function Medicines({ medications }: { medications: readonly Medication[] }) {
  const { show } = useActions();
  const [lost, setLost] = useState<string | null>(null);
  if (medications.length === 0) {
    return (
      <section class="card" aria-label="Medicines">
        <h2>Medicines</h2>
        <p class="nothing">No medicine was found in the text on this page.</p>
      </section>
    );
  }
  return (
    <section class="card medicines" aria-label="Medicines">
      <h2>
        Medicines <small>{medications.length}</small>
      </h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Drug</th>
            <th scope="col">As stated</th>
            <th scope="col">Status</th>
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
                    title="Show in page"
                    onClick={() => {
                      setLost(null);
                      show({ start, end, quote, polarity }).then(
                        (found) => setLost(found ? null : one.name),
                        () => setLost(one.name),
                      );
                    }}
                  >
                    <Name name={one.name} />
                    <span class="unseen"> (show in page)</span>
                  </button>
                  <small>
                    {[one.brand, one.class.replaceAll('-', ' '), one.schedule && `schedule ${one.schedule}`]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </th>
                <td>{stated(one)}</td>
                <td>{MEDICATION_WORDS[one.status]}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p class="lost" role="status">
        {lost && `The words about ${lost} are no longer on the page. Read the page again.`}
      </p>
    </section>
  );
}
