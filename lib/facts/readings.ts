/**
 * The sentences of a document that can carry a fact, each with what its words show and of what it speaks.
 */
import type { Voice } from '../analysis.ts';
import type { Document, Sentence } from '../text/document.ts';
import type { Match } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import type { Place } from './evidence.ts';
import { joinedSentences } from './joined-sentences.ts';
import { painConsultations } from './pain-consultations.ts';
import { type Row, Words } from './sentence-words.ts';
import type { Topic } from './signs/sign.ts';
import { CarriedTopics, NoteTopics } from './topics.ts';

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

/** Places of one sentence that are compared; a text that repeats it in more places is not slowed by it. */
const MOST_TOLD = 20;
/** A decision no longer than this names nothing that is spoken of on. */
const SHORT_DECISION = 60;
/** "State the reason for opioid therapy: ______": a form left blank. What has a figure in it is filled in somewhere. */
const LEFT_BLANK = /_{3,}/;
const ASKED_FOR =
  /^\W*(?:please )?(?:state|list|describe|give|explain|specify|document|indicate|provide|attach|enter)\b[^.]{0,120}:\s*$/i;
const isLeftBlank = (text: string): boolean =>
  ASKED_FOR.test(text) || (LEFT_BLANK.test(text) && !/\d|\[x\]/i.test(text));

/** Voices whose sentences can carry facts at all. */
const SPEAKING: ReadonlySet<Voice> = new Set(['record', 'plan', 'reviewer-finding', 'request']);

/**
 * Reads every sentence that can carry a fact: matches, topics. One pass. A paragraph copied from note to note is read
 * once, at its earliest day (criteria.md §12.31).
 */
export function readSentences(doc: Document): Reading[] {
  const readings: Reading[] = [];
  const readOnce = new Map<readonly Token[], { words: Words; told: Told[] }>();
  const consultations = painConsultations(doc.sentences);
  const ofNote = new NoteTopics();
  const carried = new CarriedTopics(doc);
  for (const sentence of joinedSentences(doc, SPEAKING)) {
    const { tokens } = sentence;
    ofNote.read(sentence);
    carried.readHeading(sentence);
    if (isLeftBlank(sentence.text)) continue;
    if (!SPEAKING.has(sentence.voice)) {
      if (sentence.voice === 'decision' && sentence.text.length > SHORT_DECISION)
        carried.readDecision(new Words(sentence.text, tokens));
      continue;
    }
    let known = readOnce.get(tokens);
    if (known === undefined) {
      known = { words: new Words(sentence.text, tokens), told: [] };
      readOnce.set(tokens, known);
    }
    const { words, told } = known;
    const ofPlace = consultations.has(sentence.index) ? [...ofNote.topics, 'pain-consult' as const] : ofNote.topics;
    const topics = carried.topicsOf(sentence, words, ofPlace);
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
