/**
 * Document → facts: every sign of every element, with whose words they are, whether they are asserted, and the
 * quotation that shows them. Knows how notes tell things; knows no guideline.
 */
import type { Evidence, Voice } from '../analysis.ts';
import { assertionOf, readCues, type SentenceCues } from '../clinical/assertion.ts';
import type { Document, Sentence, Span } from '../text/document.ts';
import { type Match, PhraseIndex } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { Seen, Wording } from '../text/wording.ts';
import { type ElementId, elementOf } from './elements.ts';
import { type Fact, recordFact } from './fact.ts';
import { GROUPS } from './groups.ts';
import { painConsultations } from './opioid-course.ts';
import type { Sign, Topic } from './signs/sign.ts';
import { BARE_TRIAL, CONTRARY_CUES, GAP_CUES, SIGNS, SUBJECTS, TOPIC_BREAKS, TOPICS } from './signs/signs.ts';

export type Modality = 'pharmacologic' | 'physical' | 'psychologic' | 'surgical';

export type Row =
  | { is: 'sign'; sign: Sign }
  | { is: 'topic'; topic: Topic }
  | { is: 'bare-trial' }
  | { is: 'break' }
  | { is: 'subject'; element: ElementId }
  | { is: 'gap' }
  | { is: 'contrary' }
  | { is: 'modality'; modality: Modality }
  | { is: 'failure' }
  | { is: 'good-result' }
  | { is: 'group'; name: string }
  | { is: 'percent-relief' }
  | { is: 'scale' };

const MODALITY_GROUPS: Record<Modality, string> = {
  pharmacologic: '{pain-drug}',
  physical: '{physical-care}',
  psychologic: '{psychologic-care}',
  surgical: '{surgery}',
};

const PERCENT_RELIEF = [
  '<percent> ..3 (relief|reduction|improvement|less|better|decrease|reduced|improved|gone|eased|resolved)',
  '<percent> of (the|his|her)? ..2 pain ..2 (gone|relieved|eased|resolved|away|disappeared)',
  '(relief|reduction|improvement|better|decrease|decreased|less|reduced|improved) ..6 <percent>',
  '(takes|took|taking|taken) (away|off)? ..2 <percent> ..3 pain',
  'pain ..4 by <percent>',
  'pain ..2 (down|less|better|lower) ..1 <percent>',
  '(got|gave|obtained|achieved) (him|her)? ..2 <percent>',
];

const SCALES = [
  'oswestry (disability) (index)',
  'odi',
  'peg',
  'roland morris',
  'rmdq',
  'neck disability index',
  'ndi',
  'quickdash|dash',
  'womac',
  'pain disability index',
];

function rows(): { row: Row; patterns: string[] }[] {
  const out: { row: Row; patterns: string[] }[] = [];
  for (const sign of SIGNS) {
    out.push({ row: { is: 'sign', sign }, patterns: sign.patterns });
  }
  for (const t of TOPICS) out.push({ row: { is: 'topic', topic: t.topic }, patterns: t.patterns });
  out.push({ row: { is: 'bare-trial' }, patterns: BARE_TRIAL }, { row: { is: 'break' }, patterns: TOPIC_BREAKS });
  for (const s of SUBJECTS) out.push({ row: { is: 'subject', element: s.element }, patterns: s.patterns });
  out.push({ row: { is: 'gap' }, patterns: GAP_CUES }, { row: { is: 'contrary' }, patterns: CONTRARY_CUES });
  for (const [modality, pattern] of Object.entries(MODALITY_GROUPS))
    out.push({ row: { is: 'modality', modality: modality as Modality }, patterns: [pattern] });
  out.push(
    { row: { is: 'failure' }, patterns: ['{failure}'] },
    { row: { is: 'good-result' }, patterns: ['{good-result}'] },
  );
  for (const name of ['medicine', 'opioid', 'physical-care'])
    out.push({ row: { is: 'group', name }, patterns: [`{${name}}`] });
  out.push({ row: { is: 'percent-relief' }, patterns: PERCENT_RELIEF }, { row: { is: 'scale' }, patterns: SCALES });
  return out;
}

const INDEX = new PhraseIndex<Row>(rows(), GROUPS);

