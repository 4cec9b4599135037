/**
 * The record of a case: the portal's page, further pages and documents, one after the other in one text, with the
 * table that leads every place of it back to its document and page. Pure.
 */

import * as z from 'zod/mini';
import { countFirst } from '../sorted.ts';

/** One page of a portal, or one document, in the text of the case. */
export const RecordSource = z.object({
  /** Names the reading of a page, or the document. */
  id: z.string(),
  kind: z.enum(['page', 'pdf']),
  /** The page's title or the file's name. */
  name: z.string(),
  /** The tab where it can be seen; null where it is not open. */
  tabId: z.nullable(z.number()),
  /** Its place in the text of the case. */
  start: z.number(),
  end: z.number(),
  words: z.number(),
  frames: z.number(),
  /** Pages in all; a page of a portal is one. */
  pages: z.number(),
  /** Where each page that was read begins, counted from `start`. */
  pageStarts: z.array(z.number()),
  /** Pages without a word, pages with hardly any, and pages that could not be read. */
  empty: z.array(z.number()),
  sparse: z.array(z.number()),
  failed: z.array(z.number()),
  status: z.enum(['reading', 'read', 'stopped']),
});
export type RecordSource = z.infer<typeof RecordSource>;

/** A note of the record (see `notes.ts`). */
export const RecordNote = z.object({
  /** In the text of the case. */
  start: z.number(),
  end: z.number(),
  /** The note's title as it stands: `text.slice(start, titleEnd)`. */
  titleEnd: z.number(),
  title: z.string(),
  kind: z.string(),
  date: z.nullable(z.string()),
  author: z.nullable(z.string()),
  /** Paragraphs long enough to be told apart, and how many of them no earlier note holds. */
  paragraphs: z.number(),
  fresh: z.number(),
  /** Where the paragraphs stand that were copied forward. */
  copied: z.array(z.object({ start: z.number(), end: z.number() })),
});
export type RecordNote = z.infer<typeof RecordNote>;

/** Two sources of a record that name different people, claims or days: each by its name, with what it says. */
export const Doubt = z.object({
  field: z.enum(['claim-number', 'birth-date', 'injury-date', 'name']),
  source: z.string(),
  value: z.string(),
  first: z.string(),
  firstValue: z.string(),
});
export type Doubt = z.infer<typeof Doubt>;

/** A source with its own text. */
export interface RecordPart {
  source: RecordSource;
  text: string;
}

/**
 * Stands between two sources. The heading begins the record's own words anew, so that a section which ends the one
 * (a guideline, a plan) does not reach into the other. It is never quoted: a heading's words belong to nobody.
 */
export const BETWEEN_SOURCES = '\n\nNext document of the record\n\n';

/** Fewer words than this on a page are a stamp on a picture more often than a page of text. */
export const FEW_WORDS = 12;

/** The sources one after the other, with their places. */
export function joinRecord(parts: readonly RecordPart[]): { text: string; sources: RecordSource[] } {
  const texts: string[] = [];
  const sources: RecordSource[] = [];
  let at = 0;
  for (const { source, text } of parts) {
    if (texts.length > 0) {
      texts.push(BETWEEN_SOURCES);
      at += BETWEEN_SOURCES.length;
    }
    texts.push(text);
    sources.push({ ...source, start: at, end: at + text.length });
    at += text.length;
  }
  return { text: texts.join(''), sources };
}

/** The way back from `joinRecord`. */
export function splitRecord(text: string, sources: readonly RecordSource[]): RecordPart[] {
  return sources.map((source) => ({ source, text: text.slice(source.start, source.end) }));
}

/** What a page of a document gave; null text where it could not be read. */
export type ReadPage = string | null;

/** A document with further pages, in their order, at its end. */
export function withPages({ source, text }: RecordPart, pages: readonly ReadPage[]): RecordPart {
  const parts = [text];
  const next = {
    ...source,
    pageStarts: [...source.pageStarts],
    empty: [...source.empty],
    sparse: [...source.sparse],
    failed: [...source.failed],
  };
  let at = text.length;
  let last = text;
  for (const page of pages) {
    const body = page ?? '';
    const separator = at === 0 ? '' : betweenPages(last, body);
    parts.push(separator, body);
    at += separator.length;
    next.pageStarts.push(at);
    const number = next.pageStarts.length;
    const words = countWords(body);
    next.words += words;
    if (page === null) next.failed.push(number);
    else if (words === 0) next.empty.push(number);
    else if (words < FEW_WORDS) next.sparse.push(number);
    at += body.length;
    if (body !== '') last = body;
  }
  return { source: next, text: parts.join('') };
}

/** A sentence that runs over the page's end goes on in the next line; everything else ends with its page. */
function betweenPages(before: string, after: string): string {
  const last = before.trimEnd().at(-1) ?? '';
  const first = after.trimStart()[0] ?? '';
  const goesOn = /[\p{L},-]/u.test(last) && /\p{Ll}/u.test(first);
  return goesOn ? '\n' : '\n\n';
}

export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** Where a place of the case's text stands. */
export interface RecordPlace {
  source: RecordSource;
  /** Counted from 1. */
  page: number;
  /** Counted from the source's start. */
  offset: number;
}

/** The source and page of a place; null between two sources. */
export function placeOf(sources: readonly RecordSource[], offset: number): RecordPlace | null {
  const source = sources.find(({ start, end }) => offset >= start && offset < end);
  if (!source) return null;
  return { source, page: pageAt(source.pageStarts, offset - source.start), offset: offset - source.start };
}

/** The page, counted from 1, that an offset of a source stands on. */
export function pageAt(pageStarts: readonly number[], offset: number): number {
  return Math.max(
    1,
    countFirst(pageStarts, (one) => one <= offset),
  );
}

/** Where words stand, for a person to look there: the source, and its pages where it has pages. */
export interface Citation {
  name: string;
  first: number | null;
  last: number;
}

/** Where words stand; null for the one page of a portal. */
export function citationOf(sources: readonly RecordSource[], start: number, end: number): Citation | null {
  const place = placeOf(sources, start);
  if (!place) return null;
  const { name, kind, pageStarts, start: from } = place.source;
  if (kind === 'page') return sources.length > 1 ? { name, first: null, last: 1 } : null;
  return { name, first: place.page, last: pageAt(pageStarts, Math.max(start, end - 1) - from) };
}

/** Numbers in ascending order as a person writes them: `14-19, 23`. */
export function pageRanges(pages: readonly number[]): string {
  const ranges: string[] = [];
  for (let i = 0; i < pages.length; ) {
    let j = i;
    while (j + 1 < pages.length && pages[j + 1] === (pages[j] as number) + 1) j++;
    ranges.push(j > i ? `${pages[i]}-${pages[j]}` : `${pages[i]}`);
    i = j + 1;
  }
  return ranges.join(', ');
}

/** Pages of a document that gave no words, few words or nothing, or that were never reached. */
export type Gap =
  | { code: 'empty' | 'sparse' | 'failed'; pages: readonly number[] }
  | { code: 'stopped'; read: number; all: number };

/** What a reader of the findings must know of a document: what of it was not read. */
export function gapsOf(source: RecordSource): Gap[] {
  const gaps: Gap[] = (['empty', 'sparse', 'failed'] as const)
    .map((code) => ({ code, pages: source[code] }))
    .filter(({ pages }) => pages.length > 0);
  if (source.status === 'stopped') gaps.push({ code: 'stopped', read: source.pageStarts.length, all: source.pages });
  return gaps;
}
