/**
 * The pieces that all drafts share. What a draft says of the case is a quotation, a row's own title, a shown sum, the
 * reviewer's own entry, or that something was looked for and not found.
 */
import type {
  CaseFields,
  Citation,
  DailyDose,
  Edition,
  Evidence,
  Finding,
  Medication,
  PumpSupply,
  RequestFindings,
  Status,
} from '../analysis.ts';
import { FACTOR_TABLES } from '../clinical/factors.ts';
import { chooseEdition, editionRow } from '../criteria/editions.ts';
import type { OwnSet } from '../criteria/own-sets.ts';
import type { CriteriaSet } from '../criteria/schema.ts';
import type { LetterDetails } from '../settings/settings.ts';
import { day, withDays } from '../text/written-days.ts';
import type { Basis } from './basis.ts';
import { numbersIn } from './number-guard.ts';
import { frame, joined, type Part, type Piece, piece, type Sentence, sentence } from './sentence.ts';

/** What the reviewer has entered, as far as a draft may use it. */
export interface ReviewerEntries {
  /** Findings that the reviewer set, by criterion. The findings given to the draft already hold the state. */
  findings?: Readonly<Record<string, { reason: string }>>;
  informationRequested?: string | undefined;
  replyBy?: string;
  sendTo?: string;
  telephone?: string;
}

/** A day that was counted, with its arithmetic. */
export interface CountedDay {
  date: string;
  steps: readonly [string, ...string[]];
}

/** What a draft is written from, beside the findings of the request. */
export interface DraftContext {
  edition: Edition;
  case: CaseFields;
  medications: Medication[];
  dailyDose: DailyDose[];
  pump: PumpSupply | null;
  /** Today, `YYYY-MM-DD`. */
  today: string;
  /** The day a decision is due and how it was counted, where a date of receipt is known. */
  due?: CountedDay | undefined;
  /** The day by which a reply is asked for; null where no day is left. */
  replyBy?: CountedDay | null | undefined;
  entries?: ReviewerEntries | undefined;
  /** What the settings say of a request letter. */
  letter?: LetterDetails | undefined;
  /** Criteria sets of the organisation's own. */
  ownSets?: readonly OwnSet[] | undefined;
}

/** A request with everything but its drafts. */
export type DraftRequest = Omit<RequestFindings, 'drafts' | 'draftSentences'>;

/**
 * The last line of every draft but the note, which is one line of a worklist and has no room for it: whose judgement it
 * is, and from what the draft is written.
 */
export const CLOSING =
  'This draft was prepared from the text quoted above, for the physician reviewer’s own, independent judgment. It decides nothing.';

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  met: 'met',
  incomplete: 'mentioned, result missing',
  'not-met': 'contradicted',
  conflicting: 'conflicting',
  'not-documented': 'not found',
  'not-applicable': 'does not apply',
};

/** What is to be checked of a request, in few words: a worklist has no room for more. */
const FLAG_WORDS: Readonly<Record<string, string>> = {
  'trial-or-permanent-unclear': 'trial or permanent not said',
  'trial-and-permanent-together': 'trial and permanent together',
  'catheter-purpose-unclear': 'catheter’s purpose not said',
  'new-drug': 'drug new to the record',
  'drug-not-named-in-record': 'drug not named in the record',
};

/** The flags of a request in words. */
export const flagWords = (flags: readonly string[]): string =>
  flags.map((flag) => FLAG_WORDS[flag] ?? flag.replaceAll('-', ' ')).join(', ');

/** Worst first: what needs a physician's eye stands at the top. */
export const WORST_FIRST: readonly Status[] = [
  'not-met',
  'conflicting',
  'incomplete',
  'not-documented',
  'met',
  'not-applicable',
];

/** Findings in the order of telling: required before advisory, the worst state first, else as the set has them. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) => Number(b.required) - Number(a.required) || WORST_FIRST.indexOf(a.status) - WORST_FIRST.indexOf(b.status),
  );
}

/** Line breaks and runs of spaces as one space each. */
export function collapse(text: string): string {
  return text.split(/\s+/).filter(Boolean).join(' ');
}

/** The beginning of `text`, at most `length` long, ending at a word; never inside a character or a figure. */
export function beginning(text: string, length: number): string {
  if (text.length <= length) return text;
  const space = text.lastIndexOf(' ', length);
  if (space > 0) return text.slice(0, space);
  const insideCharacter = text.codePointAt(length - 1) !== text.charCodeAt(length - 1);
  const cut = text.slice(0, insideCharacter ? length - 1 : length);
  return cut.replace(/[\d.,/:-]{1,40}$/, '');
}

