/** What the reviewer chose for the checks of a case; further pages and documents are checked by it too. */
import * as z from 'zod/mini';
import type { Act } from '../activity.ts';

export const Choice = z.object({
  edition: z.optional(z.string()),
  /** Request lines given by hand, beside those of the page. */
  added: z.optional(z.array(z.string())),
  /** By the key of a request as it was found: the criteria set to judge it by, null where it is set aside. */
  choices: z.optional(z.record(z.string(), z.nullable(z.string()))),
});
export type Choice = z.infer<typeof Choice>;

/** One thing that is chosen. */
export const Choosing = z.object({
  /** A further request line. */
  request: z.optional(z.string()),
  edition: z.optional(z.string()),
  /** A request by its key as found; without a set it is judged as it was found again. */
  judge: z.optional(z.object({ request: z.string(), as: z.optional(z.nullable(z.string())) })),
});
export type Choosing = z.infer<typeof Choosing>;

/** The choice with one thing more. A line that is there already is not added again. */
export function withChoice(choice: Choice, { request, edition, judge }: Choosing): Choice {
  const line = request?.trim() ?? '';
  const added = choice.added ?? [];
  const { [judge?.request ?? '']: _, ...others } = choice.choices ?? {};
  return {
    ...choice,
    ...(edition ? { edition } : {}),
    ...(line !== '' && !added.includes(line) ? { added: [...added, line] } : {}),
    ...(judge ? { choices: judge.as === undefined ? others : { ...others, [judge.request]: judge.as } } : {}),
  };
}

/** What the log says of it; no word of the case. */
export function choiceLogged({ edition, judge }: Choosing): Act {
  if (edition) return { what: 'chose-edition', edition };
  if (judge) return { what: judge.as === null ? 'set-request-aside' : 'chose-kind' };
  return { what: 'chose-request' };
}
