/** The messages of the gatherer in a page, which knows the rows that came by while a person scrolls. */
import * as z from 'zod/mini';
import { messenger } from '../messenger.ts';
import { LeftOut } from './page-messages.ts';

/** A page's text with the rows that came by. */
export const Gathered = z.object({
  text: z.string(),
  words: z.number(),
  frames: z.number(),
  /** Rows of the lists that were scrolled. */
  rows: z.number(),
  leftOut: LeftOut,
});
export type Gathered = z.infer<typeof Gathered>;

const OfReading = z.object({ readingId: z.string() });
const Nothing = z.object({});

export const GATHERER_MESSAGES = {
  /** From the page: more has come by than the case holds. */
  'page/gathered': { to: 'background', request: OfReading, response: Nothing },

  /** Know the rows of the page that was read, so that none is taken for another one. */
  'gatherer/follow': { to: 'gatherer', request: OfReading, response: Nothing },
  /** Begin or end gathering what comes by. From the answer on, marks refer to its text. */
  'gatherer/gather': {
    to: 'gatherer',
    request: z.object({ readingId: z.string(), on: z.boolean() }),
    response: Gathered,
  },
  /** Give what came by so far. From the answer on, marks refer to its text. */
  'gatherer/take': { to: 'gatherer', request: OfReading, response: Gathered },
} as const;

export const { send, answer } = messenger(GATHERER_MESSAGES);
