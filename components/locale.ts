/** The words of the interface, from `locales/`. The browser chooses the language; `docs/locale.md` says how to add one. */
import { type ComponentChildren, Fragment, h } from 'preact';
import { type GeneratedI18nStructure, i18n } from '#i18n';

type Messages = GeneratedI18nStructure;
type Key = keyof Messages;

/** The values that a message names. */
type NamesIn<K extends Key> = Messages[K] extends { namedSubstitutions: readonly (infer N extends string)[] }
  ? N
  : never;

/** The keys of messages that need nothing, and of those that need their number alone. */
export type PlainKey = {
  [K in Key]: Messages[K] extends { plural: false; substitutions: 0 } ? (NamesIn<K> extends never ? K : never) : never;
}[Key];
type CountKey = {
  [K in Key]: Messages[K] extends { plural: true; substitutions: 1 } ? (NamesIn<K> extends never ? K : never) : never;
}[Key];

/** A message by its key, with its number and its values filled in; the compiler knows the keys and what each wants. */
export const { t } = i18n;

/** A figure as the language writes it: `12,480`. */
export const figure = (value: number): string => value.toLocaleString(t('language'));

/** A message with its number: `12,480 words`. */
export const count = (key: CountKey, value: number): string => t(key, value, [figure(value)]);

/** A message whose values are elements, in the order that the language gives them. */
export function fill<K extends Key>(
  key: K,
  parts: Record<NamesIn<K>, ComponentChildren>,
  value?: number,
): ComponentChildren {
  const message = (t as (key: string, value?: number) => string)(key, value);
  const filled: Readonly<Record<string, ComponentChildren>> = parts;
  // Every second piece is the name of a value.
  const pieces = message.split(/\{(\w+)\}/).map((piece, i) => (i % 2 === 0 ? piece : filled[piece]));
  return h(Fragment, null, ...pieces);
}

type Camel<S extends string> = S extends `${infer A}-${infer B}` ? `${A}${Capitalize<Camel<B>>}` : S;

/** A code of the program as a part of a key, which holds no hyphens: `not-met` is `notMet`. */
export const asKey = <S extends string>(code: S): Camel<S> =>
  code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()) as Camel<S>;
