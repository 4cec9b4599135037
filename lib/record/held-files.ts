/**
 * The files of the documents, held by the pages of the extension that are open: the panel that added them, the viewer
 * that shows them. They are handed from one to the other inside the browser and never stored; when all of these pages
 * are closed, the file is gone from here and is asked for again.
 */

interface Ask {
  ask: string;
}
interface Give {
  give: string;
  file: File;
}

const CHANNEL = 'caselight-documents';
const PATIENCE = 1500;

export class HeldFiles {
  readonly #files = new Map<string, File>();
  readonly #channel = new BroadcastChannel(CHANNEL);
  readonly #waiting = new Map<string, (file: File) => void>();

  constructor() {
    this.#channel.onmessage = ({ data }: MessageEvent<Ask | Give>) => {
      if ('ask' in data) {
        const file = this.#files.get(data.ask);
        if (file) this.#channel.postMessage({ give: data.ask, file } satisfies Give);
      } else if ('give' in data) this.#waiting.get(data.give)?.(data.file);
    };
  }

  hold(documentId: string, file: File): void {
    this.#files.set(documentId, file);
  }

  release(documentId: string): void {
    this.#files.delete(documentId);
  }

  /** The file of a document, held here or in another page; null where nobody has it any more. */
  async get(documentId: string): Promise<File | null> {
    const held = this.#files.get(documentId);
    if (held) return held;
    const file = await new Promise<File | null>((resolve) => {
      const timer = setTimeout(() => resolve(null), PATIENCE);
      this.#waiting.set(documentId, (given) => {
        clearTimeout(timer);
        resolve(given);
      });
      this.#channel.postMessage({ ask: documentId } satisfies Ask);
    });
    this.#waiting.delete(documentId);
    if (file) this.#files.set(documentId, file);
    return file;
  }
}
