/** Values under the heads of their columns: a line of labels without figures, and the line of values below it. */

/** A cell with its place in the text. */
interface Cell {
  text: string;
  start: number;
}

function cellsOf(line: string, at: number): Cell[] {
  const out: Cell[] = [];
  for (const m of line.matchAll(/[^\t]+/g)) {
    const text = m[0].trim();
    if (text) out.push({ text, start: at + m.index + m[0].indexOf(text) });
  }
  return out;
}

/** The cells that stand under a column's head. */
export function columnCells(clean: string, head: RegExp): Cell[] {
  const out: Cell[] = [];
  let heads: Cell[] = [];
  let at = 0;
  for (const line of clean.split('\n')) {
    const start = at;
    at += line.length + 1;
    if (!line.includes('\t')) continue;
    const cells = cellsOf(line, start);
    const column = heads.length === cells.length ? heads.findIndex((cell) => head.test(cell.text)) : -1;
    const cell = cells[column];
    if (cell) out.push(cell);
    heads = cells.length > 2 && !/\d/.test(line) ? cells : [];
  }
  return out;
}
