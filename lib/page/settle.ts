/** Waiting until a page is done with itself: loaded, with words on it, and at rest. */

/** A page in which nothing changed for so long is at rest, in ms. */
const REST = 400;
/** Some pages never rest: they are read all the same after so long, in ms. */
const LONGEST = 8_000;

/** What holds words of its own, that do not stand in the page itself. */
const ELSEWHERE = 'iframe, frame, object, embed';

function hasWords({ body }: Document): boolean {
  if (!body) return false;
  // biome-ignore lint/performance/useDomNodeTextContent: words that are not shown yet do not count
  return /\S/.test(body.innerText ?? body.textContent ?? '') || body.querySelector(ELSEWHERE) !== null;
}

/** Resolves when the page is at rest; at once where the signal ends it. Nothing in the page is touched. */
export function settled(document: Document, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let rest: ReturnType<typeof setTimeout>;
    const observer = new MutationObserver(wait);
    const longest = setTimeout(done, LONGEST);
    function done() {
      observer.disconnect();
      clearTimeout(rest);
      clearTimeout(longest);
      signal.removeEventListener('abort', done);
      resolve();
    }
    function wait() {
      clearTimeout(rest);
      rest = setTimeout(() => (document.readyState === 'complete' && hasWords(document) ? done() : wait()), REST);
    }
    signal.addEventListener('abort', done);
    observer.observe(document, { childList: true, characterData: true, subtree: true });
    wait();
    if (signal.aborted) done();
  });
}
