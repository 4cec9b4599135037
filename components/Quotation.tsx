import { useState } from 'preact/hooks';
import { citationOf } from '../lib/record/record.ts';
import { useActions } from './actions.ts';
import { useSources } from './sources.ts';
import { day, POLARITY_WORDS, type Quotation as Quoted, VOICE_WORDS } from './words.ts';

interface Props {
  quotation: Quoted;
  /** True in an open row: the whole wording, and what it speaks for. */
  whole: boolean;
  /** How many more quotations a closed row holds. */
  more?: number;
}

const LOST = 'These words are no longer on the page. Read the page again.';
const FOLDED = 'These words are in a folded section of the page; open it there to see them.';

/** Words of the case: pressing them shows them in the page. */
export function Quotation({ quotation: { evidence, elements }, whole, more = 0 }: Props) {
  const { show } = useActions();
  const [lost, setLost] = useState('');
  const { start, end, quote, polarity, voice, date } = evidence;
  const source = [
    citationOf(useSources(), start, end),
    voice === 'reviewer-finding' ? `as stated by an ${VOICE_WORDS[voice]}` : VOICE_WORDS[voice],
    date && day(date),
    POLARITY_WORDS[polarity],
    more > 0 ? `and ${more} more` : null,
  ].filter(Boolean);
  return (
    <figure class={`quotation ${polarity}`}>
      <blockquote>
        <button
          type="button"
          class="quote"
          title="Show in page"
          onClick={() => {
            setLost('');
            show({ start, end, quote, polarity }).then(
              (found) => setLost(found === 'folded' ? FOLDED : found ? '' : LOST),
              () => setLost(LOST),
            );
          }}
        >
          <span class={whole ? undefined : 'clamped'}>{quote}</span>
          <span class="unseen"> (show in page)</span>
        </button>
      </blockquote>
      <figcaption>
        {source.join(' · ')}
        {whole && elements.length > 0 && <span class="speaks-for">{elements.join('; ')}</span>}
      </figcaption>
      <p class="lost" role="status">
        {lost}
      </p>
    </figure>
  );
}
