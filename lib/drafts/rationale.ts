/** The physician reviewer's rationale: what the record shows, what it does not, the arithmetic, and no determination. */
import type { Finding, Status } from '../analysis.ts';
import { editionRow } from '../criteria/editions.ts';
import type { CriteriaSet } from '../criteria/schema.ts';
import { rowOf } from '../criteria/sets.ts';
import { day, withDays } from '../text/written-days.ts';
import type { Basis } from './basis.ts';
import { findingSentence, type QuotationMeasure, type ToldTogether, toldTogether } from './finding-sentence.ts';
import { frame, joined, type Part, type Piece, piece, type Sentence, sentence, textOf } from './sentence.ts';
import { whatWouldChange } from './what-would-change.ts';
import {
  CLOSING,
  type DraftContext,
  type DraftRequest,
  doseSentences,
  editionParts,
  editionPiece,
  fromEvidence,
  furtherRows,
  itemPiece,
  noteDays,
  notFound,
  STATUS_WORDS,
  safetySentences,
  setTitle,
  sourceSentences,
  tally,
  tallyPiece,
  titlesUpTo,
  WORST_FIRST,
  wordsOfNoteDay,
  worstFirst,
} from './wording.ts';

/** A rationale of more words is not read to its end (criteria.md §9.3). */
export const MOST_WORDS = 400;

/** What a letter with an adverse decision has to hold besides; the panel's letter check has it line by line. */
export const CHECKLIST =
  'A letter also needs: dates of receipt and decision; treatment asked for, and agreed to, if any; records read; clinical reasons; criteria used; what was asked for, when and of whom; the independent review form and its time limit; the reviewer’s name, specialty, license, telephone and hours.';
export const SHORT_CHECKLIST =
  'A letter also needs: dates of receipt and decision; treatment agreed to, if any; clinical reasons; the independent review form and its time limit; the reviewer’s name, specialty, license, telephone and hours.';

const ITEM = '\n- ';
const PARAGRAPH = '\n\n';

/** How much is told of rows of one kind: so many in sentences of their own, quoted so far. */
interface RowMeasure extends QuotationMeasure {
  rows: number;
}

/** How much is told; a long case is told in less. */
interface Measure {
  open: RowMeasure;
  met: RowMeasure;
  /** Whether advisory rows are told in sentences of their own. */
  advisory: RowMeasure;
  /** Titles named in one list, of required and of advisory rows. */
  titles: number;
  advisoryTitles: number;
  /** Lines of the dose arithmetic. */
  doseLines: number;
  /** Places of one source; none where the document alone is named. */
  places: number;
  /** Days of notes. */
  days: number;
}

const ALL = Number.POSITIVE_INFINITY;

const rowMeasure = (rows: number, longest: number, most: number): RowMeasure => ({ rows, longest, most });

function measure(
  open: RowMeasure,
  met: RowMeasure,
  advisory: RowMeasure,
  [titles, advisoryTitles, doseLines, places, days]: readonly [number, number, number, number, number],
): Measure {
  return { open, met, advisory, titles, advisoryTitles, doseLines, places, days };
}

const NO_ROWS = rowMeasure(0, 60, 1);

/**
 * From the fullest to the shortest; the first that fits is taken. What is advisory goes first, then the words of what
 * is met, last the words of required rows that are open.
 */
