/**
 * The opioid that an item asks for: which drug, and whether it goes on, begins, changes, rises or ends.
 */
import type { Medication, RequestedDrug } from '../../analysis.ts';
import { opioidOf } from '../../clinical/doses.ts';
import { parseRequestedDrug } from '../../clinical/drug-details.ts';
import { findDrugNames, findOpioidNames } from '../../clinical/drug-names.ts';
import { OPIOID_CLASSES } from '../../clinical/drugs.ts';
import { parseSig } from '../../clinical/sig.ts';
import type { Match } from '../../text/phrases.ts';
import { OPIOID_SETS } from './request-kinds.ts';
import type { RequestRow } from './request-words.ts';

interface OpioidAsked {
  kind: string;
  criteriaSet: string;
  flags: string[];
  /** Null where opioids are asked for and none is named. */
  drug: RequestedDrug | null;
}

/** The request itself says that the drug is taken. */
const CONTINUES =
  /^\W*(?:continu|renew|refill)|\bcontinu(?:ation|e|ed|ing)\b|\brenew(?:al)?\b|\b(?:he|she) has (?:been|had|used|taken)\b|\b(?:has|have) been (?:using|taking|on)\b|\bsince (?:19|20)\d\d\b/i;

/** "30 mg in place of the 15 mg", "#120 instead of #90": another amount, no other drug. */
const IN_PLACE_OF_AMOUNT = /\b(?:in place of|instead of)\s+(?:(?:the|his|her|a)\s+)?#?\d/i;

/** Opioids that are filled into pumps. */
const SPINAL_OPIOIDS = new Set(['morphine', 'hydromorphone', 'fentanyl', 'sufentanil', 'meperidine']);
const BY_MOUTH =
  /\b(?:tab(?:let)?s?|caps?(?:ules?)?|patch(?:es)?|oral|po|by mouth|er|sr|cr|ir|b\.?i\.?d|t\.?i\.?d|q\.?i\.?d|q\d+h|ms ?contin|dilaudid|duragesic|kadian)\b/i;

/** A concentration of a solution for a pump; a syrup is asked for by its bottle. */
const PER_ML = /\b(?:mg|mcg|µg)\s?(?:\/|per)\s?ml\b/i;

const LONG_ACTING = /\b\w*contin\b|\b(?:er|xr|sr|cr|la|extended|sustained|controlled|exalgo|kadian|avinza|opana er)\b/i;

/** Whether the words of an item, at their start, name a product that acts long. */
export const isLongActing = (item: string): boolean => LONG_ACTING.test(item.slice(0, 40));

/** One drug asked for twice, long-acting and not: two products ("OxyContin 20 mg #60 and oxycodone 10 mg #120"). */
export function areTwoProducts(a: string, b: string): boolean {
  return isLongActing(a) !== isLongActing(b);
}

/** What stands before a drug's name: "to a trial of extended-release morphine". */
const RELEASE_BEFORE =
  /^(?:(?:a|an|the|trial|course|of|generic|oral|low|once|twice|daily|brand|name|(?:extended|sustained|controlled|immediate)[- ]release|(?:long|short)[- ]acting|equianalgesic|equivalent|dose|agent|opioid)[\s,-]+)+$/i;

/** "Change OxyContin 20 mg bid to Nucynta ER 100 mg": another opioid stands behind the "to". */
function changesDrug(text: string): boolean {
  const change = /\bchang(?:e|ing)\b[^;\n]{3,60}?\bto\s+(?=[A-Za-z])/i.exec(text);
  if (!change) return false;
  const at = change.index + change[0].length;
  const opioids = findOpioidNames(text);
  const to = opioids.find((n) => n.start >= at && (n.start <= at + 8 || RELEASE_BEFORE.test(text.slice(at, n.start))));
  return to !== undefined && opioids.some((n) => n.end < at && n.row.name !== to.row.name);
}

/** The drug that an item asks for: of a change, the one it changes to; of "from 10 to 15 mg", the second dose. */
function drugOf(text: string, kind: string | null): RequestedDrug | null {
  const drug = parseRequestedDrug(text);
  if (!drug) return null;
  const target = /\b(?:to|with|into)\b\s+(?=\S)/gi;
  for (const m of text.matchAll(target)) {
    const tail = text.slice(m.index + m[0].length);
    const [name] = findDrugNames(tail);
    const leads = name && (name.start <= 12 || RELEASE_BEFORE.test(tail.slice(0, name.start)));
    if (kind === 'opioid-rotation' && leads && name.row.class.startsWith('opioid'))
      return parseRequestedDrug(tail) ?? drug;
    const changes = kind === 'opioid-increase' || kind === 'opioid-wean' || kind === 'opioid-rotation';
    if (changes && /^\d/.test(tail) && !(name && name.start < 20)) {
      const named = findDrugNames(text)[0];
      const next = named ? parseRequestedDrug(`${text.slice(named.start, named.end)} ${tail}`) : null;
      if (next?.strength && /^\d[\d.]*\s?(?:mg|mcg|q|\/)/i.test(tail))
        return { ...next, quantity: next.quantity ?? drug.quantity };
    }
  }
  if (kind === 'opioid-rotation') {
    const opioids = findOpioidNames(text);
    const started = /\b(?:start|begin|initiate)\w*\s/i.exec(text);
    const to = started ? opioids.find((n) => n.start > started.index) : null;
    if (to) return parseRequestedDrug(text.slice(to.start)) ?? drug;
    // "morphine off, OxyContin 30 mg #60 on": the one that is dispensed.
    const dispensed = opioids.map((n) => parseRequestedDrug(text.slice(n.start))).find((d) => d?.quantity != null);
    if (drug.quantity === null && dispensed) return dispensed;
  }
  return drug;
}

