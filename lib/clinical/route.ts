/**
 * The way a medicine is given, by the words around its name and its dose.
 */
import type { Sentence } from '../text/document.ts';
import type { DrugDetails } from './drug-details.ts';
import type { DrugName } from './drug-names.ts';
import { EPIDURAL, INJECTED, INTRATHECAL, INTRAVENOUS, OTHER_PUMP, TRANSDERMAL } from './medication-cues.ts';

const SPINAL_DRUGS: ReadonlySet<string> = new Set([
  'morphine',
  'hydromorphone',
  'fentanyl',
  'sufentanil',
  'bupivacaine',
  'ropivacaine',
  'clonidine',
  'baclofen',
  'ziconotide',
]);
/** Brands of these drugs that are filled into pumps as well as taken by mouth. */
const SPINAL_BRANDS: ReadonlySet<string> = new Set([
  'Dilaudid',
  'Lioresal',
  'Marcaine',
  'Sensorcaine',
  'Naropin',
  'Sufenta',
  'Sublimaze',
  'Duraclon',
]);

/** Free of preservative, as only what goes into the spine has to be. */
const PRESERVATIVE_FREE = /\bPF\b|\bpreservative[- ]free\b/;
const MIXED_WITH = /\b(?:bupivacaine|ropivacaine|clonidine|ziconotide|sufentanil)\b/gi;
const A_DAY = /^(?:\/ ?|a |per |each )d(?:ay)?\b|^daily\b/i;
/** mg a day beyond which no pump gives a drug. */
export const MOST_BY_PUMP = 25;

/** "Morphine 6.2 mg/d with bupivacaine 9 mg/d", "morphine PF 0.2 mg/d": what a pump holds, though no word names the pump. */
function isSpinalMix(name: DrugName, details: DrugDetails, around: string): boolean {
  if (name.brand !== null || details.quantity !== null) return false;
  const aDay = details.sig !== null && A_DAY.test(details.sig) && (details.strength ?? MOST_BY_PUMP) < MOST_BY_PUMP;
  return aDay && (around.match(MIXED_WITH) ?? []).some((drug) => drug.toLowerCase() !== name.row.name);
}

/** The route of a mention; where no word tells it, the drug's own. */
export function routeOf(text: string, name: DrugName, details: DrugDetails, tail: string, sentence: Sentence): string {
  const from = Math.max(sentence.start, name.start - 90);
  const to = Math.min(sentence.end, name.end + 70);
  const around = text.slice(from, Math.max(to, name.end));
  const close = text.slice(
    Math.max(sentence.start, name.start - 30),
    Math.min(Math.max(sentence.end, name.end), name.end + 40),
  );
  const byMouth = /\b(?:tablets?|tabs?|oral(?:ly)?|by mouth|p\.?o\b|q\d|bid|tid|qid)/i.test(tail.slice(0, 60));
  const spinal =
    SPINAL_DRUGS.has(name.row.name) &&
    (name.brand === null || SPINAL_BRANDS.has(name.brand) || name.row.route === 'intrathecal');
  if (spinal && !byMouth && EPIDURAL.test(text.slice(Math.max(sentence.start, name.start - 60), name.end + 20)))
    return 'epidural';
  const inPump = INTRATHECAL.test(around) || details.unit === 'mg/mL' || details.unit === 'mcg/mL';
  if (spinal && name.brand === null && PRESERVATIVE_FREE.test(close)) return 'intrathecal';
  if (spinal && !byMouth && (inPump || isSpinalMix(name, details, around)) && !OTHER_PUMP.test(around))
    return 'intrathecal';
  if (name.row.route === 'intrathecal') return byMouth && name.brand === null ? 'oral' : 'intrathecal';
  // A label of the line ("IV medications:") counts with the sentence behind it.
  const lead = text.slice(Math.max(0, sentence.start - 30), sentence.start).trimEnd();
  const from40 = Math.max(lead.endsWith(':') ? 0 : sentence.start, name.start - 40);
  const line = text.slice(from40, Math.min(Math.max(sentence.end, name.end), name.end + 40));
  if (INTRAVENOUS.test(line) && !byMouth) return 'intravenous';
  if (name.row.route === 'transdermal' && name.brand === null) {
    const worn = details.unitsPerDay !== null && details.unitsPerDay < 1;
    return worn || TRANSDERMAL.test(close) || details.unit === 'mcg/h' || details.unit === null
      ? 'transdermal'
      : 'intravenous';
  }
  if (name.row.class === 'topical' && (details.unit === '%' || INJECTED.test(close)) && name.brand === null)
    return 'injection';
  if (name.row.name === 'ketorolac' && byMouth) return 'oral';
  if (INJECTED.test(tail.slice(0, 20)) && details.sig === null) return 'injection';
  return name.row.route;
}
