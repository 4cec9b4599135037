/**
 * The PDF that a tab shows. The browser's own viewer cannot be read from outside, so the document is fetched once more
 * from its own address, on the person's command: the one request that the extension ever makes.
 */

/** The name of the PDF at an address; null where the address is not that of a PDF on a site. */
export function pdfNameIn(address: string | undefined): string | null {
  if (!address || !URL.canParse(address)) return null;
  const { protocol, pathname } = new URL(address);
  const last = pathname.split('/').at(-1) ?? '';
  if (!/^https?:$/.test(protocol) || !/\.pdf$/i.test(last)) return null;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** Every PDF begins so, within its first bytes. */
const SIGN = '%PDF-';
const SIGN_WITHIN = 1024;

/**
 * Fetches the document at an address. Null where the browser does not allow it, or something else came.
 * @param get the browser's own `fetch`
 */
export async function fetchPdf(address: string, name: string, get: typeof fetch): Promise<File | null> {
  try {
    // As the tab itself asked for it: with the person's own session, and never from another address.
    const answer = await get(address, { credentials: 'include', redirect: 'error', referrerPolicy: 'no-referrer' });
    if (!answer.ok) return null;
    const data = await answer.arrayBuffer();
    const head = new TextDecoder('latin1').decode(data.slice(0, SIGN_WITHIN));
    return head.includes(SIGN) ? new File([data], name, { type: 'application/pdf' }) : null;
  } catch {
    return null;
  }
}
