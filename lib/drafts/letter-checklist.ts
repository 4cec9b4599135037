/**
 * What a letter with an adverse or changed decision has to contain, as rows, and a look at whether a draft holds it.
 * The list is shown beside the rationale; the product fills in only what it knows. A line counts as present only where
 * its label is followed by words: a missed line costs a glance, a line wrongly ticked costs the letter.
 */
import type { Verified } from '../analysis.ts';
import { findDates } from '../text/dates.ts';

/** What the case already holds; a field that is not known is null or left out. */
export type KnownField =
  | 'rfaReceived'
  | 'decisionDate'
  | 'treatmentRequested'
  | 'recordsReviewed'
  | 'treatmentAuthorized'
  | 'reasons'
  | 'criteriaUsed'
  | 'informationRequested'
  | 'reviewerName'
  | 'reviewerSpecialty'
  | 'reviewerLicence'
  | 'reviewerTelephone'
  | 'reviewerHours'
  | 'internalAppeal';
export type KnownFields = Partial<Record<KnownField, string | null>>;

/** How a draft shows that it holds the item. */
type Sign =
  /** A line with one of the labels, and words after it or on the lines below. */
  | { kind: 'words'; labels: readonly string[] }
  /** As `words`, and the words hold a date. */
  | { kind: 'date'; labels: readonly string[] }
  /** As `words`, and the words hold a telephone number. */
  | { kind: 'telephone'; labels: readonly string[] }
  /** The text speaks of each: one phrase of every group. */
  | { kind: 'phrases'; all: readonly (readonly string[])[] };

export interface ChecklistRow {
  id: string;
  label: string;
  /** False where the letter needs it only in some cases. */
  required: boolean;
  field: KnownField | null;
  sign: Sign;
  verified: Verified;
}

/** Where the list stands; the text of April 2026 is to be compared. */
export const LETTER_RULE = {
  law: '8 CCR 9792.9.1(e)(5), before April 2026; to be compared with the April 2026 text',
  source: 'a copy of the state’s FAQ and a summary of a panel decision [V48], in part; for the rest general knowledge',
  verified: 'unverified',
} as const;

const { verified } = LETTER_RULE;
const words = (...labels: string[]): Sign => ({ kind: 'words', labels });
const date = (...labels: string[]): Sign => ({ kind: 'date', labels });

export const LETTER_CHECKLIST: readonly ChecklistRow[] = [
  {
    id: 'rfa-received',
    label: 'Date the request was received',
    required: true,
    field: 'rfaReceived',
    sign: date(
      'date rfa received',
      'rfa received',
      'date the rfa was received',
      'date request received',
      'request received',
      'date received',
      'received',
    ),
    verified,
  },
  {
    id: 'decision-date',
    label: 'Date of the decision',
    required: true,
    field: 'decisionDate',
    sign: date('decision date', 'date of decision', 'date of the decision', 'determination date', 'date decided'),
    verified,
  },
  {
    id: 'treatment-requested',
    label: 'Treatment requested',
    required: true,
    field: 'treatmentRequested',
    sign: words('request', 'requested item', 'requested items', 'treatment requested', 'requested treatment'),
    verified,
  },
  {
    id: 'records-reviewed',
    label: 'Records reviewed',
    required: true,
    field: 'recordsReviewed',
    sign: words('records read', 'records reviewed', 'documents reviewed', 'medical records reviewed'),
    verified,
  },
  {
    id: 'treatment-authorized',
    label: 'Treatment authorized, if any',
    required: false,
    field: 'treatmentAuthorized',
    sign: words('treatment authorized', 'authorized treatment', 'authorized', 'certified'),
    verified,
  },
  {
    id: 'reasons',
    label: 'Clear and concise reasons, with the clinical reasons',
    required: true,
    field: 'reasons',
    sign: words(
      'reasons',
      'reason',
      'clinical reasons',
      'reasons for the decision',
      'determination and reasons',
      'determination and reasons (physician reviewer)',
    ),
    verified,
  },
  {
    id: 'criteria-used',
    label: 'Criteria or guideline used',
    required: true,
    field: 'criteriaUsed',
    sign: words('criteria', 'criteria used', 'guideline', 'guideline used', 'criteria or guideline used', 'sources'),
    verified,
  },
  {
    id: 'missing-information',
    label: 'Where information was missing: what was asked, when, of whom',
    required: false,
    field: 'informationRequested',
    sign: date('information asked for', 'information requested', 'additional information requested'),
    verified,
  },
  {
    id: 'imr-notice',
    label: 'Application for independent medical review, and its 30 days',
    required: true,
    field: null,
    sign: {
      kind: 'phrases',
      all: [
        ['independent medical review'],
        ['30 days', '30 calendar days', 'thirty days', '30-day'],
        ['application', 'apply'],
      ],
    },
    verified,
  },
  {
    id: 'reviewer-name',
    label: 'Reviewer’s name',
    required: true,
    field: 'reviewerName',
    sign: words('reviewer', 'reviewer name', 'name of reviewer', 'physician reviewer', 'reviewed by'),
    verified,
  },
  {
    id: 'reviewer-specialty',
    label: 'Reviewer’s specialty',
    required: true,
    field: 'reviewerSpecialty',
    sign: words('specialty', 'reviewer specialty', 'board certification'),
    verified,
  },
  {
    id: 'reviewer-licence',
    label: 'State or states of license',
    required: true,
    field: 'reviewerLicence',
    sign: words(
      'license',
      'licence',
      'licensed in',
      'license state',
      'state of license',
      'state of licensure',
      'states of license',
    ),
    verified,
  },
  {
    id: 'reviewer-telephone',
    label: 'Reviewer’s telephone',
    required: true,
    field: 'reviewerTelephone',
    sign: { kind: 'telephone', labels: ['telephone', 'phone', 'reviewer telephone', 'reviewer phone', 'tel'] },
    verified,
  },
  {
    id: 'reviewer-hours',
    label: 'Hours at which the reviewer can be reached',
    required: true,
    field: 'reviewerHours',
    sign: words('hours', 'hours of availability', 'available', 'reviewer hours', 'hours available'),
    verified,
  },
  {
    id: 'internal-appeal',
    label: 'Internal appeal, if there is one',
    required: false,
    field: 'internalAppeal',
    sign: { kind: 'phrases', all: [['internal appeal', 'internal review', 'internal utilization review appeal']] },
    verified,
  },
];