/** The company that signs ask for or forbid: looked for only where the sign itself stands. */
interface Company {
  sign: Sign;
  is: 'with' | 'without';
}
const COMPANY_OF = new Map<Sign, Partial<Record<Company['is'], Company>>>();
const COMPANY = new PhraseIndex<Company>(
  SIGNS.flatMap((sign) => {
    const rows = (['with', 'without'] as const).flatMap((is) => {
      const patterns = sign[is];
      return patterns ? [{ row: { sign, is }, patterns }] : [];
    });
    COMPANY_OF.set(sign, Object.fromEntries(rows.map(({ row }) => [row.is, row])));
    return rows;
  }),
  GROUPS,
);

/** Where the company of a sign stands in a sentence. */
function companyOf(sign: Sign, is: Company['is'], { tokens, sentence }: Reading): Match<Company>[] {
  const row = COMPANY_OF.get(sign)?.[is];
  if (row === undefined) return [];
  const matches = COMPANY.findRow(row, tokens);
  return UNCHECKED.test(sentence.text) ? matches.filter((m) => !underUncheckedBox(sentence.text, m)) : matches;
}

/** What a sentence's words show, wherever the sentence stands: read once, however often it is copied forward. */
class Words {
  readonly text: string;
  readonly matches: readonly Match<Row>[];
  /** Topics its own words name. */
  readonly named: ReadonlySet<Topic>;
  /** It tells of a trial without saying of what. */
  readonly bareTrial: boolean;
  /** Words of it open a new subject. */
  readonly breaks: boolean;
  #cues: SentenceCues | null = null;

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text;
    const matches = INDEX.find(tokens);
    this.matches = UNCHECKED.test(text) ? matches.filter((m) => !underUncheckedBox(text, m)) : matches;
    const named = new Set<Topic>();
    for (const m of this.matches) if (m.row.is === 'topic') named.add(m.row.topic);
    // A stimulator's trial is no spinal drug's trial, though both are "spinal" and "trial".
    const otherTrial = named.has('stimulator') && !SPINAL_DRUG_WORDS.test(text);
    if (otherTrial) named.delete('trial');
    this.named = named;
    this.bareTrial =
      !named.has('trial') && !named.has('stimulator') && this.matches.some((m) => m.row.is === 'bare-trial');
    this.breaks = otherTrial || this.matches.some((m) => m.row.is === 'break');
  }

  /** Most sentences are never asked for these. */
  get cues(): SentenceCues {
    this.#cues ??= readCues(this.text);
    return this.#cues;
  }
}

/** A sentence with its words: what a quotation needs. */
export interface Place {
  sentence: Sentence;
  tokens: readonly Token[];
}

/** A sentence with everything that was seen in it. */
export interface Reading extends Place {
  words: Words;
  matches: readonly Match<Row>[];
  topics: ReadonlySet<Topic>;
  /** The latest day on which it stands copied forward; null where it is not, or no day is told. */
  copiedUntil: string | null;
}

/** Whether a sentence is the copy of one that is read already: same words, same place in its note, not told earlier. */
function isCopy(sentence: Sentence, topics: ReadonlySet<Topic>, next: Sentence | undefined, of: Told): boolean {
  const { sentence: first } = of.reading;
  return (
    first.voice === sentence.voice &&
    first.section === sentence.section &&
    of.next === next?.tokens &&
    of.reading.topics.size === topics.size &&
    topics.isSubsetOf(of.reading.topics) &&
    (first.date === sentence.date || (first.date !== null && sentence.date !== null && first.date < sentence.date))
  );
}

interface Told {
  reading: Reading;
  /** The words that follow it, which may carry its outcome. */
  next: readonly Token[] | undefined;
}

const SPINAL_THERAPY =
  /\b(?:intrathecal|intraspinal|idds|drug[- ]delivery|(?:pain|morphine|infusion|implant\w*|spinal) pump|pump (?:trial|implant))/i;
const TRIED = /\btrial/i;
const GOALS_LABEL = /^(?:treatment |functional |short[- ]term |long[- ]term )*goals?\b/i;
const SPINAL_DRUG_WORDS = /intrathecal|pump|epidural|morphine|idds|opioid|opiate/i;
/** Places of one sentence that are compared; a text that repeats it in more places is not slowed by it. */
const MOST_TOLD = 20;
/** A topic holds for this many sentences after the one that named it. */
const TOPIC_REACH = 4;
/** In one paragraph that goes on telling, a trial is spoken of for longer. */
const TRIAL_REACH = 12;
const OF_THE_PRESENT = /\b(?:now|today|currently|presently|at present|is|are|has|have|takes|uses|rates|will|plan)\b/i;
const TOPIC_SECTIONS = new Map(TOPICS.flatMap((t) => (t.sections ?? []).map((s) => [s, t.topic] as const)));
/** Voices whose sentences can carry facts at all. */
const SPEAKING: ReadonlySet<Voice> = new Set(['record', 'plan', 'reviewer-finding', 'request']);

