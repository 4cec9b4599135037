/**
 * The day on which a pump was put in, and the days of a text that may lie before it.
 */
import { type DateMention, findDates, monthOf } from '../../text/dates.ts';
import type { Span } from '../../text/document.ts';
import { Wording } from '../../text/wording.ts';
import type { Reading } from '../readings.ts';

/** Words that speak of a pump for spinal drugs. */
export const SPEAKS_OF_PUMP = new Wording(
  /\bpump|\bidds\b|intrathecal|synchromed|prometra|\bIT (?:therapy|infusion|drug|dose|morphine|hydromorphone|medication)/i,
);

const SEASONS: Readonly<Record<string, number>> = { spring: 4, summer: 7, fall: 10, autumn: 10, winter: 1 };
const ABOUT =
  /\b(?:(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?|(spring|summer|fall|autumn|winter)|(\d{1,2}) ?\/)? ?(?:of )?((?:19|20)\d\d)\b/gi;

/** A day told roughly: by month, season or year alone. */
export interface Day {
  iso: string;
  yearOnly: boolean;
  at: number;
  end: number;
}

/** Days of a text, rough ones too. */
export function daysIn(text: string, pivotYear: number): Day[] {
  if (!/\d/.test(text)) return [];
  const exact: DateMention[] = findDates(text, pivotYear);
  const out: Day[] = exact.map((d) => ({ iso: d.iso, yearOnly: false, at: d.start, end: d.end }));
  for (const m of text.matchAll(ABOUT)) {
    if (exact.some((d) => m.index < d.end && d.start < m.index + m[0].length)) continue;
    const month = m[1] ? monthOf(m[1]) : m[2] ? (SEASONS[m[2].toLowerCase()] ?? 7) : Number(m[3] ?? 0);
    const known = month >= 1 && month <= 12;
    out.push({
      iso: `${m[4]}-${String(known ? month : 7).padStart(2, '0')}-01`,
      yearOnly: !known,
      at: m.index,
      end: m.index + m[0].length,
    });
  }
  return out;
}

const IMPLANTED = new Wording(
  /\b(?:implant(?:ed|ation|s)?|placed|placement|put in|dates from|inserted|installed|went in|pump since|(?<=\b(?:pump|synchromed|prometra|idds)\b[^.;]{0,40}\b)since|had (?:a|the|his|her) pump since|date of implant)\b/gi,
);

/** The day on which the pump was put in, where the record tells it. */
export function implantDay(
  readings: readonly Reading[],
  pivotYear: number,
): { day: Day; reading: Reading; span: Span } | null {
  let before = '';
  for (const reading of readings) {
    const { sentence } = reading;
    const { text } = sentence;
    const labelled = before.length <= 32 && !/\d/.test(before) ? `${before} ${text}` : text;
    before = text;
    if (sentence.voice !== 'record' || !IMPLANTED.mayStandIn(sentence.seen) || !/\d/.test(text)) continue;
    if (
      !SPEAKS_OF_PUMP.pattern.test(labelled) &&
      !/programmable|implant(?:ation)? date|date of implant/i.test(labelled)
    )
      continue;
    for (const m of IMPLANTED.matchAll(sentence.seen)) {
      const from = m.index + m[0].length;
      const day = daysIn(text, pivotYear).find((d) => d.at >= from - 1 && d.at - from <= 36);
      if (day && !/\b(?:trial|stimulator|request|brother|sister|cousin|insulin|pca|on-?q|breast|hepatic)\b/i.test(text))
        return { day, reading, span: { start: m.index, end: from } };
    }
  }
  return null;
}

/** Whether a day lies before that of the implantation, as far as both are known. */
export const earlier = (day: Day, implant: Day): boolean =>
  day.yearOnly || implant.yearOnly ? day.iso.slice(0, 4) < implant.iso.slice(0, 4) : day.iso < implant.iso;
