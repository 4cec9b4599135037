import { FEWEST_ROWS, measuredOf } from '../lib/calibration.ts';
import { count, figure, t } from './locale.ts';

/** One quiet line: how often this criterion was right, and on what that was measured. */
export function Measured({ criteriaSet, criterion }: { criteriaSet: string; criterion: string }) {
  const tally = measuredOf(criteriaSet, criterion);
  if (!tally) return <p class="measured">{t('calibration.none')}</p>;
  if (tally.rows < FEWEST_ROWS) return <p class="measured">{count('calibration.few', tally.rows)}</p>;
  const { rows, right, saidMet, rightlyMet } = tally;
  const figures = { right: figure(right), saidMet: figure(saidMet), rightlyMet: figure(rightlyMet) };
  return <p class="measured">{t('calibration.row', rows, figures)}</p>;
}
