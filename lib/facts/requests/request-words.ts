/**
 * What the words of a request, or of a plan that may make one, match among the wordings of request-kinds.ts.
 */
import { findDrugNames, findOpioidNames } from '../../clinical/drug-names.ts';
import type { Span } from '../../text/document.ts';
import { type Match, PhraseIndex } from '../../text/phrases.ts';
import { type Token, tokenize } from '../../text/tokens.ts';
import {
  ASKS,
  DIAGNOSIS_ON_FORM,
  ITEM_CLOSED,
  ITEM_NOT_ASKED,
  ITEM_OPEN,
  NOT_A_DRUG,
  NOT_A_KIND,
  NOT_COVERED,
  OPIOID_KIND_WORDS,
  OPIOIDS_UNNAMED,
  OTHER_SERVICES,
  REQUEST_GROUPS,
  REQUEST_KINDS,
  type RequestKind,
  SPINAL_PUMP_WORDS,
  SUPPORT_SERVICES,
  TRIAL_AND_PERMANENT,
  TRIAL_DONE,
} from './request-kinds.ts';

type Sort =
  | 'diagnosis'
  | 'not-covered'
  | 'spinal-pump'
  | 'both'
  | 'trial-done'
  | 'support'
  | 'asks'
  | 'unnamed'
  | 'not-a-drug'
  | 'not-a-kind'
  | 'closed'
  | 'open'
  | 'not-asked'
  | 'other-service';
export type RequestRow =
  | { is: 'kind'; row: RequestKind; order: number }
  | { is: 'without' | 'with'; row: RequestKind }
  | { is: Sort }
  | { is: 'opioid-kind'; kind: string; order: number };

const sorts: [Sort, string[]][] = [
  ['diagnosis', DIAGNOSIS_ON_FORM],
  ['not-covered', NOT_COVERED],
  ['spinal-pump', SPINAL_PUMP_WORDS],
  ['both', TRIAL_AND_PERMANENT],
  ['trial-done', TRIAL_DONE],
  ['support', SUPPORT_SERVICES],
  ['asks', ASKS],
  ['unnamed', OPIOIDS_UNNAMED],
  ['not-a-drug', NOT_A_DRUG],
  ['not-a-kind', NOT_A_KIND],
  ['closed', ITEM_CLOSED],
  ['open', ITEM_OPEN],
  ['not-asked', ITEM_NOT_ASKED],
  ['other-service', OTHER_SERVICES],
];

const INDEX = new PhraseIndex<RequestRow>(
  [
    ...REQUEST_KINDS.flatMap((row, order) => [
      { row: { is: 'kind', row, order } as RequestRow, patterns: row.patterns },
      { row: { is: 'without', row } as RequestRow, patterns: row.without ?? [] },
      { row: { is: 'with', row } as RequestRow, patterns: row.with ?? [] },
    ]),
    ...sorts.map(([is, patterns]) => ({ row: { is } as RequestRow, patterns })),
    ...OPIOID_KIND_WORDS.map((r, order) => ({
      row: { is: 'opioid-kind', kind: r.kind, order } as RequestRow,
      patterns: r.patterns,
    })),
  ],
  REQUEST_GROUPS,
);

/** The words of an item as the patterns read them: "62350/62351" are two codes, not a ratio. */
export const readItem = (text: string, pivotYear: number): Match<RequestRow>[] =>
  INDEX.find(tokenize(text.replace(/(?<=\b[A-Z]?\d{4,5})[/-](?=[A-Z]?\d{4,5}\b)/g, ' '), undefined, pivotYear));

type Words = { text: string; tokens: readonly Token[] };

/** Where a sentence names what can be asked for here: a treatment of our kinds, opioids as such, or one by name. */
export const itemsNamed = ({ text, tokens }: Words): Span[] => [
  ...INDEX.find(tokens).filter(({ row }) => row.is === 'kind' || row.is === 'unnamed'),
  ...findOpioidNames(text),
];

/** Whether words hold a code by which things are asked for. */
export const hasCode = (text: string): boolean => CODE.test(text);

/** Whether words name a treatment, a service or a drug at all, of our kinds or of any other. */
export function namesTreatment(text: string, pivotYear: number): boolean {
  if (findDrugNames(text).length > 0 || hasCode(text)) return true;
  return readItem(text, pivotYear).some(
    ({ row }) => row.is === 'kind' || row.is === 'support' || row.is === 'other-service',
  );
}
const CODE = /\b(?:[1-9]\d{4}|[A-CEGJ-LQSV]\d{4})\b/;

/** The same of the words of a sentence. */
export const readTokens = (tokens: readonly Token[]): Match<RequestRow>[] => INDEX.find(tokens);
