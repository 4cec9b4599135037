/**
 * Of what a sentence speaks: by its own words, by those of the sentences before it, by its heading and its note.
 */
import { findOpioidNames } from '../clinical/drug-names.ts';
import type { Document, Sentence } from '../text/document.ts';
import { Wording } from '../text/wording.ts';
import type { Words } from './sentence-words.ts';
import type { Topic } from './signs/sign.ts';
import { TOPICS } from './signs/signs.ts';

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
  /\b(?:placement|insertion|admi(?:tted|ssion)|continuous)\b.{0,80}\b(?:intrathecal|epidural)\b.{0,60}\b(?:trial|test|screening)\b|\badmi(?:tted|ssion)\b.{0,40}\b(?:trial|test|screening)\b.{0,60}\b(?:intrathecal|epidural|spinal)\b/i,
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

const GOALS_LABEL = /^(?:treatment |functional |short[- ]term |long[- ]term )*goals?\b/i;

/** Topics that a note's title and its headings set for what stands under them. */
export class NoteTopics {
  #ofTitle: Topic | null = null;
  #ofGoals = false;
  #inGoals = false;
  #trialAdmission = false;
  #ofCourse = false;

  read(sentence: Sentence): void {
    this.#ofTitle = noteTopicAfter(sentence, this.#ofTitle);
    this.#inGoals = sentence.section === 'goals';
    if (sentence.heading) {
      this.#ofGoals = GOALS_LABEL.test(sentence.text);
      const course = COURSE.test(sentence.seen);
      if (course) this.#ofTitle = this.#trialAdmission ? 'trial' : this.#ofTitle;
      else if (this.#ofCourse) this.#ofTitle = null;
      this.#ofCourse = this.#trialAdmission && course;
    } else if (TRIAL_ADMISSION.test(sentence.seen) && sentence.voice === 'record') this.#trialAdmission = true;
  }

  get topics(): Topic[] {
    return [
      ...(this.#ofTitle === null ? [] : [this.#ofTitle]),
      ...(this.#ofGoals || this.#inGoals ? (['goals'] as const) : []),
    ];
  }
}

const SPINAL_THERAPY =
  /\b(?:intrathecal|intraspinal|idds|drug[- ]delivery|(?:pain|morphine|infusion|implant\w*|spinal) pump|pump (?:trial|implant))/i;
const TRIED = /\btrial/i;
/** A topic holds for this many sentences after the one that named it. */
const TOPIC_REACH = 4;
/** In one paragraph that goes on telling, a trial is spoken of for longer. */
const TRIAL_REACH = 12;
const OF_THE_PRESENT = /\b(?:now|today|currently|presently|at present|is|are|has|have|takes|uses|rates|will|plan)\b/i;
/** An opioid told so is not the pump's, and the words after it speak of it. */
const BY_MOUTH_OR_SKIN = /\b(?:tablets?|tabs?|pills?|capsules?|patch(?:es)?|lozenges?|by mouth|orally|oral|po)\b/i;
/** "8/10 with the Percocet": what is told is the drug's, whatever was spoken of before. */
const creditsOpioid = (text: string): boolean =>
  findOpioidNames(text).some(({ start }) =>
    /\b(?:with|on|off|without) (?:the |his |her )?$/i.test(text.slice(Math.max(0, start - 14), start)),
  );
const TOPIC_SECTIONS = new Map(TOPICS.flatMap((t) => (t.sections ?? []).map((s) => [s, t.topic] as const)));

/** Topics carried from sentence to sentence. */
export class CarriedTopics {
  readonly #doc: Document;
  readonly #spinalDrugSpoken: boolean;
  /** Speaking sentences so far. */
  #n = 0;
  #held: { topic: Topic; until: number; from?: number }[] = [];
  #end = 0;
  #section: string | null = null;
  /** Until which sentence a trial left unnamed is a stimulator's. */
  #stimulatorTried = 0;

  constructor(doc: Document) {
    this.#doc = doc;
    this.#spinalDrugSpoken = SPINAL_THERAPY.test(doc.clean);
  }

  /** Under a new heading, known or not, a new subject begins; a point of a list goes on with what the list is about. */
  readHeading(sentence: Sentence): void {
    if (sentence.heading && !/^[-*•]/.test(sentence.text)) this.#held = [];
  }

  /** What an earlier decision names is still what the next sentences speak of. */
  readDecision(words: Words): void {
    if (!words.named.has('trial')) return;
    this.#drop('stimulator');
    this.#held.push({ topic: 'trial', until: this.#n + TOPIC_REACH });
  }

  /** The topics of the next speaking sentence; `others` are those that its place in its note gives it. */
  topicsOf(sentence: Sentence, words: Words, others: readonly Topic[]): ReadonlySet<Topic> {
    this.#n++;
    const n = this.#n;
    const goesOn =
      n > 1 && !OF_THE_PRESENT.test(sentence.text) && !/\n\s*\n/.test(this.#doc.clean.slice(this.#end, sentence.start));
    this.#end = sentence.end;
    if (goesOn)
      for (const h of this.#held)
        if (h.topic === 'trial' && n - (h.from ?? n) < TRIAL_REACH) h.until = Math.max(h.until, n);
    if (words.breaks || sentence.section !== this.#section) this.#held = [];
    this.#section = sentence.section;
    const bySection = TOPIC_SECTIONS.get(sentence.section ?? '');
    let named = words.named;
    if (named.has('trial')) this.#stimulatorTried = 0;
    else if (named.has('stimulator') && TRIED.test(sentence.text)) this.#stimulatorTried = n + TRIAL_REACH;
    if (words.bareTrial && this.#spinalDrugSpoken && this.#stimulatorTried < n) named = new Set([...named, 'trial']);
    let topics = named;
    if (named.has('opioid') && !named.has('pump') && BY_MOUTH_OR_SKIN.test(sentence.text)) this.#drop('pump');
    if (named.has('opioid') && !named.has('stimulator') && creditsOpioid(sentence.text)) this.#drop('stimulator');
    if (bySection !== undefined || this.#held.length > 0 || others.length > 0) {
      const all = new Set([...named, ...others]);
      if (bySection) all.add(bySection);
      this.#held = this.#held.filter((h) => h.until >= n);
      for (const h of this.#held) if (!(h.topic === 'stimulator' && named.has('trial'))) all.add(h.topic);
      topics = all;
    }
    // A spinal drug's trial ends what was said of a stimulator's.
    if (named.has('trial') && !named.has('stimulator')) this.#drop('stimulator');
    // Opioids are spoken of everywhere: that topic never carries over.
    for (const topic of named) if (topic !== 'opioid') this.#held.push({ topic, until: n + TOPIC_REACH, from: n });
    return topics;
  }

  #drop(topic: Topic): void {
    this.#held = this.#held.filter((h) => h.topic !== topic);
  }
}
