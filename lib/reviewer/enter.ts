/** Taking in what a reviewer enters, one thing at a time. Pure. */
import { type Analysis, requestKey } from '../analysis.ts';
import type { Entries, Entry, SetFinding } from './entries.ts';
import { nameEvidence } from './own-evidence.ts';

/** The entries with one more, or one taken back. A finding is set only with a reason, words only as the text has them. */
export function enter(entries: Entries, entry: Entry, analysis: Analysis | null, text = ''): Entries {
  if ('clock' in entry) return { ...entries, clock: { ...entries.clock, ...entry.clock } };
  const { evidence = [] } = entries;
  if ('evidence' in entry) return { ...entries, evidence: nameEvidence(evidence, entry.evidence, text) };
  if ('withoutEvidence' in entry)
    return { ...entries, evidence: evidence.filter(({ id }) => id !== entry.withoutEvidence) };
  const { request, criterion, finding } = entry;
  const { [criterion]: before, ...others } = entries.findings[request] ?? {};
  const state = analysis?.requests
    .find((one) => requestKey(one) === request)
    ?.findings.find((one) => one.criterion === criterion)?.status;
  const reason = finding?.reason.trim() ?? '';
  if (finding !== null && (reason === '' || state === undefined)) return entries;
  const own: Record<string, SetFinding> =
    finding === null || state === undefined
      ? others
      : { ...others, [criterion]: { status: finding.status, reason, found: state } };
  return { ...entries, findings: { ...entries.findings, [request]: own } };
}
