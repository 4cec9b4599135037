import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useActions } from './actions.ts';
import { count, figure, t } from './locale.ts';
import { type AskedPassword, PdfPassword } from './PdfPassword.tsx';
import type { ReadingDocument } from './use-documents.ts';

interface Props {
  reading: ReadingDocument | null;
  trouble: string | null;
  /** A locked PDF that asks for its password. */
  password: AskedPassword | null;
  /** The buttons to choose one with; a case has them in its menu. */
  children?: ComponentChildren;
}

const isPdf = (file: File) => file.type === 'application/pdf' || /\.pdf$/i.test(file.name);
const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Adds PDFs to the case: dropped anywhere on the panel, or chosen; how far the reading is; its end. */
export function AddDocument({ reading, trouble, password, children }: Props) {
  const { addDocuments, stopDocument } = useActions();
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState(false);

  useLayoutEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      // Without this the browser opens the file in the panel's place.
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(false);
      take([...(event.dataTransfer?.files ?? [])]);
    };
    const take = (files: File[]) => {
      const documents = files.filter(isPdf);
      setRefused(documents.length < files.length);
      if (documents.length > 0) addDocuments(documents);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [addDocuments]);

  return (
    <section
      class={over ? 'add-document over' : 'add-document'}
      aria-label={t('addDocument.title')}
      // Beside a case it takes no room until there is something to say.
      hidden={!children && !over && !reading && !password && !refused && !trouble}
    >
      {children}
      {over ? <p>{t('addDocument.drop')}</p> : children && !reading && <p class="aside">{t('addDocument.orDrop')}</p>}
      {reading && (
        <div class="progress">
          <label for="reading-progress">
            {reading.pages === null
              ? t('addDocument.opening', { name: reading.name })
              : count('addDocument.reading', reading.pages, { name: reading.name, done: figure(reading.done) })}
            {reading.waiting > 0 && `, ${t('addDocument.waiting', { count: reading.waiting })}`}
          </label>
          {/* Without a value it says that it is busy. */}
          <progress
            id="reading-progress"
            value={reading.pages === null ? undefined : reading.done}
            max={reading.pages ?? 1}
          />
          <button type="button" class="quiet" onClick={stopDocument}>
            {t('addDocument.stop')}
          </button>
        </div>
      )}
      {password && <PdfPassword {...password} />}
      {refused && (
        <p class="notice" role="alert">
          {t('addDocument.onlyPdf')}
        </p>
      )}
      {trouble && (
        <p class="notice" role="alert">
          {trouble}
        </p>
      )}
    </section>
  );
}

/** Chooses PDFs: from the disk, or the one that is open in the tab. */
export function ChooseDocument({ openPdf }: { openPdf: string | null }) {
  const { addDocuments, addOpenPdf } = useActions();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        class="unseen"
        accept="application/pdf,.pdf"
        multiple
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          if (files.length > 0) addDocuments(files);
          // The same file may be chosen again.
          event.currentTarget.value = '';
        }}
      />
      <button type="button" class="quiet" onClick={() => input.current?.click()}>
        {t('addDocument.title')}
      </button>
      {openPdf && (
        <button type="button" class="quiet" onClick={addOpenPdf}>
          {t('addDocument.open', { name: openPdf })}
        </button>
      )}
    </>
  );
}
