/** One line for the worklist, at most 160 characters, without name, birth date or claim number. */
import type { Finding, Status } from '../analysis.ts';
import { editionRow } from '../criteria/editions.ts';
import type { CriteriaSet } from '../criteria/schema.ts';
import { rowOf } from '../criteria/sets.ts';
import { day } from '../text/written-days.ts';
import { type Piece, piece, type Sentence, sentence } from './sentence.ts';
import {
  beginning,
  collapse,
  type DraftContext,
  type DraftRequest,
  duePiece,
  flagWords,
  fromSum,
  itemBasis,
  notFound,
  titleOf,
} from './wording.ts';

const LONGEST_NOTE = 160;
const LONGEST_ITEM = 40;
const LONGEST_EDITION = 16;
const LONGEST_BOTH = 26;
const LONGEST_FLAGS = 28;
const BAR = ' | ';

/** `text` cut at a word so that it has at most `length` characters. */
function fitted(text: string, length: number): string {
  const whole = collapse(text).replaceAll('|', '/');
  return whole.length <= length ? whole : `${beginning(whole, length - 1).replace(/[,;:]$/, '')}…`;
}

/** The open required row whose paper would settle the most; one that the record contradicts only where all are. */
function topGap(required: readonly Finding[], set: CriteriaSet): Finding | null {
  const leverage = ({ criterion }: Finding) => rowOf(set, criterion)?.leverage ?? Number.MAX_SAFE_INTEGER;
  const asked = required.filter((finding) => finding.missing !== null);
  const open = asked.filter(({ status }) => status !== 'not-met');
  return (open.length > 0 ? open : asked).reduce<Finding | null>(
    (best, one) => (best === null || leverage(one) < leverage(best) ? one : best),
    null,
  );
}

function countsPiece(required: readonly Finding[]): Piece {
  const count = (status: Status) => required.filter((finding) => finding.status === status).length;
  const states = [
    `met ${count('met')}`,
    `not met ${count('not-met')}`,
    `partly ${count('incomplete')}`,
    `missing ${count('not-documented')}`,
    `conflict ${count('conflicting')}`,
  ];
  const rows = required.map((finding) => `${finding.criterion}: ${finding.status}`);
  return piece(states.join(', '), fromSum([`required rows: ${states.join(', ')}`, ...rows]));
}

/** The edition of the rows; where the case falls to another that is not held, that is said. */
function editionOf(set: CriteriaSet, { edition: { id } }: DraftContext): Piece {
  const short = (of: string) => editionRow(of)?.short ?? of;
  const words =
    set.edition === id
      ? fitted(short(id), LONGEST_EDITION)
      : fitted(`${short(set.edition)} (not ${short(id)})`, LONGEST_BOTH);
  return piece(words, { kind: 'citation', of: set.edition, words });
}

/** What calls for an eye: the day a pump runs empty, and what is unclear in the request. */
function flagsPiece(request: DraftRequest, set: CriteriaSet, { pump }: DraftContext): Piece {
  if (set.safety !== null && pump !== null) {
    const [first, ...rest] = pump.steps;
    return piece(`empty ${day(pump.emptyDate)}`, fromSum([first ?? 'pump', ...rest], pump.evidence));
  }
  return request.flags.length > 0
    ? piece(fitted(flagWords(request.flags), LONGEST_FLAGS), itemBasis(request))
    : piece('none', fromSum(['flags of the request: none'], [request.evidence]));
}

/** Item, edition, counts, top gap, due date and flags; the gap is told as far as there is room. */
export function worklistNote(request: DraftRequest, set: CriteriaSet, context: DraftContext): Sentence[] {
  const required = request.findings.filter((finding) => finding.required);
  const item = piece(fitted(request.label, LONGEST_ITEM), itemBasis(request));
  const edition = editionOf(set, context);
  const counts = countsPiece(required);
  const due = duePiece(context) ?? piece('-', notFound('receipt-date', 'date of receipt'));
  const flags = flagsPiece(request, set, context);
  const others = [item, edition, counts, flags].reduce((length, one) => length + one.words.length, 0);
  const room = LONGEST_NOTE - others - 'due '.length - due.words.length - 5 * BAR.length;
  const top = topGap(required, set);
  const gap =
    top === null
      ? piece(
          required.every(({ status }) => status === 'met' || status === 'not-applicable')
            ? 'no gap'
            : 'no paper to ask for',
          ...counts.basis,
        )
      : piece(fitted(`gap: ${top.title}`, room), notFound(top.criterion, top.title), ...titleOf(top).basis);
  return [
    sentence('note/item', '', [item]),
    sentence('note/edition', BAR, [edition]),
    sentence('note/counts', BAR, [counts]),
    sentence('note/gap', BAR, [gap]),
    sentence('note/due', BAR, ['due ', due]),
    sentence('note/flags', BAR, [flags]),
  ];
}
