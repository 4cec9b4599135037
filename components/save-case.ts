/** Takes a case out of the panel: as a file, or as a report in a tab of its own. */
import { browser } from 'wxt/browser';
import type { Deed } from '../lib/activity.ts';
import { annotationsOf } from '../lib/export/annotations.ts';
import { caseFile } from '../lib/export/case-file.ts';
import type { Material } from '../lib/export/material.ts';
import { reportOf } from '../lib/export/report.ts';
import { keepReport } from '../lib/storage/session-report.ts';
import type { ExportKind, ShownCase } from './actions.ts';
import { ask } from './use-case.ts';

/** So long the browser may take to begin with a file, in ms. */
const FILE_HELD = 60_000;

/** Saves a file through a link: no permission is needed, and the browser asks where if it is set so. */
function saveFile(name: string, type: string, content: unknown): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), FILE_HELD);
}

/** Makes an export. @returns what the activity log is to tell */
export async function saveCase(as: ExportKind, { state, analysis, drafts }: ShownCase): Promise<Deed> {
  const { text, found } = await ask('case/material', { tabId: state.tabId });
  const at = new Date().toISOString();
  const material: Material = {
    found,
    analysis,
    entries: state.entries,
    text,
    sources: state.sources,
    drafts,
    version: browser.runtime.getManifest().version,
    at,
  };
  // A file's name is seen in many places: it tells the day and nothing of the case.
  const day = at.slice(0, 10);
  if (as === 'case') {
    saveFile(`caselight-case-${day}.json`, 'application/json', caseFile(material));
    return 'saved-case';
  }
  if (as === 'evidence') {
    saveFile(`caselight-evidence-${day}.jsonld`, 'application/ld+json', annotationsOf(material));
    return 'saved-evidence';
  }
  const name = crypto.randomUUID();
  await keepReport(browser.storage.session, reportOf(material), name);
  await ask('report/open', { tabId: state.tabId, name });
  return 'opened-report';
}
