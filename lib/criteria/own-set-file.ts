/**
 * Reads an organisation's criteria set from the text of its file. What is wrong is told as a code with its values and its
 * place in the file, so that whoever wrote it finds it. A set is data and can express nothing else: its form is strict,
 * its logic knows three words, and no field is ever run.
 */
import {
  findNodeAtLocation,
  getNodePath,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type * as z from 'zod/mini';
import { isElementId } from '../facts/elements.ts';
import { isConditionId } from './conditions.ts';
import { lintSet } from './lint.ts';
import { type OwnSet, ownSet } from './own-sets.ts';
import { Borrowed, CriteriaSetFile, Logic, Row } from './schema.ts';
import { CRITERIA_SETS, isDocument, resolveRows } from './sets.ts';

export type SetProblemCode =
  | 'too-large'
  | 'not-json'
  | 'missing'
  | 'unknown-field'
  | 'unknown-name'
  | 'wrong-form'
  | 'same-id'
  | 'built-in-id'
  | 'no-set'
  | 'no-row'
  | 'no-document'
  | 'safety'
  | 'slip';

/** One thing to mend: where in the file, what it is about, and for a slip of the linter its sentence. */
export interface SetProblem {
  line: number;
  column: number;
  code: SetProblemCode;
  /** The field, the name or the words that it is about. */
  about: string;
}

export type ReadSet = { set: OwnSet; problems: [] } | { set: null; problems: SetProblem[] };

/** Longest file and most rows of a set. */
const LONGEST = 500_000;
const MOST_ROWS = 300;
const MOST_PROBLEMS = 50;

type Path = (string | number)[];
type Issue = z.core.$ZodIssue;

/** A problem by the path of what it is about; `key` stands at the name of a field in place of its value. */
interface Found {
  path: Path;
  code: SetProblemCode;
  about: string;
  key?: string;
}

/** Reads one set. */
export function readOwnSet(text: string): ReadSet {
  const refuse = (problems: SetProblem[]): ReadSet => ({ set: null, problems: problems.slice(0, MOST_PROBLEMS) });
  const at = (offset: number, code: SetProblemCode, about: string): SetProblem => ({
    ...placeIn(text, offset),
    code,
    about,
  });
  if (text.length > LONGEST) return refuse([at(0, 'too-large', String(LONGEST))]);

  const errors: ParseError[] = [];
  // A byte-order mark is no part of JSON, and editors leave it there.
  const body = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
  const tree = parseTree(body, errors, { disallowComments: true, allowTrailingComma: false });
  const [error] = errors;
  if (error) return refuse([at(error.offset, 'not-json', printParseErrorCode(error.error))]);
  if (!tree) return refuse([at(0, 'not-json', '')]);
  const twice = sameKeys(tree);
  if (twice.length > 0) return refuse(twice.map((node) => at(node.offset, 'same-id', String(node.value))));

  const parsed = CriteriaSetFile.safeParse(JSON.parse(body));
  const found = parsed.success
    ? slipsOf(parsed.data)
    : parsed.error.issues.flatMap((issue) => tell(issue, [], JSON.parse(body)));
  if (parsed.success && found.length === 0) return { set: ownSet(parsed.data), problems: [] };
  return refuse(found.map(({ path, code, about, key }) => at(offsetOf(tree, path, key), code, about)));
}

/** The sets that can be used, each id once: the later of two is the newer version. */
export function usableSets(texts: readonly string[]): OwnSet[] {
  const sets = new Map<string, OwnSet>();
  for (const text of texts) {
    const set = readOnce(text).set;
    if (set) sets.set(set.id, set);
  }
  return [...sets.values()];
}

/** The same few texts are read with every case. */
const read = new Map<string, ReadSet>();
function readOnce(text: string): ReadSet {
  const known = read.get(text);
  if (known) return known;
  if (read.size > 50) read.clear();
  const result = readOwnSet(text);
  read.set(text, result);
  return result;
}

/** Line and column, both counted from one. */
function placeIn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** Where in the text a path leads: to its value, or to the nearest that there is; with a key, to the key's name. */
function offsetOf(tree: Node, path: Path, key: string | undefined): number {
  for (let length = path.length; length >= 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (!node) continue;
    if (key !== undefined && length === path.length)
      return node.children?.find((property) => property.children?.[0]?.value === key)?.offset ?? node.offset;
    return node.offset;
  }
  return tree.offset;
}

/** Names that stand twice in one object, of which the parser would silently keep the last. */
function sameKeys(node: Node): Node[] {
  const inner = (node.children ?? []).flatMap(sameKeys);
  if (node.type !== 'object') return inner;
  const seen = new Set<unknown>();
  const twice = (node.children ?? []).flatMap(({ children: [name] = [] }) => {
    if (name === undefined) return [];
    if (seen.has(name.value)) return [name];
    seen.add(name.value);
    return [];
  });
  return [...twice, ...inner];
}

/** What a value is when it is written. */
const written = (value: unknown): string => (value === undefined ? '' : (JSON.stringify(value) ?? '').slice(0, 60));

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}

/** Tells an issue of the form; of several forms that a thing may have, by the one that is meant. */
function tell(issue: Issue, base: Path, value: unknown): Found[] {
  const path = [...base, ...(issue.path as Path)];
  const here = valueAt(value, path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path, code: 'unknown-field', about: key, key }));
  if (issue.code === 'invalid_union') return tellMeant(path, here, value, issue);
  if (here === undefined) return [{ path, code: 'missing', about: String(path.at(-1) ?? '') }];
  if (issue.code === 'invalid_value') return [{ path, code: 'unknown-name', about: written(here) }];
  return [{ path, code: 'wrong-form', about: `${String(path.at(-1) ?? '')}: ${written(here)}` }];
}

