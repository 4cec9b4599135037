/** Which sentences tell what a spinal trial brought, and the fact that one of them shows. */
import type { Document, Span } from '../../text/document.ts';
import type { ElementId } from '../elements.ts';
import { factAt } from '../evidence.ts';
import type { Fact } from '../fact.ts';
import type { Reading } from '../readings.ts';
import { tellsInPlan } from '../standing.ts';

export const isTrial = (r: Reading): boolean =>
  r.topics.has('trial') && !(r.topics.has('stimulator') && !r.words.named.has('trial'));

export const tells = (r: Reading): boolean => r.sentence.voice === 'record' || tellsInPlan(r.sentence);

export function trialFact(
  doc: Document,
  reading: Reading,
  at: Span,
  element: ElementId,
  effect: Fact['effect'],
  value: string | null,
): Fact {
  return factAt(doc, reading, at, element, effect, {
    value,
    reasons: element === 'trial-pain-reduction' && effect === 'not-met' ? ['below-threshold'] : [],
  });
}
