/** Which papers a letter asks for, by the keys of its sentences. */

/** The key of an ask’s sentence is this and the name of its document. */
export const ASK = 'ask/';

/** The documents that a letter asks for: those that there was no room for are not among them. */
export function documentsAsked(letter: readonly { key: string }[]): ReadonlySet<string> {
  return new Set(letter.flatMap(({ key }) => (key.startsWith(ASK) ? [key.slice(ASK.length)] : [])));
}