const BOX = /\[ ?\]|☐|\[x\]|☒|☑/gi;
const UNCHECKED = /\[ ?\]|☐/;

/** A template's unchecked boxes say nothing: not the label behind one, nor a line in which none is checked. */
function underUncheckedBox(text: string, match: Span): boolean {
  let lastBefore: string | null = null;
  let anyChecked = false;
  for (const box of text.matchAll(BOX)) {
    const unchecked = UNCHECKED.test(box[0]);
    if (!unchecked) anyChecked = true;
    const at = box.index as number;
    if (at < match.start) lastBefore = box[0];
    else if (at < match.end && unchecked) return true;
  }
  return !anyChecked || (lastBefore !== null && UNCHECKED.test(lastBefore));
}

/** Longer cells are prose beside prose, not a table. */
const LONGEST_CELL = 120;

/** The rows of a table, each as one sentence: a treatment and what came of it stand in different cells. */
function tableRowsJoined(doc: Document): Sentence[] {
  const out: Sentence[] = [];
  for (const sentence of doc.sentences) {
    const last = out[out.length - 1];
    if (
      last &&
      last.voice === sentence.voice &&
      last.section === sentence.section &&
      last.end - last.start <= LONGEST_CELL * 3 &&
      sentence.end - sentence.start <= LONGEST_CELL &&
      doc.clean.slice(last.end, sentence.start) === '\t'
    ) {
      out[out.length - 1] = joined(doc, last, sentence);
    } else out.push(sentence);
  }
  return out;
}

function joined(doc: Document, a: Sentence, b: Sentence): Sentence {
  const shift = b.start - a.start;
  const text = doc.clean.slice(a.start, b.end);
  return {
    ...a,
    end: b.end,
    text,
    seen: new Seen(text),
    tokens: [...a.tokens, ...b.tokens.map((t) => ({ ...t, start: t.start + shift, end: t.end + shift }))],
  };
}

/** Kinds of notes, by their titles: whose report one reads. */
const NOTE_TITLE = new Wording(
  /\b(?:evaluation|consultation|consult|report|note|notes|letter|summary|assessment|examination|history and physical|visit|follow-?up|opinion|page \d+|medicine)\b/i,
);
const NOTE_TOPICS: readonly [topic: Topic, title: RegExp][] = [
  ['psychological', /\b(?:psych\w*|behaviou?ral)\b/i],
  ['surgery', /\b(?:neurosurg\w*|spine surg\w*|orthop\w*|surgical|surgeon|spine surgery)\b/i],
  ['trial', /\btrial\b/i],
];

/** A stay in hospital for a trial, and the heading under which its course is told. */
const TRIAL_ADMISSION = new Wording(
  /\b(?:placement|insertion|admi(?:tted|ssion)|continuous)\b.{0,80}\b(?:intrathecal|epidural)\b.{0,60}\b(?:trial|test|screening)\b/i,
);
const COURSE = new Wording(/\b(?:hospital course|course in|course of the trial|trial course|clinical course|result)/i);

/** The topic that a note's title sets for all of it. */
function noteTopicAfter(sentence: Sentence, before: Topic | null): Topic | null {
  const { text } = sentence;
  if (text.length > 90 || sentence.voice === 'request' || sentence.voice === 'guideline') return before;
  if (!NOTE_TITLE.test(sentence.seen)) return before;
  const letters = text.replace(/[^A-Za-z]/g, '');
  const capitals = letters.replace(/[^A-Z]/g, '').length;
  if (letters.length < 6 || capitals < letters.length * 0.7) return before;
  if (/stimulat/i.test(text)) return null;
  return NOTE_TOPICS.find(([, title]) => title.test(text))?.[0] ?? null;
}

/** Labels whose words the entry behind them cannot do without: "CURES: one prescriber". */
const TELLING_LABEL = new Wording(
  /^(?:[\w'/-]+ ){0,3}(?:[\w-]+\/)?(?:why(?: [\w'/-]+){1,5}|cures|pdmp|uds|udt|side effects?|adverse effects?|effects|status|analgesia|function|activities|adls?|behaviou?rs?|counts?|compliance|adherence|agreement|naloxone|constipation|sedation|relief)\s*:\s*$/i,
);

