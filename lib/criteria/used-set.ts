/** How a criteria set is named that findings were made with; the sets themselves are not loaded with it. */
import * as z from 'zod/mini';

/** A criteria set that the findings were made with. */
export const UsedSet = z.object({
  id: z.string(),
  title: z.string(),
  edition: z.string(),
  /** The day of its last change; null for a set of the organisation's own. */
  dated: z.nullable(z.string()),
});
export type UsedSet = z.infer<typeof UsedSet>;
