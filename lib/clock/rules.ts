/**
 * The rules of California's utilization-review clock, as rows: what starts a count, how it is counted, where it is
 * written and how well we know it. The texts are our own words. Nothing here decides or enforces; it is shown.
 *
 * `source` names the document that was read, with its number in the list of sources; `verified` is `unverified` where only general
 * knowledge or part of a text stands behind the row, and `default` where the figure is this product's own.
 */
import type { Verified } from '../analysis.ts';

/** The new utilization-review regulations took effect on this day. */
export const NEW_RULES_FROM = '2026-04-01';

export const REVIEW_KINDS = ['prospective', 'concurrent', 'expedited', 'retrospective'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** Days on which a count can begin. */
export type StartOfCount =
  | 'receipt'
  | 'treatmentRecommendedOn'
  | 'informationReceivedOn'
  | 'injuryDate'
  | 'earlierAdverseDecisionOn'
  | 'adverseDecisionOn'
  | 'imrAssignedOn'
  | 'imrDocumentsOn'
  | 'imrDecisionOn';

/** A length of time, counted from the day after the start. */
export type Length =
  | { unit: 'business days'; count: number }
  | { unit: 'calendar days'; count: number }
  | { unit: 'months'; count: number }
  | { unit: 'hours'; count: number };

export interface Rule {
  /** The rule in our words. */
  rule: string;
  /** Where it is written. */
  law: string;
  source: string;
  verified: Verified;
}

/** A fact that must hold (`true`) or must not hold (`false`) for the row to apply. */
export type Circumstance = 'informationRequested' | 'formularyDispute' | 'expeditedImr' | 'electronicRecords';

export interface ClockRule extends Rule {
  id: string;
  label: string;
  /** A `due` date is one to meet; a `window` says how far a period reaches. */
  kind: 'due' | 'window';
  /** Null: any kind of review. */
  reviews: readonly ReviewKind[] | null;
  start: StartOfCount;
  /** Where that day is not known, the count begins here; said in the steps. */
  otherwise?: StartOfCount;
  length: Length;
  when?: Partial<Record<Circumstance, boolean>>;
  /** Receipt of the request, first and last day of the era; both included. */
  from?: string;
  until?: string;
  /** The day of the start itself must not be earlier. */
  startFrom?: string;
  /** Another row's id: if that date comes first, it is this one's too. */
  notAfter?: string;
}

const V7 = '8 CCR 9792.9.1, opening text, and a law firm’s article on Labor Code 4610(i) [V7]';
const V8 = 'a defence firm’s note on the time frames (2016) and the opening of the state’s FAQ [V8]';
const V10 = 'DWC Newsline 2026-42 and a law firm’s report [V10]';
const V19 = 'court summaries, notices of independent review and parts of 8 CCR 9792.10.5 and 10.7 [V19]';
const V45 = 'a primer on SB 1160 and an overview of utilization review [V45]';
const V46 = 'copies of the DWC Form RFA [V46]';
const V47 = 'DWC Newsline 2025-97, on the text before adoption [V47]';
const NOT_READ = 'general knowledge; no source was read';

const STATUTE = 'Labor Code 4610';
const OLD_RULE = '8 CCR 9792.9.1';
const OLD_OR_NEW = '8 CCR 9792.9.1 (before April 2026); the April 2026 text is to be compared';
const FIVE_DAYS = { unit: 'business days', count: 5 } as const;

export const CLOCK_RULES: readonly ClockRule[] = [
  {
    id: 'decision',
    label: 'Decision on a prospective or concurrent request',
    kind: 'due',
    reviews: ['prospective', 'concurrent'],
    start: 'receipt',
    length: FIVE_DAYS,
    when: { informationRequested: false },
    rule: 'Within five business days of receiving the completed request form and the information reasonably needed. The day of receipt is day 0.',
    law: `${STATUTE}(i)(1); ${OLD_OR_NEW}`,
    source: `${V7}; ${V8}`,
    verified: 'source',
  },
  {
    id: 'decision-after-information',
    label: 'Decision after the information came',
    kind: 'due',
    reviews: ['prospective', 'concurrent'],
    start: 'informationReceivedOn',
    length: FIVE_DAYS,
    when: { informationRequested: true },
    notAfter: 'outer-limit-receipt',
    rule: 'Within five business days of receiving the information that was asked for, and never later than the outer limit.',
    law: `${STATUTE}(i)(1); ${OLD_OR_NEW}`,
    source: `${V7}, in part; for the rest ${NOT_READ}`,
    verified: 'unverified',
  },
  {
    id: 'ask-information',
    label: 'Last day to ask for missing information',
    kind: 'due',
    reviews: ['prospective', 'concurrent'],
    start: 'receipt',
    length: FIVE_DAYS,
    rule: 'Missing information is asked for within the same five business days; what was asked, when and of whom is kept.',
    law: OLD_OR_NEW,
    source: `${V7}, in part; for the rest ${NOT_READ}`,
    verified: 'unverified',
  },
  {
    id: 'return-incomplete',
    label: 'Last day to return an incomplete request form',
    kind: 'due',
    reviews: ['prospective', 'concurrent'],
    start: 'receipt',
    length: FIVE_DAYS,
    until: '2026-03-31',
    rule: 'A form that is not complete is either taken as complete or returned, marked not complete, within five business days.',
    law: OLD_RULE,
    source: NOT_READ,
    verified: 'unverified',
  },
  {
    id: 'return-incomplete-2026',
    label: 'Last day to answer an incomplete request',
    kind: 'due',
    reviews: ['prospective', 'concurrent'],
    start: 'receipt',
    length: FIVE_DAYS,
    from: NEW_RULES_FROM,
    rule: 'From April 2026 the form is required; a narrative report counts only if the claims administrator accepts it. All items stand on the first page, the form is signed, and it comes by mail, fax or encrypted e-mail. A missing item that arrives later completes the request. The five days are carried over from the earlier rule.',
    law: '8 CCR 9792.6.1(u), 9792.9.1(b) (April 2026)',
    source: `${V10}; ${V47}; for the five days ${NOT_READ}`,
    verified: 'unverified',
  },
  {
    id: 'outer-limit-receipt',
    label: 'Outer limit, counted from receipt',
    kind: 'due',
    reviews: ['prospective', 'concurrent'],
    start: 'receipt',
    length: { unit: 'calendar days', count: 14 },
    rule: 'Never later than day 14, with or without the information asked for. An item that did not come is named, and a physician decides.',
    law: OLD_OR_NEW,
    source: `${V7}, in part`,
    verified: 'unverified',
  },
  {
    id: 'outer-limit-advice',
    label: 'Outer limit, counted from the physician’s advice of the treatment',
    kind: 'due',
    reviews: ['prospective', 'concurrent'],
    start: 'treatmentRecommendedOn',
    length: { unit: 'calendar days', count: 14 },
    rule: 'The statute counts the 14 days from the day on which the physician advised the treatment, not from receipt of the form.',
    law: `${STATUTE}(i)(1)`,
    source: V7,
    verified: 'source',
  },
  {
    id: 'decision-expedited',
    label: 'Decision on an expedited request',
    kind: 'due',
    reviews: ['expedited'],
    start: 'informationReceivedOn',
    otherwise: 'receipt',
    length: { unit: 'hours', count: 72 },
    rule: 'As the condition requires, at most 72 hours after the information needed is received. The requester declares an imminent and serious threat to health.',
    law: `${STATUTE}(i); ${OLD_OR_NEW}`,
    source: V7,
    verified: 'source',
  },
  {
    id: 'decision-retrospective',
    label: 'Decision on a retrospective request',
    kind: 'due',
    reviews: ['retrospective'],
    start: 'informationReceivedOn',
    otherwise: 'receipt',
    length: { unit: 'calendar days', count: 30 },
    rule: 'Within 30 days of receiving the information reasonably needed.',
    law: `${STATUTE}(i); ${OLD_OR_NEW}`,
    source: V45,
    verified: 'source',
  },
  {
    id: 'first-30-days',
    label: 'First 30 days after the injury',
    kind: 'window',
    reviews: null,
    start: 'injuryDate',
    startFrom: '2018-01-01',
    length: { unit: 'calendar days', count: 30 },
    rule: 'For injuries from 2018 most care of the first 30 days needs no prospective review. Surgery, psychological care, imaging other than X-ray, equipment above $250, home health care and drugs that are not exempt still do.',
    law: STATUTE,
    source: V45,
    verified: 'source',
  },
  {
    id: 'earlier-adverse-decision',
    label: 'Earlier adverse decision found: it stands until',
    kind: 'window',
    reviews: null,
    start: 'earlierAdverseDecisionOn',
    length: { unit: 'months', count: 12 },
    rule: 'An adverse decision holds for 12 months for the same treatment unless the facts changed materially. The form has a box for a resubmission with changed facts.',
    law: `${STATUTE}(k)`,
    source: `${V46}; for the 12 months ${NOT_READ}`,
    verified: 'unverified',
  },
  {
    id: 'imr-application',
    label: 'Last day to apply for independent medical review',
    kind: 'due',
    reviews: null,
    start: 'adverseDecisionOn',
    length: { unit: 'calendar days', count: 30 },
    when: { formularyDispute: false },
    rule: 'The injured worker applies within 30 days of the adverse decision.',
    law: 'Labor Code 4610.5',
    source: V19,
    verified: 'source',
  },
  {
    id: 'imr-application-formulary',
    label: 'Last day to apply for independent medical review (formulary)',
    kind: 'due',
    reviews: null,
    start: 'adverseDecisionOn',
    length: { unit: 'calendar days', count: 10 },
    when: { formularyDispute: true },
    rule: 'In a dispute about the drug formulary the application is due within 10 days.',
    law: 'Labor Code 4610.5',
    source: NOT_READ,
    verified: 'unverified',
  },
  {
    id: 'imr-records',
    label: 'Records to the independent reviewer',
    kind: 'due',
    reviews: null,
    start: 'imrAssignedOn',
    length: { unit: 'calendar days', count: 15 },
    when: { expeditedImr: false, electronicRecords: false },
    rule: 'The claims administrator sends the records, among them the reports of the six months before the request, within 15 days of the notice of assignment.',
    law: '8 CCR 9792.10.5',
    source: V19,
    verified: 'source',
  },
  {
    id: 'imr-records-electronic',
    label: 'Records to the independent reviewer (notice came electronically)',
    kind: 'due',
    reviews: null,
    start: 'imrAssignedOn',
    length: { unit: 'calendar days', count: 12 },
    when: { expeditedImr: false, electronicRecords: true },
    rule: 'Within 12 days of the notice of assignment where it came electronically.',
    law: '8 CCR 9792.10.5',
    source: V19,
    verified: 'source',
  },
  {
    id: 'imr-records-expedited',
    label: 'Records to the independent reviewer (expedited)',
    kind: 'due',
    reviews: null,
    start: 'imrAssignedOn',
    length: { unit: 'hours', count: 24 },
    when: { expeditedImr: true },
    rule: 'Within 24 hours of the notice of assignment where the independent review is expedited.',
    law: '8 CCR 9792.10.5',
    source: V19,
    verified: 'source',
  },
  {
    id: 'imr-decision',
    label: 'Decision of the independent reviewer',
    kind: 'due',
    reviews: null,
    start: 'imrDocumentsOn',
    length: { unit: 'calendar days', count: 30 },
    when: { expeditedImr: false },
    rule: 'Within 30 days of the application and the documents.',
    law: 'Labor Code 4610.6',
    source: V19,
    verified: 'source',
  },
  {
    id: 'imr-decision-expedited',
    label: 'Decision of the independent reviewer (expedited)',
    kind: 'due',
    reviews: null,
    start: 'imrDocumentsOn',
    length: { unit: 'calendar days', count: 3 },
    when: { expeditedImr: true },
    rule: 'Within three days of the information where the review is expedited.',
    law: 'Labor Code 4610.6',
    source: NOT_READ,
    verified: 'unverified',
  },
  {
    id: 'imr-implementation',
    label: 'An independent review that reversed the decision is put into effect',
    kind: 'due',
    reviews: null,
    start: 'imrDecisionOn',
    length: FIVE_DAYS,
    rule: 'The claims administrator authorizes the treatment within five working days of receiving the decision.',
    law: 'Labor Code 4610.6; 8 CCR 9792.10.7',
    source: V19,
    verified: 'source',
  },
];

export const RECEIPT_WAYS = ['fax', 'email', 'mail', 'portal', 'hand'] as const;
export type ReceiptWay = (typeof RECEIPT_WAYS)[number];

/** When a request counts as received. */
export interface ReceiptRule extends Rule {
  id: string;
  ways: readonly ReceiptWay[];
  /** Reviews to which the row does not apply. */
  except: readonly ReviewKind[];
  /** Later than this, Pacific time, counts as the next business day. */
  after?: string;
  /** Mail without a receipt stamp counts as received so many days after mailing. */
  daysAfterMailing?: number;
}

export const RECEIPT_RULES: readonly ReceiptRule[] = [
  {
    id: 'after-hours-fax',
    ways: ['fax'],
    except: ['expedited', 'concurrent'],
    after: '17:30',
    rule: 'A fax that comes after 5:30 pm Pacific time counts as received on the next business day; not so for an expedited or concurrent review.',
    law: `${OLD_RULE}(a)(1)`,
    source: V7,
    verified: 'source',
  },
  {
    id: 'after-hours-email',
    ways: ['email'],
    except: ['expedited', 'concurrent'],
    after: '17:30',
    rule: 'E-mail after 5:30 pm Pacific time is counted as fax is. The text of the rule that could be read names fax alone.',
    law: `${OLD_RULE}(a)(1)`,
    source: `${V8}; ${V7}`,
    verified: 'unverified',
  },
  {
    id: 'mail-without-stamp',
    ways: ['mail'],
    except: [],
    daysAfterMailing: 5,
    rule: 'Mail without a stamp of receipt counts as received five days after it was mailed.',
    law: `${OLD_RULE}(a)(2)`,
    source: `${V7}; ${V8}`,
    verified: 'source',
  },
];

/** From April 2026 the paper that supports the request must not be older than this at submission. */
export const SUPPORTING_PAPER: Rule & { id: string; label: string; days: number } = {
  id: 'supporting-paper',
  label: 'Oldest date of a supporting document',
  days: 30,
  rule: 'From April 2026 a completed request comes with documentation made no earlier than 30 days before it was sent.',
  law: '8 CCR 9792.6.1(u) (April 2026)',
  source: V10,
  verified: 'source',
};

/** How the reply-by date of the request for information is set: our own habit, to be changed by the reviewer. */
export interface ReplyRule extends Rule {
  reviews: readonly ReviewKind[];
  /** Rows that limit the reply; the first still ahead counts. */
  limits: readonly string[];
  /** So many days before the limit. */
  before: { unit: 'business days' | 'calendar days'; count: number } | null;
  /** Where no limit runs before the reply comes: so many days from today. */
  fromToday: number | null;
}

export const REPLY_RULES: readonly ReplyRule[] = [
  {
    reviews: ['prospective', 'concurrent'],
    limits: ['outer-limit-receipt', 'outer-limit-advice'],
    before: { unit: 'business days', count: 2 },
    fromToday: null,
    rule: 'Two business days before the earliest outer limit still ahead, so that the reply can be read before the decision is due; never before the next business day.',
    law: 'No rule: this product’s own setting',
    source: 'our own default',
    verified: 'default',
  },
  {
    reviews: ['expedited'],
    limits: ['decision-expedited'],
    before: { unit: 'calendar days', count: 1 },
    fromToday: null,
    rule: 'One day before the 72 hours end; never before today.',
    law: 'No rule: this product’s own setting',
    source: 'our own default',
    verified: 'default',
  },
  {
    reviews: ['retrospective'],
    limits: [],
    before: null,
    fromToday: 14,
    rule: 'The 30 days run from receipt of the information; two weeks are given to send it, to a business day.',
    law: 'No rule: this product’s own setting',
    source: 'our own default',
    verified: 'default',
  },
];

/** What is said beside the dates, by when the request was received. */
export const ERA_NOTES: readonly { from?: string; until?: string; text: string }[] = [
  {
    until: '2013-06-30',
    text: 'Received before July 2013: for injuries before 2013 an older text (8 CCR 9792.9) ruled. The dates below follow the later text.',
  },
  {
    from: NEW_RULES_FROM,
    text: 'Received under the rules of April 2026, whose full text could not be read: the day of receipt and the 14 days are counted as before and are to be compared with it.',
  },
];
