/**
 * What is asked for in a field or a cell: what stands behind a label that asks, or under a column's heading that does.
 */
import type { Span } from './document.ts';
import { DATE_WORD, labelWords, wholeHeading } from './heading-lines.ts';
import { HEADINGS, type HeadingRow } from './headings.ts';
import { PhraseIndex } from './phrases.ts';

/** Labels that ask: those that always do, and those that do on a form. */
const ASKING_INDEX = new PhraseIndex<HeadingRow>(
  HEADINGS.filter((row) => row.voice === 'request').map((row) => ({ row, patterns: row.patterns })),
);

/** Cells of a line that are looked at for labels. */
const MOST_CELLS = 40;

export interface AskedFor extends Span {
  row: HeadingRow;
}

/**
 * What stands behind the labels of a line that ask: "RFA dtd 7-11-14 >> req: pump trial", "Treatment | Norco #90".
 * A following cell with a label of its own ends it.
 */
export function askedFor(line: string, onForm: boolean): AskedFor[] {
  if (!/[:\t]|->|=>|>>/.test(line)) return [];
  const asked: AskedFor[] = [];
  let from = 0;
  let open: AskedFor | null = null;
  for (const cell of line.split(/\t| >+ | (?=-+> )/, MOST_CELLS)) {
    const start = line.indexOf(cell, from);
    from = start + cell.length;
    const lead = /^[\s\d.)#>[\]*-]*/.exec(cell)?.[0].length ?? 0;
    const mark = cell.slice(0, 90).search(/:(?!\d)|\s?-+> |\s?=> /);
    const label = mark >= 0 ? cell.slice(lead, mark) : cell.slice(lead);
    const row = label.length <= 80 && label.length >= 2 ? askingLabel(label, onForm, mark >= 0) : null;
    const bodyAt = mark < 0 ? cell.length : mark + (/^(?::|\s?-+>|\s?=>)/.exec(cell.slice(mark))?.[0].length ?? 1);
    if (row) {
      open = { row, start: start + bodyAt, end: from };
      asked.push(open);
    } else if (open && mark >= 0 && /^[A-Z#][\w /#.'()-]{1,30}$/.test(label)) open = null;
    else if (open) open.end = from;
  }
  return asked.filter((a) => {
    const body = line.slice(a.start, a.end);
    return !NO_ITEM.test(body) && !(a.row.onForm && TELLS.test(body));
  });
}

function askingLabel(label: string, onForm: boolean, marked: boolean): HeadingRow | null {
  const tokens = labelWords(label);
  if (tokens.length === 0 || tokens.length > 14) return null;
  for (const m of ASKING_INDEX.find(tokens)) {
    if (m.first !== 0 || (m.row.onForm && !onForm)) continue;
    // A cell without a mark behind it must be the label and nothing else.
    if (m.last === tokens.length) return m.row;
    if (marked && tokens.slice(m.last).every((t) => t.kind !== 'word' || DATE_WORD.test(t.norm))) return m.row;
  }
  return null;
}

/** Behind the bare name of a service: who said what of it, that there was none, what a pump holds of it. */
const TELLS =
  /^\W*(?:(?:by |per )?(?:dr|doctor)\b|none\b|no\b|not\b|n\/a|denie[sd]\b|s\/p\b|status post|prior\b|previous\b|history\b|past\b|in (?:19|20)\d\d|(?:19|20)\d\d\b)|\bno (?:further|additional|more|other)\b|\d\s?(?:mg|mcg|µg)\s?\/\s?ml\b/i;

/** Whether a line says nothing but when, where and on what form: "05/20/2011", "Date: 01/09/13", "DWC Form RFA". */
export const NO_ITEM =
  /^(?:[\s\d/:.,#|()[\]-]|\b(?:dated?|dtd|of|on|page|form|dwc|rfa|pr-?2|continued|see|below|attached|submitted|sent|received|new|resub(?:mission|mitted)?|expedited?|standard|urgent|checked?|box(?:es)?|rev(?:ised|ision)?|status|pended|pending|open|clinical|to|assigned|x|no|id|number|[a-z]{1,4}-\d[\d-]*|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)\b)*$/i;

/** Cells of a row that may be empty. */
const EMPTY_CELLS = 2;

/** The request headings among a line's cells; null where it has none. */
export function requestColumns(line: string): (HeadingRow | null)[] | null {
  const cells = line.split('\t');
  if (cells.length < 2) return null;
  const rows = cells.map((cell) => {
    // A heading is short: a cell of prose is none.
    if (cell.length > 80) return null;
    const row = wholeHeading(labelWords(cell));
    return row?.voice === 'request' ? row : null;
  });
  if (rows.some((r) => r !== null)) return rows;
  // "Diagnosis | ICD | Service | CPT | Qty": a table of what is to be billed names no request in its headings.
  const service = cells.findIndex((cell) => SERVICE_COLUMN.test(cell));
  return service >= 0 && cells.some((cell) => CODE_COLUMN.test(cell)) ? rows.with(service, REQUESTED) : null;
}

const SERVICE_COLUMN =
  /^\s*(?:services?|procedures?|treatments?|items?|goods|services?\s?\/\s?goods|(?:service|procedure|treatment|item) (?:description|name)|description(?: of (?:services?|procedures?|items?))?|drug|medication|what)\s*:?\s*$/i;
const CODE_COLUMN = /^\s*(?:cpt|hcpcs|cpt\s?\/\s?hcpcs|ndc|(?:cpt|hcpcs|procedure|billing) codes?|codes?)\s*:?\s*$/i;
const REQUESTED = HEADINGS.find((row) => row.voice === 'request' && !row.onForm) as HeadingRow;

/** Whether a line of so many cells is a row under the columns: an empty cell leaves no trace, so a few may be wanting. */
export const isRowUnder = (columns: readonly unknown[], cells: number): boolean =>
  cells >= 2 && cells <= columns.length && cells >= columns.length - EMPTY_CELLS;

/** The column that a place of a line stands in. */
export function columnOf(line: string, offset: number, columns: (HeadingRow | null)[]): HeadingRow | null {
  if (columns.length === 0) return null;
  const cells = line.split('\t');
  if (!isRowUnder(columns, cells.length)) return null;
  let at = 0;
  for (let i = 0; i < cells.length; i++) {
    at += (cells[i] as string).length + 1;
    if (offset < at) return columns[i] ?? null;
  }
  return null;
}
