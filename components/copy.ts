/** Text to the clipboard: plain, and as simple HTML for editors that keep paragraphs. */

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * A paragraph a block, a line break a line. Case text is never markup: it is escaped, then sanitised all the same, by a
 * library that is loaded with the first copy.
 */
export async function htmlOf(text: string): Promise<string> {
  const { default: DOMPurify } = await import('dompurify');
  const paragraphs = text
    .split(/\n{2,}/)
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const escaped = block.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
      return `<p>${escaped.split('\n').join('<br>')}</p>`;
    });
  return DOMPurify.sanitize(paragraphs.join(''), { ALLOWED_TAGS: ['p', 'br'], ALLOWED_ATTR: [] });
}

/** Copies `text`; where the browser refuses HTML, the plain text alone. Rejects where it refuses both. */
export async function copyText(text: string): Promise<void> {
  try {
    const item = new ClipboardItem({
      'text/plain': new Blob([text], { type: 'text/plain' }),
      // A promise: the writing begins in the click itself.
      'text/html': htmlOf(text).then((html) => new Blob([html], { type: 'text/html' })),
    });
    await navigator.clipboard.write([item]);
  } catch {
    await navigator.clipboard.writeText(text);
  }
}

const WARNED = 'caselight.clipboard-warned';

/** True the first time it is asked on this machine: the warning about clipboard history is given once. */
export function firstCopy(): boolean {
  try {
    if (localStorage.getItem(WARNED)) return false;
    localStorage.setItem(WARNED, 'yes');
    return true;
  } catch {
    return false;
  }
}
