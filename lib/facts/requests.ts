/**
 * What is asked for. A request line, an item in dispute or a form's field decides; a plan sentence only where there
 * is none of these. Never guessed: no wording, no request.
 */
import type { Evidence, Medication, RequestedDrug } from '../analysis.ts';
import { assertionOf, readCues } from '../clinical/assertion.ts';
import { opioidOf } from '../clinical/doses.ts';
import { parseRequestedDrug } from '../clinical/drug-details.ts';
import { findDrugNames } from '../clinical/drug-names.ts';
import type { Document, Sentence } from '../text/document.ts';
import { type Match, PhraseIndex } from '../text/phrases.ts';
import { tokenize } from '../text/tokens.ts';
import {
  ASKS,
  CANCER,
  DIAGNOSIS_ON_FORM,
  ITEM_CLOSED,
  ITEM_NOT_ASKED,
  ITEM_OPEN,
  NOT_A_DRUG,
  NOT_A_KIND,
  NOT_COVERED,
  OPIOID_KIND_WORDS,
  OPIOID_SETS,
  OPIOIDS_UNNAMED,
  REQUEST_GROUPS,
  REQUEST_KINDS,
  type RequestKind,
  SPINAL_PUMP_WORDS,
  SUPPORT_SERVICES,
  TRIAL_AND_PERMANENT,
  TRIAL_DONE,
} from './request-kinds.ts';

export interface FoundRequest {
  kind: string;
  criteriaSet: string;
  label: string;
  evidence: Evidence | null;
  flags: string[];
  drug: RequestedDrug | null;
}

type Sort =
  | 'diagnosis'
  | 'not-covered'
  | 'spinal-pump'
  | 'both'
  | 'trial-done'
  | 'support'
  | 'asks'
  | 'cancer'
  | 'unnamed'
  | 'not-a-drug'
  | 'not-a-kind'
  | 'closed'
  | 'open'
  | 'not-asked';
type Row =
  | { is: 'kind'; row: RequestKind; order: number }
  | { is: 'without' | 'with'; row: RequestKind }
  | { is: Sort }
  | { is: 'opioid-kind'; kind: string; order: number };

const sorts: [Sort, string[]][] = [
  ['diagnosis', DIAGNOSIS_ON_FORM],
  ['not-covered', NOT_COVERED],
  ['spinal-pump', SPINAL_PUMP_WORDS],
  ['both', TRIAL_AND_PERMANENT],
  ['trial-done', TRIAL_DONE],
  ['support', SUPPORT_SERVICES],
  ['asks', ASKS],
  ['cancer', CANCER],
  ['unnamed', OPIOIDS_UNNAMED],
  ['not-a-drug', NOT_A_DRUG],
  ['not-a-kind', NOT_A_KIND],
  ['closed', ITEM_CLOSED],
  ['open', ITEM_OPEN],
  ['not-asked', ITEM_NOT_ASKED],
];

const INDEX = new PhraseIndex<Row>(
  [
    ...REQUEST_KINDS.flatMap((row, order) => [
      { row: { is: 'kind', row, order } as Row, patterns: row.patterns },
      { row: { is: 'without', row } as Row, patterns: row.without ?? [] },
      { row: { is: 'with', row } as Row, patterns: row.with ?? [] },
    ]),
    ...sorts.map(([is, patterns]) => ({ row: { is } as Row, patterns })),
    ...OPIOID_KIND_WORDS.map((r, order) => ({
      row: { is: 'opioid-kind', kind: r.kind, order } as Row,
      patterns: r.patterns,
    })),
  ],
  REQUEST_GROUPS,
);

const OPIOID_CLASSES = new Set(['opioid-agonist', 'opioid-partial']);

/** The words of an item as the patterns read them: "62350/62351" are two codes, not a ratio. */
const readItem = (text: string, pivotYear: number): Match<Row>[] =>
  INDEX.find(tokenize(text.replace(/(?<=\b[A-Z]?\d{4,5})[/-](?=[A-Z]?\d{4,5}\b)/g, ' '), undefined, pivotYear));

interface KindFound {
  kind: string;
  set: string;
  flags: string[];
}

/** Between a service and the treatment it is for: "psychological evaluation prior to pump trial". */
const SERVICE_FOR = /\b(?:for|prior to|before|regarding|re|about|pre|on|to (?:assess|discuss|evaluate|determine))\b/i;

