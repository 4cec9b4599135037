/** The parts of a page that can be picked, and how one of them is named: by kinds and places, never by words. */
import { INLINE, LEFT_OUT, wordsIn } from './shown.ts';

/** The part that an element stands in: words in a line are none of their own. */
export function partAt(element: Element): Element {
  const { body } = element.ownerDocument;
  let part = element;
  while (part.parentElement && part !== body && isInLine(part)) part = part.parentElement;
  return body.contains(part) ? part : body;
}

/** The part around, in, after or before another one; the same where there is none. */
export function partBeside(part: Element, to: 'parent' | 'child' | 'next' | 'previous'): Element {
  const { body } = part.ownerDocument;
  if (to === 'parent') return part === body ? part : (part.parentElement ?? part);
  if (to === 'child') return [...part.children].find(canBePart) ?? part;
  if (part === body) return part;
  const step = (one: Element) => (to === 'next' ? one.nextElementSibling : one.previousElementSibling);
  for (let one = step(part); one; one = step(one)) if (canBePart(one)) return one;
  return part;
}

/** Where a part stands, as a selector: kinds of elements and their places, from the page's one `main` or its body on. */
export function selectorOf(part: Element): string {
  const { body } = part.ownerDocument;
  const mains = body.querySelectorAll('main');
  const steps: string[] = [];
  for (let one: Element | null = part; one && one !== body; one = one.parentElement) {
    if (one.localName === 'main' && mains.length === 1) return ['main', ...steps].join(' > ');
    steps.unshift(`${one.localName}:nth-of-type(${placeOf(one)})`);
  }
  return ['body', ...steps].join(' > ');
}

function placeOf(element: Element): number {
  let place = 1;
  for (let one = element.previousElementSibling; one; one = one.previousElementSibling)
    if (one.localName === element.localName) place++;
  return place;
}

const isInLine = (element: Element) =>
  INLINE.has(element.ownerDocument.defaultView?.getComputedStyle(element).display ?? '');

const canBePart = (element: Element) =>
  !LEFT_OUT.has(element.localName) &&
  element.checkVisibility?.() !== false &&
  (element.localName === 'iframe' || wordsIn(element) > 0);