/** Words that open a phrase: a quotation that is cut does not end in them. */
const OPENS_PHRASE =
  /(?: (?:and|or|but|nor|of|in|to|at|on|by|for|from|with|as|the|an?|his|her|their|its|is|was|were|are|be|been|has|had|have|that|which|who|than|into|about))+$/i;

/** The beginning of `text` in so many characters, without a last word that leads on; never shorter than `least`. */
function cutBehind(text: string, longest: number, least = 1): string {
  const cut = beginning(text, longest);
  if (cut.length === text.length) return cut;
  const ended = cut.replace(OPENS_PHRASE, '').replace(/[,;:–—-]$/, '');
  return ended.length >= least ? ended : cut;
}

const shortened = (words: string): string => `“${words}” (shortened)`;

/** The words as they stand, line breaks aside; long ones are cut at a word and said to be cut. */
export function quoted(text: string, longest: number): string {
  const whole = collapse(text);
  return whole.length <= longest ? `“${whole}”` : shortened(cutBehind(whole, longest));
}

/** A clause begins behind this, and reads as well without it. */
const CLAUSE_BEGINS = /[;:,.] (?:(?:and|but|so|that) )?|[–—] | (?:and|but|that) | (?=(?:which|who|although|because) )/g;

/** What turns the words behind it round, or says that they were looked for in vain. */
const TURNS = /\b(?:no|not|never|none|nor|neither|without|lacks?|lacking|absent|absence|little|missing|unclear)\b/gi;
/** How much longer a quotation may be where such a word would be lost. */
const LONGER = 1.6;

/** Where a cut quotation begins so that it holds what tells it, which ends at `to`. */
function cutBefore(whole: string, from: number, to: number, longest: number): number {
  const starts = [...whole.slice(0, from + 1).matchAll(CLAUSE_BEGINS)].map((m) => m.index + m[0].length);
  const clauses = [0, ...starts].filter((at) => at <= from);
  const fits = clauses.find((at) => at >= to - longest);
  // No clause lets it in: its own words, and before them as many as there is room for.
  const room = whole.indexOf(' ', Math.max(0, whole.length - longest - 1)) + 1;
  return fits ?? (whole.length - from < longest && room <= from ? room : whole.lastIndexOf(' ', from) + 1);
}

/** The same without losing what turns the words round. */
function keptTurned(whole: string, begins: number, from: number, to: number, longest: number): number {
  const turn = [...whole.slice(0, from).matchAll(TURNS)].at(-1)?.index;
  if (turn === undefined || turn >= begins) return begins;
  const starts = [...whole.slice(0, turn + 1).matchAll(CLAUSE_BEGINS)].map((m) => m.index + m[0].length);
  const earlier = [starts.at(-1) ?? 0, turn].find((at) => to - at <= longest * LONGER);
  return earlier ?? begins;
}

/** The words of a quotation, in so many characters; a long one is cut so that what tells it stays. */
export function quotedEvidence({ quote, start, core, polarity }: Evidence, longest: number): string {
  const whole = collapse(quote);
  if (core === undefined || whole.length <= longest) return quoted(quote, longest);
  const from = collapse(`${quote.slice(0, Math.max(0, core.start - start))}|`).length - 1;
  const space = whole.indexOf(' ', collapse(quote.slice(0, Math.max(0, core.end - start))).length);
  const to = space < 0 ? whole.length : space;
  if (beginning(whole, longest).length >= to) return shortened(cutBehind(whole, longest, to));
  const first = cutBefore(whole, from, to, longest);
  const begins = polarity === 'for' ? first : keptTurned(whole, first, from, to, longest);
  const rest = whole.slice(begins);
  return shortened(cutBehind(rest, Math.max(longest, begins < first ? to - begins : 0), to - begins));
}

/** A quotation with its date, or that its note bears none, and with whose words it is where they are not the record's. */
export function cited(evidence: Evidence, longest: number): Piece {
  const isOfNote =
    (evidence.voice === 'record' || evidence.voice === 'plan') &&
    evidence.place === undefined &&
    evidence.reviewerSet === undefined;
  const source = [
    evidence.voice === 'reviewer-finding' ? 'an earlier reviewer' : null,
    evidence.voice === 'request' ? 'the request' : null,
    evidence.date ? day(evidence.date) : isOfNote ? 'undated note' : null,
    evidence.place ?? null,
    evidence.reviewerSet === undefined ? null : 'entered by the reviewer',
  ].filter((part) => part !== null);
  const words = quotedEvidence(evidence, longest);
  return piece(source.length > 0 ? `${words} (${source.join(', ')})` : words, fromEvidence(evidence));
}

