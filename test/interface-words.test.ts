/** Every word that a person sees is a message of `locales/en.yml`, and every message there is used. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParsedMessage, parseMessagesFile } from '@wxt-dev/i18n/build';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const ROOMS = ['components', 'entrypoints'];

/** Words in the code that no person reads. */
const CODES = new Set([
  // Names that browsers give to keys, and to what is dragged.
  ...['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'Enter', 'Escape', 'Files'],
  // Colours of the system, and the time zone without summer time.
  ...['CanvasText', 'GrayText', 'Etc/UTC'],
  // What the analysis calls the day by which the edition was chosen.
  ...['request for authorization', 'utilization review decision', 'newest note'],
]);

/** Attributes that hold no words. */
const NO_WORDS =
  /^(?:class|className|id|type|role|for|key|name|href|src|d|viewBox|fill|stroke|transform|scope|autocomplete|style|value|accept|data-.*|aria-(?:controls|hidden|live|expanded|pressed|checked|busy|labelledby|describedby|current|haspopup))$/;

const files = ROOMS.flatMap((room) =>
  readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(room, name)),
);
const code = new Map(files.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]));
const messages = (await parseMessagesFile(join(ROOT, 'locales', 'en.yml'))).filter(
  ({ key }) => !key[0]?.startsWith('@@'),
);
const keys = new Set(messages.map(({ key }) => key.join('.')));

interface Node {
  type: string;
  [field: string]: unknown;
}
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** The nodes of a file with their parents, from the outside in. */
function* nodesOf(node: Node, above: readonly Node[] = []): Generator<{ node: Node; above: readonly Node[] }> {
  yield { node, above };
  const inside = [node, ...above];
  for (const value of Object.values(node))
    for (const child of [value].flat()) if (isNode(child)) yield* nodesOf(child, inside);
}

const treeOf = (file: string) => parseSync(file, code.get(file) ?? '').program as unknown as Node;

/** The words that a node puts in front of a person; null for every other node. */
function literalOf({ node, above: [parent] }: { node: Node; above: readonly Node[] }): string | null {
  if (node.type === 'JSXText') return node.value as string;
  if (node.type === 'TemplateElement') return (node.value as { cooked: string }).cooked;
  if (node.type !== 'Literal' || typeof node.value !== 'string') return null;
  return !parent || /^(?:Import|Export|TS)/.test(parent.type) ? null : node.value;
}

/** A sentence or a label: two words, or one that begins with a capital. */
const isWords = (text: string) => /\p{L}{2,}\s+\p{L}{2,}/u.test(text) || /^\s*\p{Lu}\p{Ll}+/u.test(text);
/** Within an attribute without words, the key of a message, or what is thrown for the program's author. */
function isProgram(above: readonly Node[]): boolean {
  const around = above.slice(0, above.findIndex(({ type }) => type === 'JSXElement') >>> 0);
  return around.some(({ type, name, callee }) => {
    if (type === 'JSXAttribute') return isNode(name) && NO_WORDS.test(String(name.name));
    if (type === 'NewExpression') return isNode(callee) && callee.name === 'Error';
    return type === 'CallExpression' && isNode(callee) && /^(?:t|fill|count)$/.test(String(callee.name));
  });
}

describe('no component holds a sentence of its own', () => {
  test.each(files)('%s', (file) => {
    const own = [...nodesOf(treeOf(file))].flatMap((at) => {
      const text = literalOf(at)?.replace(/\s+/g, ' ').trim();
      return text && isWords(text) && !CODES.has(text) && !isProgram(at.above) ? [text] : [];
    });
    expect(own).toEqual([]);
  });
});

describe('the messages', () => {
  /** Keys as they stand in the code, and beginnings of keys whose end is a value. */
  const named = new Set<string>();
  const begun = new Set<string>();
  for (const file of files)
    for (const { node } of nodesOf(treeOf(file))) {
      if (node.type === 'Literal' && typeof node.value === 'string') named.add(node.value);
      if (node.type === 'TemplateLiteral') {
        const [first] = node.quasis as { value: { cooked: string } }[];
        if (first && /^[\w.]+\.$/.test(first.value.cooked)) begun.add(first.value.cooked);
      }
    }
  for (const [, key] of readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8').matchAll(/__MSG_(\w+)__/g))
    named.add((key as string).replaceAll('_', '.'));

  test('each is used', () => {
    const unused = [...keys].filter((key) => !named.has(key) && ![...begun].some((start) => key.startsWith(start)));
    expect(unused).toEqual([]);
  });

  test('every key that the code names is there', () => {
    const asked = [...code.values()].flatMap((text) =>
      [...text.matchAll(/\b(?:t|fill|count)\(\s*'([^']+)'/g)].map(([, key]) => key as string),
    );
    expect(asked.filter((key) => !keys.has(key))).toEqual([]);
    expect([...begun].filter((start) => ![...keys].some((key) => key.startsWith(start)))).toEqual([]);
  });

  test('a plural has a singular and a plural, with the same values', () => {
    for (const message of messages) {
      if (message.type !== 'plural') continue;
      expect(Object.keys(message.plurals), message.key.join('.')).toEqual(['1', 'n']);
      expect(namesIn(message.plurals['1'] ?? ''), message.key.join('.')).toEqual(namesIn(message.plurals.n ?? ''));
    }
  });

  test('none is empty, none has a bar, which divides plural forms', () => {
    for (const message of messages)
      for (const text of formsOf(message)) {
        expect(text.trim(), message.key.join('.')).not.toBe('');
        expect(text, message.key.join('.')).not.toContain('|');
      }
  });
});

const namesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

function formsOf(message: ParsedMessage): string[] {
  return message.type === 'plural' ? Object.values(message.plurals) : [message.message];
}
