import type { CaseFields } from '../lib/analysis.ts';
import { t } from './locale.ts';
import { day } from './words.ts';

export type DecisionTold = NonNullable<CaseFields['urDecisionDate']>;

interface Props {
  told: DecisionTold;
  /** The day that the clock counts from now. */
  used: string | null | undefined;
  onUse: (day: string) => void;
  onShow: (told: DecisionTold) => void;
}

/** An earlier review decision that the page tells of. Whether it was adverse the reviewer reads in its words. */
export function EarlierDecision({ told, used, onUse, onShow }: Props) {
  const { value, evidence } = told;
  return (
    <div class="clock-told">
      <p>{t('clock.earlierTold')}</p>
      <ul>
        <li>
          <button type="button" class="link" title={t('act.showInPage')} onClick={() => onShow(told)}>
            “{evidence.quote}”<span class="unseen"> {t('act.showInPageUnseen')}</span>
          </button>
          {used === value ? (
            <span class="clock-used">{t('clock.used')}</span>
          ) : (
            <button type="button" class="quiet" onClick={() => onUse(value)}>
              {t('clock.useEarlier', { day: day(value) })}
            </button>
          )}
        </li>
      </ul>
    </div>
  );
}
