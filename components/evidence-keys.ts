/**
 * Going through the evidence by keys: the next and the previous quotation of the panel, shown in the page, and the one
 * that was shown last to copy. In the panel with Alt and an arrow or C; from anywhere with the browser's own commands.
 */
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { answer, type PanelCommand } from '../lib/messages.ts';

const KEYS: Readonly<Record<string, PanelCommand>> = {
  ArrowDown: 'next-evidence',
  ArrowUp: 'previous-evidence',
  KeyC: 'copy-evidence',
};

/** The quotations in sight of the panel, in their order; what stands in a hidden section has no box. */
const quotationsIn = (root: ParentNode): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>('button.quote')].filter((quote) => quote.getClientRects().length > 0);

/** The quotation to go to from the one that was shown last: round at the ends; null where there is none. */
export function stepFrom<Quote>(all: readonly Quote[], last: Quote | null, by: 1 | -1): Quote | null {
  if (all.length === 0) return null;
  const at = last === null ? -1 : all.indexOf(last);
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length;
  return all[next] ?? null;
}

/** The words of a quotation and where they stand, as they are copied. */
export function copiedQuotation(quote: HTMLElement): string {
  const words = quote.querySelector('span')?.textContent ?? '';
  const source = quote.closest('figure')?.querySelector('figcaption')?.firstChild?.textContent?.trim() ?? '';
  return source === '' ? `“${words}”` : `“${words}” (${source})`;
}

export function useEvidenceKeys(copy: (text: string) => void): void {
  useEffect(() => {
    let last: HTMLElement | null = null;
    const follow = (command: PanelCommand): boolean => {
      const all = quotationsIn(document);
      const focused = document.activeElement as HTMLElement | null;
      if (focused && all.includes(focused)) last = focused;
      if (command === 'copy-evidence') {
        if (!last || !all.includes(last)) return false;
        copy(copiedQuotation(last));
        return true;
      }
      const next = stepFrom(all, last, command === 'next-evidence' ? 1 : -1);
      if (!next) return false;
      last = next;
      next.focus();
      next.click();
      return true;
    };
    const onKey = (event: KeyboardEvent) => {
      const command =
        event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey ? KEYS[event.code] : undefined;
      const { target } = event;
      const field = target instanceof Element && target.closest('input, select, textarea, [contenteditable]');
      if (command && !field && follow(command)) event.preventDefault();
    };
    let own: number | undefined;
    void browser.windows.getCurrent().then(({ id }) => {
      own = id;
    });
    const onMessage = (message: unknown) =>
      answer(
        'panel',
        {
          'panel/command': ({ command, windowId }) => {
            if (windowId === own) follow(command);
            return {};
          },
        },
        message,
        null,
      ) && undefined;
    document.addEventListener('keydown', onKey);
    browser.runtime.onMessage.addListener(onMessage);
    return () => {
      document.removeEventListener('keydown', onKey);
      browser.runtime.onMessage.removeListener(onMessage);
    };
  }, [copy]);
}