export function fromEvidence(...evidence: [Evidence, ...Evidence[]]): Basis {
  return { kind: 'evidence', evidence };
}

export function fromSum(
  steps: readonly [string, ...string[]],
  evidence: readonly (Evidence | null | undefined)[] = [],
): Basis {
  return { kind: 'calculation', steps, evidence: evidence.filter((one) => one !== null && one !== undefined) };
}

/** Something that was looked for in vain; `words` is its name where that is told. */
export function notFound(what: string, words: string): Basis {
  return { kind: 'looked-for', what, words, notFound: true };
}

/** The title of a criterion, in its set's own words. */
export function titleOf(finding: Finding): Piece {
  return piece(finding.title, { kind: 'citation', of: finding.criterion, words: finding.title });
}

export function setTitle(set: CriteriaSet): Piece {
  return piece(set.title, { kind: 'citation', of: set.id, words: set.title });
}

/** Titles up to a number of them, then how many more the panel lists. */
export function titlesUpTo(findings: readonly Finding[], most: number, advisory: string): Part[] {
  // One more costs as much as saying that there is one more.
  const named = findings.length <= most + 1 ? findings : findings.slice(0, most);
  const titles = named.map((finding) => {
    const title = titleOf(finding);
    return finding.required ? title : piece(`${title.words}${advisory}`, ...title.basis);
  });
  const more = furtherRows(findings.length, named.length);
  return [...joined(titles, '; '), ...(more === null ? [] : [titles.length > 0 ? '; and ' : '', more])];
}

/** How many rows are not named; null where all are. */
export function furtherRows(all: number, named: number, noun: readonly [string, string] = ['criterion', 'criteria']) {
  const left = all - named;
  if (left <= 0) return null;
  const further = named > 0 ? 'further ' : '';
  const words = `${left} ${further}${left === 1 ? noun[0] : noun[1]}, listed in the panel`;
  return piece(words, fromSum([`${all} − ${named} named here = ${left}`]));
}

/** The value of a case field, or `absent` where the text does not give it. */
export function fieldPiece(
  name: string,
  field: { value: string | number; evidence: Evidence } | null,
  absent = 'not found',
): Piece {
  return field === null
    ? piece(absent, notFound(name, name))
    : piece(String(field.value), fromEvidence(field.evidence));
}

/** The same of a field that holds a day. */
export function dayFieldPiece(
  name: string,
  field: { value: string; evidence: Evidence } | null,
  absent = 'no date found',
): Piece {
  return fieldPiece(name, field && { ...field, value: day(field.value) }, absent);
}

/** A day that was counted, with its arithmetic. */
export const countedPiece = ({ date, steps }: CountedDay): Piece => piece(day(date), fromSum(steps));

/** The day a decision is due, with the way it was counted; null where no date of receipt is known. */
export function duePiece({ due }: DraftContext): Piece | null {
  return due === undefined ? null : countedPiece(due);
}

type NoteDay = CaseFields['noteDates'][number];

/** The days of the notes, each once, oldest first. */
export function noteDays({ noteDates }: CaseFields): NoteDay[] {
  const byDay = new Map<string, NoteDay>();
  for (const note of noteDates) if (!byDay.has(note.value)) byDay.set(note.value, note);
  return [...byDay.values()].sort((a, b) => (a.value < b.value ? -1 : 1));
}

/** The words that give a note's day: "Sept 25 and Nov 12 2013" gives the first day its year by the words of the second. */
export function wordsOfNoteDay({ value, evidence }: NoteDay, { noteDates }: CaseFields): [Evidence, ...Evidence[]] {
  if (numbersIn(evidence.quote).has(value.slice(0, 4))) return [evidence];
  const next = noteDates.find((other) => other.evidence.start >= evidence.end);
  return next === undefined ? [evidence] : [evidence, next.evidence];
}

/** The requested item in the requester's words. */
export function itemPiece(request: DraftRequest, longest: number): Piece {
  return piece(quoted(request.label, longest), itemBasis(request));
}

