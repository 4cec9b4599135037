/**
 * The notes of a record: where each begins, its day, its author and its kind, and how much of it is new. A paragraph
 * that stood in an earlier note word for word was copied forward. Pure, and linear in the text.
 */
import { findDates } from '../text/dates.ts';
import { NOTE_KINDS } from './note-kinds.ts';
import type { RecordNote, RecordSource } from './record.ts';

/** A title is a line of its own. */
const LONGEST_TITLE = 110;
/** Words that may stand before the kind in a title: "Pain management progress report". */
const WORDS_BEFORE = 4;
/** Shorter paragraphs ("Continue.", a heading) repeat by nature. */
const SHORTEST_PARAGRAPH = 40;
/** The day of a note stands in its title or soon after it. */
const HEAD = 400;
/** A signature stands at the note's end. */
const FOOT = 900;

const TITLES: ReadonlyMap<string, string> = new Map(
  NOTE_KINDS.flatMap(({ kind, titles }) => titles.map((title): [string, string] => [title, kind])),
);
const LONGEST_WORDING = Math.max(...[...TITLES.keys()].map((title) => title.split(' ').length));

/** What may follow the kind in a title: nothing, a day, a colon, a place. */
const AFTER_TITLE = /^(?:\s*$|\s*[:,(–-]|\s+(?:of|for|dated|on|by|note|report)\b|\s+\d)/i;
const DAY_LABEL =
  /\b(?:date of (?:exam|visit|service|report|evaluation|consultation|procedure)|dos|visit date|exam date|encounter date|date)\s{0,3}[:.]?\s{0,3}/i;
const NAME = "[A-Z][\\p{L}'’.-]{0,30}(?: [A-Z][\\p{L}'’.-]{0,30}){1,3}";
const CREDENTIALS =
  '(?:M\\.?D|D\\.?O|Ph\\.?D|Psy\\.?D|D\\.?C|P\\.?A(?:-C)?|N\\.?P|FNP(?:-[A-Z]{1,3})?|R\\.?N|P\\.?T|DPT|OTR|L\\.?Ac|LCSW)';
const SIGNED = new RegExp(
  `(?:signed (?:electronically )?by|dictated by|authored by|author|provider|physician|examiner|psychologist|surgeon)\\s{0,3}:?\\s{1,3}(?:Dr\\. )?(${NAME}(?:, ?${CREDENTIALS}\\b\\.?)?)`,
  'iu',
);
const WITH_CREDENTIALS = new RegExp(`(${NAME}, ?${CREDENTIALS})(?![\\p{L}])`, 'u');

/**
 * The notes of a record in the order of its text; what stands before the first title of a source is no note.
 * @param pivotYear the year of today, to read two-digit years
 */
export function notesOf(text: string, sources: readonly RecordSource[], pivotYear: number): RecordNote[] {
  const notes: RecordNote[] = [];
  const seen = new Set<string>();
  for (const source of sources) {
    const titles = titlesIn(text, source.start, source.end);
    titles.forEach(({ start, end: titleEnd, kind }, i) => {
      const end = titles[i + 1]?.start ?? source.end;
      const { paragraphs, fresh, copied } = freshness(text, titleEnd, end, seen);
      notes.push({
        start,
        end,
        titleEnd,
        title: text.slice(start, titleEnd),
        kind,
        date: dayOf(text, start, titleEnd, end, pivotYear),
        author: authorOf(text, titleEnd, end),
        paragraphs,
        fresh,
        copied,
      });
    });
  }
  return notes;
}

function titlesIn(text: string, from: number, to: number): { start: number; end: number; kind: string }[] {
  const found: { start: number; end: number; kind: string }[] = [];
  for (let at = from; at < to; ) {
    let end = text.indexOf('\n', at);
    if (end < 0 || end > to) end = to;
    if (end - at <= LONGEST_TITLE) {
      const line = text.slice(at, end);
      const kind = kindOf(line);
      if (kind) {
        const lead = line.length - line.trimStart().length;
        found.push({ start: at + lead, end: at + line.trimEnd().length, kind });
      }
    }
    at = end + 1;
  }
  return found;
}

/** The kind that a line is the title of; null for every other line. */
export function kindOf(line: string): string | null {
  const words = line.trim().split(/\s+/);
  // A title begins with a capital; a sentence ends with a stop.
  if (!/^[\p{Lu}\d]/u.test(words[0] ?? '') || /[a-z]\.$/.test(line.trim())) return null;
  const folded = words.map((word) => word.toLowerCase().replace(/[:,.;()–]+$/g, ''));
  for (let first = 0; first <= Math.min(WORDS_BEFORE, folded.length - 1); first++) {
    for (let count = Math.min(LONGEST_WORDING, folded.length - first); count >= 1; count--) {
      const kind = TITLES.get(folded.slice(first, first + count).join(' '));
      if (!kind) continue;
      const lastWord = words[first + count - 1] as string;
      const after = words.slice(first + count).join(' ');
      // "Request for authorization: a pump" is a field with its value; "Progress report: 06/09/2014" is a title.
      if (lastWord.endsWith(':') && after !== '' && !/\d/.test(after)) return null;
      const rest = /[:,(–]$/.test(lastWord) ? ':' : after;
      // "Follow-up visit in four weeks" is a plan.
      if (AFTER_TITLE.test(rest === '' || rest === ':' ? rest : ` ${rest}`)) return kind;
    }
    // What stands before the kind is part of its name: every word of it capital too, and no label.
    if (!/^\p{Lu}[^:]*$/u.test(words[first] as string)) return null;
  }
  return null;
}

function dayOf(text: string, start: number, titleEnd: number, end: number, pivotYear: number): string | null {
  const title = findDates(text.slice(start, titleEnd), pivotYear)[0];
  if (title) return title.iso;
  const head = text.slice(titleEnd, Math.min(end, titleEnd + HEAD));
  const label = DAY_LABEL.exec(head);
  if (label) {
    const from = label.index + label[0].length;
    const labelled = findDates(head.slice(from, from + 24), pivotYear)[0];
    if (labelled && labelled.start <= 2) return labelled.iso;
  }
  // A day alone on the line under the title.
  const under = head.trimStart().split('\n', 1)[0] ?? '';
  const alone = findDates(under, pivotYear)[0];
  return alone && alone.start === 0 && under.trim().length - alone.end <= 2 ? alone.iso : null;
}

function authorOf(text: string, from: number, end: number): string | null {
  const foot = text.slice(Math.max(from, end - FOOT), end);
  const head = text.slice(from, Math.min(end, from + HEAD));
  for (const part of [foot, head]) {
    const name = SIGNED.exec(part)?.[1] ?? WITH_CREDENTIALS.exec(part)?.[1];
    if (name) return name.replace(/\s+/g, ' ').replace(/[.,]$/, '');
  }
  return null;
}

/** Counts the paragraphs of a note that no earlier one holds, and remembers them. */
function freshness(text: string, from: number, to: number, seen: Set<string>) {
  let paragraphs = 0;
  let fresh = 0;
  const copied: RecordNote['copied'] = [];
  const own: string[] = [];
  for (const { start, end } of paragraphsIn(text, from, to)) {
    const folded = foldParagraph(text.slice(start, end));
    if (folded.length < SHORTEST_PARAGRAPH) continue;
    paragraphs++;
    if (seen.has(folded)) copied.push({ start, end });
    else fresh++;
    own.push(folded);
  }
  // Only now: a paragraph that repeats within its own note was not copied from an earlier one.
  for (const one of own) seen.add(one);
  return { paragraphs, fresh, copied };
}

/** Paragraphs by blank lines; where a document has none, every line is one. */
function* paragraphsIn(text: string, from: number, to: number): Generator<{ start: number; end: number }> {
  const body = text.slice(from, to);
  const separator = body.includes('\n\n') ? '\n\n' : '\n';
  for (let at = 0; at < body.length; ) {
    let end = body.indexOf(separator, at);
    if (end < 0) end = body.length;
    const part = body.slice(at, end);
    const trimmed = part.trim();
    if (trimmed !== '') {
      const start = from + at + (part.length - part.trimStart().length);
      yield { start, end: start + trimmed.length };
    }
    at = end + separator.length;
  }
}

/** Line wraps, spacing and capitals do not make a paragraph new; another figure or word does. */
export function foldParagraph(text: string): string {
  return text
    .toLowerCase()
    .replace(/-\s*\n\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
