/**
 * Requests that no known heading, form or label shows: a letter that asks in its own words, a heading of the office's
 * own, a line of a sheet with its code. Looked for only where nothing else asks for anything; then the sentences that
 * ask most clearly are the requester's words like any other request.
 */
import { assertionOf, readCues } from '../../clinical/assertion.ts';
import { type Document, type Sentence, type Span, sentenceAt } from '../../text/document.ts';
import {
  AMOUNT,
  APPEALS,
  ASKING_TITLE,
  ASKS,
  ASKS_FOR_IT,
  COUNTS_ITEMS,
  FOR_AT_END,
  FOR_DECISION,
  LISTED,
  NEGATION,
  NOT_NOW,
  NOTHING_ASKED,
  OF_ANOTHER,
  ON_FORM,
  ONLY_SPOKEN_OF,
  OTHER_TITLE,
  PLANS,
  POLITE,
  PRESCRIBES,
  QUESTION,
  SALUTATION,
  SERVICE_TITLE,
  SUBJECT,
  TELLS_OF_USE,
  TICKED,
  UNDONE,
  WITH_NUMBER,
} from './asking-words.ts';
import { hasCode, itemsNamed, namesTreatment } from './request-words.ts';
import { findRequests, namesAskable } from './requests.ts';

/** What asks for something is no longer than this. */
const LONGEST_ASK = 600;
/** A title stands over so many sentences at most; the subject of a letter over so many. */
const REACH = 12;
const SUBJECT_REACH = 14;
/** A line of its own: how a title stands where nothing else tells that it is one. */
const TITLE_AT_MOST = 90;
const OPENS_LIST = /:\s*$/;
const FIELD = /^[^:]{2,40}:\s*\S/;
const NUMBERED = /\d/;
const STRENGTH = /\d\s?(?:mg|mcg|µg)\b/i;
const LEAD = /^(?:re\b[:.\s]*|[\W\d]+|[A-H]\.\s+)+/i;

/** Whether words name something that can be asked for here. */
const namesItem = (text: string, pivotYear: number): boolean =>
  text.length < LONGEST_ASK && namesAskable(text, pivotYear);

const titleAsks = (title: Sentence, text: string): boolean =>
  ASKING_TITLE.standsIn(text, title.seen) &&
  (!OTHER_TITLE.test(text) || FOR_AT_END.test(text) || FOR_DECISION.test(text));

/** A sentence that is a title or a label by its looks. */
function isTitle(s: Sentence, doc: Document, listed: boolean): boolean {
  if (s.heading || COUNTS_ITEMS.test(s.text)) return true;
  // A number or a day in a cell.
  if (!/[A-Za-z]{2}/.test(s.text)) return false;
  // A line of a sheet with a code, a strength or a ticked box is the thing itself.
  if (!OPENS_LIST.test(s.text) && (AMOUNT.test(s.text) || STRENGTH.test(s.text) || TICKED.test(s.text))) return false;
  if (s.text.length > TITLE_AT_MOST && !OPENS_LIST.test(s.text)) return false;
  if (OPENS_LIST.test(s.text)) return true;
  // "WHAT I ASK FOR." on the line of what it opens.
  if (/^[^a-z]{4,}\.?$/.test(s.text)) return true;
  if (listed) return false;
  const before = doc.clean[s.start - 1];
  const behind = doc.clean[s.end];
  return (
    s.text.split(' ').length <= 8 && !/[.;,?]$/.test(s.text) && before !== ' ' && (behind === '\n' || behind === '\t')
  );
}

const SPEAKS = new Set(['record', 'plan', 'request', 'boilerplate']);

/** A title that still stands over the sentences behind it. */
interface Title {
  asks: boolean;
  /** It names a service: what stands under it asks where an amount stands with it. */
  service: boolean;
  at: number;
}

/** A sentence that names an item, with what stands round it. */
interface Line {
  s: Sentence;
  doc: Document;
  /** The sentence without its list number. */
  words: string;
  label: string | undefined;
  title: Title | null;
  inSubject: boolean;
  /** The page is one on which something is to be authorized. */
  onForm: boolean;
}

const withoutPoliteness = (text: string): string => text.replace(POLITE, '');
/** Where a sentence may stand that asks for what another one names. */
const NEAR = [-1, 1, 2] as const;
const neighbour = ({ doc, s }: Line, by: number): string => {
  const next = doc.sentences[s.index + by];
  return next && SPEAKS.has(next.voice) ? next.text : '';
};
const asksItself = ({ s }: Line): boolean => ASKS.test(s.seen) || QUESTION.test(s.seen);
const isService = ({ title, label, s }: Line): boolean =>
  title?.service === true || SERVICE_TITLE.test(label ?? '') || /^\W*\d* ?services?\b/i.test(s.text);

