/** Which case a tab shows something of: its own, one that a page or document was added to, or one of a report. */
import type { Surroundings } from './surroundings.ts';

export class CaseTabs {
  readonly #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** The case that a tab shows something of; its own first, then the one that pages are being added to. */
  async caseOf(tabId: number): Promise<number> {
    const { state } = await this.#around.store.get(tabId);
    if (state.status !== 'empty' || state.sources.length > 0) return tabId;
    const { cases, gathering } = await this.#around.store.links();
    const linked = cases[String(tabId)];
    if (linked !== undefined && (await this.#shows(tabId, linked))) return linked;
    return gathering ?? tabId;
  }

  /** Whether a tab that was linked to a case still shows something of it: a page or document, or our own report of it. */
  async #shows(tabId: number, caseTab: number): Promise<boolean> {
    const { state } = await this.#around.store.get(caseTab);
    return state.sources.some((source) => source.tabId === tabId) || this.#around.isReport(tabId);
  }

  /** A tab shows something of the case of another one. */
  async link(tabId: number, caseTab: number): Promise<void> {
    if (tabId === caseTab) return;
    const links = await this.#around.store.links();
    await this.#around.store.putLinks({ ...links, cases: { ...links.cases, [String(tabId)]: caseTab } });
  }

  /** A tab shows nothing of another tab's case any more. */
  async unlinkTab(tabId: number): Promise<void> {
    const links = await this.#around.store.links();
    if (!(String(tabId) in links.cases)) return;
    const { [String(tabId)]: _, ...cases } = links.cases;
    await this.#around.store.putLinks({ ...links, cases });
  }

  /** Takes away every link to a case. */
  async unlink(caseTab: number): Promise<void> {
    const { cases, gathering } = await this.#around.store.links();
    const kept = Object.entries(cases).filter(([, of]) => of !== caseTab);
    if (kept.length === Object.keys(cases).length && gathering !== caseTab) return;
    await this.#around.store.putLinks({
      cases: Object.fromEntries(kept),
      gathering: gathering === caseTab ? null : gathering,
    });
  }
}
