/** The physician reviewer's rationale: what the record shows, what it does not, the arithmetic, and no determination. */
import type { Finding } from '../analysis.ts';
import type { CriteriaSet } from '../criteria/schema.ts';
import { findingSentence } from './finding-sentence.ts';
import {
  CLOSING,
  citationLines,
  countWord,
  type DraftContext,
  type DraftRequest,
  doseLines,
  editionLine,
  itemLine,
  tally,
} from './wording.ts';

function section(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? ['', title, ...lines.map((line) => `- ${line}`)] : [];
}

function titles(findings: readonly Finding[]): string {
  return findings.map((finding) => finding.title).join('; ');
}

export function rationale(request: DraftRequest, set: CriteriaSet, context: DraftContext): string {
  const applying = request.findings.filter((finding) => finding.status !== 'not-applicable');
  const met = applying.filter((finding) => finding.status === 'met');
  const open = applying.filter((finding) => finding.status !== 'met');
  const told = open.filter((finding) => finding.evidence.length > 0);
  const silent = open.filter((finding) => finding.evidence.length === 0);
  const silentLines = [
    ['Required', silent.filter((finding) => finding.required)] as const,
    ['Advisory', silent.filter((finding) => !finding.required)] as const,
  ]
    .filter(([, findings]) => findings.length > 0)
    .map(([kind, findings]) => `${kind}: ${titles(findings)}.`);
  const dates = context.case.noteDates.map((date) => date.value);
  const { met: metCount, of } = tally(request.findings);
  const citations = citationLines(request.findings);
  const verdict = request.rollUp === 'supports' ? 'supports' : 'does not yet support';
  const papers = request.missingDocuments.map((document) => document.document).join('; ');
  return [
    'Rationale (draft for the physician reviewer)',
    '',
    `Request: ${itemLine(request)}`,
    `Criteria: ${set.title}; ${editionLine(context.edition)}`,
    `Records read: the text on the page${dates.length > 0 ? `, with notes dated ${[...new Set(dates)].join(', ')}` : '; no dated note found'}`,
    ...section(
      'Shown by the record',
      met.map((finding) => findingSentence(finding, set)),
    ),
    ...section(
      'Not yet shown',
      told.map((finding) => findingSentence(finding, set)),
    ),
    ...section('Nothing found in the text', silentLines),
    ...section('Daily dose', doseLines(request, context.dailyDose)),
    ...(papers === '' ? [] : ['', `Papers that would settle open points: ${papers}.`]),
    ...(set.safety === null ? [] : ['', `Safety: ${set.safety}`]),
    '',
    `On this text, ${countWord(metCount)} of ${countWord(of)} required criteria ${metCount === 1 ? 'is' : 'are'} supported; the documentation reviewed ${verdict} the requested item under these criteria.`,
    ...section('Sources', citations),
    '',
    'Determination and reasons (physician reviewer):',
    'For the letter, also: date received, date decided, what was asked for and when, the reviewer’s name, specialty, licence, telephone and hours, and the notice of independent review.',
    '',
    CLOSING,
  ].join('\n');
}
