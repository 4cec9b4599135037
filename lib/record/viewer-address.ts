/** The address of the viewer: which document, and the words that it opens at. No word of the case stands in it. */
import type { Mark } from '../page/page-messages.ts';

export function viewerAddress(documentId: string, mark: Mark | null): `/record-viewer.html?${string}` {
  const query = new URLSearchParams({ document: documentId });
  if (mark) query.set('at', `${mark.start}-${mark.end}`);
  return `/record-viewer.html?${query}`;
}

/** The way back; null where the address names no document. */
export function readViewerAddress(
  search: string,
): { documentId: string; at: { start: number; end: number } | null } | null {
  const query = new URLSearchParams(search);
  const documentId = query.get('document');
  if (!documentId) return null;
  const at = /^(\d{1,9})-(\d{1,9})$/.exec(query.get('at') ?? '');
  return { documentId, at: at ? { start: Number(at[1]), end: Number(at[2]) } : null };
}
