/** Listening in every document of a page: frames come and go, and nothing may be held of those that went. */
export class Documents {
  private readonly listen: (document: Document, signal: AbortSignal) => void;
  private readonly heard = new Map<Document, AbortController>();

  /** @param listen adds the listeners of one document; they end with the signal */
  constructor(listen: (document: Document, signal: AbortSignal) => void) {
    this.listen = listen;
  }

  /** Listens in the documents among these roots, and in no others any more. */
  follow(roots: readonly Node[]): void {
    const documents = new Set(roots.filter((root): root is Document => root.nodeType === 9));
    for (const [document, ended] of this.heard) {
      if (documents.has(document)) continue;
      ended.abort();
      this.heard.delete(document);
    }
    for (const document of documents) {
      if (this.heard.has(document)) continue;
      const ended = new AbortController();
      this.heard.set(document, ended);
      this.listen(document, ended.signal);
    }
  }

  stop(): void {
    this.follow([]);
  }
}
