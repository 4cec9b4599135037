/** The letter to the requesting physician: the papers wanted, each with author, time and content; no argument. */
import type { MissingDocument } from '../analysis.ts';
import type { CriteriaSet } from '../criteria/schema.ts';
import { documentOf, rowOf } from '../criteria/sets.ts';
import { day } from '../text/written-days.ts';
import type { Basis } from './basis.ts';
import { ASK } from './documents-asked.ts';
import { elementAsk } from './element-asks.ts';
import { fromSentences, replyBySettings, settingLine } from './letter-details.ts';
import { frame, piece, type Sentence, sentence, textOf } from './sentence.ts';
import {
  CLOSING,
  type CountedDay,
  countedPiece,
  type DraftContext,
  type DraftRequest,
  dayFieldPiece,
  doseSentences,
  fieldPiece,
  fromSum,
  itemPiece,
  notFound,
  safetySentences,
  tallyPiece,
} from './wording.ts';

/** A page of a letter, as it is written here. */
const PAGE_LINES = 48;
const LINE_LENGTH = 90;

/** How far the item is quoted and how many lines of the dose are told: less and less, until the letter is a page. */
const MEASURES: readonly { item: number; doseLines: number | null }[] = [
  { item: 220, doseLines: 6 },
  { item: 220, doseLines: 3 },
  { item: 120, doseLines: 3 },
  { item: 80, doseLines: 1 },
  { item: 80, doseLines: null },
];

/** The lines that a text takes on a page. */
export function pageLines(text: string): number {
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / LINE_LENGTH)), 0);
}

/** What an ask rests on: the rows that were looked for, in their own words and those of the document's row. */
function askBasis(ask: MissingDocument, request: DraftRequest, set: CriteriaSet): [Basis, ...Basis[]] {
  const looked = ask.criteria.flatMap((criterion) => {
    const row = rowOf(set, criterion);
    const finding = request.findings.find((one) => one.criterion === criterion);
    if (row === undefined) return [];
    const { title, author, window } = documentOf(row.document);
    const elements = Object.entries(finding?.elementTitles ?? {}).map(([id, name]) => elementAsk(id, name));
    return [notFound(criterion, [row.ask, title, author, window, ...elements].join('\n'))];
  });
  const [first, ...rest] = looked;
  return first === undefined ? [notFound(ask.document, ask.document)] : [first, ...rest];
}

function askSentences(
  asks: readonly MissingDocument[],
  request: DraftRequest,
  set: CriteriaSet,
  required: number,
): Sentence[] {
  if (asks.length === 0) {
    const none = 'No further paper is asked for.';
    // What the text shows is said only where it is so, with the rows that it counts.
    return request.rollUp === 'supports'
      ? [
          sentence('asks', '\n\n', [
            piece(
              'The text on the page shows each required point of this review.',
              ...tallyPiece(request.findings).basis,
            ),
            ` ${none}`,
          ]),
        ]
      : [frame('asks', '\n\n', none)];
  }
  const lines = asks.map((ask, index) =>
    sentence(ASK + ask.document, `\n${index + 1}. `, [piece(ask.text, ...askBasis(ask, request, set))]),
  );
  return [
    ...(required > 0 ? [frame('asks', '\n\n', 'To complete the review of this item we need:')] : []),
    ...lines.slice(0, required),
    ...(lines.length > required ? [frame('helpful', required > 0 ? '\n' : '\n\n', 'Also helpful:')] : []),
    ...lines.slice(required),
  ];
}

/** A line that the reviewer fills in, or has. */
function entryLine(key: string, lead: string, entry: string | undefined): Sentence {
  return entry === undefined
    ? frame(key, '\n', lead)
    : sentence(key, '\n', [`${lead} `, piece(entry, { kind: 'reviewer-entry', entry })]);
}

