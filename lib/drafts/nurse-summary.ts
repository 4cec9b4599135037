/** The nurse's summary: who and what, the criteria with their words, medicines, dates, papers, and whose turn it is. */
import type { Evidence, Finding, Medication } from '../analysis.ts';
import type { CriteriaSet } from '../criteria/schema.ts';
import { OVERLAYS } from '../criteria/sets.ts';
import {
  CLOSING,
  cited,
  type DraftContext,
  type DraftRequest,
  doseLines,
  editionLine,
  itemLine,
  STATUS_WORDS,
} from './wording.ts';

const OVERLAY_ROWS: ReadonlySet<string> = new Set(OVERLAYS.flatMap((set) => set.rows.map((row) => row.id)));

/** True where a nurse may treat the papers as complete: all required rows met and nothing that calls for a physician. */
function complete(request: DraftRequest): boolean {
  if (request.rollUp !== 'supports') return false;
  return request.findings.every(
    (finding) =>
      finding.status !== 'not-met' &&
      finding.status !== 'conflicting' &&
      !finding.reasons.includes('contrary-lean') &&
      // An open row of an overlay is an alert: depressants taken together, a spinal drug outside its label.
      !(
        OVERLAY_ROWS.has(finding.criterion) &&
        !finding.required &&
        finding.status !== 'met' &&
        finding.status !== 'not-applicable'
      ),
  );
}

function criterionTitle(finding: Finding): string {
  return finding.required ? finding.title : `${finding.title} (advisory)`;
}

/** The words that carry a state: one quotation, or one of either side of a conflict. */
function deciding(finding: Finding): Evidence[] {
  if (finding.status !== 'conflicting') return finding.evidence.slice(0, 1);
  const sides = (['for', 'against'] as const).map((polarity) =>
    finding.evidence.find((one) => one.polarity === polarity),
  );
  return sides.filter((one) => one !== undefined);
}

function criterionLine(finding: Finding): string {
  return `- ${criterionTitle(finding)} | ${STATUS_WORDS[finding.status]} | ${deciding(finding).map(cited).join(' against ')}`;
}

function medicationLine(medication: Medication): string {
  const schedule = medication.schedule === null ? '' : `, schedule ${medication.schedule}`;
  return `- ${medication.name} (${medication.class}${schedule}, ${medication.route}) | ${medication.status} | ${cited(medication.evidence)}`;
}

export function nurseSummary(request: DraftRequest, set: CriteriaSet, context: DraftContext): string {
  const { age, sex, dateOfInjury, caseNumber, claimNumber, rfaDate, urDecisionDate, priority, noteDates } =
    context.case;
  const who = [age === null ? null : `age ${age.value}`, sex?.value ?? null].filter((part) => part !== null);
  const medications = context.medications.filter((one) => one.status === 'current' || one.status === 'requested');
  const dose = doseLines(request, context.dailyDose);
  const applying = request.findings.filter((finding) => finding.status !== 'not-applicable');
  const told = applying.filter((finding) => finding.evidence.length > 0);
  const silent = applying.filter((finding) => finding.evidence.length === 0);
  const timeline = [
    ...(dateOfInjury === null ? [] : [`${dateOfInjury.value} injury`]),
    ...[...new Set(noteDates.map((date) => date.value))].map((date) => `${date} note`),
    ...(rfaDate === null ? [] : [`${rfaDate.value} request form`]),
    ...(urDecisionDate === null ? [] : [`${urDecisionDate.value} earlier review`]),
  ].sort();
  const block = (title: string, lines: readonly string[]) => (lines.length > 0 ? ['', title, ...lines] : []);
  return [
    'Nurse summary (draft)',
    '',
    `Injured worker: ${who.join(', ') || 'age and sex not found'}`,
    `Case: ${caseNumber?.value ?? 'not found'}; claim: ${claimNumber?.value ?? 'not found'}; priority: ${priority?.value ?? 'not found'}`,
    `Request: ${itemLine(request)}${request.flags.length > 0 ? ` | to check: ${request.flags.join(', ')}` : ''}`,
    `Criteria: ${set.title}; ${editionLine(context.edition)}`,
    ...block('Criterion | state | words', told.map(criterionLine)),
    ...block('Nothing found in the text', silent.length > 0 ? [`${silent.map(criterionTitle).join('; ')}.`] : []),
    ...block('Medicines', medications.map(medicationLine)),
    ...block(
      'Daily dose',
      dose.map((line) => `- ${line}`),
    ),
    ...block('Dates', timeline.length > 0 ? [timeline.join(' · ')] : []),
    ...block(
      'To ask for',
      request.missingDocuments.map((document) => `[x] ${document.document}`),
    ),
    ...(set.safety === null ? [] : ['', `Safety: ${set.safety}`]),
    '',
    complete(request)
      ? 'Hand-off: the documentation appears complete; who may act on it follows the organisation’s policy.'
      : 'Hand-off: physician review needed.',
    '',
    CLOSING,
  ].join('\n');
}
