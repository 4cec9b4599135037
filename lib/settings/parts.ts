/**
 * What of a site's pages is read: the parts that a person picked to be read alone, one a site, and what an organisation
 * has left out of its portals. Pure.
 */
import { MOST_PARTS, type PickedPart, type Portal } from './settings.ts';
import { isOnSite } from './sites.ts';

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

/** The elements that are not read at an address, as a selector; undefined where all are. */
export function leftOutOf(address: string | undefined, portals: readonly Portal[]): string | undefined {
  const selectors = portals.filter(({ site }) => isOnSite(address, [site])).map(({ leaveOut }) => leaveOut);
  return selectors.length > 0 ? selectors.join() : undefined;
}

function originOf(address: string | undefined): string | null {
  return address && URL.canParse(address) ? new URL(address).origin : null;
}