/** Kinds that the words of one item ask for; empty where nothing here covers them. */
function kindsOf(text: string, matches: readonly Match<Row>[]): KindFound[] {
  const has = (is: Row['is']) => matches.some((m) => m.row.is === is);
  if (has('diagnosis') || (has('not-covered') && !has('spinal-pump'))) return [];
  const ruledOut = new Set(matches.flatMap((m) => (m.row.is === 'without' ? [m.row.row] : [])));
  const company = new Set(matches.flatMap((m) => (m.row.is === 'with' ? [m.row.row] : [])));
  // "received a request for a pump trial on 3/4/2014": the day is the request's.
  const dayOfRequest = /\b(?:receiv|submi|request)/i.test(text);
  const done = matches.filter(
    (m) => m.row.is === 'trial-done' && !(dayOfRequest && /\bon \d/i.test(text.slice(m.start, m.end))),
  );
  const kinds = matches.filter((m) => {
    if (m.row.is !== 'kind' || ruledOut.has(m.row.row) || (m.row.row.with && !company.has(m.row.row))) return false;
    // "… implant after the successful trial" does not ask for a trial.
    return !(/-trial$|-screen$/.test(m.row.row.kind) && done.some((d) => d.first < m.last && m.first < d.last));
  });
  const service = matches.find((m) => m.row.is === 'support');
  const earliest = Math.min(...kinds.map((m) => m.start));
  if (service && kinds.length > 0 && service.start < earliest && SERVICE_FOR.test(text.slice(service.end, earliest)))
    return [];
  const rows = kinds.flatMap((m) => (m.row.is === 'kind' ? [m.row] : [])).sort((a, b) => a.order - b.order);
  const first = rows[0]?.row;
  if (!first) return [];
  if (first.kind === 'idds-trial' && has('both') && done.length === 0)
    return [
      { kind: 'idds-trial', set: 'idds-nonmalignant-trial', flags: [] },
      { kind: 'idds-implant', set: 'idds-nonmalignant-implant', flags: ['trial-and-permanent-together'] },
    ];
  return [{ kind: first.kind, set: first.set, flags: first.flags ?? [] }];
}

/** The request itself says that the drug is taken. */
const CONTINUES = /^\W*(?:continu|renew|refill)|\bcontinu(?:ation|e|ed|ing)\b|\brenewal\b/i;

/** Opioids that are filled into pumps. */
const SPINAL_OPIOIDS = new Set(['morphine', 'hydromorphone', 'fentanyl', 'sufentanil', 'meperidine']);
const BY_MOUTH =
  /\b(?:tab(?:let)?s?|caps?(?:ules?)?|patch(?:es)?|oral|po|by mouth|er|sr|cr|ir|b\.?i\.?d|t\.?i\.?d|q\.?i\.?d|q\d+h|ms ?contin|dilaudid|duragesic|kadian)\b/i;

/** The words of one thing asked for, and where they stand. */
interface Item {
  text: string;
  /** Words behind it that may go on with its directions and amounts. */
  more: string;
  at: { label: string; evidence: Evidence | null };
}

const OUTCOME =
  /[:\s-]*\(?(?:(?:(?:is|are|was|were) (?:therefore )?(?:not )?medically necessary(?: and appropriate| at this time)?)|(?:partially )?(?:upheld|overturned)(?: in part)?)?[:.)\s]*$/i;
const LEAD = /^(?:[-*•\s]+|\(?\d{1,2}[.)]\s*|\(?[A-Ha-h][.)]\s+|\[[xX]\]\s*|item \d+(?: of \d+)?[:.]?\s*)+/i;
const UNTICKED = /^\W{0,2}(?:\[\s?\]|\(\s\)|☐|_{3,})/;

/** The item's own words, without list number and outcome. */
function labelSpan(sentence: Sentence): { start: number; end: number } {
  const lead = LEAD.exec(sentence.text)?.[0].length ?? 0;
  const tail = OUTCOME.exec(sentence.text);
  return { start: sentence.start + lead, end: sentence.start + (tail ? tail.index : sentence.text.length) };
}

/** Requests that take a new catheter in. */
const WITH_CATHETER = new Set([
  'idds-implant',
  'idds-replacement',
  'idds-catheter-revision',
  'itb-implant',
  'idds-trial',
  'regional-chemo-pump',
]);

