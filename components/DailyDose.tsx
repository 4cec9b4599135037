import type { DailyDose as Dose } from '../lib/analysis.ts';
import { FACTOR_TABLES } from '../lib/clinical/factors.ts';
import { figure, fill, t } from './locale.ts';

const titleOf = (table: string) => FACTOR_TABLES.find(({ id }) => id === table)?.title ?? table;
const rounded = (total: number) => figure(Math.round(total * 10) / 10);

function total({ total: value, lowerBound, unit }: Dose): string {
  if (value === null) return t('dose.unknown');
  return t(lowerBound ? 'dose.atLeast' : 'dose.total', { total: rounded(value), unit });
}

/** The daily morphine equivalent, worked out line by line, with what was assumed and what was left out. */
export function DailyDose({ doses }: { doses: readonly Dose[] }) {
  const [own, ...others] = doses;
  if (!own || doses.every(({ steps, excluded }) => steps.length === 0 && excluded.length === 0)) return null;
  return (
    <section class="card dose" aria-labelledby="dose-heading">
      <h2 id="dose-heading">{t('dose.title')}</h2>
      <div class="body">
        <p class="total">{total(own)}</p>
        <p class="table">{t('dose.table', { table: titleOf(own.table) })}</p>
        {own.steps.length > 0 && (
          <ul class="steps">
            {own.steps.map((step) => (
              <li key={step.drug + step.text}>
                <b>{step.drug}</b> {step.text}
                {step.assumed.map((assumption) => (
                  <small key={assumption}>{assumption}</small>
                ))}
              </li>
            ))}
          </ul>
        )}
        {own.excluded.length > 0 && (
          <ul class="steps excluded">
            {own.excluded.map(({ drug, why }) => (
              <li key={drug + why}>{fill('dose.excluded', { drug: <b>{drug}</b>, why })}</li>
            ))}
          </ul>
        )}
        {others.length > 0 && (
          <details>
            <summary>{t('dose.otherTables')}</summary>
            <ul class="steps">
              {others.map((dose) => (
                <li key={dose.table}>
                  <b>{titleOf(dose.table)}</b>
                  <span class="beside">{total(dose)}</span>
                  {dose.steps.map((step) => (
                    <small key={step.drug + step.text}>
                      {step.drug}: {step.text}
                    </small>
                  ))}
                </li>
              ))}
            </ul>
          </details>
        )}
        <p class="caution">{t('dose.caution')}</p>
      </div>
    </section>
  );
}
