/**
 * The things asked for, each by itself: the lines of a request, cut where one line asks for several.
 */
import type { Evidence } from '../../analysis.ts';
import { findOpioidNames } from '../../clinical/drug-names.ts';
import type { Document, Sentence } from '../../text/document.ts';
import { areTwoProducts } from './opioid-asked.ts';
import { readItem } from './request-words.ts';

/** The words of one thing asked for, and where they stand. */
export interface Item {
  text: string;
  /** Words behind it that may go on with its directions and amounts. */
  more: string;
  at: { label: string; evidence: Evidence | null };
}

const OUTCOME =
  /[:\s-]*\(?(?:(?:(?:is|are|was|were|decision\s?[=:]|determination\s?[=:]) (?:therefore )?(?:not )?medically necessary(?: and appropriate| at this time)?)|(?:partially )?(?:upheld|overturned)(?: in part)?(?:\s*\([^()]{1,60}\))?)?[:.)\s]*$/i;
const LEAD =
  /^(?:[-*•>"“\s]+|(?:services?|procedure|treatment|request(?:ed)?(?: (?:item|treatment|service))?|rfa(?: \d{1,2}[/-]\d{1,2}[/-]\d{2,4})?)\s?:\s+|item [A-H]\s[-:]\s|\(?\d{1,2}[.)]\s*|\(?[A-Ha-h][.)]\s+|\[[xX]\]\s*|item \d+(?: of \d+)?[:.]?\s*)+/i;
const UNTICKED = /^\W{0,2}(?:\[\s?\]|\(\s\)|☐|_{3,})/;

/** The next field of a form that stands close behind. */
const NEXT_FIELD = /\s(?:requesting|treating|ordering) (?:physician|provider|doctor)\s?:/i;

/** Where the words end: a bracket that they open is theirs, and a mark of quotation that they do not open is not. */
function endOfItem(text: string, lead: number, end: number): number {
  const words = text.slice(lead, end);
  const close = words.lastIndexOf('(') > words.lastIndexOf(')') ? text.indexOf(')', end) : -1;
  if (close >= 0) return close + 1;
  return /["”]$/.test(words) && !/["“]/.test(words.slice(0, -1)) ? end - 1 : end;
}

/** The item's own words, without label, list number and outcome. */
function labelSpan({ start, text }: Sentence): { start: number; end: number } {
  const lead = LEAD.exec(text)?.[0].length ?? 0;
  const end = NEXT_FIELD.exec(text)?.index ?? OUTCOME.exec(text)?.index ?? text.length;
  return { start: start + lead, end: start + endOfItem(text, lead, end) };
}

/** "I am writing to ask that you authorize …": who asks, and how, before what is asked for. */
const ASKING =
  /(?:\b(?:I|we) (?:(?:am|are|hereby|now|again|therefore|respectfully|writing to) ){0,3}(?:ask(?:ing)?(?: you| the carrier)?(?: to authori[sz]e| for(?: authori[sz]ation (?:for|of|to))?| to)|request(?:ing)?(?: (?:your )?authori[sz]ation)?(?: (?:for|of|to))?|(?:would|should) like to(?: proceed with)?|propose(?: to)?)|^request(?:ing)? authori[sz]ation (?:for|of)|^request for authori[sz]ation submitted [\w\s,/]{4,24} for) (?:an? |the )?(?=\S.{11})/i;

/** What the panel calls an item: its words from where the thing itself begins. */
function labelOf(quote: string): string {
  const plain = quote.replace(/\s+/g, ' ').replace(/\*\*|<\/?b>/g, '');
  const asking = ASKING.exec(plain);
  return asking === null ? plain : plain.slice(asking.index + asking[0].length);
}

/** Nothing but codes: "62362", "CPT 62350/62351". */
const CODES =
  /^\W*(?:(?:cpt|hcpcs|procedure|codes?|no)\b\W*){0,3}(?:[A-Z]?\d{4,5}[A-Z]?\b\W*(?:(?:x ?\d{1,2}|and)\b\W*)?){1,8}$/i;
export const isCodeOnly = (item: Item): boolean => CODES.test(item.text);

/** Nothing but how many, in a cell of its own: "qty 1", "x 2", "1 unit". */
const HOW_MANY = /^\W*(?:qty|quantity|units?|x|no|count)\W*\d{1,4}\W*$|^\W*\d{1,4} ?(?:units?|each|ea)\W*$/i;
export const isAmountOnly = (item: Item): boolean => HOW_MANY.test(item.text);

export function onOneLine(doc: Document, a: Item, b: Item): boolean {
  if (!a.at.evidence || !b.at.evidence) return false;
  const [from, to] = [
    Math.min(a.at.evidence.end, b.at.evidence.end),
    Math.max(a.at.evidence.start, b.at.evidence.start),
  ];
  return !doc.original.slice(from, to).includes('\n');
}

/** A next line that goes on with the item: "#120, 30 days supply", "(62362)", "one tablet twice a day". */
const GOES_ON =
  /^(?:[#(a-z]|\d+ ?(?:day|tab|refill|units?)|qty|quantity|sig\b|refills?\b|rf\b|ds\b|dispense|disp\b|take\b|one\b|days|(?:strength|count|supply|amount|dose|directions)\b)/i;

const IN_BRACKETS = /^\([^()]{3,80}\)\.?$/;

export function itemsOf(doc: Document, lines: readonly Sentence[]): Item[] {
  return lines.flatMap((s, n) => {
    if (UNTICKED.test(s.text)) return [];
    // "(trial, opioid naive)" on a line of its own belongs to the item above it.
    if (n > 0 && IN_BRACKETS.test(s.text)) return [];
    const span = labelSpan(s);
    if (span.end <= span.start) return [];
    const parts = splitItems(doc.clean.slice(span.start, span.end));
    return parts.map((part, i): Item => {
      const range = doc.toOriginal({ start: span.start + part.start, end: span.start + part.end });
      const quote = doc.original.slice(range.start, range.end);
      return {
        text: part.text,
        more: i === parts.length - 1 ? wordsBehind(doc, s) : '',
        at: {
          label: labelOf(quote),
          evidence: { ...range, quote, voice: 'request', polarity: 'for', date: null, element: null },
        },
      };
    });
  });
}

function wordsBehind(doc: Document, sentence: Sentence): string {
  let more = '';
  for (let i = 1; i <= 5; i++) {
    const before = doc.sentences[sentence.index + i - 1];
    const next = doc.sentences[sentence.index + i];
    if (!before || !next || next.text.length > 160) break;
    const sameLine = !doc.clean.slice(before.end, next.start).includes('\n');
    if (LEAD.test(next.text) || !(sameLine || GOES_ON.test(next.text))) break;
    more += ` ${next.text}`;
  }
  return more;
}

/** Things asked for one behind another in a line: "Norco 10/325 #90; Soma 350 #60", "1) a pump refill 2) Norco #90". */
export function splitItems(text: string): { text: string; start: number; end: number }[] {
  const cuts = new Set<number>();
  for (const m of text.matchAll(
    /;\s+|\n+|\s(?=\(?[2-9][.)]\s+[A-Za-z])|\s(?=(?:medication|drug|item|rx|service) ?[2-9] ?:)/gi,
  ))
    cuts.add(m.index + m[0].length);
  const drugs = findOpioidNames(text);
  const rotation = /\b(?:switch|rotat|convert|conver|chang|replac|instead|in place|transition|from)\w*/i.test(text);
  if (!rotation)
    for (let i = 1; i < drugs.length; i++) {
      const [a, b] = [drugs[i - 1], drugs[i]];
      if (!a || !b || (a.row.name === b.row.name && !areTwoProducts(text.slice(a.start, b.start), text.slice(b.start))))
        continue;
      const between = text.slice(a.end, b.start);
      const joint = /(?:,|\band\b|&|\+|\bplus\b|\/\s)\s*(?:and )?(?:refill |continue |start |begin )?(?:of )?$/i.exec(
        between,
      );
      if (joint && /\d/.test(between.slice(0, joint.index)) && /^[^,;]{0,25}\d/.test(text.slice(b.end)))
        cuts.add(a.end + joint.index);
    }
  const parts: { text: string; start: number; end: number }[] = [];
  let start = 0;
  for (const cut of [...[...cuts].sort((a, b) => a - b), text.length]) {
    const raw = text.slice(start, cut);
    const lead = /^[\s,;&+]*(?:and\s+|plus\s+)?(?:\(?\d{1,2}[.)]\s+)?/i.exec(raw)?.[0].length ?? 0;
    const end = cut - (/[\s;,]*$/.exec(raw)?.[0].length ?? 0);
    if (end > start + lead) parts.push({ text: text.slice(start + lead, end), start: start + lead, end });
    start = cut;
  }
  return parts;
}

/** Columns of a form: a code alone in its cell belongs to the words beside it on the line. */
const CODE_ALONE = /^[\W_]*(?:[A-Z]?\d{4,5}(?:-\d{2})?[\s,/&]*)+\W*$/;

/** Words, not the number of a line or of units. */
const WORDED = /[A-Za-z]{3}/;
const LINE_NUMBER = /^\W*(?:line|item|row|no)\b\W*\d{1,3}\W*$/i;

export function codesWithWords(items: readonly Item[], doc: Document): Item[] {
  const sameLine = (a: Item | undefined, b: Item | undefined): boolean =>
    a?.at.evidence != null &&
    b?.at.evidence != null &&
    !doc.original.slice(a.at.evidence.end, b.at.evidence.start).includes('\n');
  return items.flatMap((item, i): Item[] => {
    const [before, after] = [items[i - 1], items[i + 1]];
    if (CODE_ALONE.test(item.text))
      return (sameLine(item, after) && !CODE_ALONE.test(after?.text ?? '')) || sameLine(before, item) ? [] : [item];
    let { text } = item;
    if (!WORDED.test(text) || LINE_NUMBER.test(text)) return [item];
    if (before && CODE_ALONE.test(before.text) && sameLine(before, item)) text = `${text} ${before.text}`;
    if (after && CODE_ALONE.test(after.text) && sameLine(item, after)) text = `${text} ${after.text}`;
    return [{ ...item, text }];
  });
}

/** Of a list in which some lines are settled and some open ("approved", "pending"), the open ones. */
export function stillOpen(items: readonly Item[], doc: Document, pivotYear: number): Item[] {
  const state = items.map(({ at }) => {
    if (!at.evidence) return 'unsaid';
    const lineEnd = doc.original.indexOf('\n', at.evidence.end);
    const behind = doc.original.slice(
      at.evidence.start,
      Math.min(lineEnd < 0 ? doc.original.length : lineEnd, at.evidence.end + 120),
    );
    const matches = readItem(behind, pivotYear);
    if (matches.some((m) => m.row.is === 'open')) return 'open';
    return matches.some((m) => m.row.is === 'closed') ? 'closed' : 'unsaid';
  });
  return state.includes('open') ? items.filter((_, i) => state[i] !== 'closed') : [...items];
}