/** What tells that a line asks, or that it does not, by weight. Defaults of ours, tried on the layouts of the tests. */
const SIGNS_OF_ASKING: readonly { weight: number; holds(line: Line): boolean }[] = [
  { weight: 5, holds: ({ title, label, s }) => title?.asks === true || (label !== undefined && titleAsks(s, label)) },
  { weight: 4, holds: asksItself },
  { weight: 4, holds: ({ inSubject }) => inSubject },
  { weight: 3, holds: (line) => isService(line) && AMOUNT.test(withAmount(line.doc, line.s)) },
  {
    weight: 3,
    holds: (line) => NEAR.some((by) => ASKS_FOR_IT.test(neighbour(line, by))),
  },
  { weight: 3, holds: ({ s }) => s.voice === 'plan' && PRESCRIBES.test(s.text) && WITH_NUMBER.test(s.text) },
  { weight: 2, holds: ({ s }) => PLANS.test(s.text) },
  // "Medications:" opens a list of what is taken.
  { weight: 2, holds: ({ label }) => SERVICE_TITLE.test(label ?? '') && !/^\W*med(?:ication)?s\b/i.test(label ?? '') },
  { weight: 1, holds: ({ onForm }) => onForm },
  { weight: 1, holds: ({ s }) => AMOUNT.test(s.text) },
  { weight: 1, holds: ({ s }) => LISTED.test(s.text) },
  { weight: 2, holds: ({ s }) => TICKED.test(s.text) },
  {
    weight: -4,
    holds: (line) =>
      NOT_NOW.test(withoutPoliteness(line.s.text)) && !QUESTION.test(line.s.seen) && !APPEALS.test(line.s.text),
  },
  { weight: -4, holds: ({ s }) => ONLY_SPOKEN_OF.test(s.text) },
  { weight: -2, holds: (line) => TELLS_OF_USE.test(line.s.text) && !asksItself(line) },
];
/** What asks weighs so much, and hardly less than what asks most clearly. */
const ASKS_FROM = 3;
const AT_MOST_BELOW = 1;
/** A point of a list that tells what was done: "3. I tried him in November on …". */
const TELLS =
  /^\W*\d{1,2}[.)]\s+(?:I|We|He|She|The patient)\s+(?:(?:have|has|had|was|were|did)\b|(?!need|feed|seed)\w+ed\b|went|gave|saw|told|spoke|took|wrote|got)|^\W*\d{1,2}[.)]\s+As the\b/i;
/** Sentences from one point of a list to the next. */
const POINTS_APART = 3;

/** The sentences that ask most clearly, and the other points of their lists. */
function asking(doc: Document, pivotYear: number): Set<Sentence> {
  const lines = [...linesWithItems(doc, pivotYear)].map((line) => ({
    line,
    weight: SIGNS_OF_ASKING.reduce((sum, { weight, holds }) => sum + (holds(line) ? weight : 0), 0),
  }));
  const best = lines.reduce((most, { weight }) => Math.max(most, weight), 0);
  const asked = new Set<Sentence>();
  if (best < ASKS_FROM) return asked;
  const titles = new Set<Title | null>();
  for (const { line, weight } of lines)
    if (weight >= Math.max(ASKS_FROM, best - AT_MOST_BELOW)) {
      asked.add(line.s);
      titles.add(line.title);
    }
  for (const [i, { line, weight }] of lines.entries()) {
    const before = lines[i - 1]?.line.s;
    const underOne =
      weight >= ASKS_FROM &&
      (line.title?.asks || line.title?.service) &&
      titles.has(line.title) &&
      !TELLS_OF_USE.test(line.s.text);
    const nextPoint =
      before && asked.has(before) && LISTED.test(before.text) && LISTED.test(line.s.text) && !TELLS.test(line.s.text);
    if (underOne || (nextPoint && !ONLY_SPOKEN_OF.test(line.s.text) && line.s.index - before.index <= POINTS_APART))
      asked.add(line.s);
  }
  return asked;
}

