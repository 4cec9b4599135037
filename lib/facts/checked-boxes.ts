/**
 * The boxes of a form as sentences: "Drug test: [ ] consistent  [x] inconsistent" reads "Drug test: inconsistent".
 * What stands beside an unchecked box says nothing, and the label says nothing without its answer.
 */
import type { Document, Sentence } from '../text/document.ts';
import { tokenize } from '../text/tokens.ts';
import { Seen } from '../text/wording.ts';

const BOX = /\[[ _]{0,2}\]|\([ _]{1,2}\)|☐|\[ ?[x✓✔] ?\]|\( ?[x✓✔] ?\)|☒|☑/gi;
const CHECKED = /[x✓✔☒☑]/i;
const ASKS = /[:?]\s*$/;
/** A label and its options are no longer than this. */
const LONGEST_LINE = 400;

/** The same length, with every checked option and nothing of the others; null where no box is checked behind a label. */
function answered(text: string): string | null {
  const boxes = [...text.matchAll(BOX)];
  const first = boxes[0]?.index ?? 0;
  const last = boxes.at(-1);
  if (first === 0 || last === undefined || !boxes.some((box) => CHECKED.test(box[0]))) return null;
  // "consistent [x]": the box stands behind its option, and the line cannot be told apart so simply.
  if (text.slice(last.index + last[0].length).trim() === '') return null;
  let out = text.slice(0, first);
  boxes.forEach((box, i) => {
    const from = box.index + box[0].length;
    const to = boxes[i + 1]?.index ?? text.length;
    out += ' '.repeat(box[0].length);
    // In a column of its own the next label begins.
    const column = text.slice(from, to).indexOf('\t');
    const own = CHECKED.test(box[0]) ? from : column < 0 || i + 1 < boxes.length ? to : from + column;
    out += ' '.repeat(own - from) + text.slice(own, to);
  });
  return out;
}

/** A label with its options as one sentence, worded as it is answered; null where it is not. */
function read(doc: Document, parts: readonly Sentence[]): Sentence | null {
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined || last.end - first.start > LONGEST_LINE) return null;
  const text = answered(doc.clean.slice(first.start, last.end));
  if (text === null) return null;
  const telling = parts.find((part) => part.voice === 'record' || part.voice === 'plan') ?? first;
  return { ...telling, start: first.start, end: last.end, text, seen: new Seen(text), tokens: tokenize(text) };
}

/** The sentences of a document, those of a form's checked boxes put together with their label. */
export function withCheckedBoxes(doc: Document, sentences: readonly Sentence[]): Sentence[] {
  const out: Sentence[] = [];
  /** A label and what of its options was seen. */
  let open: Sentence[] = [];
  const close = () => {
    const one = open.length > 0 ? read(doc, open) : null;
    if (one === null) out.push(...open);
    else out.push(one);
    open = [];
  };
  for (const sentence of sentences) {
    const { text } = sentence;
    const last = open.at(-1);
    if (last && /\n/.test(doc.clean.slice(last.end, sentence.start))) close();
    const box = text.search(BOX);
    const label = ASKS.test(box < 0 ? text : text.slice(0, box));
    if (label) {
      close();
      open = [sentence];
    } else if (box >= 0 && open.length > 0) open.push(sentence);
    else {
      close();
      out.push(sentence);
    }
  }
  close();
  return out;
}