/** What was entered for this case, else what the settings say, else the line alone. */
function detailLine(key: string, lead: string, context: DraftContext, of: 'sendTo' | 'telephone'): Sentence {
  const entry = context.entries?.[of];
  return (entry === undefined ? settingLine(key, '\n', lead, context, of) : null) ?? entryLine(key, lead, entry);
}

function replyBy(context: DraftContext): Sentence {
  const lead = 'Please reply by:';
  const counted: CountedDay | null | undefined =
    context.replyBy ?? (context.replyBy === undefined ? context.due : null);
  const set = replyBySettings(context);
  // The law's day stands where it is the earlier one, and where it leaves no day none is asked for.
  const sooner = set !== null && context.replyBy !== null && (!counted || set.date < counted.date);
  const asked = sooner ? set : counted;
  return context.entries?.replyBy === undefined && asked
    ? sentence('reply-by', '\n', [`${lead} `, countedPiece(asked)])
    : entryLine('reply-by', lead, context.entries?.replyBy);
}

function written(
  request: DraftRequest,
  set: CriteriaSet,
  context: DraftContext,
  asks: readonly MissingDocument[],
  { item, doseLines }: (typeof MEASURES)[number],
): Sentence[] {
  const { claimNumber, rfaDate } = context.case;
  const isRequired = ({ criteria }: MissingDocument) =>
    request.findings.some((finding) => finding.required && criteria.includes(finding.criterion));
  const required = asks.filter(isRequired).length;
  // The dose is told where a paper about the dose is asked for.
  const aboutDose = asks.some((ask) => ask.criteria.includes('over-120'));
  const dose = aboutDose && doseLines !== null ? doseSentences(request, context, '\n- ', doseLines) : [];
  return [
    frame('title', '', 'Request for information (draft)'),
    sentence('date', '\n\n', [
      'Date: ',
      piece(day(context.today), fromSum([`the day of this reading: ${context.today}`])),
    ]),
    ...fromSentences(context),
    frame('to', '\n', 'To: the requesting physician'),
    sentence('claim', '\n', [claimNumber === null ? 'Claim:' : 'Claim: ', fieldPiece('claimNumber', claimNumber, '')]),
    sentence('item', '\n', ['Requested item: ', itemPiece(request, item)]),
    sentence('form', '\n', ['Request form dated: ', dayFieldPiece('rfaDate', rfaDate)]),
    ...askSentences(asks, request, set, required),
    ...(dose.length > 0 ? [frame('dose', '\n\n', 'The dose, as it computes from the text:'), ...dose] : []),
    frame(
      'not-applicable',
      '\n\n',
      'If you believe that one of these does not apply to the injured worker, please say why. A paper already sent need only be named with its date.',
    ),
    ...safetySentences(set, context, '\n'),
    ...(set.safety === null ? [] : [frame('refill-due', ' ', 'Please tell us at once if a refill is due.')]),
    replyBy(context),
    detailLine('send-to', 'Please send to:', context, 'sendTo'),
    detailLine('telephone', 'To speak with the reviewer, call:', context, 'telephone'),
    frame('closing', '\n\n', CLOSING),
  ];
}

/**
 * The letter, at most a page: where it is longer, the least helpful of what is only helpful is left out first, then
 * lines of the dose. What a required row needs is always asked for.
 */
export function requestForInformation(request: DraftRequest, set: CriteriaSet, context: DraftContext): Sentence[] {
  const asks = [...request.missingDocuments];
  const isAdvisory = (ask: MissingDocument | undefined) =>
    ask !== undefined &&
    !request.findings.some((finding) => finding.required && ask.criteria.includes(finding.criterion));
  const measures = [...MEASURES];
  for (;;) {
    const [measure = { item: 80, doseLines: null }] = measures;
    const sentences = written(request, set, context, asks, measure);
    if (pageLines(textOf(sentences)) <= PAGE_LINES) return sentences;
    if (isAdvisory(asks.at(-1))) asks.pop();
    else if (measures.length > 1) measures.shift();
    else return sentences;
  }
}