/** Where the request comes from: words of the text, or the reviewer's entry. */
export function itemBasis(request: DraftRequest): Basis {
  return request.evidence === null ? { kind: 'reviewer-entry', entry: request.label } : fromEvidence(request.evidence);
}

/** A guideline edition by its full title. */
export function editionPiece(id: string): Piece {
  const title = editionRow(id)?.title ?? id;
  return piece(title, { kind: 'citation', of: id, words: title });
}

/** The day the edition is chosen by, with the words that give it. */
function anchorPiece(anchor: string, context: DraftContext): Piece {
  const { rfaDate, urDecisionDate } = context.case;
  const field = [rfaDate, urDecisionDate].find((one) => one?.value === anchor);
  const note = field ? undefined : context.case.noteDates.find((one) => one.value === anchor);
  const [first, ...rest] = field ? [field.evidence] : note ? wordsOfNoteDay(note, context.case) : [];
  return piece(
    day(anchor),
    first
      ? fromEvidence(first, ...rest)
      : fromSum([`no date in the text to count from; ${context.edition.anchorFrom}: ${anchor}`]),
  );
}

/** How the edition of the case came about: by a date, or by a person's choice. */
function editionReason(context: DraftContext): Part[] {
  const { id, anchor, anchorFrom } = context.edition;
  if (anchor === null) return ['no date found to choose it by'];
  if (chooseEdition(anchor, anchorFrom).id !== id)
    return [piece('chosen by hand', { kind: 'reviewer-entry', entry: editionRow(id)?.title ?? id })];
  return [anchorFrom === 'today' ? 'by today’s date, ' : `by the ${anchorFrom} of `, anchorPiece(anchor, context)];
}

/**
 * The edition whose rows the findings rest on, and why it is this one. Where the case falls to an edition that is not
 * held, both are named: rows are never told as those of another edition.
 */
export function editionParts(set: CriteriaSet, context: DraftContext): [Piece, ...Part[]] {
  const { id, ask, anchor, anchorFrom } = context.edition;
  const confirm = ask ? '; to be confirmed by the reviewer' : '';
  const reason = editionReason(context);
  if (set.edition === id) return [editionPiece(id), ' (', ...reason, `${confirm})`];
  const isByDate = anchor !== null && chooseEdition(anchor, anchorFrom).id === id;
  return [
    editionPiece(set.edition),
    ...(isByDate
      ? ['; edition ', ...reason, ': ', editionPiece(id)]
      : ['; edition: ', editionPiece(id), ', ', ...reason]),
    `, not included here${confirm}`,
  ];
}

function rounded(total: number): string {
  return String(Math.round(total * 10) / 10);
}

/**
 * The daily dose worked out line by line; nothing where no row of the request asks for it or nothing is computed. The
 * total is checked against the sum of its lines.
 */
export function doseSentences(
  request: DraftRequest,
  context: DraftContext,
  before: string,
  mostLines = Number.POSITIVE_INFINITY,
): Sentence[] {
  if (!request.findings.some((finding) => finding.criterion === 'over-120')) return [];
  const dose = context.dailyDose[0];
  if (dose === undefined || (dose.steps.length === 0 && dose.excluded.length === 0)) return [];
  const told = (drug: string) =>
    context.medications
      .filter((one) => one.name === drug && (one.status === 'current' || one.status === 'requested'))
      .map((one) => one.evidence);
  const lines = dose.steps.map(({ drug, text, assumed }) => {
    const words = assumed.length > 0 ? `${drug}: ${text} (${assumed.join('; ')})` : `${drug}: ${text}`;
    return sentence(`dose/${drug}`, before, [piece(words, fromSum([text, ...assumed], told(drug)))]);
  });
  for (const { drug, why } of dose.excluded)
    lines.push(
      sentence(`dose/${drug}`, before, [piece(`${drug}: not in the total, ${why}`, fromSum([why], told(drug)))]),
    );
  const shown = lines.length <= mostLines + 1 ? lines : lines.slice(0, mostLines);
  const more = furtherRows(lines.length, shown.length, ['line', 'lines']);
  if (more !== null) shown.push(sentence('dose/further', before, [more]));
  const title = FACTOR_TABLES.find(({ id }) => id === dose.table)?.title ?? dose.table;
  const table = piece(title, { kind: 'citation', of: dose.table, words: title });
  if (dose.total === null)
    shown.push(sentence('dose/total', before, ['Total: cannot be computed from the text, by the table of ', table]));
  else {
    const sum = dose.steps.reduce((so, step) => so + step.med, 0);
    const total = piece(
      `${dose.lowerBound ? 'at least ' : ''}${rounded(dose.total)} ${dose.unit}`,
      fromSum([`${dose.steps.map((step) => rounded(step.med)).join(' + ')} = ${rounded(sum)} ${dose.unit}`]),
    );
    shown.push(sentence('dose/total', before, ['Total: ', total, ', by the table of ', table]));
  }
  shown.push(
    frame('dose/use', before, 'The conversion shows the level of risk; it is not for changing one opioid to another.'),
  );
  return shown;
}

