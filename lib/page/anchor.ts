/**
 * Finds a quotation again in a text that may have moved. Strings in, offsets out; no page in here.
 *
 * When unsure it finds nothing: a highlight on the wrong words is worse than none. Only white space may differ.
 */

export interface Span {
  start: number;
  end: number;
}

export interface Quotation extends Span {
  quote: string;
  /** Words right before and after, where they are known: they choose between equal quotations. */
  before?: string;
  after?: string;
}

/** Characters of context that are compared. */
const CONTEXT = 32;

/**
 * The span of a quotation in `text`: at its own position, else the exact occurrence with the best context and then the
 * nearest, else the same with white space folded; null when the words are not there. Linear in the text.
 */
export function findQuotation(text: string, quotation: Quotation): Span | null {
  const { start, end, quote } = quotation;
  if (quote.trim() === '') return null;
  // With its surroundings unchanged a quotation is taken as it is, even if it begins inside a word.
  if (start >= 0 && text.slice(start, end) === quote && wholeNumbers(text, start, end)) {
    const known = (quotation.before ?? '').slice(-CONTEXT).length + (quotation.after ?? '').slice(0, CONTEXT).length;
    if (known > 0 ? sharedContext(text, start, end, quotation) === known : wholeWords(text, start, end))
      return { start, end };
  }
  const exact = nearest(text, quote, quotation, (at) => at);
  if (exact) return exact;
  const needle = fold(quote.trim());
  const hay = fold(text);
  const found = nearest(hay.text, needle.text, quotation, (at) => hay.at[at] ?? text.length);
  if (!found) return null;
  const first = hay.at[found.start];
  const last = hay.at[found.end - 1];
  return first === undefined || last === undefined ? null : { start: first, end: last + 1 };
}

/** Among all occurrences: most context in common, then nearest to the old position. */
function nearest(text: string, quote: string, hint: Quotation, original: (offset: number) => number): Span | null {
  let best: Span | null = null;
  let bestContext = -1;
  let bestDistance = Infinity;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + quote.length)) {
    const end = at + quote.length;
    if (!wholeWords(text, at, end) || !wholeNumbers(text, at, end)) continue;
    const context = sharedContext(text, at, end, hint);
    const distance = Math.abs(original(at) - hint.start);
    if (context > bestContext || (context === bestContext && distance < bestDistance)) {
      best = { start: at, end };
      bestContext = context;
      bestDistance = distance;
    }
  }
  return best;
}

function sharedContext(text: string, start: number, end: number, hint: Quotation): number {
  const before = (hint.before ?? '').slice(-CONTEXT);
  const after = (hint.after ?? '').slice(0, CONTEXT);
  let shared = 0;
  for (let i = 1; i <= before.length && text[start - i] === before[before.length - i]; i++) shared++;
  for (let i = 0; i < after.length && text[end + i] === after[i]; i++) shared++;
  return shared;
}

/** An occurrence inside a longer word is another word: "met" in "metastatic". */
function wholeWords(text: string, start: number, end: number): boolean {
  return (
    !(isLetterOrDigit(text, start - 1) && isLetterOrDigit(text, start)) &&
    !(isLetterOrDigit(text, end - 1) && isLetterOrDigit(text, end))
  );
}

/** "5 mg" inside "0.5 mg" or "15 mg" is another dose; "30" inside "30.5" or "30,000" is another figure. */
function wholeNumbers(text: string, start: number, end: number): boolean {
  if (isDigit(text, start)) {
    if (isDigit(text, start - 1)) return false;
    if (isPoint(text, start - 1) && isDigit(text, start - 2)) return false;
    if (text[start - 1] === '.' && !isLetterOrDigit(text, start - 2)) return false;
  }
  if (isDigit(text, end - 1)) {
    if (isDigit(text, end)) return false;
    if (isPoint(text, end) && isDigit(text, end + 1)) return false;
  }
  return true;
}

function isDigit(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  return c >= 48 && c <= 57;
}

const isPoint = (text: string, at: number) => text[at] === '.' || text[at] === ',';

function isLetterOrDigit(text: string, at: number): boolean {
  if (isDigit(text, at)) return true;
  const c = text[at];
  // Letters are the characters that have two cases.
  return c !== undefined && c.toLowerCase() !== c.toUpperCase();
}

/** White space folded to single spaces, with the place of every character in the original. */
function fold(text: string): { text: string; at: Uint32Array } {
  const at = new Uint32Array(text.length);
  const parts: string[] = [];
  let length = 0;
  let from = 0;
  for (let i = 0; i < text.length; ) {
    if (!isWhite(text.charCodeAt(i))) {
      at[length++] = i++;
      continue;
    }
    parts.push(text.slice(from, i), ' ');
    at[length++] = i;
    while (i < text.length && isWhite(text.charCodeAt(i))) i++;
    from = i;
  }
  parts.push(text.slice(from));
  return { text: parts.join(''), at: at.subarray(0, length) };
}

const isWhite = (c: number) => c === 32 || (c >= 9 && c <= 13) || c === 0xa0 || c === 0x2028 || c === 0x2029;
