/** The PDF that the tab in front shows, as far as the browser lets its address be seen. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { pdfNameIn } from '../lib/record/open-in-tab.ts';

export interface TabPdf {
  address: string;
  name: string;
}

/** Null where the tab shows none, or its address was not opened to the extension by a click on its button. */
export function useOpenPdf(tabId: number | null, news: unknown): TabPdf | null {
  const [pdf, setPdf] = useState<TabPdf | null>(null);
  // The address changes with the news of the tab.
  useEffect(() => {
    let current = true;
    const look = async () => {
      const { url } =
        tabId === null ? { url: undefined } : await browser.tabs.get(tabId).catch(() => ({ url: undefined }));
      const name = pdfNameIn(url);
      if (current) setPdf(url && name ? { address: url, name } : null);
    };
    void look();
    // A click on the toolbar button opens the address, and brings the panel to the front.
    window.addEventListener('focus', look);
    return () => {
      current = false;
      window.removeEventListener('focus', look);
    };
  }, [tabId, news]);
  return pdf;
}
