/** The physician reviewer's rationale: what the record shows, what it does not, the arithmetic, and no determination. */
import type { Finding, Status } from '../analysis.ts';
import type { CriteriaSet } from '../criteria/schema.ts';
import { findingSentence, type QuotationMeasure, type ToldTogether, toldTogether } from './finding-sentence.ts';
import { frame, joined, type Piece, piece, type Sentence, sentence, textOf } from './sentence.ts';
import { whatWouldChange } from './what-would-change.ts';
import {
  CLOSING,
  type DraftContext,
  type DraftRequest,
  doseSentences,
  editionParts,
  furtherRows,
  itemPiece,
  noteDays,
  notFound,
  safetySentences,
  setTitle,
  sourceSentences,
  STATUS_WORDS,
  tally,
  tallyPiece,
  titleOf,
  titlesUpTo,
  worstFirst,
} from './wording.ts';

/** A rationale of more words is not read to its end (criteria.md §9.3). */
export const MOST_WORDS = 400;

const ITEM = '\n- ';
const PARAGRAPH = '\n\n';

/** How much is told; a long case is told in less. */
interface Measure extends QuotationMeasure {
  /** Sentences on single rows; the others are named by state. */
  rows: number;
  /** Titles named in one list. */
  titles: number;
  /** Lines of the dose arithmetic. */
  doseLines: number;
  /** Places of one source. */
  places: number;
  /** Days of notes. */
  days: number;
}

const ALL = Number.POSITIVE_INFINITY;

/** From the fullest to the shortest; the first that fits is taken. */
const MEASURES: readonly Measure[] = [
  { longest: 220, most: 2, rows: ALL, titles: ALL, doseLines: ALL, places: ALL, days: 8 },
  { longest: 180, most: 1, rows: ALL, titles: ALL, doseLines: ALL, places: ALL, days: 8 },
  { longest: 120, most: 1, rows: ALL, titles: ALL, doseLines: ALL, places: 3, days: 6 },
  { longest: 120, most: 1, rows: 12, titles: 10, doseLines: 6, places: 3, days: 6 },
  { longest: 110, most: 1, rows: 10, titles: 8, doseLines: 6, places: 2, days: 4 },
  { longest: 110, most: 1, rows: 8, titles: 7, doseLines: 6, places: 2, days: 4 },
  { longest: 100, most: 1, rows: 7, titles: 6, doseLines: 5, places: 1, days: 4 },
  { longest: 90, most: 1, rows: 6, titles: 6, doseLines: 5, places: 1, days: 3 },
  { longest: 90, most: 1, rows: 5, titles: 5, doseLines: 4, places: 1, days: 3 },
  { longest: 80, most: 1, rows: 4, titles: 4, doseLines: 3, places: 1, days: 2 },
  { longest: 70, most: 1, rows: 3, titles: 3, doseLines: 2, places: 1, days: 2 },
  { longest: 60, most: 1, rows: 2, titles: 2, doseLines: 2, places: 0, days: 1 },
  { longest: 50, most: 1, rows: 1, titles: 1, doseLines: 1, places: 0, days: 1 },
  { longest: 40, most: 1, rows: 0, titles: 0, doseLines: 0, places: 0, days: 1 },
];

/** A heading and what stands under it; nothing where nothing does. */
function section(key: string, title: string, sentences: readonly Sentence[]): Sentence[] {
  return sentences.length > 0 ? [frame(`heading/${key}`, PARAGRAPH, title), ...sentences] : [];
}

/** Rows that are no longer told one by one: named by their state, with the words they rest on. */
function namedByState(groups: readonly ToldTogether[], measure: Measure): Sentence[] {
  const findings = groups.flatMap((group) => group.findings);
  const states = [...new Set(findings.map((finding) => finding.status))];
  return states.map((status: Status) => {
    const same = findings.filter((finding) => finding.status === status);
    const [first, ...rest] = same.flatMap((finding) => finding.evidence);
    const state: Piece =
      first === undefined
        ? piece(STATUS_WORDS[status], ...titleOf(same[0] as Finding).basis)
        : piece(STATUS_WORDS[status], { kind: 'evidence', evidence: [first, ...rest] });
    return sentence(`state/${status}`, ITEM, ['Also ', state, ': ', ...titlesUpTo(same, measure.titles), '.']);
  });
}

/** The rows for which the text holds nothing at all, the required ones before the advisory. */
function silentSentences(silent: readonly Finding[], measure: Measure): Sentence[] {
  const kinds = [
    ['silent/required', 'No document found for: ', silent.filter((finding) => finding.required)] as const,
    ['silent/advisory', 'Advisory, and nothing found: ', silent.filter((finding) => !finding.required)] as const,
  ];
  return kinds.flatMap(([key, words, findings]) => {
    if (findings.length === 0) return [];
    const looked = findings.map((finding) => notFound(finding.criterion, finding.title));
    const [first, ...rest] = looked as [(typeof looked)[number], ...typeof looked];
    return [sentence(key, ITEM, [piece(words, first, ...rest), ...titlesUpTo(findings, measure.titles, ''), '.'])];
  });
}

