/**
 * The rows of one list that draws only what is in view, gathered while they come by: in order, each once. A row is known
 * by the place that it says of itself (`aria-rowindex`), else by its words. Pure.
 */

/** A cell of a row, where cells say their columns. */
export interface DrawnCell {
  column: number;
  words: string;
  start: number;
  end: number;
}

/** A row as it is drawn now. */
export interface DrawnRow {
  /** The place that it says of itself; null where it says none. */
  index: number | null;
  words: string;
  /** Where it begins in its list, in px; NaN where that is not known. */
  top: number;
  /** Where it stands in the text of the page. */
  start: number;
  end: number;
  /** Its cells, where each says its column and nothing but they stands in the row. */
  cells?: readonly DrawnCell[];
}

/** A row that came by. */
export interface Row {
  index: number | null;
  words: string;
  top: number;
  /** Where it stands in the text of the page as it is drawn now; null while it is out of view. */
  drawn: { start: number; end: number } | null;
  /** Its cells that came by, by column; those out of view sideways are not drawn. */
  cells?: Cell[];
  /** Whether rows may stand before it that passed by unread. */
  apart?: boolean;
}

export interface Cell {
  column: number;
  words: string;
  drawn: { start: number; end: number } | null;
}

/** What a look at the drawn rows gave: rows that had not come by, and rows whose words are other ones now. */
export interface Taken {
  added: number;
  changed: number;
}

/** Two rows that begin so near to each other stand at the same place, in px. */
const SAME_PLACE = 1;
/** So many places that hold other words at once are no corrections: another order or another page of the list. */
const MANY_CHANGES = 3;

export class GatheredRows {
  /** In the order of the list. */
  rows: Row[] = [];
  /** False once the places that rows say of themselves are known not to name them for good. */
  private indexed = true;

  /**
   * Takes in the rows that are drawn now, in their order.
   * @param collect without it nothing is gathered: it is only noted which of the known rows are drawn
   */
  take(drawn: readonly DrawnRow[], collect = true): Taken {
    for (const row of this.rows) {
      row.drawn = null;
      for (const cell of row.cells ?? []) cell.drawn = null;
    }
    if (this.indexed && !this.keepsOrder(drawn)) this.indexed = false;
    if (this.indexed) return this.byIndex(drawn, collect);
    const taken = this.byWords(drawn, collect);
    // Two that are drawn one below the other have nothing between them.
    for (let i = 1; i < this.rows.length; i++) {
      const row = this.rows[i] as Row;
      if (row.apart && row.drawn && this.rows[i - 1]?.drawn) row.apart = false;
    }
    return taken;
  }

  /** Places at which rows may have passed by unread. */
  get gaps(): number {
    const follows = ({ index }: Row, i: number) => i === 0 || index === ((this.rows[i - 1] as Row).index ?? 0) + 1;
    return this.rows.filter((row, i) => (this.indexed ? !follows(row, i) : row.apart)).length;
  }

  /**
   * Whether the drawn rows can be this list, scrolled: some of its rows are among them, or they stand where none of its
   * rows has been seen.
   */
  holds(drawn: readonly DrawnRow[]): boolean {
    if (drawn.length === 0 || this.rows.length === 0) return true;
    if (this.indexed && isNumbered(drawn)) {
      const known = new Map(this.rows.map((row) => [row.index, row]));
      const met = drawn.filter(({ index }) => known.has(index));
      const same = met.filter((one) => saysTheSame(known.get(one.index) as Row, one));
      return met.length === 0 || same.length * 2 > met.length;
    }
    const known = new Set(this.rows.map(({ words }) => words));
    if (drawn.some(({ words }) => known.has(words))) return true;
    const tops = this.rows.map(({ top }) => top).filter((top) => !Number.isNaN(top));
    const [first, last] = [drawn[0]?.top ?? Number.NaN, drawn.at(-1)?.top ?? Number.NaN];
    return tops.length > 0 && last > first && tops.every((top) => top < first || top > last);
  }

  /** Whether the places that the rows say of themselves still name the same rows. */
  private keepsOrder(drawn: readonly DrawnRow[]): boolean {
    if (!isNumbered(drawn)) return false;
    const known = new Map(this.rows.map((row) => [row.index, row]));
    const seen = counted(this.rows);
    let moved = 0;
    let changed = 0;
    for (const one of drawn) {
      const { words } = one;
      const row = known.get(one.index);
      // What many rows say alike is what stands there until their words have come: it may give way.
      if (!row || saysTheSame(row, one) || (seen.get(row.words) ?? 0) > 1) continue;
      changed++;
      if (seen.has(words)) moved++;
    }
    return changed === 0 || (moved * 2 < changed && changed < MANY_CHANGES);
  }