const MEASURES: readonly Measure[] = [
  measure(rowMeasure(ALL, 220, 2), rowMeasure(ALL, 220, 2), rowMeasure(ALL, 220, 2), [ALL, ALL, ALL, ALL, 8]),
  measure(rowMeasure(ALL, 220, 2), rowMeasure(ALL, 160, 1), rowMeasure(ALL, 140, 1), [ALL, ALL, ALL, ALL, 8]),
  measure(rowMeasure(ALL, 200, 2), rowMeasure(ALL, 140, 1), NO_ROWS, [ALL, ALL, ALL, 3, 8]),
  measure(rowMeasure(ALL, 180, 2), rowMeasure(ALL, 120, 1), NO_ROWS, [ALL, 4, ALL, 2, 6]),
  measure(rowMeasure(ALL, 160, 2), rowMeasure(6, 110, 1), NO_ROWS, [ALL, 2, 6, 1, 4]),
  measure(rowMeasure(ALL, 140, 2), rowMeasure(4, 100, 1), NO_ROWS, [ALL, 0, 6, 1, 4]),
  measure(rowMeasure(ALL, 140, 1), rowMeasure(3, 90, 1), NO_ROWS, [10, 0, 6, 1, 4]),
  measure(rowMeasure(ALL, 110, 1), rowMeasure(2, 90, 1), NO_ROWS, [8, 0, 5, 1, 3]),
  measure(rowMeasure(8, 100, 1), rowMeasure(1, 90, 1), NO_ROWS, [12, 0, 5, 0, 3]),
  measure(rowMeasure(6, 90, 1), NO_ROWS, NO_ROWS, [12, 0, 5, 0, 3]),
  measure(rowMeasure(5, 90, 1), NO_ROWS, NO_ROWS, [12, 0, 4, 0, 3]),
  measure(rowMeasure(4, 90, 1), NO_ROWS, NO_ROWS, [10, 0, 4, 0, 2]),
  measure(rowMeasure(3, 80, 1), NO_ROWS, NO_ROWS, [10, 0, 3, 0, 2]),
  measure(rowMeasure(3, 70, 1), NO_ROWS, NO_ROWS, [7, 0, 3, 0, 2]),
  measure(rowMeasure(2, 70, 1), NO_ROWS, NO_ROWS, [7, 0, 2, 0, 2]),
  measure(rowMeasure(2, 60, 1), NO_ROWS, NO_ROWS, [5, 0, 2, 0, 1]),
  measure(rowMeasure(1, 60, 1), NO_ROWS, NO_ROWS, [4, 0, 2, 0, 1]),
  measure(rowMeasure(1, 50, 1), NO_ROWS, NO_ROWS, [2, 0, 1, 0, 1]),
  measure(NO_ROWS, NO_ROWS, NO_ROWS, [0, 0, 0, 0, 1]),
];