/** An entry together with the label before it on its line. */
function withLabel(doc: Document, label: Sentence, entry: Sentence): Sentence {
  const text = doc.clean.slice(label.start, entry.end);
  if (text.includes('\n')) return entry;
  const shift = entry.start - label.start;
  const tokens = [...label.tokens, ...entry.tokens.map((t) => ({ ...t, start: t.start + shift, end: t.end + shift }))];
  return { ...entry, start: label.start, text, seen: new Seen(text), tokens };
}

/**
 * Reads every sentence that can carry a fact: matches, topics. One pass. A paragraph copied from note to note is read
 * once, at its earliest day (criteria.md §12.31).
 */
export function readSentences(doc: Document): Reading[] {
  const readings: Reading[] = [];
  const readOnce = new Map<readonly Token[], { words: Words; told: Told[] }>();
  let n = 0;
  let held: { topic: Topic; until: number; from?: number }[] = [];
  let end = 0;
  let section: string | null = null;
  let noteTopic: Topic | null = null;
  let trialAdmission = false;
  const spinalDrugSpoken = SPINAL_THERAPY.test(doc.clean);
  /** Until which sentence a trial left unnamed is a stimulator's. */
  let stimulatorTried = 0;
  let ofCourse = false;
  const consultations = painConsultations(doc.sentences);
  let ofGoals = false;
  let label: Sentence | null = null;
  for (const one of tableRowsJoined(doc)) {
    const sentence = label !== null && SPEAKING.has(one.voice) ? withLabel(doc, label, one) : one;
    label = TELLING_LABEL.test(one.seen) ? one : null;
    noteTopic = noteTopicAfter(sentence, noteTopic);
    // Under a new heading, known or not, a new subject begins.
    if (sentence.heading) {
      // A point of a list goes on with what the list is about.
      if (!/^[-*•]/.test(sentence.text)) held = [];
      ofGoals = GOALS_LABEL.test(sentence.text);
    }
    if (sentence.heading) {
      if (COURSE.test(sentence.seen)) noteTopic = trialAdmission ? 'trial' : noteTopic;
      else if (ofCourse) noteTopic = null;
      ofCourse = trialAdmission && COURSE.test(sentence.seen);
    } else if (TRIAL_ADMISSION.test(sentence.seen) && sentence.voice === 'record') trialAdmission = true;
    if (!SPEAKING.has(sentence.voice)) {
      // What an earlier decision names is still what the next sentences speak of.
      if (sentence.voice === 'decision' && sentence.text.length > 60)
        for (const topic of new Words(sentence.text, sentence.tokens).named)
          if (topic === 'trial') {
            held = held.filter((h) => h.topic !== 'stimulator');
            held.push({ topic, until: n + TOPIC_REACH });
          }
      continue;
    }
    const { tokens } = sentence;
    let known = readOnce.get(tokens);
    if (known === undefined) {
      known = { words: new Words(sentence.text, tokens), told: [] };
      readOnce.set(tokens, known);
    }
    const { words, told } = known;
    n++;
    const goesOn =
      n > 1 && !OF_THE_PRESENT.test(sentence.text) && !/\n\s*\n/.test(doc.clean.slice(end, sentence.start));
    end = sentence.end;
    if (goesOn)
      for (const h of held) if (h.topic === 'trial' && n - (h.from ?? n) < TRIAL_REACH) h.until = Math.max(h.until, n);
    if (words.breaks || sentence.section !== section) held = [];
    section = sentence.section;
    const bySection = TOPIC_SECTIONS.get(section ?? '');
    let named = words.named;
    if (named.has('trial')) stimulatorTried = 0;
    else if (named.has('stimulator') && TRIED.test(sentence.text)) stimulatorTried = n + TRIAL_REACH;
    if (words.bareTrial && spinalDrugSpoken && stimulatorTried < n) named = new Set([...named, 'trial']);
    let topics = named;
    const consultation = consultations.has(sentence.index);
    if (bySection !== undefined || held.length > 0 || noteTopic !== null || consultation || ofGoals) {
      const all = new Set(topics);
      if (noteTopic !== null) all.add(noteTopic);
      if (ofGoals) all.add('goals');
      if (consultation) all.add('pain-consult');
      if (bySection) all.add(bySection);
      held = held.filter((h) => h.until >= n);
      for (const h of held) if (!(h.topic === 'stimulator' && named.has('trial'))) all.add(h.topic);
      topics = all;
    }
    // A spinal drug's trial ends what was said of a stimulator's.
    if (named.has('trial') && !named.has('stimulator')) held = held.filter((h) => h.topic !== 'stimulator');
    // Opioids are spoken of everywhere: that topic never carries over.
    for (const topic of named) if (topic !== 'opioid') held.push({ topic, until: n + TOPIC_REACH, from: n });
    const next = doc.sentences[sentence.index + 1];
    const original = told.find((t) => isCopy(sentence, topics, next, t));
    if (original) {
      original.reading.copiedUntil = sentence.date;
      continue;
    }
    const reading: Reading = { sentence, tokens, words, matches: words.matches, topics, copiedUntil: null };
    // More tellings than this differ in their place only.
    if (told.length < MOST_TOLD) told.push({ reading, next: next?.tokens });
    readings.push(reading);
  }
  return readings;
}

