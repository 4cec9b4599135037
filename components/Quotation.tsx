import { useState } from 'preact/hooks';
import { useActions } from './actions.ts';
import { t } from './locale.ts';
import { useSources } from './sources.ts';
import { day, lostWords, placeWords, polarityWords, type Quotation as Quoted, voiceWords } from './words.ts';

interface Props {
  quotation: Quoted;
  /** True in an open row: the whole wording, and what it speaks for. */
  whole: boolean;
  /** How many more quotations a closed row holds. */
  more?: number;
}

/** Words of the case: pressing them shows them in the page. */
export function Quotation({ quotation: { evidence, elements }, whole, more = 0 }: Props) {
  const { show, enter } = useActions();
  const [lost, setLost] = useState('');
  const { start, end, quote, polarity, voice, date, reviewerSet } = evidence;
  const source = [
    placeWords(useSources(), start, end),
    reviewerSet === undefined ? voiceWords(voice) : t('criterion.reviewerSet'),
    date && day(date),
    polarityWords(evidence),
    more > 0 ? t('quotation.more', { count: more }) : null,
  ].filter(Boolean);
  return (
    <figure class={`quotation ${polarity}`}>
      <blockquote>
        <button
          type="button"
          class="quote"
          title={t('act.showInPage')}
          onClick={() => {
            setLost('');
            show({ start, end, quote, polarity }).then(
              (found) => setLost(lostWords(found, t('quotation.lost'))),
              () => setLost(t('quotation.lost')),
            );
          }}
        >
          <span class={whole ? undefined : 'clamped'}>{quote}</span>
          <span class="unseen"> {t('act.showInPageUnseen')}</span>
        </button>
      </blockquote>
      <figcaption>
        {source.join(' · ')}
        {whole && elements.length > 0 && <span class="speaks-for">{elements.join('; ')}</span>}
      </figcaption>
      {whole && reviewerSet !== undefined && (
        <button type="button" class="link" onClick={() => enter({ withoutEvidence: reviewerSet })}>
          {t('act.undo')}
          <span class="unseen">: {quote}</span>
        </button>
      )}
      <p class="lost" role="status">
        {lost}
      </p>
    </figure>
  );
}
