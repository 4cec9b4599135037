/** The words of the interface, from `locales/`. The browser chooses the language; `docs/locale.md` says how to add one. */
import { type ComponentChildren, Fragment, h } from 'preact';
import { type GeneratedI18nStructure, i18n } from '#i18n';

type Messages = GeneratedI18nStructure;
type Key = keyof Messages;

/** The values that a message names. */
type NamesIn<K extends Key> = Messages[K] extends { namedSubstitutions: readonly (infer N extends string)[] }
  ? N
  : never;

/** The keys of messages that need nothing, and of those with a singular and a plural. */
export type PlainKey = {
  [K in Key]: Messages[K] extends { plural: false; substitutions: 0 } ? (NamesIn<K> extends never ? K : never) : never;
}[Key];
type CountKey = { [K in Key]: Messages[K] extends { plural: true } ? K : never }[Key];
type Values<K extends Key> = Record<NamesIn<K>, string | number>;

/** Messages that want no value, as the browser gave them: it is slow to ask, and a list says few words often. */
const plain = new Map<string, string>();

/** A message by its key, with its values filled in; the compiler knows the keys and what each wants. */
export const t: typeof i18n.t = (key: string, ...values: unknown[]) => {
  if (values.length > 0) return untyped(key, ...(values as []));
  const known = plain.get(key);
  if (known !== undefined) return known;
  const message = untyped(key);
  plain.set(key, message);
  return message;
};

let figures: Intl.NumberFormat | undefined;

/** A figure as the language writes it: `12,480`. */
export const figure = (value: number): string => {
  figures ??= new Intl.NumberFormat(t('language'));
  return figures.format(value);
};

/** A message with its number, in the form and the writing that the language has for it: `12,480 words`. */
export const count = <K extends CountKey>(
  key: K,
  value: number,
  ...[values]: NamesIn<K> extends never ? [] : [values: Values<K>]
): string => untyped(key, value, [figure(value)], values);

type Untyped = (key: string, value?: number, number?: string[], values?: Record<string, string | number>) => string;
const untyped = i18n.t as Untyped;

/** A message whose values are elements, in the order that the language gives them. */
export function fill<K extends Key>(key: K, parts: Record<NamesIn<K>, ComponentChildren>): ComponentChildren {
  const message = untyped(key);
  const filled: Readonly<Record<string, ComponentChildren>> = parts;
  // Every second piece is the name of a value.
  const pieces = message.split(/\{(\w+)\}/).map((piece, i) => (i % 2 === 0 ? piece : filled[piece]));
  return h(Fragment, null, ...pieces);
}

type Camel<S extends string> = S extends `${infer A}-${infer B}` ? `${A}${Capitalize<Camel<B>>}` : S;

/** A code of the program as a part of a key, which holds no hyphens: `not-met` is `notMet`. */
export const asKey = <S extends string>(code: S): Camel<S> =>
  code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()) as Camel<S>;
