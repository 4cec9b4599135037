/** The parts of pages that a person picked to be read alone, one a site. Pure. */
import { MOST_PARTS, type PickedPart } from './settings.ts';

/** The part that is read of an address; undefined where the whole page is. */
export function partOf(address: string | undefined, parts: readonly PickedPart[]): string | undefined {
  const origin = originOf(address);
  return parts.find((part) => part.origin === origin)?.selector;
}

/** The parts with one of them set anew; the oldest is forgotten where there are too many. */
export function withPart(parts: readonly PickedPart[], part: PickedPart): PickedPart[] {
  return [...parts.filter(({ origin }) => origin !== part.origin), part].slice(-MOST_PARTS);
}

/** The parts without that of an address. */
export function withoutPart(parts: readonly PickedPart[], address: string | undefined): PickedPart[] {
  const origin = originOf(address);
  return parts.filter((part) => part.origin !== origin);
}

function originOf(address: string | undefined): string | null {
  return address && URL.canParse(address) ? new URL(address).origin : null;
}
