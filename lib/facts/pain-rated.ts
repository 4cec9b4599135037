/** A pain that is told with its rating is as bad as the rating says. */
import type { Fact } from './fact.ts';

/** Below this a rating tells of no severe pain; defaults of ours. */
const MILD = 3;
const SLIGHT = 2;
const RATING =
  /\b(\d{1,2}(?:\.\d)?)\s*(?:\/|over|out of)\s*(?:10|ten)\b|\bpain (?:now|today|is|at|level|score)\W{1,3}(\d{1,2})(?![\d/])/gi;
/** With treatment in force a low rating is its effect. */
const TREATED =
  /\b(?:trial|infusion|catheter|pump|stimulat\w*|with (?:the )?(?:med\w*|norco|percocet|opioids?)|on (?:med\w*|norco)|after|best|least|lowest)\b/i;
const PRESENT = /\b(?:now|currently|today|presently|subsided|resolved|settled|is|only|down to|bothers)\b/i;

/** The facts, with what is said of a pain's severity weighed against its ratings. */
export function painRated(facts: readonly Fact[]): Fact[] {
  return facts.map((f) => {
    if (f.element !== 'intractable-pain' || f.effect !== 'met') return f;
    const ratings = [...f.evidence.quote.matchAll(RATING)].map((m) => Number(m[1] ?? m[2]));
    if (ratings.length === 0 || Math.max(...ratings) > MILD) return f;
    const over = Math.max(...ratings) <= SLIGHT && PRESENT.test(f.evidence.quote) && !TREATED.test(f.evidence.quote);
    return over
      ? { ...f, effect: 'not-met', evidence: { ...f.evidence, polarity: 'against' } }
      : { ...f, effect: 'partial' };
  });
}
