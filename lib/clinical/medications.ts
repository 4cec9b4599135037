/**
 * Every medicine of the patient that a text names, with its dose and how it stands (taken, stopped, asked for …).
 */
import type { Evidence, Medication, MedicationStatus, RequestedDrug, Voice } from '../analysis.ts';
import type { Document, Sentence } from '../text/document.ts';
import { type DrugDetails, readDetails, withLeadingStrength, withLeadingUnits } from './drug-details.ts';
import { type DrugName, findDrugNames } from './drug-names.ts';
import { type DrugRow, scheduleOn } from './drugs.ts';
import {
  EPIDURAL,
  FOR_ADDICTION,
  INJECTED,
  INTRATHECAL,
  INTRAVENOUS,
  KIN_NAMED,
  ON_A_DAY,
  OTHER_PUMP,
  TRANSDERMAL,
} from './medication-cues.ts';
import {
  byTense,
  isToBeExchanged,
  type Standing,
  type Surroundings,
  standing,
  type Told,
} from './medication-status.ts';

import { inTaperStep } from './taper-schedule.ts';

export { CLASS_COMBINATIONS, type Combinations, combinations } from './combinations.ts';
export { parseRequestedDrug } from './drug-details.ts';

/** One place in the text where a medicine is told. */
interface Mention {
  name: DrugName;
  details: DrugDetails;
  route: string;
  status: MedicationStatus;
  /** `no` where only the default says how it stands. */
  told: Told;
  sentence: Sentence;
  start: number;
  end: number;
}

const SILENT_VOICES: ReadonlySet<Voice> = new Set(['guideline', 'boilerplate', 'decision']);
const SPINAL_DRUGS: ReadonlySet<string> = new Set([
  'morphine',
  'hydromorphone',
  'fentanyl',
  'sufentanil',
  'bupivacaine',
  'ropivacaine',
  'clonidine',
  'baclofen',
  'ziconotide',
]);
/** Brands of these drugs that are filled into pumps as well as taken by mouth. */
const SPINAL_BRANDS: ReadonlySet<string> = new Set([
  'Dilaudid',
  'Lioresal',
  'Marcaine',
  'Sensorcaine',
  'Naropin',
  'Sufenta',
  'Sublimaze',
  'Duraclon',
]);
const ADMINISTERED: ReadonlySet<string> = new Set(['intravenous', 'injection', 'epidural']);
const PAST_SECTIONS: ReadonlySet<string> = new Set(['prior-treatment', 'past-history', 'surgical-history', 'trial']);
/** A pump, or a spinal drug, that is asked for and not there yet. */
const PUMP_TO_COME = /\b(?:trial|test|screening|implant|implantation|placement|insertion|bolus)\b/i;
/** A unit, and no drug: "165 mg of morphine equivalents". */
const EQUIVALENTS = /^[\s-]{1,2}(?:sulfate |milligram |mg |oral |daily |dose |analgesic )*eq(?:uiv\w*)?\b/i;
const TAIL_LENGTH = 170;
const LABEL_LENGTH = 48;
/** Characters of the next sentence that may speak of a drug ("Stopped."). */
const FOLLOWING_LENGTH = 40;
const LABEL = /[^\n:.;]{3,44}:\s{0,3}$/;
/** Mentions of one drug that are read closely; a text that repeats it more often tells nothing new. */
const MENTIONS_READ = 400;
/** Places of one sentence that are compared with a copy of it. */
const COPIES_COMPARED = 40;

/** The medicines of a case text. */
export const findMedications = (doc: Document): Medication[] => readMedications(doc).medications;

/** The medicines of one day of the record, as the notes of that day alone tell them. */
export interface MedicationsOfDay {
  date: string;
  medications: Medication[];
}

/** The medicines of a case text, and those of each day of its notes. */
export function readMedications(doc: Document): { medications: Medication[]; byDay: MedicationsOfDay[] } {
  const text = doc.clean;
  const names = findDrugNames(text);
  const mentions: Mention[] = [];
  const copies = new CopiedMentions();
  const read = new Map<DrugRow, number>();
  for (let i = 0; i < names.length; i += 1) {
    const name = names[i];
    if (name === undefined) continue;
    const told = (read.get(name.row) ?? 0) + 1;
    read.set(name.row, told);
    if (told > MENTIONS_READ) continue;
    const mention = copies.read(doc, text, names, i);
    if (mention !== null) mentions.push(mention);
  }
  const settled = withPump(mentions);
  return { medications: settle(doc, settled), byDay: byDay(doc, settled) };
}

