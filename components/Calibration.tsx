import { CALIBRATION } from '../lib/calibration.ts';
import { figure, t } from './locale.ts';
import { day } from './words.ts';

/** A share as a person can check it: the counts first. */
function shareWords(part: number, whole: number): string {
  // Rounded down: ninety-nine and a half is not a hundred.
  const percent = whole === 0 ? 0 : Math.floor((part / whole) * 100);
  return t('calibration.share', { part: figure(part), whole: figure(whole), percent });
}

/** How often the findings are right in all, on what that was measured, and what it does not tell. */
export function Calibration() {
  const { made, cases, all } = CALIBRATION;
  const figures: [string, string][] = [
    [t('calibration.right'), shareWords(all.right, all.rows)],
    [t('calibration.rightlyMet'), shareWords(all.rightlyMet, all.saidMet)],
    [t('calibration.foundMet'), shareWords(all.rightlyMet, all.isMet)],
  ];
  return (
    <details class="calibration">
      <summary>{t('calibration.title')}</summary>
      <dl>
        {figures.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>{t('calibration.measuredOn', { date: day(made), cases: figure(cases), rows: figure(all.rows) })}</p>
      <p>{t('calibration.limits')}</p>
      <p class="aside">{t('calibration.source')}</p>
    </details>
  );
}