const CLAUSE_MARK = /[;:]|, (?:and|but|which|who|while|whereas|although) /g;
const LONGEST_QUOTE = 280;

/** The words to quote around a match: the sentence, or its clause where the sentence is long. */
export function quoteAround(sentence: Sentence, match: Span): Span {
  if (sentence.text.length <= 200) return { start: sentence.start, end: sentence.end };
  let from = 0;
  let to = sentence.text.length;
  for (const m of sentence.text.matchAll(CLAUSE_MARK)) {
    const at = m.index as number;
    if (at + m[0].length <= match.start) from = at + m[0].length;
    else if (at >= match.end) {
      to = at;
      break;
    }
  }
  if (to - from > LONGEST_QUOTE) {
    const before = sentence.text.lastIndexOf(', ', match.start);
    const after = sentence.text.indexOf(', ', match.end);
    if (before >= 0) from = Math.max(from, before + 2);
    if (after >= 0) to = Math.min(to, after);
    // Still long: whole words on either side.
    if (match.start - from > 140) from = sentence.text.indexOf(' ', match.start - 140) + 1;
    if (to - match.end > 140) to = sentence.text.lastIndexOf(' ', match.end + 140);
  }
  return { start: sentence.start + from, end: sentence.start + to };
}

/** Evidence for a match; the day is the nearest date of the sentence, else the note's. */
export function evidenceFor(
  doc: Document,
  reading: Place,
  match: Span,
  polarity: Evidence['polarity'],
  element: string | null,
  voice: Voice = reading.sentence.voice,
): Evidence {
  const range = doc.toOriginal(quoteAround(reading.sentence, match));
  return {
    ...range,
    quote: doc.original.slice(range.start, range.end),
    voice,
    polarity,
    date: dayOf(reading, match),
    element,
  };
}

/** A fact of the record, shown by the words of a sentence. */
export const factAt = (
  doc: Document,
  reading: Place,
  at: Span,
  element: ElementId,
  effect: Fact['effect'],
  more?: Partial<Pick<Fact, 'value' | 'reasons'>>,
): Fact => recordFact(element, effect, evidenceFor(doc, reading, at, polarityOf(effect), element), more);

/** A cell this short says nothing without its row. */
const BARE_CELL = 28;
const LONGEST_ROW = 200;

/** The same evidence, with the whole row of the table where it stands in a bare cell. */
export function withItsRow(doc: Document, evidence: Evidence, { sentence }: Place): Evidence {
  if (sentence.text.length > BARE_CELL) return evidence;
  const from = doc.clean.lastIndexOf('\n', sentence.start - 1) + 1;
  const next = doc.clean.indexOf('\n', sentence.end);
  const to = next < 0 ? doc.clean.length : next;
  if (to - from > LONGEST_ROW || !doc.clean.slice(from, to).includes('\t')) return evidence;
  const range = doc.toOriginal({ start: from, end: to });
  return { ...evidence, ...range, quote: doc.original.slice(range.start, range.end) };
}

/** "One pharmacy, per the agreement of 01/07/2014": the day of a paper that is pointed to, outside the match. */
function datesAPaper(tokens: readonly Token[], i: number, match: Span): boolean {
  const t = tokens[i] as Token;
  if (t.start < match.end && t.end > match.start) return false;
  return tokens.slice(Math.max(0, i - 3), i).some((w) => w.norm === 'agreement' || w.norm === 'contract');
}