/** A heading and what stands under it; nothing where nothing does. */
function section(key: string, title: string, sentences: readonly Sentence[]): Sentence[] {
  return sentences.length > 0 ? [frame(`heading/${key}`, PARAGRAPH, title), ...sentences] : [];
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What several rows rest on: their words, and where there are none that they were looked for. */
function basisOf(findings: readonly [Finding, ...Finding[]]): [Basis, ...Basis[]] {
  const [first, ...rest] = findings.flatMap((finding) => finding.evidence);
  const silent = findings
    .filter((finding) => finding.evidence.length === 0)
    .map((finding) => notFound(finding.criterion, finding.title));
  const told = first === undefined ? [] : [fromEvidence(first, ...rest)];
  return [...told, ...silent] as [Basis, ...Basis[]];
}

/** Rows named in a list after fixed words; none where there are no rows. */
function named(key: string, words: string, findings: readonly Finding[], most: number): Sentence[] {
  const [first, ...rest] = findings;
  if (first === undefined) return [];
  const lead = piece(`${words}: `, ...basisOf([first, ...rest]));
  return [sentence(key, ITEM, [lead, ...titlesUpTo(findings, most, ''), '.'])];
}

/** Of so many rows of one state, those with the most leverage, in the order of telling. */
function weightiest(groups: readonly ToldTogether[], set: CriteriaSet, most: number): ReadonlySet<ToldTogether> {
  const leverage = ({ findings }: ToldTogether) =>
    Math.min(...findings.map(({ criterion }) => rowOf(set, criterion)?.leverage ?? ALL));
  const worst = ({ findings: [first] }: ToldTogether) => WORST_FIRST.indexOf(first.status);
  return new Set(groups.toSorted((a, b) => worst(a) - worst(b) || leverage(a) - leverage(b)).slice(0, most));
}

/** Required rows in sentences of their own, worst first, and those beyond the measure named by their state. */
function requiredRows(
  findings: readonly Finding[],
  set: CriteriaSet,
  context: DraftContext,
  rows: RowMeasure,
  titles: number,
): Sentence[] {
  const groups = toldTogether(findings, set, context, rows);
  const own = weightiest(groups, set, rows.rows);
  const others = groups.filter((group) => !own.has(group)).flatMap((group) => group.findings);
  const states = [...new Set(others.map((finding) => finding.status))];
  return [
    ...groups.filter((group) => own.has(group)).map((group) => findingSentence(group, ITEM)),
    ...states.flatMap((status: Status) =>
      named(
        `state/${status}`,
        capital(STATUS_WORDS[status]),
        others.filter((finding) => finding.status === status),
        titles,
      ),
    ),
  ];
}

/** Whether the reviewer set the finding: what a person wrote is told however long the case is. */
const isReviewerSet = ({ criterion }: Finding, { entries }: DraftContext): boolean =>
  entries?.findings?.[criterion] !== undefined;

/** Advisory rows: in sentences of their own where there is room or the reviewer set them, else named in one. */
function advisoryRows(
  key: string,
  words: string,
  findings: readonly Finding[],
  set: CriteriaSet,
  context: DraftContext,
  measure: Measure,
): Sentence[] {
  const told = findings.filter(
    (finding) => isReviewerSet(finding, context) || (measure.advisory.rows > 0 && finding.evidence.length > 0),
  );
  const others = findings.filter((finding) => !told.includes(finding));
  return [
    ...toldTogether(told, set, context, measure.advisory).map((group) => findingSentence(group, ITEM)),
    ...named(key, words, others, measure.advisoryTitles),
  ];
}

function recordsRead(context: DraftContext, measure: Measure): Sentence {
  const days = noteDays(context.case);
  const newest = days.slice(-measure.days);
  const pieces = newest.map((note) => piece(day(note.value), fromEvidence(...wordsOfNoteDay(note, context.case))));
  if (pieces.length === 0)
    return sentence('records', '\n', [
      'Records read: the text on the page; ',
      piece('no dated note found', notFound('note-dates', 'dated notes')),
      '.',
    ]);
  const more = furtherRows(days.length, newest.length, ['note', 'notes']);
  return sentence('records', '\n', [
    days.length === 1
      ? 'Records read: the text on the page, with a note dated '
      : 'Records read: the text on the page, with notes dated ',
    ...(joined(pieces, ', ') as [Piece]),
    ...(more === null ? [] : [' and ', more]),
    '.',
  ]);
}

function statement(request: DraftRequest, set: CriteriaSet, context: DraftContext): Sentence {
  const verdict = request.rollUp === 'supports' ? 'supports' : 'does not yet support';
  const be = tally(request.findings).met === 1 ? 'is' : 'are';
  const { id } = context.edition;
  const notHeld: Part[] = set.edition === id ? [] : ['; the criteria of ', editionPiece(id), ' are not included here'];
  return sentence('statement', PARAGRAPH, [
    'On this text, ',
    tallyPiece(request.findings),
    ` required criteria ${be} supported; the documentation reviewed ${verdict} the requested item under “`,
    setTitle(set),
    '” of the ',
    editionPiece(set.edition),
    ...notHeld,
    '.',
  ]);
}

/** What would settle the open rows, in the order in which it would. */
function papers(request: DraftRequest, set: CriteriaSet, most: number): Sentence[] {
  const { documents } = whatWouldChange(request.findings, set);
  const pieces = documents.map(({ document, criteria }) =>
    piece(document, notFound(criteria[0] ?? document, document)),
  );
  const [first, ...rest] = pieces.slice(0, Math.max(1, most));
  if (first === undefined) return [];
  const more = furtherRows(pieces.length, rest.length + 1, ['paper', 'papers']);
  return [
    sentence('papers', PARAGRAPH, [
      'Papers that would settle open required points: ',
      first,
      ...rest.flatMap((one) => ['; ', one]),
      ...(more === null ? [] : ['; and ', more]),
      '.',
    ]),
  ];
}

function informationRequested(context: DraftContext): Sentence {
  const entry = context.entries?.informationRequested;
  const lead = 'Information requested:';
  return entry === undefined
    ? frame('requested', PARAGRAPH, lead)
    : sentence('requested', PARAGRAPH, [`${lead} `, piece(withDays(entry), { kind: 'reviewer-entry', entry })]);
}

function written(request: DraftRequest, set: CriteriaSet, context: DraftContext, measure: Measure): Sentence[] {
  const applying = worstFirst(request.findings.filter((finding) => finding.status !== 'not-applicable'));
  const required = applying.filter((finding) => finding.required);
  const advisory = applying.filter((finding) => !finding.required);
  const met = (finding: Finding) => finding.status === 'met';
  const open = (finding: Finding) => !met(finding);
  const told = (finding: Finding) => met(finding) || finding.evidence.length > 0 || isReviewerSet(finding, context);
  const openTold = required.filter((finding) => open(finding) && told(finding));
  const silent = required.filter((finding) => !told(finding));
  // A source that is named above and has no room for its places is not named again.
  const editionNamed = editionRow(set.edition)?.title;
  const sourced = (measure.places === ALL ? applying : required).filter(
    ({ citation }) => measure.places > 0 || citation.document !== editionNamed,
  );
  return [
    frame('title', '', 'Rationale (draft for the physician reviewer)'),
    sentence('item', PARAGRAPH, ['Request: ', itemPiece(request, Math.max(60, measure.open.longest))]),
    sentence('criteria', '\n', ['Criteria: ', setTitle(set), '; ', ...editionParts(set, context), '.']),
    recordsRead(context, measure),
    ...section('met', 'Shown by the record', [
      ...requiredRows(required.filter(met), set, context, measure.met, measure.titles),
      ...advisoryRows('advisory/met', 'Advisory, and met', advisory.filter(met), set, context, measure),
    ]),
    ...section('open', 'Not yet shown', [
      ...requiredRows(openTold, set, context, measure.open, measure.titles),
      ...named('silent/required', 'No document found for', silent, measure.titles),
      ...advisoryRows('advisory/open', 'Advisory, and not shown', advisory.filter(open), set, context, measure),
    ]),
    ...section('dose', 'Daily dose', doseSentences(request, context, ITEM, measure.doseLines)),
    ...papers(request, set, measure.titles),
    informationRequested(context),
    ...safetySentences(set, context, PARAGRAPH),
    statement(request, set, context),
    ...section('sources', 'Sources', sourceSentences(sourced, ITEM, measure.places)),
    frame('determination', PARAGRAPH, 'Determination and reasons (physician reviewer):'),
    frame('checklist', PARAGRAPH, measure.advisory.rows > 0 ? CHECKLIST : SHORT_CHECKLIST),
    frame('closing', PARAGRAPH, CLOSING),
  ];
}

/** Words as a reader counts them: what stands between spaces. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

/**
 * The rationale in the order of criteria.md §9.3, at most 400 words: a long case is told in less, worst rows first. The
 * measures go from full to short, so that the fullest that fits is found by halving.
 */
export function rationale(request: DraftRequest, set: CriteriaSet, context: DraftContext): Sentence[] {
  let [fullest, shortest] = [0, MEASURES.length - 1];
  let fitting: Sentence[] | null = null;
  while (fullest < shortest) {
    const middle = Math.floor((fullest + shortest) / 2);
    const sentences = written(request, set, context, MEASURES[middle] as Measure);
    if (wordCount(textOf(sentences)) <= MOST_WORDS) [shortest, fitting] = [middle, sentences];
    else fullest = middle + 1;
  }
  return fitting ?? written(request, set, context, MEASURES[shortest] as Measure);
}