/** Nothing but codes: "62362", "CPT 62350/62351". */
const CODES =
  /^\W*(?:(?:cpt|hcpcs|procedure|codes?|no)\b\W*){0,3}(?:[A-Z]?\d{4,5}[A-Z]?\b\W*(?:(?:x ?\d{1,2}|and)\b\W*)?){1,8}$/i;
const isCodeOnly = (item: Item): boolean => CODES.test(item.text);

function onOneLine(doc: Document, a: Item, b: Item): boolean {
  if (!a.at.evidence || !b.at.evidence) return false;
  const [from, to] = [
    Math.min(a.at.evidence.end, b.at.evidence.end),
    Math.max(a.at.evidence.start, b.at.evidence.start),
  ];
  return !doc.original.slice(from, to).includes('\n');
}

/** A next line that goes on with the item: "#120, 30 days supply", "(62362)", "one tablet twice a day". */
const GOES_ON =
  /^(?:[#(a-z]|\d+ ?(?:day|tab|refill|units?)|qty|quantity|sig\b|refills?\b|rf\b|ds\b|dispense|disp\b|take\b|one\b|days)/i;

function itemsOf(doc: Document, lines: readonly Sentence[]): Item[] {
  return lines.flatMap((s) => {
    if (UNTICKED.test(s.text)) return [];
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
          label: quote.replace(/\s+/g, ' ').replace(/\*\*|<\/?b>/g, ''),
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
  for (const m of text.matchAll(/;\s+|\n+|\s(?=\(?[2-9][.)]\s+[A-Za-z])/g)) cuts.add(m.index + m[0].length);
  const drugs = findDrugNames(text).filter((n) => n.row.class.startsWith('opioid'));
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

const LONG_ACTING = /\b\w*contin\b|\b(?:er|xr|sr|cr|la|extended|sustained|controlled|exalgo|kadian|avinza|opana er)\b/i;

/** One drug asked for twice, long-acting and not: two products ("OxyContin 20 mg #60 and oxycodone 10 mg #120"). */
function areTwoProducts(a: string, b: string): boolean {
  return LONG_ACTING.test(a.slice(0, 40)) !== LONG_ACTING.test(b.slice(0, 40));
}

/** "Change OxyContin 20 mg bid to Nucynta ER 100 mg": another opioid stands behind the "to". */
function changesDrug(text: string): boolean {
  const change = /\bchang(?:e|ing)\b[^;\n]{3,60}?\bto\s+(?=[A-Za-z])/i.exec(text);
  if (!change) return false;
  const at = change.index + change[0].length;
  const opioids = findDrugNames(text).filter((n) => n.row.class.startsWith('opioid'));
  const to = opioids.find((n) => n.start >= at && n.start <= at + 8);
  return to !== undefined && opioids.some((n) => n.end < at && n.row.name !== to.row.name);
}

/** The drug that an item asks for: of a change, the one it changes to; of "from 10 to 15 mg", the second dose. */
function drugOf(text: string, kind: string | null): RequestedDrug | null {
  const drug = parseRequestedDrug(text);
  if (!drug) return null;
  const target = /\b(?:to|with|into)\b\s+(?=\S)/gi;
  for (const m of text.matchAll(target)) {
    const tail = text.slice(m.index + m[0].length);
    const [name] = findDrugNames(tail);
    if (kind === 'opioid-rotation' && name && name.start <= 12 && name.row.class.startsWith('opioid'))
      return parseRequestedDrug(tail) ?? drug;
    const changes = kind === 'opioid-increase' || kind === 'opioid-wean' || kind === 'opioid-rotation';
    if (changes && /^\d/.test(tail) && !(name && name.start < 20)) {
      const named = findDrugNames(text)[0];
      const next = named ? parseRequestedDrug(`${text.slice(named.start, named.end)} ${tail}`) : null;
      if (next?.strength && /^\d[\d.]*\s?(?:mg|mcg|q|\/)/i.test(tail))
        return { ...next, quantity: next.quantity ?? drug.quantity };
    }
  }
  if (kind === 'opioid-rotation') {
    const opioids = findDrugNames(text).filter((n) => n.row.class.startsWith('opioid'));
    const started = /\b(?:start|begin|initiate)\w*\s/i.exec(text);
    const to = started ? opioids.find((n) => n.start > started.index) : null;
    if (to) return parseRequestedDrug(text.slice(to.start)) ?? drug;
  }
  return drug;
}

/**
 * The requests of a document, in its order.
 * @param byHand a request line given by the reviewer; then the page's own lines are not looked at
 */
export function findRequests(
  doc: Document,
  medications: readonly Medication[],
  byHand: string | undefined,
  pivotYear: number,
): { requests: FoundRequest[]; related: string[] } {
  const found: FoundRequest[] = [];
  const related: string[] = [];
  const seen = new Set<string>();
  const opioidsTaken = medications.filter(
    (m) => m.status === 'current' && OPIOID_CLASSES.has(m.class) && m.route !== 'intrathecal',
  );

  /** Of items in order: a code in a cell of its own belongs to the words beside it; alone it asks where no words do. */
  const addAll = (items: readonly Item[]) => {
    const coded = items.filter(isCodeOnly);
    const beside = (code: Item | undefined, item: Item) =>
      code && isCodeOnly(code) && onOneLine(doc, code, item) ? ` ${code.text}` : '';
    for (const [i, item] of items.entries())
      if (!isCodeOnly(item))
        add({
          ...item,
          text:
            item.text +
            beside(items[i - 1], item) +
            (i === 0 || !isCodeOnly(items[i - 1] as Item) ? beside(items[i + 1], item) : ''),
        });
    if (!found.some((r) => r.drug === null)) for (const item of coded) add(item);
  };

  const add = ({ text, more, at }: Item) => {
    const matches = readItem(text, pivotYear);
    if (REPLACED.test(text) || matches.some((m) => m.row.is === 'not-asked')) return;
    const kinds = kindsOf(text, matches);
    for (const k of kinds) {
      // A catheter's line beside that of its pump is part of the one request.
      if (seen.has(k.kind) || (k.kind === 'idds-catheter-implant' && found.some((r) => WITH_CATHETER.has(r.kind))))
        continue;
      seen.add(k.kind);
      found.push({ kind: k.kind, criteriaSet: k.set, ...at, flags: [...k.flags], drug: null });
    }
    if (kinds.length > 0) return;
    const opioid = opioidRequest(text, more, matches);
    if (opioid) {
      const { drug } = opioid.request;
      // Another strength and another release of a drug that is asked for already is a request of its own.
      const apart = found.some(
        (r) =>
          r.drug !== null &&
          r.drug.name === drug?.name &&
          r.drug.strength !== null &&
          drug.strength !== null &&
          drug.quantity !== null &&
          r.drug.strength !== drug.strength &&
          areTwoProducts(r.label, text),
      );
      const key = apart ? `${opioid.key}:${LONG_ACTING.test(text.slice(0, 40))}` : opioid.key;
      if (!seen.has(key)) found.push({ ...opioid.request, ...at });
      seen.add(key);
    } else if (matches.some((m) => m.row.is === 'support')) related.push(at.label);
  };

  function opioidRequest(
    text: string,
    more: string,
    matches: readonly Match<Row>[],
  ): { key: string; request: Omit<FoundRequest, 'label' | 'evidence'> } | null {
    const notKinds = matches.filter((m) => m.row.is === 'not-a-kind');
    const word = matches
      .filter((m) => !notKinds.some((n) => n.first < m.last && m.first < n.last))
      .flatMap((m) => (m.row.is === 'opioid-kind' ? [m.row] : []))
      .sort((a, b) => a.order - b.order)[0];
    const asked = word?.kind ?? (changesDrug(text) ? 'opioid-rotation' : null);
    const drug = drugOf(text, asked);
    const unnamed =
      !drug && matches.some((m) => m.row.is === 'unnamed') && !matches.some((m) => m.row.is === 'not-a-drug');
    if (!drug && !unnamed) return null;
    // A drug that is only spoken of ("… and Norco cut by half") is not an item: an item leads with it or gives its amount.
    const amount = drug && (drug.strength !== null || drug.quantity !== null);
    const leads = /^(?:[A-Za-z]+ ){0,3}$/.test(text.slice(0, findDrugNames(text)[0]?.start ?? text.length));
    if (drug && !amount && !leads && !matches.some((m) => m.row.is === 'opioid-kind' && m.first < 2)) return null;
    // Beside a request for a pump, a spinal drug without a number of tablets is what goes into it.
    const ofPump = found.some((r) => r.drug === null && r.kind !== 'opioid-continuation');
    if (drug && ofPump && SPINAL_OPIOIDS.has(drug.name) && drug.quantity === null && !BY_MOUTH.test(text)) return null;
    if (drug) {
      const row = medications.find((m) => m.name === drug.name);
      if (row && !OPIOID_CLASSES.has(row.class) && row.class !== 'intrathecal') return null;
      if (opioidOf(drug.name) === null && !(row && OPIOID_CLASSES.has(row.class))) return null;
      const rest = more ? parseRequestedDrug(`${text} ${more}`) : null;
      if (rest && rest.name === drug.name) {
        drug.daysSupply ??= rest.daysSupply;
        drug.refills ??= rest.refills;
        drug.quantity ??= rest.quantity;
        drug.sig ??= rest.sig;
        drug.strength ??= rest.strength;
        drug.unit ??= rest.unit;
      }
    }
    const flags: string[] = [];
    const taken = drug ? opioidsTaken.filter((m) => m.name === drug.name) : opioidsTaken;
    let kind = asked;
    if (!kind && drug && exceedsPresent(drug, taken)) kind = 'opioid-increase';
    if (!kind) {
      if (taken.length > 0 || unnamed || opioidsTaken.length > 0 || CONTINUES.test(text)) {
        kind = 'opioid-continuation';
        if (drug && taken.length === 0) flags.push('new-drug');
        if (unnamed) flags.push('drug-not-named-in-record');
      } else kind = 'opioid-initiation';
    }
    return {
      key: `${kind}:${drug?.name ?? ''}`,
      request: { kind, criteriaSet: OPIOID_SETS[kind] ?? 'opioid-ongoing', flags, drug },
    };
  }

  if (byHand?.trim()) {
    const line = byHand.replace(/^[^:\n]{0,40}(?:authorization|request(?:ed)?|rfa)\s*:\s*/i, '').trim();
    for (const part of splitItems(line)) add({ text: part.text, more: '', at: { label: part.text, evidence: null } });
    return { requests: found, related };
  }
  const asked = doc.sentences.filter((s) => s.voice === 'request');
  const disputed = asked.filter((s) => s.section === 'disputed-item');
  const ofForm = asked.filter((s) => s.section !== 'asks');
  const lines = disputed.length > 0 ? disputed : ofForm;
  addAll(stillOpen(codesWithWords(itemsOf(doc, lines), doc), doc, pivotYear));
  const nothingElse = found.length === 0 && related.length === 0 && lines.every((s) => s.text.length < 400);
  if (nothingElse)
    for (const item of itemsOf(
      doc,
      asked.filter((s) => s.section === 'asks'),
    ))
      add(item);
  if (found.length === 0 && nothingElse)
    for (const s of doc.sentences) {
      if (s.voice !== 'plan' && s.voice !== 'record') continue;
      const matches = INDEX.find(s.tokens);
      const ask = matches.find((m) => m.row.is === 'asks');
      if (!ask || !matches.some((m) => m.row.is === 'kind') || NOT_NOW.test(s.text)) continue;
      if (matches.some((m) => m.row.is === 'closed')) continue;
      const a = assertionOf(readCues(s.text), ask, { section: s.section });
      if (a.negation === 'Negated' || a.experiencer === 'Other' || a.temporality === 'Hypothetical') continue;
      for (const item of itemsOf(doc, [s])) add(item);
    }
  if (found.length === 0 && nothingElse && doc.sentences.some((s) => ASKS_FOR_THE_ABOVE.test(s.text)))
    for (const item of itemsOf(
      doc,
      doc.sentences.filter((s) => s.voice === 'plan' && WITH_NUMBER.test(s.text)),
    ))
      add(item);
  return { requests: found, related };
}

/** A cell beside an item that names what the item takes the place of. */
const REPLACED = /^\W*(?:replac(?:es|ing)|to replace|in (?:place|lieu) of|instead of)\b/i;
/** Asks for what the plan prescribes. */
const ASKS_FOR_THE_ABOVE =
  /^(?!.{0,200}\b(?:not|denied)\b).{0,60}\b(?:authoriz\w*|approval)\b.{0,60}\b(?:above|these|the following|medications?|prescriptions?|refills?)\b/i;
const WITH_NUMBER = /#\s?\d|\bqty|\bquantity|\bdispense/i;

/** Asked for another day, or long ago. */
const NOT_NOW =
  /\b(?:if|whether|might|may|could|would|later|future|consider\w*|once|eventually)\b|\b(?:was|were|been) (?:first |once |already )?requested (?:in|on|last)\b/i;

/** Columns of a form: a code alone in its cell belongs to the words beside it on the line. */
const CODE_ALONE = /^[\W_]*(?:[A-Z]?\d{4,5}(?:-\d{2})?[\s,/&]*)+\W*$/;

function codesWithWords(items: readonly Item[], doc: Document): Item[] {
  const sameLine = (a: Item | undefined, b: Item | undefined): boolean =>
    a?.at.evidence != null &&
    b?.at.evidence != null &&
    !doc.original.slice(a.at.evidence.end, b.at.evidence.start).includes('\n');
  return items.flatMap((item, i): Item[] => {
    const [before, after] = [items[i - 1], items[i + 1]];
    if (CODE_ALONE.test(item.text))
      return (sameLine(item, after) && !CODE_ALONE.test(after?.text ?? '')) || sameLine(before, item) ? [] : [item];
    let { text } = item;
    if (before && CODE_ALONE.test(before.text) && sameLine(before, item)) text = `${text} ${before.text}`;
    if (after && CODE_ALONE.test(after.text) && sameLine(item, after)) text = `${text} ${after.text}`;
    return [{ ...item, text }];
  });
}

/** Of a list in which some lines are settled and some open ("approved", "pending"), the open ones. */
function stillOpen(items: readonly Item[], doc: Document, pivotYear: number): Item[] {
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

/** True where the request is more than a tenth above what the record gives as the present regimen. */
function exceedsPresent(drug: RequestedDrug, taken: readonly Medication[]): boolean {
  if (taken.length === 0 || drug.strength === null || drug.quantity === null) return false;
  const asked = (drug.strength * drug.quantity) / (drug.daysSupply ?? 30);
  let present = 0;
  for (const m of taken) {
    const perDay = m.unitsPerDay ?? (m.quantity !== null ? m.quantity / (m.daysSupply ?? 30) : null);
    if (perDay === null || m.strength === null) return false;
    present = Math.max(present, m.strength * perDay);
  }
  return present > 0 && asked > present * 1.1;
}

/** Words that tie a cancer to the pain. */
const PAINFUL = /pain|metasta|tumor|tumour|chest wall|spine/i;
/** A cancer that is at work now; then the next sentence may tell of the pain. */
const ACTIVE_CANCER =
  /\b(?:metasta\w+|recurren(?:t|ce)|stage (?:iv|iii|4|3)|invasive|unresectable|inoperable|infiltrat\w+|invad\w+|progress\w+|terminal|end-stage)\b/i;
/** A cancer that is over, or only feared. */
const PAST_OR_FEARED =
  /\b(?:remission|cured|no (?:evidence of )?(?:recurrence|disease)|free of|cancer-free|removed|resolved|afraid|fear\w*|worr\w+|rule out|r\/o|screening|benign)\b/i;

/** Whether a cancer of this patient that causes the pain is told in the record (criteria.md §2.3, §12.41). */
export function cancerOfPatient(doc: Document): boolean {
  for (const s of doc.sentences) {
    if (s.voice !== 'record' && s.voice !== 'plan') continue;
    if (s.section === 'family-history' || s.section === 'review-of-systems') continue;
    for (const m of INDEX.find(s.tokens)) {
      if (m.row.is !== 'cancer' || PAST_OR_FEARED.test(s.text)) continue;
      const a = assertionOf(readCues(s.text), m, { section: s.section });
      if (a.negation !== 'Affirmed' || a.experiencer !== 'Patient' || a.possible || a.temporality !== 'Recent')
        continue;
      if (PAINFUL.test(s.text)) return true;
      const next = doc.sentences[s.index + 1];
      if (ACTIVE_CANCER.test(s.text) && next?.voice === 'record' && /\bpain/i.test(next.text)) return true;
    }
  }
  return false;
}
