/** The words of the interface, from `locales/`. The browser chooses the language; `docs/locale.md` says how to add one. */
import { type ComponentChildren, Fragment, h } from 'preact';
import { type GeneratedI18nStructure, i18n } from '#i18n';

type Messages = GeneratedI18nStructure;

/** The values that a message names. */
type NamesIn<K extends keyof Messages> = Messages[K] extends { namedSubstitutions: readonly (infer N extends string)[] }
  ? N
  : never;

/** A message by its key, with its number and its values filled in; the compiler knows the keys and what each wants. */
export const { t } = i18n;

/** A message whose values are elements, in the order that the language gives them. */
export function fill<K extends keyof Messages>(
  key: K,
  parts: Record<NamesIn<K>, ComponentChildren>,
  count?: number,
): ComponentChildren {
  const message = (t as (key: string, count?: number) => string)(key, count);
  const filled: Readonly<Record<string, ComponentChildren>> = parts;
  // Every second piece is the name of a value.
  const pieces = message.split(/\{(\w+)\}/).map((piece, i) => (i % 2 === 0 ? piece : filled[piece]));
  return h(Fragment, null, ...pieces);
}
