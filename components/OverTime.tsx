import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { TimeSeries } from '../lib/analysis.ts';
import { useActions } from './actions.ts';
import { t } from './locale.ts';
import { OverTimeChart } from './OverTimeChart.tsx';
import { type ChartPoint, inOrder, panelsOf } from './over-time-panels.ts';
import { subjectOf } from './over-time-words.ts';
import { day, lostWords } from './words.ts';

/** Pain, dose, function and work by date, as a chart whose points lead to their words, or as a table. */
export function OverTime({ series }: { series: readonly TimeSeries[] }) {
  const { show, showSpans } = useActions();
  const [asTable, setAsTable] = useState(false);
  const [lost, setLost] = useState('');
  const panels = useMemo(() => panelsOf(series), [series]);
  const points = useMemo(() => inOrder(panels), [panels]);
  const section = useRef<HTMLElement>(null);
  // Words that are no longer there are of an older text.
  useEffect(() => setLost(''), [series]);
  if (points.length === 0) return null;
  const go = ({ evidence }: ChartPoint) => {
    const [first, ...more] = evidence;
    if (!first) return;
    setLost('');
    const { start, end, quote, polarity } = first;
    const shown = more.length > 0 ? showSpans(evidence) : show({ start, end, quote, polarity });
    shown.then(
      (found) => setLost(lostWords(found, t('overTime.lost'))),
      () => setLost(t('overTime.lost')),
    );
  };
  return (
    <section class="card over-time" aria-labelledby="over-time-heading" ref={section}>
      <h2 id="over-time-heading">
        {t('overTime.title')}
        <button type="button" class="link" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {t('overTime.asTable')}
        </button>
      </h2>
      <div class="body">
        {asTable ? (
          <PointsTable points={points} onGo={go} />
        ) : (
          <>
            <OverTimeChart panels={panels} onGo={go} onFail={() => setAsTable(true)} />
            <PointsTable points={points} />
          </>
        )}
        <p class="lost" role="status">
          {lost}
        </p>
        <p class="caution">{t('overTime.caution')}</p>
      </div>
    </section>
  );
}

interface TableProps {
  points: readonly ChartPoint[];
  /** Absent where the table stands beside the chart, for those who hear it: the chart's own points lead to the words. */
  onGo?: (point: ChartPoint) => void;
}

function PointsTable({ points, onGo }: TableProps) {
  return (
    <table class={onGo ? undefined : 'unseen'}>
      <caption class="unseen">{t('overTime.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('overTime.column.date')}</th>
          <th scope="col">{t('overTime.column.what')}</th>
          <th scope="col">{t('overTime.column.words')}</th>
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.key}>
            <th scope="row">{day(point.date)}</th>
            <td>
              {subjectOf(point)} <b>{point.told}</b>
              {onGo && point.steps.map((step) => <small key={step}>{step}</small>)}
              {point.repeatedUntil && <small>{t('overTime.again', { date: day(point.repeatedUntil) })}</small>}
            </td>
            <td>
              {onGo ? (
                <button type="button" class="quote" title={t('act.showInPage')} onClick={() => onGo(point)}>
                  {point.evidence.map(({ quote }) => quote).join(' … ')}
                  <span class="unseen"> {t('act.showInPageUnseen')}</span>
                </button>
              ) : (
                point.evidence.map(({ quote }) => quote).join(' … ')
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
