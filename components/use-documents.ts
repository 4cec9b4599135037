/** Reading documents into cases, one at a time: what is being read, how far it is, and what went wrong. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CaseState } from '../lib/messages.ts';
import { addDocument } from '../lib/record/add-document.ts';
import { HeldFiles } from '../lib/record/held-files.ts';
import { loadPdfLibrary } from '../lib/record/pdf-library.ts';
import { count, t } from './locale.ts';
import type { AskedPassword } from './PdfPassword.tsx';
import { ask } from './use-case.ts';
import { problemWords } from './words.ts';

/** Time between two drawings of the progress, in ms: drawing the panel for every page would slow the reading. */
const PROGRESS_STEP = 100;

export interface ReadingDocument {
  documentId: string;
  tabId: number;
  name: string;
  done: number;
  /** Null until the document is open. */
  pages: number | null;
  /** Documents that wait for their turn. */
  waiting: number;
}

export interface Trouble {
  tabId: number;
  sentence: string;
}

interface Waiting {
  tabId: number;
  file: File;
}

export function useDocuments(say: (what: string) => void) {
  const [reading, setReading] = useState<ReadingDocument | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [asked, setAsked] = useState<AskedPassword | null>(null);
  const files = useMemo(() => new HeldFiles(), []);
  const queue = useRef<Waiting[]>([]);
  const running = useRef<AbortController | null>(null);

  const next = useCallback(async () => {
    if (running.current) return;
    for (let waiting = queue.current.shift(); waiting; waiting = queue.current.shift()) {
      const { tabId, file } = waiting;
      const documentId = crypto.randomUUID();
      const stop = new AbortController();
      running.current = stop;
      files.hold(documentId, file);
      const told = { documentId, tabId, name: file.name };
      setReading({ ...told, done: 0, pages: null, waiting: queue.current.length });
      let drawn = 0;
      const added = await addDocument({
        tabId,
        documentId,
        name: file.name,
        data: async () => new Uint8Array(await file.arrayBuffer()),
        library: loadPdfLibrary,
        ask,
        onProgress: (done, pages) => {
          const now = performance.now();
          if (done > 0 && done < pages && now - drawn < PROGRESS_STEP) return;
          drawn = now;
          setReading({ ...told, done, pages, waiting: queue.current.length });
        },
        signal: stop.signal,
        password: (wrong) =>
          new Promise((resolve) => {
            const answer = (given: string | null) => {
              setAsked(null);
              resolve(given);
            };
            stop.signal.addEventListener('abort', () => answer(null), { once: true });
            setAsked({ name: file.name, wrong, answer });
          }),
      });
      if (added.outcome === 'refused' || added.pages === 0) files.release(documentId);
      if (added.problem)
        setTrouble({
          tabId,
          sentence: t('addDocument.trouble', { name: file.name, problem: problemWords(added.problem) }),
        });
      else if (added.outcome === 'read') say(count('addDocument.read', added.pages, { name: file.name }));
      else if (added.pages === 0) say(t('addDocument.notRead', { name: file.name }));
      else say(count('addDocument.stopped', added.pages, { name: file.name }));
    }
    running.current = null;
    setReading(null);
  }, [files, say]);

  const add = useCallback(
    (tabId: number, chosen: readonly File[]) => {
      setTrouble(null);
      queue.current.push(...chosen.map((file) => ({ tabId, file })));
      void next();
    },
    [next],
  );
  const stop = useCallback(() => running.current?.abort(), []);
  const release = useCallback((documentId: string) => files.release(documentId), [files]);
  const refuse = useCallback((tabId: number, sentence: string) => setTrouble({ tabId, sentence }), []);
  return { reading, trouble, asked, add, stop, release, refuse };
}

/** A document that was being read by a panel that is gone: nobody else will finish it. */
export function useInterrupted(
  state: CaseState | null,
  reading: ReadingDocument | null,
  follow: (running: Promise<CaseState>) => Promise<void>,
): void {
  const orphan = state?.sources.find(({ status, id }) => status === 'reading' && id !== reading?.documentId)?.id;
  const tabId = state?.tabId;
  const own = useRef(new Set<string>());
  if (reading) own.current.add(reading.documentId);
  useEffect(() => {
    // One of our own is about to be told finished.
    if (orphan === undefined || tabId === undefined || own.current.has(orphan)) return;
    void follow(ask('record/end', { tabId, documentId: orphan, outcome: 'stopped' }));
  }, [orphan, tabId, follow]);
}
