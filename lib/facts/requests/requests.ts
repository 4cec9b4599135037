/**
 * What is asked for. A request line, an item in dispute or a form's field decides; a plan sentence only where there
 * is none of these. Never guessed: no wording, no request.
 */
import type { Evidence, Medication, RequestedDrug } from '../../analysis.ts';
import { assertionOf, readCues } from '../../clinical/assertion.ts';
import type { Document } from '../../text/document.ts';
import { WITH_NUMBER } from './asking-words.ts';
import { areTwoProducts, isLongActing, opioidAsked } from './opioid-asked.ts';
import {
  codesWithWords,
  type Item,
  isAmountOnly,
  isCodeOnly,
  itemsOf,
  onOneLine,
  splitItems,
  stillOpen,
} from './request-items.ts';
import { readItem, readTokens } from './request-words.ts';
import { isJustBegun, isTakenAlready } from './taken-already.ts';
import { kindsOf } from './treatments-asked.ts';

export interface FoundRequest {
  kind: string;
  criteriaSet: string;
  label: string;
  evidence: Evidence | null;
  flags: string[];
  drug: RequestedDrug | null;
}

/** Requests that take a new catheter in. */
const WITH_CATHETER = new Set([
  'idds-implant',
  'idds-replacement',
  'idds-catheter-revision',
  'itb-implant',
  'idds-trial',
  'regional-chemo-pump',
]);

/** A cell beside an item that names what the item takes the place of. */
const REPLACED =
  /^\W*(?:replac(?:es|ing)|to replace|in (?:place|lieu) of|instead of|(?:previously |already |was )?(?:denied|non-?certified|withdrawn) (?:on|in|by)\b)/i;
/** Asks for what the plan prescribes. */
const ASKS_FOR_THE_ABOVE =
  /^(?!.{0,200}\b(?:not|denied)\b).{0,60}\b(?:authoriz\w*|approval)\b.{0,60}\b(?:above|these|the following|medications?|prescriptions?|refills?)\b/i;

/** Asked for another day, or long ago. */
const NOT_NOW =
  /\b(?:if|whether|might|may|could|would|later|future|consider\w*|once|eventually)\b|\b(?:was|were|been) (?:first |once |already )?requested (?:in|on|last)\b/i;

/** What is looked for through the whole text is looked for once a drug. */
function oncePerDrug(look: (drug: string) => boolean): (drug: string) => boolean {
  const known = new Map<string, boolean>();
  return (drug) => {
    const found = known.get(drug) ?? look(drug);
    known.set(drug, found);
    return found;
  };
}

/** Of a line by itself: no record tells of its drug. */
const NOTHING_TOLD = { isTaken: () => false, isJustBegun: () => false };

/** Whether a line names something that can be asked for here; whether it is asked for does not matter. */
export const namesAskable = (line: string, pivotYear: number): boolean =>
  splitItems(line).some(({ text }) => {
    const matches = readItem(text, pivotYear);
    if (REPLACED.test(text) || matches.some((m) => m.row.is === 'not-asked')) return false;
    return (
      kindsOf(text, matches).length > 0 || opioidAsked({ text, more: '' }, matches, [], false, NOTHING_TOLD) !== null
    );
  });

/**
 * The requests of a document, in its order.
 * @param byHand a request line given by the reviewer; then the page's own lines are not looked at
 */
