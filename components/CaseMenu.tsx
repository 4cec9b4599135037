import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CaseState } from '../lib/messages.ts';
import { t } from './locale.ts';
import { ReadControls } from './ReadControls.tsx';
import { SiteAccess } from './SiteAccess.tsx';

interface Props {
  state: CaseState;
  /** How a document is chosen. */
  children?: ComponentChildren;
}

/** What is done with a case once in a while, folded behind one button: read again, add, paint. */
export function CaseMenu({ state, children }: Props) {
  const [open, setOpen] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const onPress = ({ target }: Event) => {
      if (target instanceof Node && !whole.current?.contains(target)) setOpen(false);
    };
    // Pressing and leaving with the keyboard alike: it lies over the findings.
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('focusin', onPress);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('focusin', onPress);
    };
  }, [open]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key is taken from the controls inside
    <div
      class="case-menu"
      ref={whole}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        setOpen(false);
        opener.current?.focus();
      }}
    >
      <button
        type="button"
        class="link"
        ref={opener}
        aria-expanded={open}
        aria-controls="case-menu"
        onClick={() => setOpen(!open)}
      >
        {t('caseBar.menu')}
      </button>
      <div id="case-menu" class="menu" hidden={!open}>
        <ReadControls state={state} onDone={() => setOpen(false)} />
        {children}
        <SiteAccess />
        <p class="aside">{t('caseBar.keys')}</p>
      </div>
    </div>
  );
}