/** The logic's words and the fields of its leaves. */
const BRANCHES = ['allOf', 'anyOf', 'of'] as const;

/** A row, a borrowed row or a piece of logic that has none of its forms: what is amiss with the one that is meant. */
function tellMeant(path: Path, here: unknown, value: unknown, issue: z.core.$ZodIssueInvalidUnion): Found[] {
  if (here === undefined) return [{ path, code: 'missing', about: String(path.at(-1) ?? '') }];
  if (path.length === 2 && path[0] === 'rows' && typeof here === 'object' && here !== null) {
    const parsed = ('from' in here ? Borrowed : Row).safeParse(here);
    return parsed.success ? [] : parsed.error.issues.flatMap((inner) => tell(inner as Issue, path, value));
  }
  if (typeof here === 'string') return [{ path, code: 'unknown-name', about: written(here) }];
  if (typeof here === 'object' && here !== null) return tellLogic(here as Record<string, unknown>, path);
  return issue.errors.length > 0 ? [{ path, code: 'wrong-form', about: written(here) }] : [];
}

/** What is amiss in a piece of logic, from the outside in. */
function tellLogic(logic: Record<string, unknown>, path: Path): Found[] {
  const branch = BRANCHES.find((word) => word in logic);
  const fields =
    branch === undefined
      ? ['element', 'when', 'unless']
      : branch === 'of'
        ? ['of', 'atLeast']
        : branch === 'anyOf'
          ? ['anyOf', 'contraryWhen']
          : ['allOf'];
  const found: Found[] = Object.keys(logic)
    .filter((field) => !fields.includes(field))
    .map((field) => ({ path, code: 'unknown-field', about: field, key: field }));
  for (const field of ['when', 'unless', 'contraryWhen'])
    if (field in logic && !(typeof logic[field] === 'string' && isConditionId(logic[field])))
      found.push({ path: [...path, field], code: 'unknown-name', about: written(logic[field]) });
  if (branch === undefined) {
    if (!('element' in logic)) found.push({ path, code: 'missing', about: 'element' });
    else if (typeof logic.element !== 'string' || !isElementId(logic.element))
      found.push({ path: [...path, 'element'], code: 'unknown-name', about: written(logic.element) });
  } else {
    const parts = logic[branch];
    if (!Array.isArray(parts) || parts.length === 0)
      found.push({ path: [...path, branch], code: 'wrong-form', about: `${branch}: ${written(parts)}` });
    else
      parts.forEach((part: unknown, i) => {
        const inner = [...path, branch, i];
        if (Logic.safeParse(part).success) return;
        if (typeof part === 'object' && part !== null) found.push(...tellLogic(part as Record<string, unknown>, inner));
        else found.push({ path: inner, code: 'unknown-name', about: written(part) });
      });
    if (branch === 'of' && !Number.isInteger(logic.atLeast))
      found.push({ path, code: logic.atLeast === undefined ? 'missing' : 'wrong-form', about: 'atLeast' });
  }
  return found.length > 0 ? found : [{ path, code: 'wrong-form', about: written(logic) }];
}

/** What the form cannot catch: names that lead nowhere, ids of ours, and the slips of the linter. */
function slipsOf(file: CriteriaSetFile): Found[] {
  const found: Found[] = [];
  if (CRITERIA_SETS.has(file.id)) found.push({ path: ['id'], code: 'built-in-id', about: file.id });
  if (file.safety !== null) found.push({ path: ['safety'], code: 'safety', about: 'safety' });
  if (file.rows.length > MOST_ROWS) found.push({ path: ['rows'], code: 'too-large', about: String(MOST_ROWS) });
  file.beside?.forEach((id, i) => {
    const set = CRITERIA_SETS.get(id);
    if (set === undefined || set.overlay) found.push({ path: ['beside', i], code: 'no-set', about: id });
  });
  const ids = new Set<string>();
  file.rows.forEach((row, i) => {
    const own = 'from' in row ? row.with : row;
    if (own?.document !== undefined && !isDocument(own.document))
      found.push({
        path: ['rows', i, ...('from' in row ? ['with'] : []), 'document'],
        code: 'no-document',
        about: own.document,
      });
    if (!('from' in row)) {
      ids.add(row.id);
      return;
    }
    const source = CRITERIA_SETS.get(row.from);
    if (source === undefined) found.push({ path: ['rows', i, 'from'], code: 'no-set', about: row.from });
    row.rows?.forEach((id, at) => {
      if (source && !source.rows.some((one) => one.id === id))
        found.push({ path: ['rows', i, 'rows', at], code: 'no-row', about: id });
      if (ids.has(id)) found.push({ path: ['rows', i, 'rows', at], code: 'same-id', about: id });
      ids.add(id);
    });
  });
  if (found.length > 0) return found;
  // Borrowed rows are linted as what they become.
  const whole = { ...file, rows: resolveRows(file) };
  const places = file.rows.flatMap((row, i) =>
    Array<number>('from' in row ? resolveRows({ ...file, rows: [row] }).length : 1).fill(i),
  );
  return lintSet(whole).map(({ at, says }) => ({
    path: ['rows', places[Number(/^rows\[(\d+)\]/.exec(at)?.[1] ?? 0)] ?? 0],
    code: 'slip',
    about: says,
  }));
}

/** The title of a set, as far as its text gives one, for naming a set that cannot be used. */
export function titleOf(text: string): string | null {
  const tree = parseTree(text, [], {});
  const title = tree && findNodeAtLocation(tree, ['title']);
  return typeof title?.value === 'string' && getNodePath(title).length === 1 ? title.value : null;
}