/** What each day's own notes tell, in the order of the days. */
function byDay(doc: Document, mentions: readonly Mention[]): MedicationsOfDay[] {
  const days = Map.groupBy(
    mentions.filter(({ sentence }) => sentence.date !== null),
    ({ sentence }) => sentence.date as string,
  );
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, ofDay]) => ({ date, medications: settle(doc, ofDay) }));
}

/** mg a day beyond which no pump gives a drug. */
const MOST_BY_PUMP = 25;
const A_DAY = /^(?:\/ ?|a |per |each )day/i;

/** A drug that the pump gives, told elsewhere without a route ("from 2.8 to 3.08 mg per day"), is the pump's. */
function withPump(mentions: readonly Mention[]): readonly Mention[] {
  const pumped = new Set(mentions.filter((m) => m.route === 'intrathecal').map((m) => m.name.row));
  if (pumped.size === 0) return mentions;
  return mentions.map((m) => {
    const { strength, sig, quantity, unit } = m.details;
    if (m.route !== 'oral' || m.name.brand !== null || m.status === 'requested' || quantity !== null) return m;
    if (![...pumped].some((row) => row.name === m.name.row.name)) return m;
    const dose = strength !== null && sig !== null && A_DAY.test(sig) && strength <= MOST_BY_PUMP && unit === 'mg';
    return dose ? { ...m, route: 'intrathecal' } : m;
  });
}

/** Mentions already read, by sentence: in a copied sentence a name stands as it stood in the first. */
class CopiedMentions {
  readonly #bySentence = new Map<Sentence['tokens'], { place: string; at: number; mention: Mention | null }[]>();

  read(doc: Document, text: string, names: readonly DrugName[], i: number): Mention | null {
    const name = names[i] as DrugName;
    const sentence = doc.sentenceAt(name.start);
    // The cells of a table's row belong together: there the sentence is not all that counts.
    if (sentence === null || text[sentence.end] === '\t') return readMention(doc, text, names, i);
    const at = name.start - sentence.start;
    const lead = text.slice(Math.max(0, sentence.start - LABEL_LENGTH), sentence.start);
    const follower = doc.sentences[sentence.index + 1]?.text.slice(0, FOLLOWING_LENGTH) ?? '';
    const place = `${sentence.voice} ${sentence.section} ${lead}|${follower}`;
    const known = this.#bySentence.get(sentence.tokens) ?? [];
    const copy = known.find((k) => k.at === at && k.place === place);
    if (copy !== undefined)
      return copy.mention === null
        ? null
        : {
            ...copy.mention,
            name,
            sentence,
            start: name.start,
            end: name.start + copy.mention.end - copy.mention.start,
          };
    const mention = readMention(doc, text, names, i);
    if (known.length < COPIES_COMPARED) known.push({ place, at, mention });
    this.#bySentence.set(sentence.tokens, known);
    return mention;
  }
}

