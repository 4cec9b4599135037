import type { PumpSupply as Supply } from '../lib/analysis.ts';
import { t } from './locale.ts';
import { Quotation } from './Quotation.tsx';
import { day, withDays } from './words.ts';

/** What the pump holds and the days that follow: when the refill is due, and when the pump runs empty. */
export function PumpSupply({ pump, inPlace }: { pump: Supply | null; inPlace: boolean }) {
  if (!pump && !inPlace) return null;
  return (
    <section class="card dose" aria-labelledby="pump-heading">
      <h2 id="pump-heading">{t('pump.title')}</h2>
      <div class="body">
        {pump ? <Days pump={pump} /> : <p>{t('pump.unknown')}</p>}
        <p class="caution">{t('pump.caution')}</p>
      </div>
    </section>
  );
}

function Days({ pump: { emptyDate, dueDate, steps, evidence } }: { pump: Supply }) {
  const words = new Map(evidence.map((one) => [`${one.start}:${one.end}`, one]));
  return (
    <>
      <p class="total">{t('pump.days', { due: day(dueDate), empty: day(emptyDate) })}</p>
      <ul class="steps">
        {steps.map((step) => (
          <li key={step}>{withDays(step)}</li>
        ))}
      </ul>
      {[...words].map(([place, one]) => (
        <Quotation key={place} quotation={{ evidence: one, elements: [] }} whole />
      ))}
    </>
  );
}