  private byIndex(drawn: readonly DrawnRow[], collect: boolean): Taken {
    const known = new Map(this.rows.map((row) => [row.index, row]));
    const added: Row[] = [];
    let fresh = 0;
    let changed = 0;
    for (const one of drawn) {
      const row = known.get(one.index);
      if (!row) {
        fresh++;
        if (collect) added.push(rowOf(one));
        continue;
      }
      if (!hasAll(row, one)) {
        changed++;
        if (!collect && !saysTheSame(row, one)) continue;
      }
      takeCells(row, one, collect);
      lookAgain(row, one);
    }
    if (added.length > 0)
      this.rows = [...this.rows, ...added].sort((a, b) => (a.index as number) - (b.index as number));
    return { added: fresh, changed };
  }

  private byWords(drawn: readonly DrawnRow[], collect: boolean): Taken {
    const keys = keysOf(this.rows);
    const known = new Map(this.rows.map((row, i) => [keys[i] as string, row]));
    const found = keysOf(drawn).map((key) => known.get(key) ?? null);
    const changed = this.changedPlaces(drawn, found);
    const neighbours = this.neighbours(drawn, found);
    for (const [i, row] of found.entries()) {
      const one = drawn[i] as DrawnRow;
      if (!row || (row.words !== one.words && !collect)) continue;
      row.words = one.words;
      // One that says the same at another place keeps its own place.
      if (neighbours[i] || !isFar(row, one, drawn)) lookAgain(row, one);
      else row.drawn = { start: one.start, end: one.end };
    }
    const added = found.filter((row) => !row).length;
    if (collect && added > 0) this.insert(drawn, neighbours, found);
    return { added, changed };
  }

  /**
   * Words that are not known, at the very place of a row that is not drawn, beside the same neighbour: that row was
   * changed. It is entered in `found`.
   */
  private changedPlaces(drawn: readonly DrawnRow[], found: (Row | null)[]): number {
    const place = new Map(this.rows.map((row, i) => [row, i]));
    const taken = new Set(found);
    let changed = 0;
    for (const step of [1, -1]) {
      for (let i = step > 0 ? 1 : drawn.length - 2; i >= 0 && i < drawn.length; i += step) {
        const beside = found[i - step];
        if (found[i] || !beside) continue;
        const row = this.rows[(place.get(beside) as number) + step];
        const apart = row ? Math.abs(row.top - (drawn[i] as DrawnRow).top) : Number.NaN;
        if (!row || taken.has(row) || !(apart <= SAME_PLACE)) continue;
        found[i] = row;
        taken.add(row);
        changed++;
      }
    }
    return changed;
  }

  /** The known rows by which new ones are placed: in their order, and a single one only where it was seen near. */
  private neighbours(drawn: readonly DrawnRow[], found: readonly (Row | null)[]): (Row | null)[] {
    const place = new Map(this.rows.map((row, i) => [row, i]));
    let last = -1;
    const inOrder = found.map((row) => {
      const at = row ? (place.get(row) as number) : -1;
      if (!row || at <= last) return null;
      last = at;
      return row;
    });
    if (inOrder.filter((row) => row !== null).length > 1) return inOrder;
    return inOrder.map((row, i) => (row && isFar(row, drawn[i] as DrawnRow, drawn) ? null : row));
  }

  /** Puts new rows beside their known neighbours; where there is none, at their height; else at the end. */
  private insert(
    drawn: readonly DrawnRow[],
    neighbours: readonly (Row | null)[],
    found: readonly (Row | null)[],
  ): void {
    const fresh = drawn.map((one, i) => (found[i] ? null : rowOf(one)));
    const isNew = (row: Row | null): row is Row => row !== null;
    const firstKnown = neighbours.findIndex(isNew);
    if (firstKnown < 0) {
      const all = fresh.filter(isNew);
      const at = this.placeFor(all);
      if (at > 0 && all[0]) all[0].apart = true;
      const below = this.rows[at];
      if (below && all.length > 0) below.apart = true;
      this.rows = [...this.rows.slice(0, at), ...all, ...this.rows.slice(at)];
      return;
    }
    const beside = new Map<Row, { before: Row[]; after: Row[] }>();
    let last = neighbours[firstKnown] as Row;
    const before = fresh.slice(0, firstKnown).filter(isNew);
    // What is not known between two known rows is now between the first of the new ones and the row above it.
    if (before[0]) before[0].apart = last.apart ?? false;
    beside.set(last, { before, after: [] });
    for (let i = firstKnown + 1; i < drawn.length; i++) {
      last = neighbours[i] ?? last;
      const row = fresh[i];
      if (!row) continue;
      if (!fresh[i - 1]) last = this.lastAbove(row, last, neighbours);
      const around = beside.get(last) ?? { before: [], after: [] };
      around.after.push(row);
      beside.set(last, around);
    }
    this.rows = this.rows.flatMap((row) => {
      const around = beside.get(row);
      return around ? [...around.before, row, ...around.after] : [row];
    });
  }

