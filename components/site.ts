/** The site in front and what the browser lets be read of it; the sites that are allowed. */
import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Settings } from '../lib/settings/settings.ts';
import { isOnSite, patternOf, readsItself } from '../lib/settings/sites.ts';

/** The site of the page in front, as far as the browser tells its address. */
export interface SiteInFront {
  pattern: string;
  /** True where its pages may be read without the toolbar button. */
  granted: boolean;
  /** True where they are read without a press. */
  readsItself: boolean;
  /** True where the organisation's policy names it. */
  named: boolean;
}

export interface SiteActions {
  site: SiteInFront | null;
  /** Asks the browser for this site. Must be called in the click itself. */
  allow(): void;
  openOptions(): void;
}

const SiteContext = createContext<SiteActions>({ site: null, allow: () => {}, openOptions: () => {} });

export const SiteProvider = SiteContext.Provider;

export const useSite = (): SiteActions => useContext(SiteContext);

/** Follows what the browser grants and takes back. */
function onGrantsChanged(look: () => void): () => void {
  browser.permissions.onAdded.addListener(look);
  browser.permissions.onRemoved.addListener(look);
  return () => {
    browser.permissions.onAdded.removeListener(look);
    browser.permissions.onRemoved.removeListener(look);
  };
}

/**
 * The site of the page in front. The browser tells its address where the site is allowed, and after a click on the
 * toolbar button.
 * @param read changes when the page was read: then the address may be known
 */
export function useSiteInFront(tabId: number | null, settings: Settings, read: unknown): SiteInFront | null {
  const [front, setFront] = useState<{ tabId: number; address: string | undefined; granted: boolean } | null>(null);

  useEffect(() => {
    if (tabId === null) return;
    let newest = 0;
    const look = async () => {
      const mine = ++newest;
      const { url } = await browser.tabs.get(tabId).catch(() => ({ url: undefined }));
      const pattern = patternOf(url);
      const granted = pattern !== null && (await browser.permissions.contains({ origins: [pattern] }));
      if (mine !== newest) return;
      // What is as it was draws nothing anew.
      setFront((known) =>
        known?.tabId === tabId && known.address === url && known.granted === granted
          ? known
          : { tabId, address: url, granted },
      );
    };
    const onUpdated = (id: number, change: { status?: string; url?: string }) => {
      if (id === tabId && (change.status || change.url)) void look();
    };
    const soon = () => void look();
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.action.onClicked.addListener(soon);
    const stop = onGrantsChanged(soon);
    soon();
    return () => {
      newest = Number.POSITIVE_INFINITY;
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.action.onClicked.removeListener(soon);
      stop();
    };
  }, [tabId, read]);

  const pattern = patternOf(front?.address);
  // What is known of another tab is not this one's.
  if (!front || front.tabId !== tabId || pattern === null) return null;
  return {
    pattern,
    granted: front.granted,
    readsItself: readsItself(front.address, settings),
    named: isOnSite(front.address, settings.allowedSites),
  };
}

/** The patterns that the browser grants; null until it has told them. */
export function useGrantedSites(): string[] | null {
  const [granted, setGranted] = useState<string[] | null>(null);
  const look = useCallback(() => {
    browser.permissions.getAll().then(
      ({ origins = [] }) => setGranted(origins),
      () => setGranted([]),
    );
  }, []);
  useEffect(() => {
    look();
    return onGrantsChanged(look);
  }, [look]);
  return granted;
}