function readMention(doc: Document, text: string, names: readonly DrugName[], i: number): Mention | null {
  const name = names[i] as DrugName;
  const before = names[i - 1];
  const next = names[i + 1];
  const sentence = doc.sentenceAt(name.start);
  if (sentence === null || SILENT_VOICES.has(sentence.voice) || sentence.section === 'family-history') return null;
  // A sentence that only names a relative may still tell of the patient; whose drug it is, the words around it say.
  if (sentence.voice === 'other-person' && !KIN_NAMED.test(sentence.text)) return null;
  if (EQUIVALENTS.test(text.slice(name.end, name.end + 40))) return null;
  const rightEnd = Math.max(rowEnd(text, sentence.end), name.end);
  const tailEnd = Math.min(next?.start ?? text.length, rightEnd, name.end + TAIL_LENGTH);
  const tail = text.slice(name.end, tailEnd);
  let details = readDetails(tail, name.row);
  const alone =
    before === undefined || before.end < sentence.start || /[,;.:]/.test(text.slice(before.end, name.start));
  if (alone) details = withLeadingStrength(text, name, details);
  if (details.strength === null && name.implied !== null) details = { ...details, strength: name.implied, unit: 'mg' };
  details = withLeadingUnits(text, name, details);
  const route = routeOf(text, name, details, tail, sentence);
  if (route === 'transdermal' && details.strength !== null && name.row.name === 'fentanyl')
    details = { ...details, unit: 'mcg/h' };
  if (route === 'transdermal' && details.unit === 'mcg') details = { ...details, unit: 'mcg/h' };
  const follows =
    next === undefined || next.start > sentence.end
      ? (doc.sentences[sentence.index + 1]?.text.slice(0, FOLLOWING_LENGTH) ?? '')
      : '';
  const around = { ...surroundings(text, names, i, details, sentence, rightEnd), follows };
  const told = statusOf(around, details, route, sentence);
  if (told === null) return null;
  const how: typeof told =
    told.status === 'current' && inTaperStep(text, name.start) ? { status: 'planned', told: 'firm' } : told;
  const indication = FOR_ADDICTION.exec(tail);
  const read = indication === null ? details.end : Math.max(details.end, indication.index + indication[0].length);
  const end = Math.min(name.end + read, tailEnd);
  return { name, details, route, ...how, sentence, start: name.start, end: Math.max(end, name.end) };
}

/** Where the words about a drug end: with its sentence, or with the table row whose cells go on behind it. */
function rowEnd(text: string, sentenceEnd: number): number {
  const window = text.slice(sentenceEnd, sentenceEnd + TAIL_LENGTH);
  // "conc. 10 mg/mL": the point ends a word, no sentence.
  const abbreviated = /\bconc\.\s*$/i.test(text.slice(sentenceEnd - 8, sentenceEnd));
  if (!window.startsWith('\t') && !abbreviated) return sentenceEnd;
  const line = window.indexOf('\n');
  return sentenceEnd + (line < 0 ? window.length : line);
}

function routeOf(text: string, name: DrugName, details: DrugDetails, tail: string, sentence: Sentence): string {
  const from = Math.max(sentence.start, name.start - 90);
  const to = Math.min(sentence.end, name.end + 70);
  const around = text.slice(from, Math.max(to, name.end));
  const close = text.slice(
    Math.max(sentence.start, name.start - 30),
    Math.min(Math.max(sentence.end, name.end), name.end + 40),
  );
  const byMouth = /\b(?:tablets?|tabs?|oral(?:ly)?|by mouth|p\.?o\b|q\d|bid|tid|qid)/i.test(tail.slice(0, 60));
  const spinal =
    SPINAL_DRUGS.has(name.row.name) &&
    (name.brand === null || SPINAL_BRANDS.has(name.brand) || name.row.route === 'intrathecal');
  if (spinal && !byMouth && EPIDURAL.test(text.slice(Math.max(sentence.start, name.start - 60), name.end + 20)))
    return 'epidural';
  const inPump = INTRATHECAL.test(around) || details.unit === 'mg/mL' || details.unit === 'mcg/mL';
  if (spinal && !byMouth && inPump && !OTHER_PUMP.test(around)) return 'intrathecal';
  if (name.row.route === 'intrathecal') return byMouth && name.brand === null ? 'oral' : 'intrathecal';
  // A label of the line ("IV medications:") counts with the sentence behind it.
  const lead = text.slice(Math.max(0, sentence.start - 30), sentence.start).trimEnd();
  const from40 = Math.max(lead.endsWith(':') ? 0 : sentence.start, name.start - 40);
  const line = text.slice(from40, Math.min(Math.max(sentence.end, name.end), name.end + 40));
  if (INTRAVENOUS.test(line) && !byMouth) return 'intravenous';
  if (name.row.route === 'transdermal' && name.brand === null) {
    const worn = details.unitsPerDay !== null && details.unitsPerDay < 1;
    return worn || TRANSDERMAL.test(close) || details.unit === 'mcg/h' || details.unit === null
      ? 'transdermal'
      : 'intravenous';
  }
  if (name.row.class === 'topical' && (details.unit === '%' || INJECTED.test(close)) && name.brand === null)
    return 'injection';
  if (name.row.name === 'ketorolac' && byMouth) return 'oral';
  if (INJECTED.test(tail.slice(0, 20)) && details.sig === null) return 'injection';
  return name.row.route;
}