/** True where the request is more than a tenth above what the record gives as the present regimen. */
function exceedsPresent(drug: RequestedDrug, taken: readonly Medication[]): boolean {
  if (taken.length === 0 || drug.strength === null || drug.quantity === null) return false;
  // Where its directions and its number differ, no more than the lesser is sure to be asked for.
  const directed = (drug.sig !== null && parseSig(drug.sig)?.perDay) || Number.POSITIVE_INFINITY;
  const asked = drug.strength * Math.min(directed, drug.quantity / (drug.daysSupply ?? 30));
  let present = 0;
  for (const m of taken) {
    const supplied = m.quantity !== null ? m.quantity / (m.daysSupply ?? 30) : null;
    // Directions and the number dispensed may differ: what was dispensed before is no increase.
    const perDay = Math.max(m.unitsPerDay ?? 0, supplied ?? 0);
    if (perDay === 0 || m.strength === null) return false;
    present = Math.max(present, m.strength * perDay);
  }
  return present > 0 && asked > present * 1.1;
}

/**
 * The request for an opioid that an item makes; null where it makes none.
 * @param more words behind the item that may go on with its directions and amounts
 * @param besidePump a pump, or what fills it, is asked for beside it
 * @param told whether the record tells, outside its lists, that a drug is taken, or is only being begun
 */
export function opioidAsked(
  { text, more }: { text: string; more: string },
  matches: readonly Match<RequestRow>[],
  medications: readonly Medication[],
  besidePump: boolean,
  told: { isTaken(drug: string): boolean; isJustBegun(drug: string): boolean },
): { key: string; request: OpioidAsked } | null {
  const notKinds = matches.filter((m) => m.row.is === 'not-a-kind');
  const sameDrug = IN_PLACE_OF_AMOUNT.test(text);
  const word = matches
    .filter((m) => !notKinds.some((n) => n.first < m.last && m.first < n.last))
    .flatMap((m) => (m.row.is === 'opioid-kind' && !(sameDrug && m.row.kind === 'opioid-rotation') ? [m.row] : []))
    .sort((a, b) => a.order - b.order)[0];
  const asked = word?.kind ?? (changesDrug(text) ? 'opioid-rotation' : null);
  const drug = drugOf(text, asked);
  const unnamed =
    !drug && matches.some((m) => m.row.is === 'unnamed') && !matches.some((m) => m.row.is === 'not-a-drug');
  if (!drug && !unnamed) return null;
  // A drug that is only spoken of ("… and Norco cut by half") is not an item: an item leads with it or gives its amount.
  const amount = drug && (drug.strength !== null || drug.quantity !== null);
  const leads = /^(?:[A-Za-z]+:? +){0,3}$/.test(text.slice(0, findDrugNames(text)[0]?.start ?? text.length));
  if (drug && !amount && !leads && !matches.some((m) => m.row.is === 'opioid-kind' && m.first < 2)) return null;
  // "morphine 20 mg/mL" is what a pump holds.
  if (drug && drug.quantity === null && PER_ML.test(text)) return null;
  // Beside a request for a pump, a spinal drug without a number of tablets is what goes into it.
  if (drug && besidePump && SPINAL_OPIOIDS.has(drug.name) && drug.quantity === null && !BY_MOUTH.test(text))
    return null;
  if (drug) {
    const row = medications.find((m) => m.name === drug.name);
    if (row && !OPIOID_CLASSES.has(row.class) && row.class !== 'intrathecal') return null;
    if (opioidOf(drug.name) === null && !(row && OPIOID_CLASSES.has(row.class))) return null;
    const rest = more ? parseRequestedDrug(`${text} ${more}`) : null;
    if (rest && rest.name === drug.name) {
      drug.daysSupply ??= rest.daysSupply;
      drug.refills ??= rest.refills;
      drug.quantity ??= rest.quantity;
      drug.sig ??= rest.sig;
      drug.strength ??= rest.strength;
      drug.unit ??= rest.unit;
    }
  }
  const opioidsTaken = medications.filter(
    (m) => m.status === 'current' && OPIOID_CLASSES.has(m.class) && m.route !== 'intrathecal',
  );
  const flags: string[] = [];
  const begun = drug !== null && opioidsTaken.every((m) => m.name === drug.name) && told.isJustBegun(drug.name);
  const taken = begun ? [] : drug ? opioidsTaken.filter((m) => m.name === drug.name) : opioidsTaken;
  let kind = asked;
  if (!kind && drug && exceedsPresent(drug, taken)) kind = 'opioid-increase';
  if (!kind) {
    if (begun) kind = 'opioid-initiation';
    else if (taken.length > 0 || unnamed || opioidsTaken.length > 0 || CONTINUES.test(text)) {
      kind = 'opioid-continuation';
      if (drug && taken.length === 0) flags.push('new-drug');
      if (unnamed) flags.push('drug-not-named-in-record');
    } else kind = drug && told.isTaken(drug.name) ? 'opioid-continuation' : 'opioid-initiation';
  }
  return {
    key: `${kind}:${drug?.name ?? ''}`,
    request: { kind, criteriaSet: OPIOID_SETS[kind] ?? 'opioid-ongoing', flags, drug },
  };
}
