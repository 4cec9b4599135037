/** What a point of the chart is about, in words. */
import { t } from './locale.ts';
import type { ChartPoint, SeriesId } from './over-time-panels.ts';
import { day } from './words.ts';

const SERIES_KEYS = {
  'pain-medicine': 'overTime.series.painMedicine',
  'pain-no-medicine': 'overTime.series.painNoMedicine',
  'pain-pump': 'overTime.series.painPump',
  pain: 'overTime.series.pain',
  'morphine-equivalent': 'overTime.series.morphineEquivalent',
  'pump-dose': 'overTime.series.pumpDose',
  work: 'overTime.series.work',
  function: 'overTime.series.function',
} as const satisfies Readonly<Record<SeriesId, string>>;

export function subjectOf({ series, of }: Pick<ChartPoint, 'series' | 'of'>): string {
  return of ? t('overTime.doseOf', { drug: of }) : t(SERIES_KEYS[series]);
}

/** A point in a line: day, subject, value, and that its words come again. */
export function pointInWords(point: ChartPoint): string {
  const said = `${day(point.date)}: ${subjectOf(point)}, ${point.told}`;
  return point.repeatedUntil ? `${said} (${t('overTime.again', { date: day(point.repeatedUntil) })})` : said;
}
