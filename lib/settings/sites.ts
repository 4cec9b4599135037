/**
 * A site, as browsers name it to extensions: a scheme and a host. Ports are not among it, since Firefox knows none in
 * such a pattern: a site is allowed on every port of its host.
 */
import * as z from 'zod/mini';

/** `https://portal.example/*`; only a policy names many hosts at once, as `https://*.example/*`. */
export const SitePattern = z
  .string()
  .check(z.maxLength(300), z.regex(/^https?:\/\/(?:\*\.)?(?:[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*|\[[0-9a-f:]+\])\/\*$/));

/** The pattern of the site that an address belongs to; null for what no extension may read. */
export function patternOf(address: string | undefined): string | null {
  if (address === undefined || !/^https?:\/\/[^/]/.test(address)) return null;
  try {
    const { protocol, hostname } = new URL(address);
    return `${protocol}//${hostname}/*`;
  } catch {
    return null;
  }
}

/** The name of a site for people: `portal.example`; the scheme only where it is not the safe one. */
export function siteName(pattern: string): string {
  return pattern.replace(/^https:\/\//, '').replace(/\/\*$/, '');
}

/** Whether an address lies on one of the sites. */
export function isOnSite(address: string | undefined, patterns: readonly string[]): boolean {
  const pattern = patternOf(address);
  if (pattern === null) return false;
  const [scheme, host = ''] = split(pattern);
  return patterns.some((wanted) => {
    if (wanted === pattern || wanted === '<all_urls>') return true;
    const [wantedScheme, wantedHost = ''] = split(wanted);
    if (wantedScheme !== '*' && wantedScheme !== scheme) return false;
    if (wantedHost === '*') return true;
    if (!wantedHost.startsWith('*.')) return wantedHost === host;
    return host === wantedHost.slice(2) || host.endsWith(wantedHost.slice(1));
  });
}

function split(pattern: string): [scheme: string, host?: string] {
  const [scheme = '', rest = ''] = pattern.split('://');
  return [scheme, rest.replace(/\/.*$/, '')];
}

/**
 * Whether the pages of an address are to be read without a press, where the browser lets them be read at all: as the
 * person said of that site, else where the organisation's policy names it.
 */
export function readsItself(
  address: string | undefined,
  {
    sites,
    allowedSites,
  }: { sites: readonly { pattern: string; readsItself: boolean }[]; allowedSites: readonly string[] },
): boolean {
  const own = sites.find(({ pattern }) => isOnSite(address, [pattern]));
  return own?.readsItself ?? isOnSite(address, allowedSites);
}

/** The sites with one of them set anew. */
export function withSite<S extends { pattern: string }>(sites: readonly S[], site: S): S[] {
  return [...sites.filter(({ pattern }) => pattern !== site.pattern), site];
}