function dayOf(reading: Place, match: Span): string | null {
  let best: string | null = null;
  let distance = Number.POSITIVE_INFINITY;
  reading.tokens.forEach((t, i) => {
    if (t.kind === 'date' && t.iso && !datesAPaper(reading.tokens, i, match)) {
      const d = t.start > match.end ? t.start - match.end : Math.max(0, match.start - t.end);
      if (d < distance) {
        distance = d;
        best = t.iso;
      }
    }
  });
  return best ?? reading.sentence.date;
}

export const polarityOf = (effect: Fact['effect']): Evidence['polarity'] =>
  effect === 'gap' ? 'gap' : effect === 'not-met' ? 'against' : 'for';

const SPECIALIST_TOPIC: Partial<Record<ElementId, Topic>> = {
  'no-further-surgery': 'surgery',
  'psych-obtained': 'psychological',
  'psych-origin': 'psychological',
  'psych-benefit': 'psychological',
};

const UNDECIDED =
  /\b(?:whether|to see if|not (?:yet )?(?:been )?(?:said|stated|documented|shown|established|determined) (?:that|if))\b/i;
const OWN_NEGATION =
  /\b(?:no|not|never|without|denie[sd]|neither|nor|unlikely|against|cannot|none|negative|ineffective|free of)\b/i;

/** "No documentation of absence of infection", "function was not recorded": what the papers lack, they do not show. */
const NOT_IN_PAPERS =
  /\b(?:no|not|without|nor|never|lacks?|lacking|lack of|little)\s+(?:any\s+|clear\s+|recent\s+|specific\s+)?(?:documentation|mention\w*|discuss\w*|report(?: of| that)|statement|record of|information|word|comment\w*|notation|account)\b[^.;]{0,90}$/i;
const LEFT_OUT =
  /^[^.;,]{0,50}\b(?:(?:is|are|was|were|has|have|been|be)\s+not\s+(?:yet\s+)?(?:been\s+)?(?:documented|mentioned|discussed|addressed|stated|recorded|measured|reported|provided|submitted|described|noted|assessed|tested|charted|given|told|available)|not (?:documented|addressed|stated|recorded|measured|provided|charted|mentioned|available|assessed))\b/i;

/** Whether the words at a match are only said to be missing. */
function saidToBeMissing(text: string, match: Span): boolean {
  return (
    NOT_IN_PAPERS.test(text.slice(Math.max(0, match.start - 130), match.end)) || LEFT_OUT.test(text.slice(match.end))
  );
}

/** A denial that stands before a mention, in its own clause. */
const DENIED_BEFORE =
  /\b(?:no|not|without|den(?:y|ies|ied)|negative for|free of|rule[sd]? out|r\/o|absence of|never|neither|nor|none)\b(?:(?!\b(?:but|and (?:that|he|she|they|it|is|has|was|were|the|should|will|can))\b)[^.;,:]){0,60}$/i;

/**
 * What stands in an assessment and plan and intends nothing is told, not planned: "Lumbar stenosis with intractable
 * pain", "No trial has been done". Read so for the elements that are states or events, not intentions.
 */
const INTENDS =
  /\b(?:will|shall|plans? (?:to|for|is)|planned|recommend\w*|request\w*|refer\w*|schedul\w*|should|consider\w*|awaiting|awaits|obtain|order(?:s|ed|ing)?\b(?! of)|authoriz\w*|propose\w*|proceed|pending|would like|(?<!\b(?:continues|remains|appears|seems|proved|likely|able) )to be|need(?:s|ed)? (?:a|an|to|the)|if|once|appointment|seek\w*|submit\w*|intend\w*|hope\w*)\b/i;
