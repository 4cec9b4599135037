/** The analysis with the reviewer's entries in it: findings set by hand, days of the clock, and the drafts they change. Pure. */
import {
  type Analysis,
  type CaseFields,
  type Finding,
  type RequestFindings,
  requestKey,
  type Status,
} from '../analysis.ts';
import { type Clock, type ClockInput, clock, type Due, dayOrNull } from '../clock/clock.ts';
import { responseDate } from '../clock/response-date.ts';
import { CLOCK_RULES, type ReviewKind } from '../clock/rules.ts';
import { rollUp } from '../criteria/evaluate.ts';
import { setInUse } from '../criteria/own-sets.ts';
import type { CriteriaSet } from '../criteria/schema.ts';
import { criteriaSet, documentOf, rowOf } from '../criteria/sets.ts';
import { usedSets } from '../criteria/used-sets.ts';
import { draft } from '../drafts/draft.ts';
import { missingDocuments } from '../drafts/missing-documents.ts';
import { whatWouldChange } from '../drafts/what-would-change.ts';
import type { CountedDay, DraftContext } from '../drafts/wording.ts';
import { KIND_CHOICES } from '../facts/requests/request-choice.ts';
import type { Entries, Review, SetFinding } from './entries.ts';

const KINDS: Review['kinds'] = KIND_CHOICES.map(({ criteriaSet: id }) => ({
  criteriaSet: id,
  title: criteriaSet(id).title,
}));

/**
 * The rules by which a decision itself is due, by their ids; the first that gives a day counts. Once information is asked
 * for, that is the day counted from its receipt, and until then the outer limit.
 */
const DECISION = [
  'decision',
  'decision-expedited',
  'decision-retrospective',
  'decision-after-information',
  'outer-limit-receipt',
];

/** Words by which a page names the kind of review. */
const KIND_WORDS: readonly { words: string; kind: ReviewKind }[] = [
  { words: 'expedited', kind: 'expedited' },
  { words: 'urgent', kind: 'expedited' },
  { words: 'concurrent', kind: 'concurrent' },
  { words: 'retrospective', kind: 'retrospective' },
];

/** The kind of review that the page names; prospective where it names none, or says that it is not the other. */
function kindOf({ priority }: CaseFields): ReviewKind {
  const told = priority?.value.toLowerCase() ?? '';
  if (/\b(?:non|not)\b/.test(told)) return 'prospective';
  return KIND_WORDS.find(({ words }) => told.includes(words))?.kind ?? 'prospective';
}

/** What the clock counts from: the person's entries, else what the page tells. */
export function clockInput(analysis: Analysis, entries: Entries, today: string): Review['clock']['input'] {
  const { received, kind, ...days } = entries.clock;
  return {
    injuryDate: analysis.case.dateOfInjury?.value ?? null,
    ...days,
    // Null is an entry too: the person took the page's day away.
    received: received === undefined ? (analysis.receipts[0]?.value ?? null) : received,
    kind: kind ?? kindOf(analysis.case),
    today,
  };
}

const inLines = (steps: readonly { text: string; date: string }[]) => steps.map(({ text, date }) => `${text}: ${date}`);

function counted(date: string | null, lines: readonly string[]): CountedDay | null {
  const [first, ...rest] = lines;
  return date === null || first === undefined ? null : { date, steps: [first, ...rest] };
}

const ruleOf = (of: string) => CLOCK_RULES.find(({ id }) => id === of);

/** The date by which a decision is due; null where no rule gives one. */
function decisionDue({ due }: Clock): Due | null {
  const [first] = DECISION.flatMap((of) => due.filter(({ id }) => id === of));
  if (first === undefined) return null;
  // Where another date comes first, that is the one, and its rule gives the length.
  const bound = due.find(({ id }) => id === ruleOf(first.id)?.notAfter);
  return bound !== undefined && bound.date <= first.date ? bound : first;
}

function decisionOf(due: Due | null): Review['clock']['decision'] {
  const rule = due && ruleOf(due.id);
  if (!due || !rule) return null;
  const { date, time, daysLeft } = due;
  return { date, time, daysLeft, length: `${rule.length.count} ${rule.length.unit}` };
}

