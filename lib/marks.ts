/**
 * Marks: the places of a case's text that are evidence, each painted once, and the way back from one to its criterion.
 */
import type { Analysis } from './analysis.ts';
import type { Mark } from './messages.ts';
import type { RecordSource } from './record/record.ts';

/** The spans that stand in a source, by its own offsets. */
export function spansIn<S extends { start: number; end: number }>(source: RecordSource, spans: readonly S[]): S[] {
  return spans
    .filter(({ start, end }) => start >= source.start && end <= source.end)
    .map((span) => ({ ...span, start: span.start - source.start, end: span.end - source.start }));
}

/** Every place of the text that is evidence of some finding, once. */
export function marksOf(analysis: Analysis): Mark[] {
  const marks = new Map<string, Mark>();
  for (const request of analysis.requests)
    for (const finding of request.findings)
      for (const { start, end, quote, polarity } of finding.evidence) {
        const key = `${start}-${end}`;
        const held = marks.get(key);
        // Words that speak both for one thing and against another are painted as the graver.
        if (!held || (held.polarity !== 'against' && polarity === 'against'))
          marks.set(key, { start, end, quote, polarity });
      }
  return [...marks.values()].sort((a, b) => a.start - b.start);
}

const GRAVITY = ['not-met', 'conflicting', 'incomplete', 'not-documented', 'met', 'not-applicable'];

/** The criterion that a stretch of the text is evidence of: the one that asks most for attention. */
export function criterionAt(
  analysis: Analysis,
  start: number,
  end: number,
): { requestId: string; criterion: string } | null {
  let best: { requestId: string; criterion: string; rank: number } | null = null;
  for (const request of analysis.requests)
    for (const finding of request.findings) {
      const exact = finding.evidence.some((e) => e.start === start && e.end === end);
      if (!exact && !finding.evidence.some((e) => e.start < end && start < e.end)) continue;
      const rank = GRAVITY.indexOf(finding.status) + (finding.required ? 0 : 20) + (exact ? 0 : 10);
      if (!best || rank < best.rank) best = { requestId: request.id, criterion: finding.criterion, rank };
    }
  return best && { requestId: best.requestId, criterion: best.criterion };
}
