/** Checks of opioid use that are still to come: a screen ordered, a report to be run. The form of a row: sign.ts. */
import type { ElementId } from '../elements.ts';
import type { Sign } from './sign.ts';

const TO_COME =
  '(will|shall|to be|plan|plans|planned|planning|intend*|next (visit|time|month|appointment)|at follow up|on return|(when|once) (he|she|they) ..1 (returns|return|comes|is back|is seen)|scheduled|going to|due)';
const ASKED =
  '(ordered|requested|pending|awaited|awaiting|sent out|results? outstanding|to follow|not back|not yet (back|available|received))';

const toCome = (element: ElementId, name: string): Sign => ({
  element,
  effect: 'met',
  patterns: [
    `${TO_COME} ..6 ${name}`,
    `${name} ..8 ${TO_COME}`,
    `${name} ..4 ${ASKED}`,
    `(order|obtain|get|check|run|pull|print|repeat|request|requests|requested|recommend*|ordered|awaiting) ..3 ${name}`,
  ],
  without: [
    '(should|must) ..4',
    '(consistent|appropriate|clean|showed|shows|positive|negative|present|detected|found|reviewed|inconsistent)',
    'as (prescribed|expected)',
    '[',
    'denied|certified|authorized',
    'refus*|declin*',
    '(done|performed|collected) (today|on)',
  ],
  planned: true,
  notSection: ['request', 'family-history'],
});

export const OPIOID_CHECKS_PLANNED_SIGNS: Sign[] = [
  toCome('urine-screen', '{urine-test}'),
  toCome('pdmp', '{pdmp-report}'),
];
