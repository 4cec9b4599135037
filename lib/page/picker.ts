/**
 * A person picks the part of a page that is read: what is under the pointer is outlined by a sheet that is adopted
 * beside the page's own, so that not one node of the page is touched. Loaded when it is asked for; it ends with what was
 * picked, with Escape, and with the reader.
 */
import type { Envelope } from '../messenger.ts';
import { partAt, partBeside, selectorOf } from './part.ts';
import { answer, PICK_KEYS, type PickAct, send } from './picker-messages.ts';
import type { MessageListener } from './reader.ts';
import { wordsIn } from './shown.ts';

export interface PickerOptions {
  document: Document;
  signal: AbortSignal;
  onMessage: (listener: MessageListener) => () => void;
  send: (envelope: Envelope) => Promise<unknown>;
}

/** What a press in the page would do to the page: while a part is picked, it does nothing. */
const PRESSES = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'dblclick', 'contextmenu'];

/** Outlines are seen on a page of any colour, and in the person's own colours where these are forced. */
const sheetFor = (selector: string) => `
${selector} { outline: 3px solid #1b4f9c !important; outline-offset: -3px !important; box-shadow: inset 0 0 0 5px #ffffff !important; }
@media (forced-colors: active) { ${selector} { outline-color: Highlight !important; } }
* { cursor: crosshair !important; }`;

/** Begins to pick; ends with `signal`, at the latest. */
export function startPicker({ document, signal, onMessage, send: carry }: PickerOptions): void {
  const view = document.defaultView as Window & typeof globalThis;
  const ended = new AbortController();
  const sheet = new view.CSSStyleSheet();
  let part: Element = document.querySelector('main') ?? document.body;

  function outline(next: Element): void {
    part = next;
    sheet.replaceSync(sheetFor(selectorOf(part)));
  }

  function end(): void {
    if (ended.signal.aborted) return;
    ended.abort();
    const at = Array.from(document.adoptedStyleSheets).indexOf(sheet);
    if (at >= 0) document.adoptedStyleSheets.splice(at, 1);
  }

  function act(what: PickAct): { words: number } {
    // Nobody listening is no fault of the page.
    const tell = (told: Promise<unknown>) => void told.catch(() => {});
    if (what === 'take') {
      end();
      tell(send('page/picked', { origin: view.location.origin, selector: selectorOf(part) }, carry));
    } else if (what === 'cancel') {
      end();
      tell(send('page/pick-ended', {}, carry));
    } else if (what !== 'begin') {
      outline(partBeside(part, what));
      part.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    }
    return { words: wordsIn(part) };
  }

  const listen = (inside: Document, frame: Element | null) => {
    const options = { signal: ended.signal, capture: true };
    const target = inside.defaultView ?? inside;
    target.addEventListener(
      'pointerover',
      ({ target: under }) => {
        const element = frame ?? (under as Element | null);
        if (element?.nodeType === 1) outline(partAt(element));
      },
      options,
    );
    for (const type of PRESSES) target.addEventListener(type, halt, options);
    target.addEventListener(
      'click',
      (event) => {
        halt(event);
        act('take');
      },
      options,
    );
    target.addEventListener(
      'keydown',
      (event) => {
        const what = PICK_KEYS[(event as KeyboardEvent).key];
        if (!what) return;
        halt(event);
        act(what);
      },
      options,
    );
    // A frame is picked as a whole.
    for (const inner of Array.from(inside.querySelectorAll<HTMLIFrameElement>('iframe, frame'))) {
      try {
        if (inner.contentDocument) listen(inner.contentDocument, frame ?? inner);
      } catch {
        // Of another origin: it is picked with the keys.
      }
    }
  };

  const unlisten = onMessage(
    (message, sender) => answer('picker', { 'picker/act': ({ act: what }) => act(what) }, message, sender) ?? undefined,
  );
  ended.signal.addEventListener('abort', () => {
    try {
      unlisten();
    } catch {
      // An extension that is gone has no listeners left.
    }
  });
  signal.addEventListener('abort', end, { signal: ended.signal });
  document.adoptedStyleSheets.push(sheet);
  outline(part);
  listen(document, null);
}

function halt(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
