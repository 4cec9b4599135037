/**
 * Every medicine of the patient that a text names, with its dose and how it stands (taken, stopped, asked for …).
 */
import type { Evidence, Medication, MedicationStatus, RequestedDrug, Voice } from '../analysis.ts';
import type { Document, Sentence } from '../text/document.ts';
import { type DrugDetails, readDetails, withLeadingStrength } from './drug-details.ts';
import { type DrugName, findDrugNames } from './drug-names.ts';
import { type DrugRow, scheduleOn } from './drugs.ts';
import {
  AFTER,
  BEFORE,
  CLAUSE_BREAK,
  type CueStatus,
  EPIDURAL,
  FOR_ADDICTION,
  INJECTED,
  INTRATHECAL,
  INTRAVENOUS,
  OTHER_PUMP,
  STOPPED_IT,
  type StatusCue,
  TRANSDERMAL,
} from './medication-cues.ts';

export { CLASS_COMBINATIONS, type Combinations, combinations } from './combinations.ts';
export { parseRequestedDrug } from './drug-details.ts';

/** One place in the text where a medicine is told. */
interface Mention {
  name: DrugName;
  details: DrugDetails;
  route: string;
  status: MedicationStatus;
  /** True where words or the place say how it stands, false where only the default does. */
  told: boolean;
  sentence: Sentence;
  start: number;
  end: number;
}

const SILENT_VOICES: ReadonlySet<Voice> = new Set(['guideline', 'boilerplate', 'decision', 'other-person']);
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
const TAIL_LENGTH = 170;
const LABEL_LENGTH = 48;
const LABEL = /[^\n:.;]{3,44}:\s{0,3}$/;
/** Mentions of one drug that are read closely; a text that repeats it more often tells nothing new. */
const MENTIONS_READ = 400;
/** Places of one sentence that are compared with a copy of it. */
const COPIES_COMPARED = 40;

/** The medicines of a case text. */
export function findMedications(doc: Document): Medication[] {
  const names = findDrugNames(doc.clean);
  const mentions: Mention[] = [];
  const copies = new CopiedMentions();
  const read = new Map<DrugRow, number>();
  for (let i = 0; i < names.length; i += 1) {
    const name = names[i];
    if (name === undefined) continue;
    const told = (read.get(name.row) ?? 0) + 1;
    read.set(name.row, told);
    if (told > MENTIONS_READ) continue;
    const mention = copies.read(doc, name, names[i - 1] ?? null, names[i + 1] ?? null);
    if (mention !== null) mentions.push(mention);
  }
  return settle(doc, mentions);
}

/** Mentions already read, by sentence: in a copied sentence a name stands as it stood in the first. */
class CopiedMentions {
  readonly #bySentence = new Map<Sentence['tokens'], { place: string; at: number; mention: Mention | null }[]>();

  read(doc: Document, name: DrugName, before: DrugName | null, next: DrugName | null): Mention | null {
    const sentence = doc.sentenceAt(name.start);
    // The cells of a table's row belong together: there the sentence is not all that counts.
    if (sentence === null || doc.clean[sentence.end] === '\t') return readMention(doc, name, before, next);
    const at = name.start - sentence.start;
    const lead = doc.clean.slice(Math.max(0, sentence.start - LABEL_LENGTH), sentence.start);
    const follower = doc.sentences[sentence.index + 1]?.text.slice(0, 24) ?? '';
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
    const mention = readMention(doc, name, before, next);
    if (known.length < COPIES_COMPARED) known.push({ place, at, mention });
    this.#bySentence.set(sentence.tokens, known);
    return mention;
  }
}

function readMention(doc: Document, name: DrugName, before: DrugName | null, next: DrugName | null): Mention | null {
  const sentence = doc.sentenceAt(name.start);
  if (sentence === null || SILENT_VOICES.has(sentence.voice) || sentence.section === 'family-history') return null;
  const tailEnd = Math.min(
    next?.start ?? doc.clean.length,
    Math.max(rowEnd(doc, sentence.end), name.end),
    name.end + TAIL_LENGTH,
  );
  const tail = doc.clean.slice(name.end, tailEnd);
  let details = readDetails(tail, name.row);
  const alone =
    before === null || before.end < sentence.start || /[,;.:]/.test(doc.clean.slice(before.end, name.start));
  if (alone) details = withLeadingStrength(doc.clean, name, details);
  if (details.strength === null && name.implied !== null) details = { ...details, strength: name.implied, unit: 'mg' };
  const route = routeOf(doc, name, details, tail, sentence);
  if (route === 'transdermal' && details.unit === 'mcg') details = { ...details, unit: 'mcg/h' };
  const how = statusOf(doc, name, details, route, sentence, next);
  if (how === null) return null;
  const indication = FOR_ADDICTION.exec(tail);
  const read = indication === null ? details.end : Math.max(details.end, indication.index + indication[0].length);
  const end = Math.min(name.end + read, tailEnd);
  return { name, details, route, ...how, sentence, start: name.start, end: Math.max(end, name.end) };
}