/** How the drug of a mention stands, by the words around it, the voice and the section; null for no medicine of his. */
function statusOf(
  around: Surroundings,
  details: DrugDetails,
  route: string,
  sentence: Sentence,
): { status: MedicationStatus; told: Told } | null {
  const said: Standing | null = standing(around);
  const asked = sentence.voice === 'request' || sentence.voice === 'plan';
  if (asked && said?.status === 'stopped' && isToBeExchanged(around)) return { status: 'current', told: 'weak' };
  const told = said?.status ?? null;
  const beyond = around.names[0]?.start ?? around.right.length;
  const briefly = told === null || told === 'current' || told === 'not-taken' || told === 'planned';
  const apart = around.right.slice(0, beyond);
  if (briefly && route !== 'intrathecal' && ON_A_DAY.test(apart) && !/\b(?:re-?start|resum)/i.test(apart))
    return { status: 'past', told: 'weak' };
  if (told === 'other-person' || (told === 'tested' && details.sig === null)) return null;
  // The name and nothing more in a register of prescriptions: whose, and when, it does not say.
  if (!isDosed(details) && details.strength === null && told !== 'stopped' && REGISTER.test(around.left)) return null;
  if (sentence.section === 'allergies' && told !== 'current') return { status: 'allergy', told: 'firm' };
  if (sentence.voice === 'request' && told !== 'stopped') {
    // The drug of a pump that is asked for is none that he takes yet.
    const trial = route === 'intrathecal' && PUMP_TO_COME.test(sentence.text);
    return { status: trial ? 'planned' : 'requested', told: 'firm' };
  }
  const dosed = isDosed(details);
  if (said === null || told === null || told === 'tested')
    return sentence.voice === 'other-person' ? null : unsaid(around, details, route, sentence, dosed);
  if (sentence.voice === 'plan' || sentence.voice === 'request')
    return { status: told, told: told === 'stopped' ? said.told : 'firm' };
  if (sentence.voice === 'reviewer-finding') {
    if (route === 'intrathecal' && told !== 'planned' && told !== 'past') return { status: 'current', told: 'no' };
    return { status: told === 'current' ? 'past' : told, told: 'no' };
  }
  if (told === 'current' && ADMINISTERED.has(route) && details.sig === null) return { status: 'past', told: 'firm' };
  return { status: told, told: said.told };
}

const isDosed = (details: DrugDetails): boolean => details.sig !== null || details.quantity !== null;
const REGISTER = /\b(?:pdmp|cures)\b/i;

/** The same where the words around say nothing. */
function unsaid(
  around: Surroundings,
  details: DrugDetails,
  route: string,
  sentence: Sentence,
  dosed: boolean,
): { status: MedicationStatus; told: Told } {
  if (sentence.voice === 'plan') {
    const goesOn = dosed && route !== 'intrathecal';
    return { status: goesOn ? 'current' : 'planned', told: goesOn ? 'firm' : 'no' };
  }
  if (sentence.voice === 'reviewer-finding')
    return { status: route === 'intrathecal' ? 'current' : 'past', told: 'no' };
  if (ADMINISTERED.has(route) && details.sig === null) return { status: 'past', told: 'firm' };
  if (sentence.section !== null && PAST_SECTIONS.has(sentence.section)) return { status: 'past', told: 'firm' };
  if (dosed || details.strength !== null || sentence.section === 'medications')
    return { status: 'current', told: 'firm' };
  return { status: byTense(around), told: 'no' };
}

/** The words around a name that can say how it stands. */
function surroundings(
  text: string,
  names: readonly DrugName[],
  i: number,
  details: DrugDetails,
  sentence: Sentence,
  rightEnd: number,
): Omit<Surroundings, 'follows'> {
  const name = names[i] as DrugName;
  // A label of the line ("Stopped medications:") belongs to the sentence behind it.
  const label = LABEL.exec(text.slice(Math.max(0, sentence.start - LABEL_LENGTH), sentence.start))?.[0] ?? '';
  const leftStart = Math.max(sentence.start - label.length, name.start - 240);
  const end = Math.min(Math.max(rightEnd, name.end), name.end + 240);
  const following: { start: number; end: number }[] = [];
  for (let k = i + 1; k < names.length && following.length < 12; k += 1) {
    const next = names[k] as DrugName;
    if (next.start >= end) break;
    following.push({ start: next.start - name.end, end: Math.min(next.end, end) - name.end });
  }
  const previous = names[i - 1];
  return {
    left: text.slice(leftStart, name.start),
    before: previous === undefined ? -1 : previous.end - leftStart,
    right: text.slice(name.end, end),
    names: following,
    details: details.end,
    dosed: details.sig !== null || details.quantity !== null,
  };
}

