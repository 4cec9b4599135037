import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Shown } from '../lib/messages.ts';
import { Problem } from '../lib/problems.ts';
import { fetchPdf } from '../lib/record/open-in-tab.ts';
import { DEFAULT_SETTINGS } from '../lib/settings/settings.ts';
import { withSite } from '../lib/settings/sites.ts';
import { keepChoices } from '../lib/storage/stored-settings.ts';
import { type Actions, ActionsProvider, type Found } from './actions.ts';
import { afterPaint } from './after-first-paint.ts';
import { copyText, firstCopy } from './copy.ts';
import { useEvidenceKeys } from './evidence-keys.ts';
import { t } from './locale.ts';
import { Panel } from './Panel.tsx';
import { SettingsProvider, useKeptSettings } from './settings.ts';
import { type SiteActions, SiteProvider, useSiteInFront } from './site.ts';
import { useAutomaticReading } from './use-automatic-reading.ts';
import { ask, useCase } from './use-case.ts';
import { useDocuments, useInterrupted } from './use-documents.ts';
import { useOpenPdf } from './use-open-pdf.ts';
import { errorWords } from './words.ts';

const SAID_FOR = 6_000;
/** What is said of an export. */
const SAID = { case: 'said.savedCase', evidence: 'said.savedEvidence', report: 'said.openedReport' } as const;

const foundIn = ({ found, folded, away }: Shown): Found => (folded ? 'folded' : away ? 'away' : found);

