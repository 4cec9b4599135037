import { useEffect, useRef, useState } from 'preact/hooks';
import type { RestatedLine } from '../lib/drafts/restate.ts';
import { useActions } from './actions.ts';
import { t } from './locale.ts';
import { lostWords } from './words.ts';

interface Props {
  label: string;
  lines: readonly RestatedLine[];
}

export interface Span {
  start: number;
  end: number;
}

/** The places of the text that a sentence rests on. */
const spansOf = ({ basis }: RestatedLine): Span[] =>
  basis.flatMap((one) => (one.kind === 'evidence' || one.kind === 'calculation' ? one.spans : []));

/** The keys of the lines that head what follows them. */
const HEADING = /^(?:title$|heading\/)/;

/** A pointer that only passes over lights nothing. In ms. */
const PAUSE = 80;
const NONE: readonly Span[] = [];

/** A draft to read: the sentence under the pointer or the focus has its words lit in the page; a press goes to them. */
export function Sentences({ label, lines }: Props) {
  const { light, showSpans } = useActions();
  const [current, setCurrent] = useState<string | null>(null);
  const [lost, setLost] = useState('');
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const isLit = useRef(false);
  const group = useRef<HTMLElement>(null);

  const lightSoon = (spans: readonly Span[]) => {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => {
      if (spans.length === 0 && !isLit.current) return;
      isLit.current = spans.length > 0;
      light(spans);
    }, PAUSE);
  };
  useEffect(
    () => () => {
      clearTimeout(waiting.current);
      if (isLit.current) light(NONE);
    },
    [light],
  );

  const resting = lines.filter((line) => spansOf(line).length > 0).map(({ key }) => key);
  const inOrder = current !== null && resting.includes(current) ? current : resting[0];
  const move = (key: string, step: number) => {
    const next = resting[resting.indexOf(key) + step];
    if (next === undefined) return;
    setCurrent(next);
    const all = group.current?.querySelectorAll<HTMLElement>('[role=button]');
    all?.[resting.indexOf(next)]?.focus();
  };
  const go = (spans: readonly Span[]) => {
    setLost('');
    clearTimeout(waiting.current);
    isLit.current = true;
    showSpans(spans).then(
      (found) => setLost(lostWords(found, t('draft.lost'))),
      () => setLost(t('draft.lost')),
    );
  };

  return (
    <>
      <section class="sentences" aria-label={label} ref={group}>
        {lines.map((line) => {
          const spans = spansOf(line);
          const isChanged = line.changed && !line.edited;
          const kind = [
            'sentence',
            HEADING.test(line.key) && 'heading',
            line.edited && 'own',
            line.stale && 'stale',
            isChanged && 'changed',
          ]
            .filter(Boolean)
            .join(' ');
          const words = (
            <>
              {line.text}
              {line.stale && <span class="unseen"> {t('draft.staleUnseen')}</span>}
              {isChanged && <small class="badge">{t('draft.changedSince')}</small>}
            </>
          );
          if (spans.length === 0)
            return (
              <span key={line.key}>
                {line.before}
                <span class={kind}>{words}</span>
              </span>
            );
          return (
            <span key={line.key}>
              {line.before}
              {/* A button element is a box of its own and does not break over lines as a sentence does. */}
              {/* biome-ignore lint/a11y/useSemanticElements: see above */}
              <span
                class={`${kind} resting`}
                role="button"
                tabIndex={line.key === inOrder ? 0 : -1}
                title={t('act.showInPage')}
                onMouseEnter={() => lightSoon(spans)}
                onMouseLeave={() => lightSoon(NONE)}
                onFocus={() => {
                  setCurrent(line.key);
                  lightSoon(spans);
                }}
                onBlur={() => lightSoon(NONE)}
                onClick={() => go(spans)}
                onKeyDown={(event) => {
                  if (event.key === 'ArrowDown') move(line.key, 1);
                  else if (event.key === 'ArrowUp') move(line.key, -1);
                  else if (event.key === 'Enter' || event.key === ' ') go(spans);
                  else return;
                  event.preventDefault();
                }}
              >
                {words}
              </span>
            </span>
          );
        })}
      </section>
      {resting.length > 0 && <p class="aside">{t('draft.hint')}</p>}
      <p class="lost" role="status">
        {lost}
      </p>
    </>
  );
}