export function findRequests(
  doc: Document,
  medications: readonly Medication[],
  byHand: string | undefined,
  pivotYear: number,
): { requests: FoundRequest[]; related: string[] } {
  const found: FoundRequest[] = [];
  const related: string[] = [];
  const seen = new Set<string>();
  const told = {
    isTaken: oncePerDrug((drug) => isTakenAlready(doc, drug, medications)),
    isJustBegun: oncePerDrug((drug) => isJustBegun(doc, drug)),
  };

  /** Of items in order: a code in a cell of its own belongs to the words beside it; alone it asks where no words do. */
  const addAll = (all: readonly Item[]) => {
    const items = all.filter((item) => !isAmountOnly(item));
    const coded = items.filter(isCodeOnly);
    const beside = (code: Item | undefined, item: Item) =>
      code && isCodeOnly(code) && onOneLine(doc, code, item) ? ` ${code.text}` : '';
    for (const [i, item] of items.entries())
      if (!isCodeOnly(item))
        add({
          ...item,
          text:
            item.text +
            beside(items[i - 1], item) +
            (i === 0 || !isCodeOnly(items[i - 1] as Item) ? beside(items[i + 1], item) : ''),
        });
    if (!found.some((r) => r.drug === null)) for (const item of coded) add(item);
  };

  const add = ({ text, more, at }: Item) => {
    const matches = readItem(text, pivotYear);
    if (REPLACED.test(text) || matches.some((m) => m.row.is === 'not-asked')) return;
    const kinds = kindsOf(text, matches);
    for (const k of kinds) {
      // A catheter's line beside that of its pump is part of the one request.
      if (seen.has(k.kind) || (k.kind === 'idds-catheter-implant' && found.some((r) => WITH_CATHETER.has(r.kind))))
        continue;
      seen.add(k.kind);
      found.push({ kind: k.kind, criteriaSet: k.set, ...at, flags: [...k.flags], drug: null });
    }
    if (kinds.length > 0) return;
    const besidePump = found.some((r) => r.drug === null && r.kind !== 'opioid-continuation');
    const opioid = opioidAsked({ text, more }, matches, medications, besidePump, told);
    if (opioid) {
      const { drug } = opioid.request;
      // Another strength and another release of a drug that is asked for already is a request of its own.
      const apart = found.some(
        (r) =>
          r.drug !== null &&
          r.drug.name === drug?.name &&
          r.drug.strength !== null &&
          drug.strength !== null &&
          drug.quantity !== null &&
          r.drug.strength !== drug.strength &&
          areTwoProducts(r.label, text),
      );
      const key = apart ? `${opioid.key}:${isLongActing(text)}` : opioid.key;
      if (!seen.has(key)) found.push({ ...opioid.request, ...at });
      seen.add(key);
    } else if (matches.some((m) => m.row.is === 'support')) related.push(at.label);
  };

  if (byHand?.trim()) {
    const line = byHand.replace(/^[^:\n]{0,40}(?:authorization|request(?:ed)?|rfa)\s*:\s*/i, '').trim();
    for (const part of splitItems(line)) add({ text: part.text, more: '', at: { label: part.text, evidence: null } });
    return { requests: found, related };
  }
  const asked = doc.sentences.filter((s) => s.voice === 'request');
  const disputed = asked.filter((s) => s.section === 'disputed-item');
  const ofForm = asked.filter((s) => s.section !== 'asks');
  // Where a heading asks, a form's bare fields ("Rx", "Drug") tell what is taken.
  const headed = ofForm.filter((s) => s.section !== 'request-field');
  const ofHeading = headed.some((s) => namesAskable(s.text, pivotYear)) ? headed : ofForm;
  const lines = disputed.length > 0 ? disputed : ofHeading;
  addAll(stillOpen(codesWithWords(itemsOf(doc, lines), doc), doc, pivotYear));
  const nothingElse = found.length === 0 && related.length === 0 && lines.every((s) => s.text.length < 400);
  if (nothingElse)
    for (const item of itemsOf(
      doc,
      asked.filter((s) => s.section === 'asks'),
    ))
      add(item);
  if (found.length === 0 && nothingElse)
    for (const s of doc.sentences) {
      if (s.voice !== 'plan' && s.voice !== 'record') continue;
      const matches = readTokens(s.tokens);
      const ask = matches.find((m) => m.row.is === 'asks');
      if (!ask || !matches.some((m) => m.row.is === 'kind') || NOT_NOW.test(s.text)) continue;
      if (matches.some((m) => m.row.is === 'closed')) continue;
      const a = assertionOf(readCues(s.text), ask, { section: s.section });
      if (a.negation === 'Negated' || a.experiencer === 'Other' || a.temporality === 'Hypothetical') continue;
      for (const item of itemsOf(doc, [s])) add(item);
    }
  if (found.length === 0 && nothingElse && doc.sentences.some((s) => ASKS_FOR_THE_ABOVE.test(s.text)))
    for (const item of itemsOf(
      doc,
      doc.sentences.filter((s) => s.voice === 'plan' && WITH_NUMBER.test(s.text)),
    ))
      add(item);
  return { requests: found, related };
}
