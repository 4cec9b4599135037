/** A browser’s memory, pages and a panel, as far as open cases need them. */
import { check, review } from '../../lib/checking/check.ts';
import type { Checker } from '../../lib/checking/port.ts';
import type { Envelope } from '../../lib/messages.ts';
import { OpenCases } from '../../lib/open-cases/open-cases.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings.ts';
import { SessionCases } from '../../lib/storage/session-cases.ts';

/** A page of a case. */
export const TEXT = `CLINICAL CASE SUMMARY
The patient is a 57-year-old female who was injured on 03/04/2009. She has chronic low back pain rated 8/10.
She reported 70 % relief for three days with the intrathecal pump trial. On 05/06/2014 she was psychologically cleared for a pump.

REQUEST FOR AUTHORIZATION: Permanent implantation of an intrathecal pump
`;

/** The tab in which a report opens. */
export const REPORT = 9;

/** A browser's memory, a page and a panel, as far as a case needs them. */
export function surroundings(page: { text: string } = { text: TEXT }) {
  const area = new Map<string, unknown>();
  const panel: Envelope[] = [];
  const painted: number[] = [];
  const shown: number[] = [];
  const sent: Envelope[] = [];
  const opened: { documentId: string; mark: unknown }[] = [];
  /** What the reader of the document in a tab has read; a tab that went on shows a document without a reader. */
  const readers = new Map<number, Set<string>>();
  const world = {
    inject: async () => {},
    settings: DEFAULT_SETTINGS,
    /** The tab shows another document. */
    go: (tabId: number) => void readers.delete(tabId),
    /** The reader was not told yet what to read. */
    forget: (tabId: number) => readers.get(tabId)?.clear(),
    panelAnswers: async () => {},
    held: null as null | Promise<void>,
    /** Tabs that show a report. */
    reports: new Set<number>(),
    checker: {
      prepare() {},
      check: async (record) => structuredClone(check(record)),
      review: async (found, record) => structuredClone(review(found, record)),
    } satisfies Checker as Checker,
    area,
    panel,
    painted,
    shown,
    sent,
    opened,
    make: () =>
      new OpenCases({
        store: new SessionCases({
          get: async (key) => {
            const kept = key === null ? [...area.keys()] : area.has(key) ? [key] : [];
            return Object.fromEntries(kept.map((one) => [one, structuredClone(area.get(one))]));
          },
          set: async (items) => {
            for (const [k, v] of Object.entries(items)) area.set(k, structuredClone(v));
          },
          remove: async (key) => void area.delete(key),
        }),
        checker: {
          prepare: () => world.checker.prepare(),
          check: (record, options) => world.checker.check(record, options),
          review: (found, record) => world.checker.review(found, record),
        },
        injectReader: () => world.inject(),
        injectGatherer: async () => {},
        injectPicker: async () => {},
        addressOf: async () => undefined,
        keepParts: async () => {},
        isOwnPage: async () => false,
        isReport: async (tabId) => world.reports.has(tabId),
        openReport: async (_tabId, _name, onTab) => onTab(REPORT),
        toReader: async (tabId, envelope) => {
          sent.push(envelope);
          const payload = envelope.payload as { readingId: string; marks?: unknown[] };
          if (envelope.name === 'reader/holds') {
            const reader = readers.get(tabId);
            if (!reader) throw new Error('Could not establish connection. Receiving end does not exist.');
            return { ok: true, value: { holds: reader.has(payload.readingId), characters: 1234 } };
          }
          if (envelope.name === 'reader/read') {
            readers.set(tabId, new Set([payload.readingId]));
            if (world.held) await world.held;
            return {
              ok: true,
              value: {
                readingId: payload.readingId,
                text: page.text,
                title: 'Case',
                words: page.text.split(/\s+/).length,
                frames: 1,
              },
            };
          }
          if (envelope.name === 'reader/paint') {
            painted.push(payload.marks?.length ?? 0);
            return { ok: true, value: { painted: payload.marks?.length ?? 0, lost: 0 } };
          }
          return { ok: true, value: { found: true } };
        },
        toPanel: async (envelope) => {
          panel.push(envelope);
          await world.panelAnswers();
        },
        openSample: async () => {},
        settings: async () => world.settings,
        showTab: async (tabId) => void shown.push(tabId),
        openViewer: async (_tabId, documentId, mark) => void opened.push({ documentId, mark }),
        now: () => new Date('2014-06-01T12:00:00Z'),
      }),
  };
  return world;
}
/** Whoever asks from the panel. */
export const me = { tabId: null };
