/**
 * Pain and function in the columns of a table: before the opioid and on it.
 */
import type { Document } from '../../text/document.ts';
import type { ElementId } from '../elements.ts';
import { factAt } from '../evidence.ts';
import type { Fact } from '../fact.ts';
import type { Reading } from '../readings.ts';
import { RELIEF_SHARE } from '../relief.ts';

/** The columns of a table, by the words that head them. */
const COLUMN_UNTREATED =
  /\b(?:before|without|w\/o|off|none|prior|pre|baseline|at (?:the )?start|initial(?:ly)?|no (?:meds?|medication|opioid))\b/i;
const COLUMN_TREATED = /\b(?:on|with|w\/|after|now|current(?:ly)?|today|present|since)\b/i;
const ROW_OF_PAIN = /\b(?:pain|vas|nrs|ache)\b/i;
const ROW_OF_FUNCTION = /\b(?:oswestry|odi|quickdash|dash|peg|roland|rmdq|ndi|womac|pdi)\b/i;
const CELL = /^\s*(\d{1,3}(?:\.\d)?)\s*(?:\/\s*(?:10|100))?\s*%?\s*$/;
/** So many cells back the heads of the columns may stand. */
const HEAD_REACH = 22;

/** Pain and function in the columns of a table: before and on the drug. */
export function columnScores(doc: Document, readings: readonly Reading[]): Fact[] {
  const facts: Fact[] = [];
  readings.forEach((reading, at) => {
    const { text, voice } = reading.sentence;
    if (voice !== 'record' || text.length > 160 || !text.includes('\t')) return;
    const [head = '', ...values] = text.split('\t');
    const ofPain = ROW_OF_PAIN.test(head);
    if (!ofPain && !ROW_OF_FUNCTION.test(head)) return;
    const cells = values.map((v) => CELL.exec(v)?.[1]).map((v) => (v === undefined ? null : Number(v)));
    // The nearest line above that heads as many columns, with and without the drug.
    for (let h = at - 1; h >= Math.max(0, at - HEAD_REACH); h--) {
      const heads = (readings[h] as Reading).sentence.text.split('\t');
      const columns = heads.length === cells.length + 1 ? heads.slice(1) : heads;
      if (columns.length !== cells.length) continue;
      const off = columns.findIndex((t, i) => COLUMN_UNTREATED.test(t) && cells[i] !== null);
      const on = columns.findIndex((t, i) => COLUMN_TREATED.test(t) && !COLUMN_UNTREATED.test(t) && cells[i] !== null);
      if (off < 0 || on < 0) continue;
      const u = cells[off] as number;
      const t = cells[on] as number;
      const share = u > 0 ? (u - t) / u : 0;
      const effect: Fact['effect'] = share >= RELIEF_SHARE ? 'met' : u <= t ? 'not-met' : 'partial';
      const start = /\b(?:before|start|initial|baseline|prior)\b/i.test(columns[off] as string);
      const elements: ElementId[] = ofPain
        ? ['analgesia', 'improved-pain', ...(start ? (['baseline-pain'] as const) : [])]
        : ['activities', ...(start ? (['baseline-function'] as const) : [])];
      const row = { start: 0, end: text.length };
      for (const element of elements) {
        if (element === 'improved-pain' && effect === 'partial') continue;
        const told = effect === 'partial' && element.startsWith('baseline') ? 'met' : effect;
        facts.push(factAt(doc, reading, row, element, told, { value: `from ${u} to ${t}` }));
      }
      break;
    }
  });
  return facts;
}
