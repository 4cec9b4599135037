import { type KnownFields, LETTER_RULE, letterCheck } from '../lib/drafts/letter-checklist.ts';

interface Props {
  /** The draft as it stands. */
  text: string;
  known: KnownFields;
}

/** What a decision letter in California has to contain, and what of it this draft holds. */
export function LetterCheck({ text, known }: Props) {
  const items = letterCheck(text, known);
  const needed = items.filter(({ required }) => required);
  const present = needed.filter((item) => item.present).length;
  return (
    <details class="letter-check">
      <summary>
        What a decision letter must contain: {present} of {needed.length} in this draft
      </summary>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <b>{item.present ? 'In the draft' : item.required ? 'Not yet' : 'If it applies'}</b>
            <span>
              {item.label}
              {item.known && <small>Known from the case: {item.known}</small>}
            </span>
          </li>
        ))}
      </ul>
      <p class="citation">
        {LETTER_RULE.law}
        {LETTER_RULE.verified === 'unverified' && <span class="badge">to be confirmed</span>}
      </p>
    </details>
  );
}
