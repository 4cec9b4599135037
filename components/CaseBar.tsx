import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Analysis } from '../lib/analysis.ts';
import { EDITIONS, editionRow } from '../lib/criteria/editions.ts';
import type { CaseState } from '../lib/messages.ts';
import { useActions } from './actions.ts';
import { LeftOut } from './LeftOut.tsx';
import { ReadControls } from './ReadControls.tsx';
import { day, EDITION_WORDS, person, plural } from './words.ts';

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
    plural(state.words, 'word'),
    state.frames > 1 && plural(state.frames, 'frame'),
    notes > 0 && plural(notes, 'dated note'),
  ].filter(Boolean);
  return (
    <>
      <header class="who">
        <h1>{person(analysis.case)}</h1>
        <span>
          {[
            dateOfInjury && `injured ${day(dateOfInjury.value)}`,
            caseNumber ? `case ${caseNumber.value}` : claimNumber && `claim ${claimNumber.value}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </header>
      <div class="what-was-read">
        <p>
          {first === undefined || first.kind === 'page' ? 'This page' : first.name}
          {further.length > 0 && ` and ${plural(further.length, 'more source')}`}, {read.join(', ')}
        </p>
        <LeftOut leftOut={state.leftOut} />
        <EditionLine analysis={analysis} />
        <ReadControls state={state} />
        {children}
      </div>
    </>
  );
}

function EditionLine({ analysis: { edition } }: { analysis: Analysis }) {
  const { choose } = useActions();
  const [changing, setChanging] = useState(edition.ask);
  const row = editionRow(edition.id);
  return (
    <>
      <p>
        {EDITION_WORDS[edition.id] ?? row?.title ?? edition.id}
        {edition.anchor &&
          `, by ${edition.anchorFrom === 'today' ? 'today’s date' : `the ${edition.anchorFrom}`}, ${day(edition.anchor)}`}{' '}
        <button
          type="button"
          class="link"
          aria-expanded={changing}
          aria-controls="edition-choice"
          onClick={() => setChanging(!changing)}
        >
          change
        </button>
      </p>
      <div id="edition-choice" hidden={!changing}>
        <label class="of">
          <span>Edition</span>
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