/** The sentences that name an item of the patient, in their order. */
function* linesWithItems(doc: Document, pivotYear: number): Generator<Line> {
  let title: Title | null = null;
  let subject: number | null = null;
  const onForm = ON_FORM.test(doc.clean);
  for (const s of doc.sentences) {
    const named = itemsNamed(s);
    const mayName = named.length > 0 || hasCode(s.text);
    if (SUBJECT.test(s.text)) subject = s.index;
    if (subject !== null && (SALUTATION.test(s.text) || s.index - subject > SUBJECT_REACH)) subject = null;
    if (!SPEAKS.has(s.voice)) {
      title = null;
      continue;
    }
    if (title !== null && s.index - title.at > REACH) title = null;
    const words = s.text.replace(LEAD, '');
    const inSubject = subject !== null && AMOUNT.test(s.text);
    const listed: boolean = title !== null && (title.asks || title.service);
    if (!inSubject && isTitle(s, doc, listed) && !(listed && !s.heading && mayName && namesItem(words, pivotYear))) {
      const service =
        SERVICE_TITLE.test(words) && (s.section === null || s.section === 'request' || NUMBERED.test(words));
      const asks = titleAsks(s, words);
      // "Claimant: …" between a title that asks and its items; "Date wanted: 6/22" asks for itself alone.
      const isField = !s.heading && FIELD.test(words) && !OPENS_LIST.test(words);
      if (!isField || title?.asks !== true) title = { asks: asks && !isField, service, at: s.index };
      // A bare title asks for nothing by itself, unless it names the thing.
      const bare = !words.includes(':') || OPENS_LIST.test(words);
      if (bare && !(asks && mayName && namesItem(words, pivotYear))) continue;
    }
    if (!mayName || !namesItem(s.text, pivotYear) || isOther(s, named)) continue;
    const label = /^(.{2,60}?)(?::| - | >> |\s->)\s*(?=\S)/.exec(words)?.[1];
    yield { s, doc, words, label, title, inSubject, onForm };
  }
}

/** The sentence with the next few of its block, where a sheet puts the amount. */
function withAmount(doc: Document, s: Sentence): string {
  const last = doc.sentences[Math.min(s.index + 3, doc.sentences.length - 1)] as Sentence;
  return doc.clean.slice(s.start, Math.min(last.end, s.end + 120));
}

/** What was not done, or another person had, is not asked for. */
function isOther(s: Sentence, named: readonly Span[]): boolean {
  const cues = readCues(s.text);
  const places = named.length > 0 ? named : [{ start: 0, end: s.text.length }];
  return (
    places.every((at) => {
      const { experiencer, negation } = assertionOf(cues, at, { section: s.section });
      return experiencer === 'Other' || (negation === 'Negated' && NEGATION.test(s.text));
    }) ||
    UNDONE.test(s.text) ||
    OF_ANOTHER.test(s.text)
  );
}

/** How a determination names what it decides today where no list has named it. */
const CONCLUDED =
  /^(?:(?:therefore|thus|as such|accordingly|consequently|overall|hence),? )?(?:the )?(?:[\w-]+ )?requests? (?:for|of|to) .{3,300}\b(?:is|are) (?:therefore )?(?:not |deemed )?(?:medically necessary|(?:not |non-?)?certified|upheld|overturned)\b/i;

const DECIDES = new Set(['decision', 'reviewer-finding']);

/** What a determination without a list of its items decides: "The request for a pump trial is not certified." */
function concluded(doc: Document, pivotYear: number): Set<Sentence> {
  return new Set(
    doc.sentences.filter(
      (s) => DECIDES.has(s.voice) && CONCLUDED.test(s.text.slice(0, LONGEST_ASK)) && namesItem(s.text, pivotYear),
    ),
  );
}

/**
 * The document with the sentences that ask in their own words heard as requests; the same document where another
 * request stands in it already.
 */
export function hearRequests(doc: Document, pivotYear: number): Document {
  if (doc.sentences.some((s) => s.voice === 'request' && s.section !== 'asks' && namesTreatment(s.text, pivotYear)))
    return doc;
  if (NOTHING_ASKED.test(doc.clean)) return doc;
  const shown = findRequests(doc, [], undefined, pivotYear);
  if (shown.requests.length > 0 || shown.related.length > 0) return doc;
  const asked = asking(doc, pivotYear);
  const heard = asked.size > 0 ? asked : concluded(doc, pivotYear);
  if (heard.size === 0) return doc;
  const sentences = doc.sentences.map(
    (s): Sentence => (heard.has(s) ? { ...s, voice: 'request', section: 'request', heading: false } : s),
  );
  return { ...doc, sentences, sentenceAt: (offset) => sentenceAt(sentences, offset) };
}
