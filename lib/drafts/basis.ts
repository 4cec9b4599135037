/** What a sentence of a draft rests on, the words that a figure may be taken from, and a fingerprint of both. */
import type { DraftBasis, Evidence } from '../analysis.ts';

/**
 * One thing that a sentence rests on. `frame` is fixed wording that states no fact of the case; `citation` is a
 * criterion's own wording, a guideline or an edition; `looked-for` is a criterion, document or field not found;
 * `setting` is what a person or an organisation set once for all letters.
 */
export type Basis =
  | { readonly kind: 'evidence'; readonly evidence: readonly [Evidence, ...Evidence[]] }
  | {
      readonly kind: 'calculation';
      readonly steps: readonly [string, ...string[]];
      readonly evidence: readonly Evidence[];
    }
  | { readonly kind: 'reviewer-entry'; readonly entry: string }
  | { readonly kind: 'looked-for'; readonly what: string; readonly words: string; readonly notFound: true }
  | { readonly kind: 'citation'; readonly of: string; readonly words: string }
  | { readonly kind: 'setting'; readonly of: string; readonly words: string }
  | { readonly kind: 'frame' };

export const FRAME: Basis = { kind: 'frame' };

const wordsOf = (evidence: readonly Evidence[]): string[] =>
  evidence.flatMap(({ quote, date, place }) => [quote, date ?? '', place ?? ''].filter((words) => words !== ''));

/** The words in which the figures of a sentence must be found. Fixed wording gives none. */
export function groundOf(basis: Basis): readonly string[] {
  switch (basis.kind) {
    case 'evidence':
      return wordsOf(basis.evidence);
    case 'calculation':
      return [...basis.steps, ...wordsOf(basis.evidence)];
    case 'reviewer-entry':
      return [basis.entry];
    case 'looked-for':
    case 'citation':
    case 'setting':
      return [basis.words];
    case 'frame':
      return [];
  }
}

const spansOf = (evidence: readonly Evidence[]): { start: number; end: number }[] => {
  const spans = new Map(evidence.map(({ start, end }) => [`${start} ${end}`, { start, end }]));
  return [...spans.values()];
};

/** The basis as the analysis carries it: words of the text by their place, the rest by name. */
export function toDraftBasis(basis: Basis): DraftBasis {
  switch (basis.kind) {
    case 'evidence':
      return { kind: 'evidence', spans: spansOf(basis.evidence) };
    case 'calculation':
      return { kind: 'calculation', steps: [...basis.steps], spans: spansOf(basis.evidence) };
    case 'reviewer-entry':
      return { kind: 'reviewer-entry', entry: basis.entry };
    case 'looked-for':
      return { kind: 'looked-for', what: basis.what, notFound: true };
    case 'citation':
      return { kind: 'citation', of: basis.of };
    case 'setting':
      return { kind: 'setting', of: basis.of };
    case 'frame':
      return { kind: 'frame' };
  }
}

/** What makes one basis the same as another: its words and whose they are, not where they stand. */
function identityOf(basis: Basis): string {
  const told = (evidence: readonly Evidence[]) =>
    evidence.map(({ quote, date, voice, polarity }) => [quote.split(/\s+/).join(' ').trim(), date, voice, polarity]);
  switch (basis.kind) {
    case 'evidence':
      return JSON.stringify([basis.kind, told(basis.evidence)]);
    case 'calculation':
      return JSON.stringify([basis.kind, basis.steps, told(basis.evidence)]);
    default:
      return JSON.stringify(basis);
  }
}

/** The basis things of a sentence, each once, by what makes them the same. */
export function distinct(bases: readonly Basis[]): Map<string, Basis> {
  return new Map(bases.map((basis) => [identityOf(basis), basis]));
}

/**
 * A fingerprint of what a sentence says and rests on (FNV-1a): the same on another reading of the same words. What it
 * rests on may change without its words (another date, another quotation), and the other way round (a part of a row
 * that is no longer open).
 */
export function markOf(text: string, identities: Iterable<string>): string {
  let hash = 0x811c9dc5;
  const said = [text, ...identities].join('\n');
  for (let i = 0; i < said.length; i++) {
    const character = said.codePointAt(i) as number;
    if (character > 0xffff) i++;
    hash = Math.imul(hash ^ character, 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
