/** The activity log of a case: times, counts and acts, never a word of the case. The interface words it. */
import * as z from 'zod/mini';

const at = z.string();

/** What a person does in the panel that the background would not hear of. */
export const Deed = z.enum(['copied', 'saved-case', 'saved-evidence', 'opened-report']);
export type Deed = z.infer<typeof Deed>;

/** One act of the tool, and the figures that belong to it. */
export const LogEntry = z.discriminatedUnion('what', [
  z.object({ at, what: z.enum(['read-page', 'added-page']), words: z.number() }),
  z.object({ at, what: z.literal('read-while-scrolling'), rows: z.number() }),
  z.object({ at, what: z.literal('opened-document'), pages: z.number() }),
  z.object({ at, what: z.enum(['read-document', 'stopped-document']), read: z.number(), pages: z.number() }),
  z.object({ at, what: z.literal('chose-edition'), edition: z.string() }),
  z.object({ at, what: Deed }),
  z.object({
    at,
    what: z.enum([
      'opened-viewer',
      'chose-request',
      'chose-kind',
      'set-request-aside',
      'removed-source',
      'set-finding',
      'unset-finding',
      'named-evidence',
      'unnamed-evidence',
      'forgot',
      'could-not-read',
      'stopped-reading',
    ]),
  }),
]);
export type LogEntry = z.infer<typeof LogEntry>;

type WithoutTime<E> = E extends unknown ? Omit<E, 'at'> : never;

/** An act before its time is put to it. */
export type Act = WithoutTime<LogEntry>;