/** Where the words about a drug end: with its sentence, or with the table row whose cells go on behind it. */
function rowEnd(doc: Document, sentenceEnd: number): number {
  const window = doc.clean.slice(sentenceEnd, sentenceEnd + TAIL_LENGTH);
  if (!window.startsWith('\t')) return sentenceEnd;
  const line = window.indexOf('\n');
  return sentenceEnd + (line < 0 ? window.length : line);
}

function routeOf(doc: Document, name: DrugName, details: DrugDetails, tail: string, sentence: Sentence): string {
  const from = Math.max(sentence.start, name.start - 90);
  const to = Math.min(sentence.end, name.end + 70);
  const around = doc.clean.slice(from, Math.max(to, name.end));
  const close = doc.clean.slice(
    Math.max(sentence.start, name.start - 30),
    Math.min(Math.max(sentence.end, name.end), name.end + 40),
  );
  const byMouth = /\b(?:tablets?|tabs?|oral(?:ly)?|by mouth|p\.?o\b|q\d|bid|tid|qid)/i.test(tail.slice(0, 60));
  const spinal =
    SPINAL_DRUGS.has(name.row.name) &&
    (name.brand === null || SPINAL_BRANDS.has(name.brand) || name.row.route === 'intrathecal');
  if (spinal && !byMouth && EPIDURAL.test(doc.clean.slice(Math.max(sentence.start, name.start - 60), name.end + 20)))
    return 'epidural';
  const inPump = INTRATHECAL.test(around) || details.unit === 'mg/mL' || details.unit === 'mcg/mL';
  if (spinal && !byMouth && inPump && !OTHER_PUMP.test(around)) return 'intrathecal';
  if (name.row.route === 'intrathecal') return byMouth && name.brand === null ? 'oral' : 'intrathecal';
  // A label of the line ("IV medications:") counts with the sentence behind it.
  const lead = doc.clean.slice(Math.max(0, sentence.start - 30), sentence.start).trimEnd();
  const from40 = Math.max(lead.endsWith(':') ? 0 : sentence.start, name.start - 40);
  const line = doc.clean.slice(from40, Math.min(Math.max(sentence.end, name.end), name.end + 40));
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

/** The nearest cue before the name and the first after it, in the name's own clause. */
function statusOf(
  doc: Document,
  name: DrugName,
  details: DrugDetails,
  route: string,
  sentence: Sentence,
  next: DrugName | null,
): { status: MedicationStatus; told: boolean } | null {
  const told = cueAround(doc, name, sentence, next);
  if (told === 'other-person' || (told === 'tested' && details.sig === null)) return null;
  if (sentence.section === 'allergies' && told !== 'current') return { status: 'allergy', told: true };
  if (sentence.voice === 'request') return { status: 'requested', told: true };
  const dosed = details.sig !== null || details.quantity !== null;
  if (sentence.voice === 'plan') {
    if (told === 'stopped' || told === 'not-taken' || told === 'allergy' || told === 'planned')
      return { status: told, told: true };
    if (told === 'past') return { status: 'past', told: true };
    if (told === 'current') return { status: 'current', told: true };
    const goesOn = dosed && route !== 'intrathecal';
    return { status: goesOn ? 'current' : 'planned', told: goesOn };
  }
  if (sentence.voice === 'reviewer-finding') {
    if (route === 'intrathecal' && told !== 'planned' && told !== 'past') return { status: 'current', told: false };
    const status = told === null || told === 'tested' || told === 'current' ? 'past' : told;
    return { status, told: false };
  }
  if (told !== null && told !== 'tested') {
    if (told === 'current' && ADMINISTERED.has(route) && details.sig === null) return { status: 'past', told: true };
    return { status: told, told: true };
  }
  if (ADMINISTERED.has(route) && details.sig === null) return { status: 'past', told: true };
  if (sentence.section !== null && PAST_SECTIONS.has(sentence.section)) return { status: 'past', told: true };
  return { status: 'current', told: dosed || details.strength !== null || sentence.section === 'medications' };
}

function cueAround(doc: Document, name: DrugName, sentence: Sentence, next: DrugName | null): CueStatus | null {
  const text = doc.clean;
  // A label of the line ("Stopped medications:") belongs to the sentence behind it.
  const label = LABEL.exec(text.slice(Math.max(0, sentence.start - LABEL_LENGTH), sentence.start))?.[0] ?? '';
  const left = text.slice(Math.max(sentence.start - label.length, name.start - 240), name.start);
  const right = text.slice(name.end, Math.min(Math.max(sentence.end, name.end), name.end + 240));
  let from = 0;
  for (const m of left.matchAll(CLAUSE_BREAK)) from = m.index;
  const clauseLeft = left.slice(from);
  const breakRight = right.search(new RegExp(CLAUSE_BREAK.source, 'i'));
  const clauseRight = breakRight < 0 ? right : right.slice(0, breakRight);
  const after = firstCue(AFTER, clauseRight, `${clauseLeft} ${clauseRight}`);
  if (after !== null) {
    const crossesName = next !== null && next.start - name.end < after.index;
    const plural =
      /^(?:were|have|are)\b/i.test(after.text) || /\b(?:were|have been|are) $/i.test(clauseRight.slice(0, after.index));
    const shared = crossesName && plural && /\band\b/i.test(clauseRight.slice(0, after.index));
    const listed = crossesName && after.status === 'allergy' && /\band\b/i.test(clauseRight.slice(0, after.index));
    if (!crossesName || shared || listed) return after.status;
  }
  const upToNext = next === null ? right : right.slice(0, Math.max(0, next.start - name.end));
  if (STOPPED_IT.test(upToNext)) return 'stopped';
  const near = nearestCue(BEFORE, clauseLeft);
  if (near !== null) return near;
  const following = doc.sentences[sentence.index + 1];
  const closes = following !== undefined && following.text.length < 24 && name.start >= sentence.start;
  if (closes && /^(?:stopped|discontinued|d\/c)/i.test(following.text) && (next === null || next.start > sentence.end))
    return 'stopped';
  return null;
}

function firstCue(
  cues: readonly StatusCue[],
  text: string,
  context: string,
): { status: CueStatus; index: number; text: string } | null {
  let best: { status: CueStatus; index: number; text: string } | null = null;
  for (const { status, pattern, unless } of cues) {
    pattern.lastIndex = 0;
    const m = pattern.exec(text);
    if (m === null || unless?.test(context)) continue;
    if (best === null || m.index < best.index) best = { status, index: m.index, text: m[0] };
  }
  return best;
}

/** The cue that ends nearest to the name; of two that end together, the longer says more ("no longer taking"). */
function nearestCue(cues: readonly StatusCue[], text: string): CueStatus | null {
  let best: CueStatus | null = null;
  let bestEnd = -1;
  let bestLength = 0;
  for (const { status, pattern } of cues) {
    for (const m of text.matchAll(pattern)) {
      const length = m[0].length;
      const end = m.index + length;
      if (end > bestEnd || (end === bestEnd && length > bestLength)) {
        best = status;
        bestEnd = end;
        bestLength = length;
      }
    }
  }
  return best;
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
  const out: { order: number; medication: Medication }[] = [];
  for (const all of groups.values()) {
    // An earlier reviewer's word counts only where the record says nothing of the drug.
    const own = all.filter((m) => m.sentence.voice !== 'reviewer-finding');
    const group = own.length > 0 ? own : all;
    const status = settledStatus(group);
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

/** How a drug stands when all its mentions are read: the last word told wins, a lasting "taken" over a mere history. */
function settledStatus(group: readonly Mention[]): MedicationStatus {
  const told = group.filter((m) => m.told && m.status !== 'requested');
  const decisive = told.filter((m) => m.status === 'current' || m.status === 'stopped' || m.status === 'not-taken');
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
    Number(m.told) +
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
  const kept = withStrength.filter(
    (p, i) =>
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
