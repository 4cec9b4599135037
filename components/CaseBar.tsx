import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Analysis } from '../lib/analysis.ts';
import type { CaseState } from '../lib/messages.ts';
import { afterPaint } from './after-first-paint.ts';
import { CaseMenu } from './CaseMenu.tsx';
import { EditionChoice, EditionWords, SEPARATOR, useEditionChoice } from './EditionLine.tsx';
import { ForgetCase, ForgettingAsked, type OwnWork, useForgetting } from './ForgetCase.tsx';
import { LeftOut } from './LeftOut.tsx';
import { count, t } from './locale.ts';
import { day, person } from './words.ts';

interface Props {
  state: CaseState;
  analysis: Analysis;
  work: OwnWork;
  /** How a document is chosen. */
  choosing?: ComponentChildren;
  /** The reading of a document, and what it asks. */
  children?: ComponentChildren;
}

/** Who the case is about, what was read, and by which edition: always in sight, so that no two cases are mixed up. */
export function CaseBar({ state, analysis, work, choosing, children }: Props) {
  const { age, sex, dateOfInjury, caseNumber, claimNumber, noteDates } = analysis.case;
  const bar = useHeightTold();
  const choice = useEditionChoice();
  const forgetting = useForgetting(state, work);
  // A page about nobody, without a request: no edition was applied to anything.
  const isNoCase = analysis.requests.length === 0 && !(age || sex || dateOfInjury || caseNumber || claimNumber);
  const notes = new Set(noteDates.map(({ value }) => value)).size;
  const [first, ...further] = state.sources;
  const read = [
    count('count.words', state.words),
    state.frames > 1 && count('count.frames', state.frames),
    notes > 0 && count('count.datedNotes', notes),
  ].filter(Boolean);
  const source = first === undefined || first.kind === 'page' ? t('caseBar.thisPage') : first.name;
  const counts = read.join(', ');
  return (
    <>
      <header class="who" ref={bar}>
        <div>
          <h1>{isNoCase ? state.title || t('caseBar.thisPage') : person(analysis.case)}</h1>
          {dateOfInjury && <span>{t('caseBar.injured', { day: day(dateOfInjury.value) })}</span>}
          {caseNumber ? (
            <span>{t('caseBar.case', { number: caseNumber.value })}</span>
          ) : (
            claimNumber && <span>{t('caseBar.claim', { number: claimNumber.value })}</span>
          )}
        </div>
        <CaseMenu state={state}>{choosing}</CaseMenu>
      </header>
      <div class="what-was-read">
        <p>
          {further.length > 0
            ? count('caseBar.readWithMore', further.length, { source, counts })
            : t('caseBar.read', { source, counts })}
          {SEPARATOR}
          <span class="unbroken">
            <ForgetCase forgetting={forgetting} disabled={state.status === 'reading'} />
            {!isNoCase && SEPARATOR.trimEnd()}
          </span>
          {!isNoCase && (
            <>
              {' '}
              <EditionWords analysis={analysis} choice={choice} byHand={state.choice.edition !== undefined} />
            </>
          )}
        </p>
        <ForgettingAsked forgetting={forgetting} />
        {!isNoCase && <EditionChoice analysis={analysis} choice={choice} />}
        <LeftOut state={state} />
        {children}
      </div>
    </>
  );
}

/**
 * Tells the styles how high the bar is, whose words take the lines that they need: what sticks below it hangs on that.
 * After the paint, which it does not hold up: nothing sticks before the panel is scrolled.
 */
function useHeightTold() {
  const bar = useRef<HTMLElement>(null);
  const told = useRef(0);
  useEffect(() => {
    const tell = () => {
      const height = bar.current?.offsetHeight;
      if (!height || height === told.current) return;
      told.current = height;
      document.documentElement.style.setProperty('--bar-height', `${height}px`);
    };
    const stop = afterPaint(tell);
    window.addEventListener('resize', tell);
    return () => {
      stop();
      window.removeEventListener('resize', tell);
    };
  });
  return bar;
}
