import { type KnownFields, LETTER_RULE, letterCheck } from '../lib/drafts/letter-checklist.ts';
import { t } from './locale.ts';
import { badgeWords, withDays } from './words.ts';

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
      <summary>{t('letter.title', { present, needed: needed.length })}</summary>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <b>{t(item.present ? 'letter.inDraft' : item.required ? 'letter.notYet' : 'letter.ifApplies')}</b>
            <span>
              {item.label}
              {item.known && <small>{t('letter.known', { value: withDays(item.known) })}</small>}
            </span>
          </li>
        ))}
      </ul>
      <p class="citation">
        {LETTER_RULE.law}
        <span class="badge">{badgeWords(LETTER_RULE.verified)}</span>
      </p>
    </details>
  );
}
