/** What keeps a page from being read. */
export const UNREAD = [
  'cannot-read',
  'no-text',
  'too-long',
  'other-case',
  'interrupted',
  'unchecked',
  'stale',
] as const;

/** What can go wrong, as codes: they cross the contexts as data, and the interface words them (`problem` in `locales/`). */
export const PROBLEMS = [
  ...UNREAD,
  'no-part',
  // a page or a document that is added to a case
  'other-page',
  'already-there',
  'too-much',
  'no-document',
  'no-case',
  'unfinished',
  // a PDF
  'pdf-locked',
  'pdf-broken',
  'pdf-empty',
  'pdf-unreadable',
  'pdf-stopped',
  'no-address',
  'other-file',
  // a message between the contexts
  'no-answer',
  'gone',
] as const;

/** A fault of the program: of all of them a person is told the same. */
export const FAULTS = ['invalid', 'unknown', 'failed'] as const;

export type ProblemCode = (typeof PROBLEMS)[number] | (typeof FAULTS)[number];

export const isProblemCode = (code: string): code is ProblemCode =>
  ([...PROBLEMS, ...FAULTS] as readonly string[]).includes(code);

/** An error that a person is told of, by its code; the detail is for the program's author. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly detail: string | undefined;
  constructor(code: ProblemCode, detail?: string) {
    super(detail === undefined ? code : `${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}

/** What a person is told of an error, whatever was thrown. */
export const problemOf = (error: unknown): ProblemCode => (error instanceof Problem ? error.code : 'failed');
