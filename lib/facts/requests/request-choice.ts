/** What a reviewer may have a request judged as, in place of what its words were read as. */
import { requestKey } from '../../analysis.ts';
import { OPIOID_SETS, REQUEST_KINDS } from './request-kinds.ts';
import type { FoundRequest } from './requests.ts';

export interface KindChoice {
  kind: string;
  criteriaSet: string;
}

const OFFERED: readonly KindChoice[] = [
  ...REQUEST_KINDS.flatMap(({ kind, set }) => [
    { kind, criteriaSet: set },
    { kind, criteriaSet: set.replace('nonmalignant', 'malignant') },
  ]),
  ...Object.entries(OPIOID_SETS).map(([kind, criteriaSet]) => ({ kind, criteriaSet })),
];

/** Every set that a request is judged by, once, with the kind that its request is then. */
export const KIND_CHOICES: readonly KindChoice[] = OFFERED.filter(
  ({ criteriaSet }, i) => OFFERED.findIndex((one) => one.criteriaSet === criteriaSet) === i,
);

/** By the key of a request as it was found: the criteria set to judge it by, or null where it is set aside. */
export type RequestChoices = Readonly<Record<string, string | null>>;

/** The requests as the reviewer wants them judged; a choice that names no known set changes nothing. */
export function asChosen(
  requests: readonly FoundRequest[],
  choices: RequestChoices,
): (FoundRequest & { foundAs?: string })[] {
  return requests.flatMap((request) => {
    const foundAs = requestKey(request);
    const wanted = choices[foundAs];
    if (wanted === undefined) return [request];
    if (wanted === null) return [];
    const choice = KIND_CHOICES.find(({ criteriaSet }) => criteriaSet === wanted);
    // What was unclear is settled by the choice.
    return [choice ? { ...request, ...choice, flags: [], foundAs } : request];
  });
}
