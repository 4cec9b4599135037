import type { Fact } from '../../lib/facts/fact.ts';

export interface FactParts {
  effect?: Fact['effect'];
  standing?: Fact['standing'];
  specialist?: boolean;
  reasons?: Fact['reasons'];
  value?: string | null;
  date?: string | null;
  at?: number;
  quote?: string;
}

const POLARITY = { met: 'for', partial: 'for', 'not-met': 'against', gap: 'gap' } as const;
const VOICE = { record: 'record', plan: 'plan', reviewer: 'reviewer-finding' } as const;

/** A fact about an element, by default the record showing it. */
export function fact(element: string, parts: FactParts = {}): Fact {
  const effect = parts.effect ?? 'met';
  const standing = parts.standing ?? 'record';
  const quote = parts.quote ?? `words on ${element}`;
  const start = parts.at ?? 0;
  return {
    element,
    effect,
    standing,
    specialist: parts.specialist ?? false,
    reasons: parts.reasons ?? [],
    value: parts.value ?? null,
    evidence: {
      start,
      end: start + quote.length,
      quote,
      voice: VOICE[standing],
      polarity: POLARITY[effect],
      date: parts.date ?? null,
      element,
    },
  };
}
