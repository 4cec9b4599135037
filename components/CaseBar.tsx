import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Analysis } from '../lib/analysis.ts';
import { EDITIONS, editionRow } from '../lib/criteria/editions.ts';
import type { CaseState } from '../lib/messages.ts';
import { useActions } from './actions.ts';
import { LeftOut } from './LeftOut.tsx';
import { count, t } from './locale.ts';
import { ReadControls } from './ReadControls.tsx';
import { SiteAccess } from './SiteAccess.tsx';
import { day, editionWords, person } from './words.ts';

type AnchorKey =
  | 'caseBar.editionByToday'
  | 'caseBar.editionByRequest'
  | 'caseBar.editionByDecision'
  | 'caseBar.editionByNote';

interface Props {
  state: CaseState;
  analysis: Analysis;
  children?: ComponentChildren;
}

/** Who the case is about, what was read, and by which edition: always in sight, so that no two cases are mixed up. */
export function CaseBar({ state, analysis, children }: Props) {
  const { dateOfInjury, caseNumber, claimNumber, noteDates } = analysis.case;
  const notes = new Set(noteDates.map(({ value }) => value)).size;
  const [first, ...further] = state.sources;
  const read = [
    count('count.words', state.words),
    state.frames > 1 && count('count.frames', state.frames),
    notes > 0 && count('count.datedNotes', notes),
  ].filter(Boolean);
  const source = first === undefined || first.kind === 'page' ? t('caseBar.thisPage') : first.name;
  const counts = read.join(', ');
  return (
    <>
      <header class="who">
        <h1>{person(analysis.case)}</h1>
        <span>
          {[
            dateOfInjury && t('caseBar.injured', { day: day(dateOfInjury.value) }),
            caseNumber
              ? t('caseBar.case', { number: caseNumber.value })
              : claimNumber && t('caseBar.claim', { number: claimNumber.value }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </header>
      <div class="what-was-read">
        <p>
          {further.length > 0
            ? count('caseBar.readWithMore', further.length, { source, counts })
            : t('caseBar.read', { source, counts })}
        </p>
        <LeftOut leftOut={state.leftOut} />
        <EditionLine analysis={analysis} />
        <ReadControls state={state} />
        <SiteAccess />
        {children}
      </div>
    </>
  );
}

/** By which day the edition was chosen, by what the analysis calls it. */
const CHOSEN_BY: Readonly<Record<string, AnchorKey>> = {
  today: 'caseBar.editionByToday',
  'request for authorization': 'caseBar.editionByRequest',
  'utilization review decision': 'caseBar.editionByDecision',
  'newest note': 'caseBar.editionByNote',
};

function EditionLine({ analysis: { edition } }: { analysis: Analysis }) {
  const { choose } = useActions();
  const [changing, setChanging] = useState(edition.ask);
  const row = editionRow(edition.id);
  const name = editionWords(edition.id) ?? row?.title ?? edition.id;
  const { anchor, anchorFrom } = edition;
  const chosenBy = anchorFrom === null ? undefined : CHOSEN_BY[anchorFrom];
  return (
    <>
      <p>
        {anchor && chosenBy ? t(chosenBy, { edition: name, day: day(anchor) }) : name}{' '}
        <button
          type="button"
          class="link"
          aria-expanded={changing}
          aria-controls="edition-choice"
          onClick={() => setChanging(!changing)}
        >
          {t('caseBar.change')}
        </button>
      </p>
      <div id="edition-choice" hidden={!changing}>
        <label class="of">
          <span>{t('caseBar.edition')}</span>
          <select value={edition.id} onChange={(event) => choose({ edition: event.currentTarget.value })}>
            {EDITIONS.filter(({ id, shipped }) => shipped !== 'none' || id === edition.id).map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        {row?.note && <p class="note">{row.note}</p>}
      </div>
    </>
  );
}