/** What the clock tells of information that was asked for, for the rationale; undefined where none was. */
function informationRequested({ informationRequestedOn, informationReceivedOn }: ClockInput): string | undefined {
  const asked = dayOrNull(informationRequestedOn);
  if (asked === null) return undefined;
  const came = dayOrNull(informationReceivedOn);
  return `asked for on ${asked}; ${came === null ? 'no day of its receipt was entered' : `received on ${came}`}.`;
}

const SETTLED: readonly Status[] = ['met', 'not-applicable'];

/** A finding with the state that the reviewer gave it; its quotations stay as they are. */
function setFinding(finding: Finding, { status }: SetFinding, set: CriteriaSet): Finding {
  const row = rowOf(set, finding.criterion);
  const document = row && documentOf(row.document);
  const ask = document
    ? `Please send ${document.title} (${document.author}; ${document.window}), showing ${row.ask}.`
    : null;
  return { ...finding, status, reasons: [], missing: SETTLED.includes(status) ? null : (finding.missing ?? ask) };
}

function found(analysis: Analysis, entries: Entries): Review['found'] {
  return Object.fromEntries(
    analysis.requests.map((request) => {
      const set = entries.findings[requestKey(request)] ?? {};
      return [
        requestKey(request),
        Object.fromEntries(
          request.findings.flatMap(({ criterion, status }) => (criterion in set ? [[criterion, status]] : [])),
        ) as Record<string, Status>,
      ];
    }),
  );
}

/** What of the settings the findings and drafts are written by. */
export type WrittenBy = Pick<DraftContext, 'letter' | 'ownSets'>;

/**
 * What the panel shows: the analysis of the text with what the reviewer entered.
 * @param analysis as the text gives it
 * @param today `YYYY-MM-DD`
 */
export function withEntries(
  analysis: Analysis,
  entries: Entries,
  today: string,
  { letter, ownSets }: WrittenBy = {},
): { analysis: Analysis; review: Review } {
  const input = clockInput(analysis, entries, today);
  const dates = clock(input satisfies ClockInput);
  const due = decisionDue(dates);
  const reply = responseDate(input);
  const information = informationRequested(input);
  // Days that stand in drafts, which the analysis of the text alone does not know.
  const isDated = due !== null || reply.date !== null || information !== undefined;
  const withheld: Analysis['notices'] = [];
  const requests = analysis.requests.map((request): RequestFindings => {
    const set = setInUse(request.criteriaSet, ownSets);
    const ofRequest = entries.findings[requestKey(request)] ?? {};
    const wasSet = request.findings.some(({ criterion }) => criterion in ofRequest);
    const isCited = request.findings.some(({ evidence }) =>
      evidence.some(({ place, reviewerSet }) => (place ?? reviewerSet) !== undefined),
    );
    if (!wasSet && !isCited && !isDated) return request;
    const findings = request.findings.map((finding) => {
      const own = ofRequest[finding.criterion];
      return own ? setFinding(finding, own, set) : finding;
    });
    const { drafts: _, draftSentences: __, ...found } = request;
    const judged = wasSet
      ? { ...found, findings, rollUp: rollUp(findings), missingDocuments: missingDocuments(findings, set) }
      : found;
    const written = draft(judged, {
      edition: analysis.edition,
      case: analysis.case,
      medications: analysis.medications,
      dailyDose: analysis.dailyDose,
      pump: analysis.pump,
      today,
      due: due ? (counted(due.date, inLines(due.steps)) ?? undefined) : undefined,
      replyBy: counted(reply.date, inLines(reply.steps)),
      entries: { findings: ofRequest, informationRequested: information },
      letter,
      ownSets,
    });
    withheld.push(...written.notices);
    return { ...judged, drafts: written.drafts, draftSentences: written.draftSentences };
  });
  return {
    analysis: { ...analysis, requests, notices: [...analysis.notices, ...withheld] },
    review: {
      clock: { input, dates, decision: decisionOf(due) },
      found: found(analysis, entries),
      kinds: KINDS,
      sets: usedSets(requests),
      wouldChange: Object.fromEntries(
        requests.map(({ id, findings, criteriaSet: of }) => [id, whatWouldChange(findings, setInUse(of, ownSets))]),
      ),
    },
  };
}
