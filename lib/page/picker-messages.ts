/** The messages of the picker in a page, with which a person picks the part that is read. */
import * as z from 'zod/mini';
import { messenger } from '../messenger.ts';

/** What is done to the part that is outlined: go to the one around it, in it, after or before it; take it; end. */
export const PickAct = z.enum(['begin', 'parent', 'child', 'next', 'previous', 'take', 'cancel']);
export type PickAct = z.infer<typeof PickAct>;

/** The same keys in the page and in the panel. */
export const PICK_KEYS: Readonly<Record<string, PickAct>> = {
  ArrowUp: 'parent',
  ArrowDown: 'child',
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  Enter: 'take',
  Escape: 'cancel',
};

const Nothing = z.object({});

export const PICKER_MESSAGES = {
  /** From the page: what was picked, by the kinds and places of elements. */
  'page/picked': {
    to: 'background',
    request: z.object({ origin: z.string(), selector: z.string() }),
    response: Nothing,
  },
  /** From the page: nothing was picked. */
  'page/pick-ended': { to: 'background', request: Nothing, response: Nothing },
  /** How many words the part that is outlined then holds. */
  'picker/act': {
    to: 'picker',
    request: z.object({ act: PickAct }),
    response: z.object({ words: z.number() }),
  },
} as const;

export const { send, answer } = messenger(PICKER_MESSAGES);
