/**
 * Hands a report from the panel to the page that shows it, through the browser's session storage: memory, never the
 * disk. The page takes it out; what was never taken goes with the next report.
 */
import * as z from 'zod/mini';
import { Report } from '../export/report.ts';
import type { SessionArea } from './session-cases.ts';

const KEY = 'report:';

/** Keeps a report; its name opens it, once. */
export async function keepReport(area: SessionArea, report: Report, name: string): Promise<void> {
  for (const key of Object.keys(await area.get(null))) if (key.startsWith(KEY)) await area.remove(key);
  await area.set({ [KEY + name]: report });
}

/** Takes a report out; null where it was taken before. */
export async function takeReport(area: SessionArea, name: string): Promise<Report | null> {
  const key = KEY + name;
  const stored = z.safeParse(Report, (await area.get(key))[key]);
  await area.remove(key);
  return stored.success ? stored.data : null;
}