  /** The row below which a new one stands: its neighbour, unless that one sticks to the edge above rows out of view. */
  private lastAbove({ top }: Row, neighbour: Row, neighbours: readonly (Row | null)[]): Row {
    let last = neighbour;
    for (let i = this.rows.indexOf(neighbour) + 1; i < this.rows.length; i++) {
      const next = this.rows[i] as Row;
      if (!(next.top < top) || neighbours.includes(next)) break;
      last = next;
    }
    return last;
  }

  /** Where rows belong that have no known neighbour: by their height in the list, else at its end. */
  private placeFor(fresh: readonly Row[]): number {
    const top = fresh[0]?.top ?? Number.NaN;
    const bottom = fresh.at(-1)?.top ?? Number.NaN;
    const at = this.rows.findIndex((row) => row.top > bottom);
    if (at < 0 || Number.isNaN(top)) return this.rows.length;
    return this.rows.slice(0, at).every((row) => row.top < top) ? at : this.rows.length;
  }
}

/** True where every row says its place, and the places grow. */
function isNumbered(drawn: readonly DrawnRow[]): boolean {
  return drawn.every(
    ({ index }, i) => index !== null && (i === 0 || index > ((drawn[i - 1] as DrawnRow).index ?? Infinity)),
  );
}

/** A name for each row by its words; rows with the same words are counted. */
function keysOf(rows: readonly { words: string }[]): string[] {
  const seen = new Map<string, number>();
  return rows.map(({ words }) => {
    const nth = seen.get(words) ?? 0;
    seen.set(words, nth + 1);
    return `${nth} ${words}`;
  });
}

function counted(rows: readonly { words: string }[]): Map<string, number> {
  const seen = new Map<string, number>();
  for (const { words } of rows) seen.set(words, (seen.get(words) ?? 0) + 1);
  return seen;
}

const rowOf = ({ index, words, top, start, end, cells }: DrawnRow): Row => ({
  index,
  words,
  top,
  drawn: { start, end },
  ...(cells && { cells: cells.map(cellOf) }),
});
const cellOf = ({ column, words, start, end }: DrawnCell): Cell => ({ column, words, drawn: { start, end } });

/** The words of a row of cells: tabs stand for the columns between them. */
export const wordsOfCells = (cells: readonly { column: number; words: string }[]) =>
  cells
    .map(({ column, words }, i) => `${'\t'.repeat(i > 0 ? column - (cells[i - 1]?.column ?? 0) : 0)}${words}`)
    .join('');

/** Whether what is drawn of a row says what is known of it; of columns that were not drawn before nothing is known. */
function saysTheSame(row: Row, one: DrawnRow): boolean {
  if (!row.cells || !one.cells) return row.words === one.words;
  const known = new Map(row.cells.map(({ column, words }) => [column, words]));
  return one.cells.every(({ column, words }) => (known.get(column) ?? words) === words);
}

/** Whether everything that is drawn of a row is known. */
const hasAll = (row: Row, one: DrawnRow) =>
  row.cells && one.cells
    ? saysTheSame(row, one) && one.cells.every(({ column }) => row.cells?.some((cell) => cell.column === column))
    : row.words === one.words;

/** Brings what is drawn of a row together with what came by of it. Without `collect` no words are taken in. */
function takeCells(row: Row, one: DrawnRow, collect: boolean): void {
  if (!row.cells || !one.cells) {
    if (!collect) return;
    row.words = one.words;
    if (one.cells) row.cells = one.cells.map(cellOf);
    else delete row.cells;
    return;
  }
  const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
  for (const cell of one.cells) {
    const known = cells.get(cell.column);
    if (known?.words === cell.words) known.drawn = { start: cell.start, end: cell.end };
    else if (collect) cells.set(cell.column, cellOf(cell));
  }
  if (!collect) return;
  row.cells = [...cells.values()].sort((a, b) => a.column - b.column);
  row.words = wordsOfCells(row.cells);
}

/** Whether a row was seen so far from where these words stand that it is hardly the same one. */
function isFar({ top }: Row, one: DrawnRow, drawn: readonly DrawnRow[]): boolean {
  const reach = (drawn.at(-1)?.top ?? 0) - (drawn[0]?.top ?? 0);
  return Math.abs(top - one.top) > Math.max(reach, SAME_PLACE);
}

function lookAgain(row: Row, { top, start, end }: DrawnRow): void {
  if (!Number.isNaN(top)) row.top = top;
  row.drawn = { start, end };
}
