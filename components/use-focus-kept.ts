/**
 * Focus is never lost: where the control that had it is gone or hidden with its work done, the focus goes to the heading
 * of what it stood in, or to the tab in front, or to the heading of what came in its place. Never away from a place that
 * the person chose.
 */
import { useEffect } from 'preact/hooks';

const WITHIN = 'section, form, li, details';
const HEADING = 'h1, h2, h3, summary';
const TAB_IN_FRONT = '[role=tab][aria-selected=true]';

const isShown = (element: Element) => element.isConnected && element.closest('[hidden]') === null;
const canHaveFocus = (element: Element) => isShown(element) && !element.matches(':disabled');

const firstShown = (root: ParentNode, selector: string): HTMLElement | undefined =>
  [...root.querySelectorAll<HTMLElement>(selector)].find(isShown);

/** Where the focus goes from a control that stood in these elements, the innermost first. */
function placeAfter(lost: HTMLElement, stoodIn: readonly Element[]): HTMLElement | undefined {
  if (canHaveFocus(lost)) return lost;
  const around = stoodIn.filter(isShown).find((one) => firstShown(one, HEADING));
  const place =
    (around && firstShown(around, HEADING)) ?? firstShown(document, TAB_IN_FRONT) ?? firstShown(document, 'h1');
  // A heading that folds its section is a button; one that does not takes the focus without being in the order.
  return place?.querySelector('button') ?? place;
}

export function useFocusKept(): void {
  useEffect(() => {
    let had: { element: HTMLElement; stoodIn: Element[] } | null = null;
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      const stoodIn: Element[] = [];
      for (let at = target.parentElement?.closest(WITHIN); at; at = at.parentElement?.closest(WITHIN)) stoodIn.push(at);
      had = { element: target, stoodIn };
    };
    const onBlur = ({ target }: FocusEvent) =>
      // Some browsers tell it while the element is being taken out; whether the person left it shows after that.
      queueMicrotask(() => {
        if (had?.element === target && canHaveFocus(had.element)) had = null;
      });
    const look = () => {
      const { activeElement } = document;
      if (!had || (activeElement && activeElement !== document.body && canHaveFocus(activeElement))) return;
      const place = placeAfter(had.element, had.stoodIn);
      // Nothing to go to as yet: a page is being read. What comes next is looked at.
      if (!place) return;
      if (place.tabIndex < 0) place.tabIndex = -1;
      // The tabs are always in sight.
      place.focus({ preventScroll: place.matches('[role=tab]') });
    };
    const changes = new MutationObserver(look);
    changes.observe(document.body, { subtree: true, childList: true, attributeFilter: ['hidden', 'disabled'] });
    document.addEventListener('focusin', onFocus);
    document.addEventListener('focusout', onBlur);
    return () => {
      changes.disconnect();
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('focusout', onBlur);
    };
  }, []);
}
