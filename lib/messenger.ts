/**
 * How a message travels between the contexts, and how it is answered: with `ok` or a problem, never left hanging. What
 * may be said stands in tables of names; each end has the table that it needs, and checks what comes in by it.
 */
import * as z from 'zod/mini';
import { isProblemCode, Problem } from './problems.ts';

/** The messages by name: who listens, what goes in, what comes out. */
export type Table = Readonly<Record<string, { to: string; request: z.ZodMiniType; response: z.ZodMiniType }>>;
export type RequestIn<T extends Table, N extends keyof T> = z.infer<T[N]['request']>;
export type ResponseIn<T extends Table, N extends keyof T> = z.infer<T[N]['response']>;

/** What answers the messages that one listener of a table gets. */
export type HandlersOf<T extends Table, L extends T[keyof T]['to'], S> = {
  [N in keyof T as T[N]['to'] extends L ? N : never]: (
    payload: RequestIn<T, N>,
    sender: S,
  ) => Promise<ResponseIn<T, N>> | ResponseIn<T, N>;
};

/** What marks a message as one of ours, and of this form. */
const VERSION = 1;

const Envelope = z.object({ caselight: z.number(), to: z.string(), name: z.string(), payload: z.unknown() });
export type Envelope = z.infer<typeof Envelope>;

/** With `ok` what was asked for, else the problem. */
const Answer = z.object({
  ok: z.boolean(),
  value: z.optional(z.unknown()),
  error: z.optional(z.object({ code: z.string(), detail: z.optional(z.string()) })),
});
export type Answer = z.infer<typeof Answer>;

/** Longest wait for an answer, in ms: reading and checking a page of 20 MB takes minutes on a slow machine. */
const PATIENCE = 240_000;

/** Sends and answers the messages of a table. */
export function messenger<const T extends Table>(table: T) {
  return {
    /**
     * Sends a message and returns its checked answer.
     * @param carry how an envelope travels (`runtime.sendMessage`, or `tabs.sendMessage` to one tab)
     * @throws {Problem} `invalid`, `no-answer`, `gone`, or the code that the other end gave
     */
    async send<N extends keyof T & string>(
      name: N,
      payload: RequestIn<T, N>,
      carry: (envelope: Envelope) => Promise<unknown>,
    ): Promise<ResponseIn<T, N>> {
      const { to, request, response } = table[name] as T[N];
      const asked = request.safeParse(payload);
      if (!asked.success) throw new Problem('invalid', name);
      const raw = await withPatience(carryTwice({ caselight: VERSION, to, name, payload: asked.data }, carry));
      const answer = Answer.safeParse(raw);
      if (!answer.success) throw new Problem('no-answer', name);
      const { ok, value: found, error } = answer.data;
      if (!ok) throw error ? toldBy(error) : new Problem('no-answer', name);
      const value = response.safeParse(found);
      if (!value.success) throw new Problem('invalid', `the answer to ${name}`);
      return value.data as ResponseIn<T, N>;
    },

    /**
     * Answers an incoming message, or returns null when it is for somebody else. Pure but for its handlers, so that it
     * is tested without a browser.
     */
    answer<L extends T[keyof T]['to'], S>(
      as: L,
      handlers: Partial<HandlersOf<T, L, S>>,
      incoming: unknown,
      sender: S,
    ): Promise<Answer> | null {
      const envelope = Envelope.safeParse(incoming);
      if (!envelope.success || envelope.data.caselight !== VERSION || envelope.data.to !== as) return null;
      return respond(table, handlers as AnyHandlers<S>, envelope.data, sender);
    },
  };
}

/** A worker that was asleep can miss the message that woke it: one more try, never more. */
async function carryTwice(envelope: Envelope, carry: (envelope: Envelope) => Promise<unknown>): Promise<unknown> {
  try {
    return await carry(envelope);
  } catch (first) {
    if (!/receiving end does not exist|message port closed|context invalidated/i.test(String(first)))
      throw new Problem('gone');
    await new Promise((resolve) => setTimeout(resolve, 150));
    try {
      return await carry(envelope);
    } catch {
      throw new Problem('gone');
    }
  }
}

function withPatience<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Problem('no-answer', 'in time')), PATIENCE);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

type AnyHandlers<S> = Readonly<Record<string, ((payload: never, sender: S) => unknown) | undefined>>;

async function respond<S>(table: Table, handlers: AnyHandlers<S>, envelope: Envelope, sender: S): Promise<Answer> {
  const row = table[envelope.name];
  const handler = handlers[envelope.name];
  if (!row || !handler) return failure(new Problem('unknown', envelope.name));
  const request = row.request.safeParse(envelope.payload);
  if (!request.success) return failure(new Problem('invalid', envelope.name));
  try {
    return { ok: true, value: await handler(request.data as never, sender) };
  } catch (error) {
    if (error instanceof Problem) return failure(error);
    // The cause may quote the page: only its kind crosses.
    return failure(new Problem('failed', error instanceof Error ? error.name : typeof error));
  }
}

const failure = ({ code, detail }: Problem): Answer => ({ ok: false, error: { code, detail } });

const toldBy = ({ code, detail }: { code: string; detail?: string | undefined }): Problem =>
  new Problem(isProblemCode(code) ? code : 'failed', detail);
