/** How many refills are asked for, where the number stands in another cell of the request's row. */
import type { Document } from '../../text/document.ts';
import { factAt } from '../evidence.ts';
import type { Fact } from '../fact.ts';
import type { Reading } from '../readings.ts';

const REFILL = /\b(?:re)?fill/i;
const AMOUNT =
  /^\W*(?:(?:qty|quantity|units?|no\.?|number|count|visits?|sessions?|#|x)\W{0,3}(?:\d{1,2}|one|two|three|four|six)\b|(?:\d{1,2}|one|two|three|four|six) (?:units?|visits?|sessions?|refills?|fills?)\b)\W*$/i;
const LONGEST_ROW = 300;

/** The amounts beside a label of the request that asks for a refill. */
export function refillQuantity(doc: Document, readings: readonly Reading[], labels: readonly string[]): Fact[] {
  const asked = labels.filter((label) => REFILL.test(label)).map((label) => label.replace(/\s+/g, ' ').trim());
  if (asked.length === 0) return [];
  return readings.flatMap((reading) => {
    const { sentence } = reading;
    if (sentence.text.length < 8 || !REFILL.test(sentence.text)) return [];
    const words = sentence.text.replace(/\s+/g, ' ').trim();
    if (!asked.some((label) => label.includes(words) || words.includes(label))) return [];
    // The rest of the row, whether it was joined to these words or stands in sentences of its own.
    const from = doc.clean.lastIndexOf('\n', sentence.start) + 1;
    const next = doc.clean.indexOf('\n', sentence.start);
    const row = doc.clean.slice(from, next < 0 ? undefined : next);
    if (row.length > LONGEST_ROW || !row.includes('\t')) return [];
    const amount = row.split('\t').find((cell) => AMOUNT.test(cell));
    if (amount === undefined) return [];
    const at = { start: 0, end: sentence.text.length };
    return [factAt(doc, reading, at, 'refill-quantity', 'met', { value: amount.trim() })];
  });
}
