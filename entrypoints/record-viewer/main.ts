/** The viewer of a document of the case. Wiring only. */
import { browser } from 'wxt/browser';
import { DocumentView } from '../../components/document-view.ts';
import { t } from '../../components/locale.ts';
import { errorWords } from '../../components/words.ts';
import { answer, type Envelope, type Handlers, send } from '../../lib/messages.ts';
import { Problem } from '../../lib/problems.ts';
import { HeldFiles } from '../../lib/record/held-files.ts';
import { loadPdfLibrary } from '../../lib/record/pdf-library.ts';
import { openPdf } from '../../lib/record/read-pdf.ts';
import { readViewerAddress } from '../../lib/record/viewer-address.ts';

const carry = (envelope: Envelope) => browser.runtime.sendMessage(envelope);
const part = (id: string) => document.getElementById(id) as HTMLElement;

function say(sentence: string): void {
  part('sentence').textContent = sentence;
  part('sentence').hidden = sentence === '';
}

/** The words that stand on the page before a document does. */
function label(): void {
  document.documentElement.lang = t('language');
  document.title = t('viewer.document');
  part('name').textContent = t('viewer.document');
  part('again-label').textContent = t('viewer.again');
}

/** The file from whoever holds it, or from the person. */
async function fileOf(documentId: string, files: HeldFiles): Promise<File> {
  const held = await files.get(documentId);
  if (held) return held;
  say(t('viewer.gone'));
  part('again').hidden = false;
  const input = part('file') as HTMLInputElement;
  const file = await new Promise<File>((resolve) => {
    input.addEventListener('change', () => input.files?.[0] && resolve(input.files[0]));
  });
  part('again').hidden = true;
  say('');
  return file;
}

/** Asks the person for the password of a locked document; it is kept nowhere, so the viewer asks for its own. */
async function passwordOf(name: string, wrong: number): Promise<string | null> {
  const form = part('lock') as HTMLFormElement;
  const field = part('password') as HTMLInputElement;
  part('lock-label').textContent = t('pdfPassword.label', { name });
  say(wrong > 0 ? t('pdfPassword.wrong') : t('pdfPassword.about'));
  form.hidden = false;
  field.focus();
  const given = await new Promise<string>((resolve) => {
    form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        resolve(field.value);
      },
      { once: true },
    );
  });
  field.value = '';
  form.hidden = true;
  say('');
  return given;
}

async function start(): Promise<void> {
  label();
  const address = readViewerAddress(location.search);
  if (!address) throw new Problem('no-address');
  const { documentId, at } = address;
  const files = new HeldFiles();
  const known = await send('record/document', { documentId, at }, carry);
  document.title = known.name;
  part('name').textContent = known.name;

  const file = await fileOf(documentId, files);
  const library = await loadPdfLibrary();
  const settings = {
    // Pictures of fax machines are unpacked by scripts of the package: the page's policy allows no other kind.
    useWasm: false,
    wasmUrl: browser.runtime.getURL('/pdf/' as never),
  };
  const pdf = await openPdf(library, new Uint8Array(await file.arrayBuffer()), undefined, settings, (wrong) =>
    passwordOf(known.name, wrong),
  );
  if (pdf.pages !== known.pages) throw new Problem('other-file');
  files.hold(documentId, file);

  const view = await DocumentView.lay({
    pdf,
    library,
    container: part('pages'),
    pageStarts: known.pageStarts,
    copied: known.copied,
    onClick: ({ start: from, end }) => {
      send('page/clicked', { readingId: documentId, start: from, end }, carry).catch(() => {});
    },
    onPage: (number) => {
      part('place').textContent = t('viewer.place', { page: number, pages: pdf.pages });
    },
  });

  const handlers: Pick<
    Handlers<'reader', unknown>,
    'reader/paint' | 'reader/light' | 'reader/show' | 'reader/selection'
  > = {
    'reader/paint': ({ readingId, marks }) => {
      if (readingId !== documentId) throw new Problem('stale');
      view.setMarks(marks);
      return { painted: view.painted, lost: 0 };
    },
    'reader/light': ({ readingId, marks }) => {
      if (readingId === documentId) view.light(marks);
      return {};
    },
    'reader/selection': ({ readingId }) => ({
      selection: readingId === documentId ? (view.selected() ?? undefined) : undefined,
      elsewhere: document.getSelection()?.isCollapsed === false,
    }),
    'reader/show': async ({ readingId, mark }) => {
      const found = readingId === documentId && (await view.show(mark));
      say(found ? '' : t('viewer.lost'));
      return { found };
    },
  };
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: unknown) => answer('reader', handlers, message, sender) ?? undefined,
  );
  view.setMarks(known.marks);
  if (known.at && !(await view.show(known.at))) say(t('viewer.lost'));
}

start().catch((error: unknown) => {
  say(error instanceof Problem ? errorWords(error) : t('viewer.notShown'));
});
