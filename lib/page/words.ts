/** White space and words, as a page collapses and a person counts them. */

/** Words of a text: what stands between white space and holds a letter or a digit. */
export function countWords(text: string): number {
  let words = 0;
  let counted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (isSpace(c) || c === 0xa0) counted = false;
    else if (!counted && (c > 0x7f || isWordCode(c))) {
      words++;
      counted = true;
    }
  }
  return words;
}

/** Characters that are counted between two chances for the page to have its turn. */
const STRETCH = 100_000;

/** The same for a long text, in stretches. */
export function* countedWords(text: string): Generator<void, number, void> {
  let words = 0;
  for (let from = 0; from < text.length; ) {
    let to = from + STRETCH;
    while (to < text.length && !isSpace(text.charCodeAt(to))) to++;
    words += countWords(text.slice(from, to));
    from = to;
    yield;
  }
  return words;
}

/** White space that CSS collapses; a no-break space is not among it. */
export const isSpace = (c: number) => c === 32 || (c >= 9 && c <= 13);
const isWordCode = (c: number) => (c >= 48 && c <= 57) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122);

export function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isSpace(text.charCodeAt(i))) return false;
  return true;
}