/** Puts the mentions of one drug together: one entry a drug, route and strength. */
function settle(doc: Document, mentions: readonly Mention[]): Medication[] {
  const groups = new Map<string, Mention[]>();
  for (const m of mentions) {
    const key = `${m.name.row.name} ${m.route}`;
    const group = groups.get(key) ?? [];
    group.push(m);
    groups.set(key, group);
  }
  const lists = new DatedLists(mentions);
  const out: { order: number; medication: Medication }[] = [];
  for (const all of groups.values()) {
    // An earlier reviewer's word counts only where the record says nothing of the drug.
    const own = all.filter((m) => m.sentence.voice !== 'reviewer-finding');
    const group = own.length > 0 ? own : all;
    const settled = settledStatus(group);
    const status = settled === 'current' && lists.leavesOut(group) ? 'past' : settled;
    const ofStatus = group.filter((m) => m.status === status);
    for (const product of products(ofStatus)) {
      const best = product.reduce((a, b) => (worth(b) >= worth(a) ? b : a));
      out.push({
        order: Math.min(...product.map((m) => m.start)),
        medication: medicationOf(doc, best, product, status),
      });
    }
  }
  return out.sort((a, b) => a.order - b.order).map((o) => o.medication);
}

/** A list this much newer, in days, that goes on with drugs of the older one, is the list that holds. */
const NEWER_LIST_DAYS = 30;
const DAY_MS = 86_400_000;

/** The medication lists of a record by their day. */
class DatedLists {
  readonly #byDay = new Map<string, Set<string>>();

  constructor(mentions: readonly Mention[]) {
    for (const m of mentions) {
      if (m.sentence.date === null || m.sentence.section !== 'medications' || m.status !== 'current') continue;
      const list = this.#byDay.get(m.sentence.date) ?? new Set();
      list.add(m.name.row.name);
      this.#byDay.set(m.sentence.date, list);
    }
  }