const IMPERATIVE =
  /^(?:[-*•\d.)\s#]*)(?:continue|start|begin|increase|decrease|refill|renew|follow|return|rtc|stop|taper|wean|trial|obtain|order|psych\w* (?:eval\w*|clearance|consult\w*)\.?$|repeat|discuss|request|schedule|refer|proceed|give|prescribe|check|send|await|consider|implant|place)\b/i;
const TOLD_IN_PLANS: ReadonlySet<ElementId> = new Set<ElementId>([
  'pain-duration',
  'intractable-pain',
  'disease-state',
  'objective-finding',
  'psych-obtained',
  'psych-origin',
  'psych-benefit',
  'infection-addressed',
  'coagulation-addressed',
  'trial-done',
  'trial-pain-reduction',
  'trial-function',
  'trial-oral-reduction',
  'late-in-continuum',
  'life-expectancy',
  'thecal-sac-clear',
  'scheduled-analgesic-failed',
  'analgesic-side-effects',
  'conservative-pharmacologic',
  'conservative-physical',
  'conservative-psychologic',
  'conservative-surgical',
  'adverse-effects',
  'urine-screen',
  'pdmp',
  'drug-behavior',
  'diagnosis-stated',
  'agreement-signed',
]);

/** Whether a plan's sentence tells rather than intends. */
export function tellsInPlan(sentence: Sentence): boolean {
  return sentence.voice === 'plan' && !INTENDS.test(sentence.text) && !IMPERATIVE.test(sentence.text);
}

const REPORTED = new Wording(
  /^(?:the )?(?:patient|injured worker|claimant|he|she|mrs?|ms)\b\S*(?: [A-Z]\S+)? (?:reports|reported|states|stated|denies|denied|notes|noted|says|said|describes) /i,
);

const BY_CHILD = new Wording(
  /\b(?:daughter|son|child|granddaughter|grandson|niece|nephew) (?:reports?|states?|says|notes|tells|adds|told)\b.{0,200}\b(?:her|his|their|the) (?:mother|father|mom|dad|grandmother|grandfather|aunt|uncle)\b/i,
);

/** The standing of a mention: whose words, and whether it is more than a plan; null where it counts for nothing. */
export function standingOf(
  reading: Reading,
  match: Span,
  ignoreHedge: boolean,
  ofCarers = false,
): { standing: Fact['standing'] | 'possible'; negated: boolean } | null {
  const { sentence } = reading;
  const a = assertionOf(reading.words.cues, match, { section: sentence.section });
  // The daughter who reports of "her mother" speaks of the patient.
  if (a.experiencer === 'Other' && !ofCarers && !BY_CHILD.test(sentence.seen)) return null;
  // "whether it supports the dose", "it has not been said that …": nothing is asserted.
  if (UNDECIDED.test(sentence.text.slice(Math.max(0, match.start - 40), match.end)))
    return { standing: 'possible', negated: false };
  // Words that hold their own negation ("no surgical lesion") are not turned round by one before them.
  const negated = a.negation === 'Negated' && !OWN_NEGATION.test(sentence.text.slice(match.start, match.end));
  if (sentence.voice === 'reviewer-finding') return { standing: 'reviewer', negated };
  // A mere possibility ("may need", "might") is not even a plan.
  if (!ignoreHedge && a.possible && !a.planned) return { standing: 'possible', negated };
  const hedged = !ignoreHedge && (a.planned || a.temporality === 'Hypothetical');
  // Under the plan's heading a patient may still report: that is no plan.
  const reported = sentence.voice === 'plan' && REPORTED.test(sentence.seen) && !a.planned;
  if (reported && !hedged) return { standing: 'record', negated };
  if (sentence.voice === 'plan' || sentence.voice === 'request' || hedged) return { standing: 'plan', negated };
  return { standing: 'record', negated };
}

/** Someone else, told as the subject of the sentence, who does not report of the patient. */
const OF_ANOTHER = new Wording(
  /^(?:his|her|the patient's|their) (?:husband|wife|spouse|mother|father|sister|brother|son|daughter|friend|neighbou?r|roommate|cousin|uncle|aunt)(?:'s)? (?:has (?:been|had)|had|is|was|could|cannot|gets|got|takes|took|needs|tried|uses|used|lost|went)\b/i,
);

/** The standing of words that hold their own negation and certainty. */
function asWritten(reading: Reading, match: Span): { standing: Fact['standing']; negated: boolean } | null {
  const { sentence } = reading;
  const a = assertionOf(reading.words.cues, match, { section: sentence.section });
  if (a.experiencer === 'Other' && !BY_CHILD.test(sentence.seen)) return null;
  if (OF_ANOTHER.test(sentence.seen)) return null;
  const standing: Fact['standing'] =
    sentence.voice === 'reviewer-finding'
      ? 'reviewer'
      : sentence.voice === 'plan' || sentence.voice === 'request'
        ? 'plan'
        : 'record';
  return { standing, negated: false };
}

const CLAUSE_END = /;|,? (?:but|while|whereas|although|though|yet|however|except) |\. /g;

/** The standing of words that tell of a thing still to come. */
function plannedOf(reading: Reading, match: Span): { standing: Fact['standing']; negated: boolean } | null {
  const told = asWritten(reading, match);
  return told && told.standing !== 'reviewer' ? { standing: 'plan', negated: false } : null;
}

/** Whether words of the sign's company stand in the clause of the match. */
function inClause(reading: Reading, match: Span, is: 'with' | 'without', sign: Sign): boolean {
  let from = 0;
  let to = reading.sentence.text.length;
  for (const end of reading.sentence.text.matchAll(CLAUSE_END)) {
    const at = end.index as number;
    if (at < match.start) from = at;
    else if (at >= match.end) {
      to = at;
      break;
    }
  }
  return companyOf(sign, is, reading).some((x) => x.start >= from && x.end <= to);
}

/** Facts told by a single sign. */
export function factsFromSigns(doc: Document, readings: readonly Reading[]): Fact[] {
  const facts: Fact[] = [];
  for (const reading of readings) {
    const { sentence, matches, topics } = reading;
    let gap: Match<Row> | null = null;
    let contrary: Match<Row> | null = null;
    for (const m of matches) {
      if (m.row.is === 'gap') gap ??= m;
      else if (m.row.is === 'contrary') contrary ??= m;
    }
    for (const m of matches) {
      if (m.row.is === 'subject' && sentence.voice === 'reviewer-finding' && (gap || contrary)) {
        const effect =
          contrary && contrary.end <= m.start && m.start - contrary.end < 60 ? 'not-met' : gap ? 'gap' : null;
        if (effect)
          facts.push({
            element: m.row.element,
            effect,
            standing: 'reviewer',
            specialist: false,
            reasons: ['reviewer-finding'],
            value: null,
            evidence: evidenceFor(doc, reading, m, polarityOf(effect), m.row.element),
          });
        continue;
      }
      if (m.row.is !== 'sign') continue;
      const { sign } = m.row;
      if (sentence.voice === 'request' ? !sign.fromRequest : sign.fromRequest === 'only') continue;
      if (sentence.voice === 'reviewer-finding' && sign.effect !== 'not-met') continue;
      if (sign.clause) {
        if (sign.with && !inClause(reading, m, 'with', sign)) continue;
        if (sign.without && inClause(reading, m, 'without', sign)) continue;
      } else {
        if (sign.with && companyOf(sign, 'with', reading).length === 0) continue;
        if (sign.without && companyOf(sign, 'without', reading).length > 0) continue;
      }
      if (sign.topic && !topics.has(sign.topic)) continue;
      if (sign.notTopic?.some((t) => topics.has(t))) continue;
      if (sign.section && !sign.section.includes(sentence.section ?? '')) continue;
      if (sign.notSection?.includes(sentence.section ?? '')) continue;
      const standing: ReturnType<typeof standingOf> = sign.planned
        ? plannedOf(reading, m)
        : sign.asWritten
          ? asWritten(reading, m)
          : standingOf(reading, m, sign.ignoreHedge ?? false, sign.ofCarers);
      if (!standing || standing.standing === 'possible') continue;
      if ((sign.effect === 'met' || sign.effect === 'partial') && saidToBeMissing(sentence.text, m)) continue;
      let effect = sign.effect;
      if (standing.negated && !(sign.negatedBefore && !DENIED_BEFORE.test(sentence.text.slice(0, m.start)))) {
        if (sign.negated === undefined) continue;
        effect = sign.negated;
      }
      if (standing.standing === 'reviewer' && gap) continue;
      const specialistTopic = SPECIALIST_TOPIC[sign.element];
      if (standing.standing === 'plan' && !sign.planned && TOLD_IN_PLANS.has(sign.element) && tellsInPlan(sentence))
        standing.standing = 'record';
      facts.push({
        element: sign.element,
        effect,
        standing: standing.standing,
        specialist: specialistTopic !== undefined && topics.has(specialistTopic),
        reasons: [
          ...(sign.reasons ?? []),
          ...(standing.standing === 'reviewer' ? (['reviewer-finding'] as const) : []),
        ],
        value: null,
        evidence: evidenceFor(
          doc,
          reading,
          m,
          standing.standing === 'plan' && !elementOf(sign.element).planCounts ? 'gap' : polarityOf(effect),
          sign.element,
          standing.standing === 'plan' && sentence.voice === 'record' ? 'plan' : sentence.voice,
        ),
      });
    }
  }
  return facts;
}
