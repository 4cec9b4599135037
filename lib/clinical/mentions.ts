/**
 * The places of a text that name a medicine of the patient, each with its dose, its route and how it stands.
 */
import type { MedicationStatus, Voice } from '../analysis.ts';
import type { Document, Sentence } from '../text/document.ts';
import { type DrugDetails, readDetails, withLeadingStrength, withLeadingUnits } from './drug-details.ts';
import { labelAbove, labelDictated, labelInLine } from './drug-lists.ts';
import { type DrugName, findDrugNames } from './drug-names.ts';
import type { DrugRow } from './drugs.ts';
import { FOR_ADDICTION } from './medication-cues.ts';
import type { Surroundings, Told } from './medication-status.ts';
import { statusOf } from './mention-status.ts';
import { routeOf } from './route.ts';
import { inTaperStep } from './taper-schedule.ts';
import { KIN_NAMED } from './whose-medicine.ts';

/** One place in the text where a medicine is told. */
export interface Mention {
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

/** The patient again, below a heading about the family. */
const PATIENT_OWN =
  /\b(?:patient|claimant|worker)(?:['’]s own\b| (?:himself |herself )?(?:takes|uses|is on)\b)|\b(?:his|her) own (?:medic|meds|drugs|pills|prescri)/i;
const SILENT_VOICES: ReadonlySet<Voice> = new Set(['guideline', 'boilerplate', 'decision']);
/** A unit, and no drug: "165 mg of morphine equivalents". */
const EQUIVALENTS = /^[\s-]{1,2}(?:sulfate |milligram |mg |oral |daily |dose |analgesic )*eq(?:uiv\w*)?\b/i;
/** "the combined dose, which comes to 150 mg of morphine a day" */
const SUM_OF_OPIOIDS =
  /\b(?:com(?:es|ing)|amount(?:s|ing)?|add(?:s|ing)? up|work(?:s|ed)? out|equal(?:s|ling)?|equivalent|sums?|totals?) (?:up )?(?:to |at )?(?:about |some |roughly |an? )?\d[\d.,]* ?(?:mg|milligrams)(?: of| of oral| oral)? $/i;
const TAIL_LENGTH = 170;
const LABEL_LENGTH = 48;
/** Characters of the next sentence that may speak of a drug ("Stopped."). */
const FOLLOWING_LENGTH = 40;
/** Characters of the sentence before that may name someone else. */
const EARLIER_LENGTH = 160;
const LABEL = /[^\n:.;]{3,44}:\s{0,3}$/;
/** Mentions of one drug that are read closely; a text that repeats it more often tells nothing new. */
const MENTIONS_READ = 400;
/** Places of one sentence that are compared with a copy of it. */
const COPIES_COMPARED = 40;

/** The mentions of a text, in its order. */
export function readMentions(doc: Document): Mention[] {
  const text = doc.clean;
  const names = findDrugNames(text);
  const mentions: Mention[] = [];
  const copies = new CopiedMentions();
  const read = new Map<DrugRow, number>();
  for (const [i, name] of names.entries()) {
    const told = (read.get(name.row) ?? 0) + 1;
    read.set(name.row, told);
    if (told > MENTIONS_READ) continue;
    const mention = copies.read(doc, text, names, i);
    if (mention !== null) mentions.push(mention);
  }
  return mentions;
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
  let sentence = doc.sentenceAt(name.start);
  if (sentence === null || SILENT_VOICES.has(sentence.voice)) return null;
  if (sentence.section === 'family-history' || sentence.voice === 'other-person') {
    const own = PATIENT_OWN.test(sentence.text);
    if (sentence.section === 'family-history' && !own) return null;
    // A sentence that only names a relative may still tell of the patient; whose drug it is, the words around it say.
    if (!own && !KIN_NAMED.test(sentence.text)) return null;
    if (own) sentence = { ...sentence, voice: 'record', section: null };
  }
  if (EQUIVALENTS.test(text.slice(name.end, name.end + 40))) return null;
  if (name.row.name === 'morphine' && SUM_OF_OPIOIDS.test(text.slice(Math.max(0, name.start - 70), name.start)))
    return null;
  const rightEnd = Math.max(rowEnd(text, sentence.end), name.end);
  const tailEnd = Math.min(next?.start ?? text.length, rightEnd, name.end + TAIL_LENGTH);
  const tail = text.slice(name.end, tailEnd);
  let details = readDetails(tail, name.row);
  const alone =
    before === undefined || before.end < sentence.start || /[,;.:]/.test(text.slice(before.end, name.start));
  if (alone) details = withLeadingStrength(text, name, details);
  if (details.strength === null && name.implied !== null) details = { ...details, strength: name.implied, unit: 'mg' };
  details = withLeadingUnits(text, name, details);
  if (details.strength === null && details.sig === null)
    details = withDoseOfNow(text.slice(name.end, Math.min(next?.start ?? text.length, sentence.end)), name, details);
  if (details.strength === null && details.sig === null && inUrineRow(text, name.start)) return null;
  if (DURING_TRIAL.test(tail) && TRIAL_TOLD.test(text.slice(Math.max(0, name.start - 400), name.start)))
    details = { ...details, strength: null, unit: null, sig: null, unitsPerDay: null };
  const route = routeOf(text, name, details, tail, sentence);
  if (route === 'transdermal' && details.strength !== null && name.row.name === 'fentanyl')
    details = { ...details, unit: 'mcg/h' };
  if (route === 'transdermal' && details.unit === 'mcg') details = { ...details, unit: 'mcg/h' };
  const follows =
    next === undefined || next.start > sentence.end
      ? (doc.sentences[sentence.index + 1]?.text.slice(0, FOLLOWING_LENGTH) ?? '')
      : '';
  const earlier = personBefore(doc.sentences[sentence.index - 1]);
  const around = { ...surroundings(text, names, i, details, sentence, rightEnd), follows, earlier };
  const told = statusOf(around, details, route, sentence);
  if (told === null) return null;
  const how: typeof told =
    told.status === 'current' && inTaperStep(text, name.start) ? { status: 'planned', told: 'firm' } : told;
  const indication = FOR_ADDICTION.exec(tail);
  const read = indication === null ? details.end : Math.max(details.end, indication.index + indication[0].length);
  const end = Math.min(name.end + read, Math.max(tailEnd, sentence.end));
  return { name, details, route, ...how, sentence, start: name.start, end: Math.max(end, name.end) };
}

/** The dose that a sentence comes to: "at 30 mg, then 60 mg, and since April 29 at 60 mg every eight hours". */
const DOSE_OF_NOW =
  /^[^.;]{0,220}?\b(?:now|since [^,;.]{3,24}?|currently|presently|at present)\b(?: (?:he |she )?(?:takes|swallows|uses|taken|given|has|gets|is|stands))? ?(?:at |on |it at )?(?=\d{1,3}(?:\.\d)? ?(?:mg|mcg)\b (?:every|q\d|twice|three times|four times|once|daily|a day|b\.?i\.?d|t\.?i\.?d|q\.?i\.?d))/i;

function withDoseOfNow(told: string, name: DrugName, details: DrugDetails): DrugDetails {
  const before = DOSE_OF_NOW.exec(told)?.[0].length ?? 0;
  if (before === 0) return details;
  const now = readDetails(` ${told.slice(before, before + 60)}`, name.row);
  return now.strength === null || now.sig === null ? details : { ...now, end: before - 1 + now.end };
}

/** A row of a form or table about the urine, of which the drug is what was found: "Urine screen  [x] done  (codeine)". */
const URINE_ROW = /^\W*(?:\d{1,2}\W+)?(?:urine|uds|udt|udm|tox\w*|drug (?:screen|test))\b[^\n]*\t/i;
const LONGEST_ROW = 300;

function inUrineRow(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_ROW), at);
  return URINE_ROW.test(before.slice(before.lastIndexOf('\n') + 1));
}

const NAMES_KIN = new WeakMap<Sentence, boolean>();

/** The end of the sentence before, where it names a relative. */
function personBefore(sentence: Sentence | undefined): string {
  if (sentence === undefined) return '';
  let named = NAMES_KIN.get(sentence);
  if (named === undefined) {
    named = KIN_NAMED.test(sentence.text);
    NAMES_KIN.set(sentence, named);
  }
  return named ? sentence.text.slice(-EARLIER_LENGTH) : '';
}

/** "Opana went from 60 to 30 mg a day" on the days of a trial: no regimen. */
const DURING_TRIAL =
  /^(?: (?:er|ir|cr|sr))?(?: (?:use|intake|tablets|dose))? ?(?:went|fell|dropped|came down|was cut|was down|down)? ?from (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|twelve)[^.;\n]{0,30}? to (?:\d|none|zero|nothing|one|two|three|four)/i;
const TRIAL_TOLD = /\b(?:trial|test catheter|catheter test|test dose|days? \d)\b/i;

/** Where the words about a drug end: with its sentence, or with the table row whose cells go on behind it. */
function rowEnd(text: string, sentenceEnd: number): number {
  const window = text.slice(sentenceEnd, sentenceEnd + TAIL_LENGTH);
  // "conc. 10 mg/mL": the point ends a word, no sentence.
  const abbreviated = /\bconc\.\s*$/i.test(text.slice(sentenceEnd - 8, sentenceEnd));
  if (!window.startsWith('\t') && !abbreviated) return sentenceEnd;
  const line = window.indexOf('\n');
  return sentenceEnd + (line < 0 ? window.length : line);
}

/** The words around a name that can say how it stands. */
function surroundings(
  text: string,
  names: readonly DrugName[],
  i: number,
  details: DrugDetails,
  sentence: Sentence,
  rightEnd: number,
): Omit<Surroundings, 'follows' | 'earlier'> {
  const name = names[i] as DrugName;
  // A label of the line ("Stopped medications:") belongs to the sentence behind it.
  const ahead = text.slice(Math.max(0, sentence.start - LABEL_LENGTH), sentence.start);
  const lead = ahead.trimEnd().endsWith(':') ? (LABEL.exec(ahead)?.[0] ?? '') : '';
  const leftStart = Math.max(sentence.start - lead.length, name.start - 240);
  const label = labelInLine(text, name.start) ?? labelAbove(text, name.start) ?? labelDictated(text, name.start);
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
    label: label === null ? null : { status: label.status, from: Math.max(0, label.end - leftStart) },
  };
}