  /** True where a drug stands in an old list only, and a newer list has others of that list, but not this one. */
  leavesOut(group: readonly Mention[]): boolean {
    if (this.#byDay.size < 2) return false;
    let newest = '';
    for (const m of group) {
      if (m.status === 'requested') return false;
      if (m.status !== 'current') continue;
      if (m.sentence.date === null || m.sentence.section !== 'medications') return false;
      if (m.sentence.date > newest) newest = m.sentence.date;
    }
    const own = this.#byDay.get(newest);
    const name = group[0]?.name.row.name;
    if (own === undefined || name === undefined) return false;
    for (const [day, list] of this.#byDay) {
      if ((Date.parse(day) - Date.parse(newest)) / DAY_MS <= NEWER_LIST_DAYS || list.size < 2) continue;
      if (!list.has(name) && [...list].some((other) => own.has(other))) return true;
    }
    return false;
  }
}

/** How a drug stands when all its mentions are read: the last word told wins, a lasting "taken" over a mere history. */
function settledStatus(group: readonly Mention[]): MedicationStatus {
  const told = group.filter((m) => m.told !== 'no' && m.status !== 'requested');
  const decisive = told.filter(
    (m) => m.told === 'firm' && (m.status === 'current' || m.status === 'stopped' || m.status === 'not-taken'),
  );
  const lastOf = (list: readonly Mention[]): Mention | undefined =>
    list.reduce<Mention | undefined>(
      (a, b) =>
        a === undefined || (b.sentence.date ?? '') >= (a.sentence.date ?? '') || b.sentence.date === null ? b : a,
      undefined,
    );
  const last = lastOf(decisive);
  const brand = last?.name.brand ?? null;
  // One brand stopped says nothing of another brand that is taken.
  const otherBrand = decisive.some(
    (m) => m.status === 'current' && brand !== null && m.name.brand !== null && m.name.brand !== brand,
  );
  if (last?.status === 'current' || otherBrand) return 'current';
  // "On Percocet since 2012" beside a request for it: taken, not merely asked for.
  if (group.some((m) => m.status === 'requested'))
    return group.some((m) => m.status === 'current' && m.sentence.voice === 'record') ? 'current' : 'requested';
  if (last !== undefined) return last.status;
  const other = lastOf(told);
  if (other !== undefined) return other.status;
  if (group.some((m) => m.status === 'current')) return 'current';
  return group[0]?.status ?? 'past';
}

function worth(m: Mention): number {
  const d = m.details;
  return (
    Number(d.strength !== null) * 4 +
    Number(d.sig !== null) * 3 +
    Number(d.quantity !== null) * 2 +
    Number(d.daysSupply !== null) +
    Number(m.told === 'firm') +
    Number(m.sentence.voice === 'record')
  );
}

/** Mentions of one product each: by strength and brand; a mention without strength joins the product it can be. */
function products(mentions: readonly Mention[]): Mention[][] {
  const withStrength: Mention[][] = [];
  for (const m of mentions) {
    if (m.details.strength === null) continue;
    const same = withStrength.find(
      (p) => p[0]?.details.strength === m.details.strength && p[0]?.details.unit === m.details.unit,
    );
    if (same === undefined) withStrength.push([m]);
    else same.push(m);
  }
  // The same product told at two strengths on two visits: the later visit holds.
  const dates = withStrength.map(
    (p) =>
      p
        .map((m) => m.sentence.date ?? '')
        .sort()
        .at(-1) ?? '',
  );
  const newest = [...dates].sort().at(-1) ?? '';
  const directed = withStrength.some((p) => p.some((m) => m.details.sig !== null || m.details.quantity !== null));
  // "He was prescribed 30 mg t.i.d." beside a list with 10 mg: the list holds.
  const sure = withStrength.some((p) => p.some((m) => m.told === 'firm'));
  const kept = withStrength.filter(
    (p, i) =>
      (!sure || p.some((m) => m.told === 'firm')) &&
      (dates[i] === '' || dates[i] === newest) &&
      (!directed || p.some((m) => m.details.sig !== null || m.details.quantity !== null)),
  );
  const result = kept.length > 0 ? kept : withStrength.slice(-1);
  const others: Mention[] = [];
  for (const m of mentions) {
    if (m.details.strength !== null) continue;
    const home =
      result.find((p) => p.some((o) => o.name.brand === m.name.brand)) ??
      result.find((p) => m.name.brand === null || p.some((o) => o.name.brand === null));
    if (home !== undefined) home.push(m);
    else others.push(m);
  }
  if (others.length > 0) result.push(others);
  return result;
}

function medicationOf(doc: Document, best: Mention, product: readonly Mention[], status: MedicationStatus): Medication {
  const span = doc.toOriginal({ start: best.start, end: best.end });
  const evidence: Evidence = {
    start: span.start,
    end: span.end,
    quote: doc.original.slice(span.start, span.end),
    voice: best.sentence.voice,
    polarity: 'for',
    date: best.sentence.date,
    element: null,
  };
  const row = best.name.row;
  const fill = <K extends keyof DrugDetails>(key: K): DrugDetails[K] | null =>
    best.details[key] ?? product.find((m) => m.details[key] !== null)?.details[key] ?? null;
  return {
    name: row.name,
    brand: best.name.brand ?? product.find((m) => m.name.brand !== null)?.name.brand ?? null,
    class: best.route === 'intrathecal' ? 'intrathecal' : row.class,
    schedule: scheduleOn(row, best.sentence.date),
    route: best.route,
    status,
    strength: best.details.strength,
    unit: best.details.unit,
    quantity: fill('quantity'),
    daysSupply: fill('daysSupply'),
    unitsPerDay: fill('unitsPerDay'),
    sig: fill('sig'),
    evidence,
  };
}

/**
 * The medicines with the requests of the case applied: a drug that is only planned, or told as past, and asked for
 * now is `requested`.
 */
export function withRequests(medications: readonly Medication[], requested: readonly RequestedDrug[]): Medication[] {
  const asked = new Set(requested.map((drug) => drug.name));
  return medications.map((m) =>
    asked.has(m.name) && (m.status === 'planned' || m.status === 'past') ? { ...m, status: 'requested' } : m,
  );
}
