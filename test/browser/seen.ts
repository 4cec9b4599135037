/** Reading a document by what a person sees or hears in it: roles, names, states, painted words. */
import { until, type View } from './session.ts';

export interface ElementSeen {
  name: string;
  text: string;
  expanded: boolean | null;
  selected: boolean | null;
  pressed: boolean | null;
  checked: boolean | null;
  disabled: boolean;
  inView: boolean;
  /** Middle of the element, of its first line, in the viewport. */
  at: { x: number; y: number };
}

export type Role = keyof typeof ELEMENTS_OF_ROLE;

/** The elements that have a role, by what they are or by what they say they are. */
const ELEMENTS_OF_ROLE = {
  alert: '[role="alert"]',
  button: 'button:not([role]), summary, input[type="button"], [role="button"]',
  checkbox: 'input[type="checkbox"], [role="checkbox"]',
  heading: 'h1, h2, h3, h4, h5, h6, [role="heading"]',
  link: 'a[href], [role="link"]',
  listitem: 'li, [role="listitem"]',
  quotation: 'blockquote, q',
  radio: 'input[type="radio"], [role="radio"]',
  region: 'section[aria-label], section[aria-labelledby], [role="region"]',
  row: 'tr, [role="row"]',
  status: '[role="status"], output',
  tab: '[role="tab"]',
  textbox: 'textarea, input:not([type]), input[type="text"], [contenteditable="true"], [role="textbox"]',
} as const;

/** Runs in the document: every visible element that the selector finds, as a person meets it. */
function look(selector: string, scrollTo: number | null): ElementSeen[] {
  const squash = (words: string | null | undefined) => (words ?? '').replace(/\s+/g, ' ').trim();
  const nameOf = (element: Element): string => {
    const label = element.getAttribute('aria-label');
    if (label) return squash(label);
    const by = element.getAttribute('aria-labelledby');
    if (by)
      return squash(
        by
          .split(/\s+/)
          .map((id) => document.getElementById(id)?.textContent)
          .join(' '),
      );
    const own = (element as HTMLInputElement).labels?.[0]?.textContent;
    return squash(own || (element as HTMLElement).innerText || element.getAttribute('title'));
  };
  const state = (element: Element, attribute: string) => {
    const value = element.getAttribute(attribute);
    return value === null ? null : value === 'true';
  };
  const visible = [...document.querySelectorAll(selector)].filter((element) => {
    const style = window.getComputedStyle(element);
    return element.getClientRects().length > 0 && style.visibility !== 'hidden';
  });
  if (scrollTo !== null) visible[scrollTo]?.scrollIntoView({ block: 'center', behavior: 'instant' });
  return visible.map((element) => {
    const box = element.getBoundingClientRect();
    // Of words that break over lines the first line: between two lines there is nothing to press.
    const [line = box] = element.getClientRects();
    const details = element.tagName === 'SUMMARY' ? (element.parentElement as HTMLDetailsElement).open : null;
    return {
      name: nameOf(element),
      text: squash((element as HTMLElement).innerText),
      expanded: state(element, 'aria-expanded') ?? details,
      selected: state(element, 'aria-selected'),
      pressed: state(element, 'aria-pressed'),
      checked: (element as HTMLInputElement).checked ?? state(element, 'aria-checked'),
      disabled: (element as HTMLButtonElement).disabled === true || state(element, 'aria-disabled') === true,
      inView: box.bottom > 0 && box.top < window.innerHeight && box.right > 0 && box.left < window.innerWidth,
      at: { x: line.left + line.width / 2, y: line.top + line.height / 2 },
    };
  });
}

/** Every visible element of a role. */
export function all(view: View, role: Role): Promise<ElementSeen[]> {
  return view.evaluate(look, ELEMENTS_OF_ROLE[role], null);
}

const fits = (name: string, wanted: string | RegExp) =>
  typeof wanted === 'string' ? name === wanted : wanted.test(name);

/** The one element of a role whose name fits; waits for it. */
export function one(view: View, role: Role, name: string | RegExp): Promise<ElementSeen> {
  return until(`a ${role} called ${name}`, async () => (await all(view, role)).find((seen) => fits(seen.name, name)));
}

/** Scrolls to the element of a role whose name fits; where it is once it stands still there. */
async function scrolledTo(view: View, role: Role, name: string | RegExp): Promise<ElementSeen['at']> {
  let before: ElementSeen['at'] | undefined;
  return until(`a ${role} called ${name} to click`, async () => {
    const index = (await all(view, role)).findIndex((seen) => fits(seen.name, name) && !seen.disabled);
    const at = index < 0 ? undefined : (await view.evaluate(look, ELEMENTS_OF_ROLE[role], index))[index]?.at;
    const still = at && before && at.x === before.x && at.y === before.y;
    before = at;
    return still && at;
  });
}

/** Clicks the element of a role whose name fits with the mouse. */
export async function click(view: View, role: Role, name: string | RegExp): Promise<void> {
  await view.clickAt(await scrolledTo(view, role, name));
}

/** Brings the mouse over the element of a role whose name fits, and leaves it there. */
export async function pointTo(view: View, role: Role, name: string | RegExp): Promise<void> {
  await view.pointAt(await scrolledTo(view, role, name));
}

/** All words that the document shows, white space made single. */
export function words(view: View): Promise<string> {
  return view.evaluate(() => document.body.innerText.replace(/\s+/g, ' ').trim());
}

/** Waits until the document shows the words. */
export function shows(view: View, wanted: string | RegExp): Promise<string> {
  return until(`the words ${wanted}`, async () => {
    const shown = await words(view);
    return (typeof wanted === 'string' ? shown.includes(wanted) : wanted.test(shown)) && shown;
  });
}

/** The name of the element that has the focus, as a screen reader says it; empty where none has. */
export function focused(view: View): Promise<string> {
  return view.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return '';
    const own = (at as HTMLInputElement).labels?.[0]?.textContent;
    return (at.getAttribute('aria-label') ?? own ?? (at as HTMLElement).innerText).replace(/\s+/g, ' ').trim();
  });
}

export interface PaintedWords {
  /** Name of the highlight that they belong to. */
  highlight: string;
  text: string;
  inView: boolean;
  /** Middle of the first line of the words. */
  at: { x: number; y: number };
}

/** What is painted in the page, read from the page's own highlight registry as any script of the page may. */
export function painted(page: View): Promise<PaintedWords[]> {
  return page.evaluate(() => {
    const found: PaintedWords[] = [];
    for (const [highlight, ranges] of CSS.highlights as unknown as Map<string, Set<AbstractRange>>) {
      for (const range of ranges) {
        if (!range.startContainer.isConnected) continue;
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        const [box] = live.getClientRects();
        if (!box) continue;
        found.push({
          highlight,
          text: live.toString(),
          inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
          at: { x: box.left + box.width / 2, y: box.top + box.height / 2 },
        });
      }
    }
    return found;
  });
}

/** Where painted words stand once the page has come to rest; it scrolls smoothly, and a place holds only then. */
export function restingPlace(page: View, wanted: string): Promise<{ x: number; y: number }> {
  const place = async () =>
    (await painted(page)).find(({ text, inView }) => text.replace(/\s+/g, ' ').trim() === wanted && inView)?.at;
  return until(`“${wanted}” at rest in view`, async () => {
    const first = await place();
    await new Promise((resolve) => setTimeout(resolve, 150));
    const second = await place();
    return first?.y === second?.y && second;
  });
}
