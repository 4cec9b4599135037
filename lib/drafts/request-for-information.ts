/** The letter to the requesting physician: the papers wanted, each with author, time and content; no argument. */
import type { CriteriaSet } from '../criteria/schema.ts';
import { CLOSING, type DraftContext, type DraftRequest, doseLines, itemLine } from './wording.ts';

export function requestForInformation(request: DraftRequest, set: CriteriaSet, context: DraftContext): string {
  const { claimNumber, rfaDate } = context.case;
  const asks = request.missingDocuments.map((document, index) => `${index + 1}. ${document.text}`);
  // The dose is told where a paper about the dose is asked for.
  const asksAboutDose = request.missingDocuments.some((document) => document.criteria.includes('over-120'));
  const dose = asksAboutDose ? doseLines(request, context.dailyDose) : [];
  return [
    'Request for information (draft)',
    '',
    `Date: ${context.today}`,
    'To: the requesting physician',
    `Claim: ${claimNumber?.value ?? ''}`,
    `Requested item: ${itemLine(request)}`,
    `Request form dated: ${rfaDate?.value ?? 'no date found'}`,
    '',
    ...(asks.length > 0
      ? ['To complete the review of this item we need:', ...asks]
      : ['The text on the page shows each point that the review of this item needs; no further paper is asked for.']),
    ...(dose.length > 0 ? ['', 'The dose, as it computes from the text:', ...dose.map((line) => `- ${line}`)] : []),
    '',
    'If one of these does not apply to the injured worker, please say why. A paper already sent need only be named with its date.',
    ...(set.safety === null ? [] : [`${set.safety} Please tell us at once if a refill is due.`]),
    'Please reply by:',
    'Please send to:',
    'To speak with the reviewer, call:',
    '',
    CLOSING,
  ].join('\n');
}
