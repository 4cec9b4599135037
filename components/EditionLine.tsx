import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { Analysis } from '../lib/analysis.ts';
import { EDITIONS, editionRow } from '../lib/criteria/editions.ts';
import { useActions } from './actions.ts';
import { t } from './locale.ts';
import { day, editionWords } from './words.ts';

/** The point stays at the end of its line. */
export const SEPARATOR = '\u00a0· ';

type AnchorKey =
  | 'caseBar.editionByToday'
  | 'caseBar.editionByRequest'
  | 'caseBar.editionByDecision'
  | 'caseBar.editionByNote';

/** By which day the edition was chosen, by what the analysis calls it. */
const CHOSEN_BY: Readonly<Record<string, AnchorKey>> = {
  today: 'caseBar.editionByToday',
  'request for authorization': 'caseBar.editionByRequest',
  'utilization review decision': 'caseBar.editionByDecision',
  'newest note': 'caseBar.editionByNote',
};

/** The notices that the line of the edition says in short, and whole where it is opened. */
const IN_SHORT: ReadonlyMap<string, 'caseBar.editionNotHeld' | 'caseBar.editionUnclear'> = new Map([
  ['edition-not-held', 'caseBar.editionNotHeld'],
  ['edition-unclear', 'caseBar.editionUnclear'],
]);

/** The notices that are not repeated above the findings. */
export const saidByEdition = (code: string) => IN_SHORT.has(code);

interface Choice {
  open: boolean;
  toggle: () => void;
}

export function useEditionChoice(): Choice {
  const [open, setOpen] = useState(false);
  return { open, toggle: () => setOpen(!open) };
}

interface Props {
  analysis: Analysis;
  choice: Choice;
  /** Chosen by the reviewer, by no date. */
  byHand?: boolean;
}

/** Which edition, by which day, and what is to be known of it. */
export function EditionWords({ analysis: { edition, notices }, choice, byHand }: Props) {
  const name = editionWords(edition.id) ?? editionRow(edition.id)?.title ?? edition.id;
  const { anchor, anchorFrom } = edition;
  const chosenBy = anchorFrom === null ? undefined : CHOSEN_BY[anchorFrom];
  const inShort = notices.flatMap(({ code }) => IN_SHORT.get(code) ?? []);
  return (
    <>
      {byHand
        ? t('caseBar.editionByHand', { edition: name })
        : anchor && chosenBy
          ? t(chosenBy, { edition: name, day: day(anchor) })
          : name}
      {inShort.map((key) => (
        <Fragment key={key}>
          {SEPARATOR}
          <b>{t(key)}</b>
        </Fragment>
      ))}{' '}
      <button
        type="button"
        class="link"
        aria-expanded={choice.open}
        aria-controls="edition-choice"
        aria-label={t('caseBar.changeLabel')}
        onClick={choice.toggle}
      >
        {t('caseBar.change')}
      </button>
    </>
  );
}

/** The other editions, and all that is to be known of this one. */
export function EditionChoice({ analysis: { edition, notices }, choice }: Props) {
  const { choose } = useActions();
  const note = editionRow(edition.id)?.note;
  return (
    <div id="edition-choice" hidden={!choice.open}>
      {notices
        .filter(({ code }) => saidByEdition(code))
        .map(({ code, message }) => (
          <p key={code}>{message}</p>
        ))}
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
      {note && <p class="note">{note}</p>}
    </div>
  );
}