/** The safety sentence of a set for therapy in place, with the day the pump runs empty where it can be computed. */
export function safetySentences(set: CriteriaSet, context: DraftContext, before: string): Sentence[] {
  if (set.safety === null) return [];
  const safety = piece(set.safety, { kind: 'citation', of: set.id, words: set.safety });
  const { pump } = context;
  const [first, ...rest] = pump?.steps ?? [];
  const empty =
    pump === null || first === undefined
      ? sentence('safety/empty', ' ', [
          'The day on which the pump runs empty ',
          piece('cannot be computed from the text', notFound('empty-date', 'reservoir, dose, last refill, alarm date')),
          '.',
        ])
      : sentence('safety/empty', ' ', [
          piece(
            // The last step is what the sentence itself says.
            `By the record’s own figures the pump runs empty on ${day(pump.emptyDate)}; the refill is due by ${day(pump.dueDate)} (${withDays(pump.steps.slice(0, -1).join('; '))}).`,
            fromSum([first, ...rest], pump.evidence),
          ),
        ]);
  return [sentence('safety', before, ['Safety: ', safety]), empty];
}

/** Where a citation points within its document; what could not be checked against the source says so. */
function placeOf(citation: Citation): string {
  const sign = citation.pages !== null && /[-,]/.test(citation.pages) ? 'pp.' : 'p.';
  const pages = citation.pages === null ? '' : `, ${sign} ${citation.pages}`;
  const badge = citation.verified === 'unverified' ? (pages ? ' [page to be confirmed]' : ' [to be confirmed]') : '';
  return `${citation.section}${pages}${badge}`;
}

/** What the findings rest on, a line a document; our own defaults are no source. */
export function sourceSentences(findings: readonly Finding[], before: string, mostPlaces: number): Sentence[] {
  const used = findings.filter(
    (finding) => finding.status !== 'not-applicable' && finding.citation.verified !== 'default',
  );
  const documents = [...new Set(used.map((finding) => finding.citation.document))];
  return documents.map((document) => {
    const places = new Map(
      used
        .filter((finding) => finding.citation.document === document)
        .map(({ citation }) => [placeOf(citation), [citation.section, citation.pages ?? ''].join(' ')]),
    );
    const pieces = [...places].map(([words, source]) =>
      piece(words, { kind: 'citation', of: document, words: source }),
    );
    const named = pieces.length <= mostPlaces + 1 ? pieces : pieces.slice(0, mostPlaces);
    const more = furtherRows(pieces.length, named.length, ['place', 'places']);
    const title = piece(document, { kind: 'citation', of: document, words: document });
    if (mostPlaces === 0) return sentence(`source/${document}`, before, [title]);
    return sentence(`source/${document}`, before, [
      title,
      ': ',
      ...joined(named, '; '),
      ...(more === null ? [] : ['; and ', more]),
    ]);
  });
}

/** Required rows that apply, and how many of them are met. */
export function tally(findings: readonly Finding[]): { met: number; of: number } {
  const required = findings.filter((finding) => finding.required && finding.status !== 'not-applicable');
  return { met: required.filter((finding) => finding.status === 'met').length, of: required.length };
}

/** The tally with the rows that it counts. */
export function tallyPiece(findings: readonly Finding[]): Piece {
  const { met, of } = tally(findings);
  const required = findings.filter((finding) => finding.required && finding.status !== 'not-applicable');
  const states = WORST_FIRST.toReversed().flatMap((status) => {
    const count = required.filter((finding) => finding.status === status).length;
    return count > 0 ? [`${STATUS_WORDS[status]}: ${count}`] : [];
  });
  return piece(`${met} of ${of}`, fromSum([`required rows that apply: ${of}; met: ${met}`, ...states]));
}
