/**
 * Sentences put together with what they say nothing without: the cells of a table's row, the label of an entry.
 */
import type { Voice } from '../analysis.ts';
import type { Document, Sentence } from '../text/document.ts';
import { Seen, Wording } from '../text/wording.ts';
import { withCheckedBoxes } from './checked-boxes.ts';

/** Longer cells are prose beside prose, not a table. */
const LONGEST_CELL = 120;

/** Two neighbours as one sentence, which stands as the one of them that tells. */
function joined(doc: Document, first: Sentence, second: Sentence, telling: Sentence): Sentence {
  const shift = second.start - first.start;
  const text = doc.clean.slice(first.start, second.end);
  return {
    ...telling,
    start: first.start,
    end: second.end,
    text,
    seen: new Seen(text),
    tokens: [...first.tokens, ...second.tokens.map((t) => ({ ...t, start: t.start + shift, end: t.end + shift }))],
  };
}

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
      out[out.length - 1] = joined(doc, last, sentence, last);
    } else out.push(sentence);
  }
  return out;
}

/** Labels whose words the entry behind them cannot do without: "CURES: one prescriber". */
const TELLING_LABEL = new Wording(
  /^(?:[\w'/-]+ ){0,3}(?:[\w-]+\/)?(?:why(?: [\w'/-]+){1,5}|cures|pdmp|uds|udt|side effects?|adverse effects?|effects|status|analgesia|function|activities|adls?|behaviou?rs?|counts?|compliance|adherence|agreement|naloxone|constipation|sedation|relief|trials?|options?|candidate|origin)\s*[:?]?\s*$/i,
);
/** A study, with its day, before what it found: "MRI 5/12:". */
const STUDY_LABEL = new Wording(
  /^(?:[\w-]+ ){0,2}(?:mri|ct|emg|ncs|ncv|x-?rays?|myelogram|bone scan|imaging|slr|reflexes)(?: of [\w -]{1,20})?(?:,? \(?\d{1,2}\/\d{1,4}(?:\/\d{2,4})?\)?)?\s*:\s*$/i,
);

/** An entry that is no more than an answer to its label: "Treatment goals: none set." */
const BARE_ANSWER = new Wording(
  /^(?:none|nil|not|never|deferred|declined|refused|omitted|skipped|unsigned|done|unchanged|same|yes)\b|^no(?:[.;,]?$|, )/i,
);
/** A question, and what answers it on the same line: "Q: Is the pump recalled? A: Yes." */
const LONGEST_QUESTION = 140;
const ANSWER = /^(?:A|Ans(?:wer)?)\s?[:.)]\s/;
/** A form's boxes behind the question they answer. */
const BOXES = /^(?:\[[ _x]?\]|\( ?x? ?\)|[☐☒☑])/i;
const answersQuestion = (question: Sentence, { text, seen }: Sentence): boolean =>
  question.text.length <= LONGEST_QUESTION &&
  question.text.endsWith('?') &&
  (ANSWER.test(text) ||
    (text.length <= LONGEST_ANSWER && BARE_ANSWER.test(seen)) ||
    (text.length <= LONGEST_BOXES && BOXES.test(text)));
const LONGEST_ANSWER = 60;
const LONGEST_BOXES = 90;
const LONGEST_LABEL = 60;
const isBareAnswer = ({ text, seen }: Sentence): boolean => text.length <= LONGEST_ANSWER && BARE_ANSWER.test(seen);
const isLabel = ({ text, heading }: Sentence): boolean =>
  text.length <= LONGEST_LABEL && (heading || /[:?]\s*$/.test(text));

/**
 * The sentences of a document, those of a table's row and a telling label with its entry put together.
 * @param speaking the voices whose sentences a label is put before
 */
export function joinedSentences(doc: Document, speaking: ReadonlySet<Voice>): Sentence[] {
  let label: Sentence | null = null;
  let last: Sentence | null = null;
  return withCheckedBoxes(doc, tableRowsJoined(doc)).map((sentence) => {
    const before =
      label ??
      (last !== null && (answersQuestion(last, sentence) || (isBareAnswer(sentence) && isLabel(last))) ? last : null);
    last = sentence;
    label = TELLING_LABEL.test(sentence.seen) || STUDY_LABEL.test(sentence.seen) ? sentence : null;
    const entry =
      before !== null && speaking.has(sentence.voice) && !doc.clean.slice(before.start, sentence.end).includes('\n');
    return entry ? joined(doc, before, sentence, sentence) : sentence;
  });
}