/** The panel with its wires: the case of the tab in front, and what a person does with it. */
export function App() {
  const { tabId, state, pending, problem, asked, progress, follow, refresh } = useCase();
  const [said, setSaid] = useState('');
  const kept = useKeptSettings();
  // A viewer, and a page that was added, show the case of another tab.
  const caseTab = state && !pending ? state.tabId : tabId;
  const { reading, trouble, asked: password, add, stop, release, refuse } = useDocuments(setSaid);
  useInterrupted(state, reading, follow);
  const openPdf = useOpenPdf(tabId, state?.turn);

  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(''), SAID_FOR);
    return () => clearTimeout(timer);
  }, [said]);

  const settings = kept?.settings ?? DEFAULT_SETTINGS;
  const site = useSiteInFront(tabId, settings, state?.readingId);
  const readWhenSettled = useCallback(
    (tab: number) => follow(ask('case/read', { tabId: tab, whenSettled: true })),
    [follow],
  );
  useAutomaticReading(tabId, kept === null || pending ? null : state, site, readWhenSettled);
  const siteActions = useMemo<SiteActions>(
    () => ({
      site,
      allow: () => {
        if (!site || !kept) return;
        const { pattern } = site;
        browser.permissions.request({ origins: [pattern] }).then(
          (granted) => {
            if (!granted) return setSaid(t('site.refused'));
            const sites = withSite(kept.choices.sites, { pattern, readsItself: true });
            return keepChoices(browser.storage, { sites });
          },
          () => setSaid(t('site.refused')),
        );
      },
      openOptions: () => void browser.runtime.openOptionsPage(),
    }),
    [site?.pattern, site?.granted, site?.readsItself, site?.named, kept],
  );

  const actions = useMemo<Actions>(() => {
    const withTab = (act: (tab: number) => void) => {
      if (caseTab !== null) act(caseTab);
    };
    return {
      read: () => withTab((tab) => void follow(ask('case/read', { tabId: tab }))),
      stopReading: () => withTab((tab) => void follow(ask('case/stop-reading', { tabId: tab }))),
      forget: () => withTab((tab) => void follow(ask('case/forget', { tabId: tab }))),
      paint: (on) => withTab((tab) => void follow(ask('case/painting', { tabId: tab, on }))),
      choose: (choice) => withTab((tab) => void follow(ask('case/choose', { tabId: tab, ...choice }))),
      show: async (mark) => {
        if (caseTab === null) return false;
        return foundIn(await ask('case/show', { tabId: caseTab, mark }));
      },
      light: (spans) =>
        withTab((tab) => {
          // A light that fails is no news: the sentence can be pressed, and says then what is amiss.
          ask('case/light', { tabId: tab, spans: [...spans], go: false }).catch(() => {});
        }),
      showSpans: async (spans) => {
        if (caseTab === null) return false;
        return foundIn(await ask('case/light', { tabId: caseTab, spans: [...spans], go: true }));
      },
      enter: (entry) => withTab((tab) => void follow(ask('case/enter', { tabId: tab, entry }))),
      useSelected: () => withTab((tab) => void follow(ask('case/select', { tabId: tab, from: tabId ?? tab }))),
      letSelectedGo: () => withTab((tab) => void follow(ask('case/select', { tabId: tab, from: null }))),
      addDocuments: (files) => withTab((tab) => add(tab, files)),
      addOpenPdf: () =>
        withTab((tab) => {
          if (!openPdf) return;
          fetchPdf(openPdf.address, openPdf.name, fetch.bind(window)).then((file) => {
            if (file) add(tab, [file]);
            else refuse(tab, t('addDocument.openRefused', { name: openPdf.name }));
          });
        }),
      stopDocument: stop,
      openDocument: (documentId) =>
        withTab((tab) => {
          ask('record/open', { tabId: tab, documentId }).catch(() => setSaid(t('said.documentNotOpened')));
        }),
      remove: (documentId) =>
        withTab((tab) => {
          release(documentId);
          void follow(ask('record/remove', { tabId: tab, documentId }));
        }),
      readScrolling: (on) =>
        withTab((tab) => {
          ask('case/gather-rows', { tabId: tab, from: tabId ?? tab, on }).catch((error: unknown) =>
            setSaid(errorWords(error)),
          );
        }),
      pick: (act) =>
        withTab((tab) => {
          ask('case/pick', { tabId: tab, from: tabId ?? tab, act }).catch((error: unknown) =>
            setSaid(errorWords(error)),
          );
        }),
      readWhole: () => withTab((tab) => void follow(ask('case/whole-page', { tabId: tab }))),
      gather: (on) => withTab((tab) => void follow(ask('record/gather', { tabId: tab, on })).then(refresh)),
      addPage: () =>
        withTab((tab) => {
          if (tabId === null) return;
          ask('record/add-page', { tabId: tab, from: tabId }).then(
            () => setSaid(t('said.pageAdded')),
            (error: unknown) => setSaid(errorWords(error)),
          );
        }),
      openSample: () => {
        ask('sample/open', {}).catch(() => setSaid(t('said.sampleNotOpened')));
      },
      // Of the case that it was done in: another one may be in front by now.
      keepWork: ({ tabId: of, readingId }, work) => {
        // What could not be kept is still in the panel, and told again with the next change.
        ask('case/keep-work', { tabId: of, readingId, work }).catch(() => {});
      },
      save: (as, shown) =>
        withTab((tab) => {
          // Exports are made seldom: what makes them is loaded then.
          import('./save-case.ts')
            .then(({ saveCase }) => saveCase(as, shown))
            .then(
              (deed) => {
                setSaid(t(SAID[as]));
                void follow(ask('case/did', { tabId: tab, deed }));
              },
              (error: unknown) => setSaid(error instanceof Problem ? errorWords(error) : t('said.notSaved')),
            );
        }),
      copy: (text, what) => {
        copyText(text).then(
          () => {
            setSaid(t(firstCopy() ? 'said.copiedFirst' : 'said.copied', { what }));
            withTab((tab) => void follow(ask('case/did', { tabId: tab, deed: 'copied' })));
          },
          () => setSaid(t('said.notCopied')),
        );
      },
    };
  }, [tabId, caseTab, follow, refresh, add, stop, release, openPdf, refuse]);

  const { copy } = actions;
  const copyQuotation = useCallback((text: string) => copy(text, t('command.copied')), [copy]);
  useEvidenceKeys(copyQuotation);

  const readingHere = reading !== null && reading.tabId === caseTab ? reading : null;
  const troubleHere = trouble !== null && trouble.tabId === caseTab ? trouble.sentence : null;
  // What comes first hangs on the settings: nothing is drawn before they are known.
  const drawn = kept === null ? null : state;
  const notYet = pending || kept === null;
  const pdfName = openPdf?.name ?? null;
  const restFollows = drawn?.firstScreenOf !== undefined && !pending;
  useLayoutEffect(() => (restFollows ? afterPaint(refresh) : undefined), [restFollows, refresh]);

  // News that the panel does not show draws none of it anew: the site in front, above all, is known after the case.
  const panel = useMemo(
    () => (
      <Panel
        state={drawn}
        progress={progress}
        pending={notYet}
        reading={readingHere}
        openPdf={pdfName}
        password={password}
        trouble={troubleHere}
        problem={problem}
        asked={asked}
        said={said}
        version={browser.runtime.getManifest().version}
      />
    ),
    [drawn, progress, notYet, readingHere, pdfName, password, troubleHere, problem, asked, said],
  );

  return (
    <ActionsProvider value={actions}>
      <SettingsProvider value={settings}>
        <SiteProvider value={siteActions}>{panel}</SiteProvider>
      </SettingsProvider>
    </ActionsProvider>
  );
}
