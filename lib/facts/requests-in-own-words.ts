/**
 * Requests that no known heading, form or label shows: a letter that asks in its own words, a heading of the office's
 * own, a line of a sheet with its code. Looked for only where nothing else asks for anything; then the sentence that
 * asks is the requester's words like any other request.
 */
import { assertionOf, readCues } from '../clinical/assertion.ts';
import { KIN_WORDS } from '../clinical/medication-cues.ts';
import { type Document, type Sentence, sentenceAt } from '../text/document.ts';
import { Wording } from '../text/wording.ts';
import { itemsNamed, namesTreatment } from './request-words.ts';
import { findRequests } from './requests.ts';

/** Titles and labels that ask, whatever else they say: "WHAT I ASK FOR", "Items considered", "Auth req". */
const ASKING_TITLE = new Wording(
  /\b(?:requests?|requested|requesting|req(?:'?d)?|ask(?:s|ed|ing)?(?: (?:you )?(?:to|for))?|seek(?:s|ing)?|sought|petition|authori[sz](?:e|ation)|auth|approval|disputed?|at issue|in question|under (?:review|consideration)|for review|considered|for (?:our|your )?(?:consideration|decision|determination)|proposed|propos(?:es|al)|wants?|wanted|applied for|application)\b|^what\W*$/i,
);
/** … and fields of a form, papers and past decisions, which do not. */
const OTHER_TITLE =
  /\b(?:dates?|dated|received|number|no|type|status|history|prior|previous(?:ly)?|earlier|past|denied|approved|records?|documents?|reports?|notes?|information|reviewed|criteria|guidelines?|reasons?|rationale|decision|determination|signed|fax|phone|questions?|consultation|about|why|not)\b|\b(?:provider|physician|doctor|prescriber|md)\W*$/i;
const FOR_DECISION = /\bfor (?:our |your )?(?:decision|determination)\b/i;
const FOR_AT_END = /\bfor\W*$/i;
/** A field that names a service; with an amount or a code on it, it is what is asked for. */
const SERVICE_TITLE =
  /^[\W\d]*(?:svc|service|services|procedure|treatment|drug|medication|rx|item|order|product|line|supply)s?(?:\W+(?:desc|description|names?|strengths?|dose|line|item|or|and|goods?|no|\d+|of))*\W*$/i;
/** What a request gives beside its name: an amount, a code. */
const AMOUNT =
  /#\s?\d|\b(?:qty|quantity|units?|visits?|sessions?|count|total of|one time)\b|\bx ?\d|\b(?:62[03]\d\d|959\d\d|996\d\d|8\d{4}|[EJS]\d{4})\b|\b\d+ (?:tab|cap|patch|day)/i;

/** A sentence that asks for what it names. */
const ASKS = new Wording(
  /\b(?:requests?|requested|requesting|petition|(?:ask|asks|asking) (?:for|that|you|the)|propos(?:es|ing)|seek(?:s|ing)?|sought|disputed|under review|in dispute|authori[sz](?:e|ation)|auth|pre-?auth\w*|(?:formal|prior|our|your|need|needs|for|obtain|await\w*|get) approval|approval (?:to|of|for)|approve|proposed|permission|go[- ]?ahead|sign off on|applied for|wish(?:es)? to (?:schedule|place|proceed)|in support of|(?:medical )?necessity (?:of|for)|justif(?:y|ies|ication) (?:of|for)|appeal(?:s|ing)?|reconsider(?:ation)?|redetermination)\b|^\W*(?:cpt|hcpcs)\b/i,
);
/** A question put to the reviewer. */
const QUESTION = new Wording(
  /\b(?:is|are|was)\b.{3,120}\b(?:appropriate|supported|indicated|reasonable|warranted|necessary)\b.{0,60}\?|\b(?:asked|question|address|determine|evaluate|opine|comment)\b.{0,80}\b(?:whether|necessity|appropriate\w*|supported|indicated|proposed)\b/i,
);
/** What is over, feared, someone else's, or still to come. */
const NOT_NOW =
  /\b(?:denied|non-?certified|not certified|upheld|approved|certified|authorized on|was authorized|withdrawn|declin\w+|refus\w+|in the past|previous(?:ly)?|earlier|last (?:year|month)|ago|if|whether|might|may|could|later|in future|future|once|eventually|discuss\w*|consult\w*|history of|never|no longer|release of|records)\b/i;
/** "… if you would authorize this": how a letter asks, no condition. */
const POLITE =
  /\b(?:(?:would|should|shall) be (?:much |very |most )?(?:obliged|grateful|glad|thankful|pleased)|(?:would |will )?(?:greatly |very much )?appreciate(?: it)?|be (?:much )?appreciated|(?:would|could|can|will) you (?:please |kindly )?|thank you|please|kindly)\b.{0,20}?\b(?:if|could|whether)\b/gi;
/** The text says that it asks for nothing. */
const NOTHING_ASKED =
  /\bno (?:new |further |other )?(?:treatments?|requests?|authorizations?|services?)\b.{0,40}\b(?:requested|sought|made|needed|submitted|at this (?:time|visit))/i;
/** A title stands over so many sentences at most. */
const REACH = 12;

/** Whether words name something that can be asked for here. */
const namesItem = (doc: Document, text: string, pivotYear: number): boolean =>
  text.length < 600 && findRequests(doc, [], text, pivotYear).requests.length > 0;

/** A line of its own: how a title stands where nothing else tells that it is one. */
const TITLE_AT_MOST = 70;
const OPENS_LIST = /:\s*$/;
const LEAD = /^(?:re\b[:.\s]*|[\W\d]+|[A-H]\.\s+)+/i;

const titleAsks = (title: Sentence, text: string): boolean =>
  ASKING_TITLE.standsIn(text, title.seen) &&
  (!OTHER_TITLE.test(text) || FOR_AT_END.test(text) || FOR_DECISION.test(text));

/** A sentence that is a title or a label by its looks. */
function isTitle(s: Sentence, doc: Document, listed: boolean): boolean {
  if (s.heading) return true;
  if (s.text.length > TITLE_AT_MOST && !OPENS_LIST.test(s.text)) return false;
  if (OPENS_LIST.test(s.text)) return true;
  // "WHAT I ASK FOR." on the line of what it opens.
  if (/^[^a-z]{4,}\.?$/.test(s.text) || COUNTS_ITEMS.test(s.text)) return true;
  if (listed) return false;
  const before = doc.clean[s.start - 1];
  const behind = doc.clean[s.end];
  return (
    s.text.split(' ').length <= 8 && !/[.;,?]$/.test(s.text) && before !== ' ' && (behind === '\n' || behind === '\t')
  );
}

/** "Two things are asked for today." */
const COUNTS_ITEMS =
  /^\W*(?:one (?:thing|item|service|request|treatment)|(?:(?:the )?following|these|those|two|three|four|five|six|\d)\b.{0,12}\b(?:things|items|services|requests|treatments|procedures|drugs|medications|medicines))\b/i;
/** "Her roommate on the ward has had one for years" */
const OF_ANOTHER = new RegExp(
  String.raw`^\W*(?:his|her|their|my|an?|another|one|the (?:patient|claimant|worker|employee)'s) (?:\w+[ -]){0,2}(?:${KIN_WORDS})\b`,
  'i',
);
/** The subject of a letter goes to its salutation. */
const SUBJECT = /^\W*(?:re|subject|regarding|in re|reference)\b\s*:?/i;
const SALUTATION = /^\W*(?:dear|to whom|greetings|hello|good (?:morning|afternoon)|sirs?|gentlem\w+)\b/i;
const SUBJECT_REACH = 14;
/** A letter about an earlier decision that asks for another one. */
const APPEALS = /\b(?:appeal\w*|reconsider\w*|redetermin\w*|dispute[sd]?|disputing|peer[- ]to[- ]peer)\b/i;

const SPEAKS = new Set(['record', 'plan', 'request', 'boilerplate']);

/**
 * How surely a sentence asks: under or behind a title that does, in its own words, as a service with its amount, as a
 * prescription of the plan.
 */
type Surely = 0 | 1 | 2 | 3;

/** A title that still stands over the sentences behind it. */
interface Title {
  asks: boolean;
  /** It names a service: what stands under it asks where an amount stands with it. */
  service: boolean;
  at: number;
}

/** How surely a sentence asks, under a title; null where it does not. */
function surely(doc: Document, s: Sentence, words: string, title: Title | null): Surely | null {
  const label = /^(.{2,60}?)(?::| - | >> |\s->)\s*(?=\S)/.exec(words)?.[1];
  if (title?.asks || (label !== undefined && titleAsks(s, label))) return 0;
  if (QUESTION.test(s.seen) || ASKS.test(s.seen)) return 1;
  const service = title?.service || SERVICE_TITLE.test(label ?? '') || /^\W*\d* ?services?\b/i.test(s.text);
  if (service && AMOUNT.test(withAmount(doc, s))) return 2;
  return s.voice === 'plan' && PRESCRIBES.test(s.text) && WITH_NUMBER.test(s.text) ? 3 : null;
}

/** The sentences that ask, by how surely they do. */
function asking(doc: Document, pivotYear: number): Sentence[][] {
  const found: Sentence[][] = [[], [], [], []];
  let title: Title | null = null;
  let subject: number | null = null;
  for (const s of doc.sentences) {
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
    if (!inSubject && isTitle(s, doc, listed) && !(listed && !s.heading && namesItem(doc, words, pivotYear))) {
      const service = SERVICE_TITLE.test(words) && (s.section === null || s.section === 'request');
      title = { asks: titleAsks(s, words), service, at: s.index };
      // A bare title asks for nothing by itself, unless it names the thing.
      const bare = !words.includes(':') || OPENS_LIST.test(words);
      if (bare && !(title.asks && namesItem(doc, words, pivotYear))) continue;
    }
    const how = inSubject ? 1 : surely(doc, s, words, title);
    if (how === null || (NOT_NOW.test(s.text.replace(POLITE, '')) && !QUESTION.test(s.seen) && !APPEALS.test(s.text)))
      continue;
    if (namesItem(doc, s.text, pivotYear) && !isOther(s, pivotYear)) found[how]?.push(s);
  }
  return found;
}

/** The sentence with the next few of its block, where a sheet puts the amount. */
function withAmount(doc: Document, s: Sentence): string {
  const last = doc.sentences[Math.min(s.index + 3, doc.sentences.length - 1)] as Sentence;
  return doc.clean.slice(s.start, Math.min(last.end, s.end + 120));
}

/** "She has not had a trial of …": what was not done, or another person had, is not asked for. */
function isOther(s: Sentence, pivotYear: number): boolean {
  const cues = readCues(s.text);
  const named = itemsNamed(s.text, pivotYear);
  const places = named.length > 0 ? named : [{ start: 0, end: s.text.length }];
  return (
    places.every((at) => assertionOf(cues, at, { section: s.section }).experiencer === 'Other') ||
    UNDONE.test(s.text) ||
    OF_ANOTHER.test(s.text)
  );
}
const UNDONE =
  /\b(?:has|have|had|did|was|were) (?:not|never) (?:yet |ever )?(?:had|undergone|undergo|tried|try|received|been|done|have|performed)\b|\bno (?:trial|pump|request)\b/i;
/** A plan that prescribes, with the number of tablets: what the office asks for where it asks for nothing else. */
const PRESCRIBES = /\b(?:renew|refill|continu|dispens|prescri|start|begin|increas|\brx\b|script)\w*/i;
const WITH_NUMBER = /#\s?\d|\b(?:number|qty|quantity|count|dispense[d]?)\b\W{0,3}\d/i;

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
  // Where one sentence asks more surely, the others only speak of it.
  const heard = new Set(asking(doc, pivotYear).find((sentences) => sentences.length > 0));
  if (heard.size === 0) return doc;
  const sentences = doc.sentences.map(
    (s): Sentence => (heard.has(s) ? { ...s, voice: 'request', section: 'request', heading: false } : s),
  );
  return { ...doc, sentences, sentenceAt: (offset) => sentenceAt(sentences, offset) };
}