function recordsRead(context: DraftContext, measure: Measure): Sentence {
  const days = noteDays(context.case);
  const newest = days.slice(-measure.days);
  const pieces = newest.map(({ value, evidence }) => piece(value, { kind: 'evidence', evidence: [evidence] }));
  if (pieces.length === 0)
    return sentence('records', '\n', [
      'Records read: the text on the page; ',
      piece('no dated note found', notFound('note-dates', 'dated notes')),
      '.',
    ]);
  const more = furtherRows(days.length, newest.length, ['earlier note', 'earlier notes']);
  return sentence('records', '\n', [
    'Records read: the text on the page, with notes dated ',
    ...(joined(pieces, ', ') as [Piece]),
    ...(more === null ? [] : [' and ', more]),
    '.',
  ]);
}

function statement(request: DraftRequest, set: CriteriaSet, context: DraftContext): Sentence {
  const verdict = request.rollUp === 'supports' ? 'supports' : 'does not yet support';
  const be = tally(request.findings).met === 1 ? 'is' : 'are';
  return sentence('statement', PARAGRAPH, [
    'On this text, ',
    tallyPiece(request.findings),
    ` required criteria ${be} supported; the documentation reviewed ${verdict} the requested item under “`,
    setTitle(set),
    '” of the ',
    ...(editionParts(context).slice(0, 1) as [Piece]),
    '.',
  ]);
}

/** What would settle the open rows, in the order in which it would. */
function papers(request: DraftRequest, set: CriteriaSet): Sentence[] {
  const { documents } = whatWouldChange(request.findings, set);
  if (documents.length === 0) return [];
  const pieces = documents.map(({ document, criteria }) =>
    piece(document, notFound(criteria[0] ?? document, document)),
  );
  return [
    sentence('papers', PARAGRAPH, [
      'Papers that would settle the open required points: ',
      ...(joined(pieces, '; ') as [Piece]),
      '.',
    ]),
  ];
}

function informationRequested(context: DraftContext): Sentence {
  const entry = context.entries?.informationRequested;
  const lead = 'Information requested, of whom, when, and whether received:';
  return entry === undefined
    ? frame('requested', PARAGRAPH, lead)
    : sentence('requested', PARAGRAPH, [`${lead} `, piece(entry, { kind: 'reviewer-entry', entry })]);
}

function written(request: DraftRequest, set: CriteriaSet, context: DraftContext, measure: Measure): Sentence[] {
  const applying = worstFirst(request.findings.filter((finding) => finding.status !== 'not-applicable'));
  const silent = applying.filter((finding) => finding.status !== 'met' && finding.evidence.length === 0);
  const groups = toldTogether(
    applying.filter((finding) => !silent.includes(finding)),
    set,
    context,
    measure,
  );
  const single = groups.slice(0, measure.rows);
  const others = groups.slice(measure.rows);
  const isMet = ({ findings }: ToldTogether) => findings[0].status === 'met';
  const isOpen = (group: ToldTogether) => !isMet(group);
  const item = itemPiece(request, Math.max(60, measure.longest));
  return [
    frame('title', '', 'Rationale (draft for the physician reviewer)'),
    sentence('item', PARAGRAPH, ['Request: ', item]),
    sentence('criteria', '\n', ['Criteria: ', setTitle(set), '; ', ...editionParts(context), '.']),
    recordsRead(context, measure),
    ...section('met', 'Shown by the record', [
      ...single.filter(isMet).map((group) => findingSentence(group, ITEM)),
      ...namedByState(others.filter(isMet), measure),
    ]),
    ...section('open', 'Not yet shown', [
      ...single.filter(isOpen).map((group) => findingSentence(group, ITEM)),
      ...namedByState(others.filter(isOpen), measure),
      ...silentSentences(silent, measure),
    ]),
    ...section('dose', 'Daily dose', doseSentences(request, context, ITEM, measure.doseLines)),
    ...papers(request, set),
    informationRequested(context),
    ...safetySentences(set, context, PARAGRAPH),
    statement(request, set, context),
    ...section('sources', 'Sources', sourceSentences(request.findings, ITEM, measure.places)),
    frame('determination', PARAGRAPH, 'Determination and reasons (physician reviewer):'),
    frame(
      'checklist',
      PARAGRAPH,
      'A letter also needs: date of receipt; date of the decision; treatment asked for; records read; treatment agreed to, if any; clinical reasons in plain words; criteria used; what was asked for, when and of whom; the independent review form and its time limit; the reviewer’s name, specialty, licence, telephone and hours.',
    ),
    frame('closing', PARAGRAPH, CLOSING),
  ];
}

/** Words as a reader counts them: what stands between spaces. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

/** The rationale in the order of criteria.md §9.3, at most 400 words: a long case is told in less, worst rows first. */
export function rationale(request: DraftRequest, set: CriteriaSet, context: DraftContext): Sentence[] {
  let sentences: Sentence[] = [];
  for (const measure of MEASURES) {
    sentences = written(request, set, context, measure);
    if (wordCount(textOf(sentences)) <= MOST_WORDS) break;
  }
  return sentences;
}