export interface ChecklistItem {
  id: string;
  label: string;
  required: boolean;
  /** True where the draft holds it. */
  present: boolean;
  /** What the case holds and the draft does not, ready to be put in; null where nothing is known. */
  known: string | null;
  /** How that was seen, in a sentence. */
  how: string;
  verified: Verified;
}

/** Words that stand for an empty field. */
const EMPTY = new Set(['', 'n/a', 'na', 'none', 'tbd', 'unknown', 'not found', 'no date found', 'to be filled in']);
const TELEPHONE = /\(?\d{3}\)?[ .-]{1,2}\d{3}[ .-]\d{4}/;
/** A label is short; a colon far into a line belongs to a sentence. */
const LONGEST_LABEL = 60;
const MOST_LINES = 12;

/** Shorter words of the case may stand in a draft by chance: “CA” in “case”. */
const SHORTEST_SPOKEN = 8;

const plain = (text: string) => text.toLowerCase().split(/\s+/).filter(Boolean).join(' ');

function isEmpty(value: string): boolean {
  const letters = plain(value.replace(/[_.…[\]()-]/g, ' '));
  return letters === '' || EMPTY.has(plain(value));
}

/** The label of a line and what follows it; null for a line without one. */
function labelOf(line: string): { label: string; value: string } | null {
  const colon = line.indexOf(':');
  if (colon < 1 || colon > LONGEST_LABEL) return null;
  const label = plain(line.slice(0, colon)).replace(/^(?:[-*•]|\d{1,2}[.)]) /, '');
  return { label, value: line.slice(colon + 1).trim() };
}

/** Labels of the draft with their words: those of the same line, else the lines below up to a blank or another label. */
function labelled(draft: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const lines = draft.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const own = labelOf(lines[i] as string) ?? headingOf(lines, i);
    if (!own) continue;
    let { value } = own;
    for (let j = i + 1; value === '' && j <= i + MOST_LINES; j++) {
      const line = lines[j]?.trim();
      if (!line || labelOf(line)) break;
      value = line;
    }
    const values = found.get(own.label) ?? [];
    values.push(value);
    found.set(own.label, values);
  }
  return found;
}

/** A heading without a colon, as the drafts write them: a short line above a list. */
function headingOf(lines: readonly string[], at: number): { label: string; value: string } | null {
  const line = (lines[at] as string).trim();
  if (line === '' || line.length > LONGEST_LABEL || !lines[at + 1]?.startsWith('- ')) return null;
  return { label: plain(line), value: (lines[at + 1] as string).slice(2).trim() };
}

const PIVOT_YEAR = 2100;
const HOLDS: Readonly<Record<Exclude<Sign['kind'], 'phrases'>, (value: string) => boolean>> = {
  words: (value) => !isEmpty(value),
  date: (value) => findDates(value, PIVOT_YEAR).length > 0,
  telephone: (value) => TELEPHONE.test(value),
};

/** The words that show the item, or null. */
function seen(sign: Sign, text: string, values: ReadonlyMap<string, string[]>): string | null {
  if (sign.kind === 'phrases') {
    const phrases = sign.all.map((group) => group.find((phrase) => text.includes(phrase)));
    return phrases.every((phrase) => phrase !== undefined) ? `“${phrases.join('”, “')}”` : null;
  }
  for (const label of sign.labels) {
    const value = values.get(label)?.find(HOLDS[sign.kind]);
    if (value !== undefined) return `the line “${label}”`;
  }
  return null;
}

/**
 * Goes through the checklist.
 * @param draftText the draft as it stands, with the reviewer's own changes
 * @param known what the case holds
 */
export function letterCheck(draftText: string, known: KnownFields): ChecklistItem[] {
  const text = plain(draftText);
  const values = labelled(draftText);
  return LETTER_CHECKLIST.map(({ id, label, required, field, sign, verified: tag }) => {
    const held = (field && known[field]) || null;
    const sighting = seen(sign, text, values);
    const spoken =
      sign.kind === 'words' && held !== null && plain(held).length >= SHORTEST_SPOKEN && text.includes(plain(held));
    const present = sighting !== null || spoken;
    const how = sighting
      ? `In the draft: ${sighting}.`
      : spoken
        ? 'In the draft, word for word as the case has it.'
        : held
          ? 'Known from the case, not in the draft yet.'
          : required
            ? 'Not in the draft, and not known from the case: to be written by hand.'
            : 'Not in the draft; needed only where it applies.';
    return { id, label, required, present, known: present ? null : held, how, verified: tag };
  });
}
