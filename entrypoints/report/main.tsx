import { render } from 'preact';
import { browser } from 'wxt/browser';
import { t } from '../../components/locale.ts';
import { Report } from '../../components/Report.tsx';
import { takeReport } from '../../lib/storage/session-report.ts';

/** The report that the panel handed over under the name in the address; it can be taken once. */
async function start(root: HTMLElement) {
  document.documentElement.lang = t('language');
  document.title = t('report.title');
  const report = await takeReport(browser.storage.session, location.hash.slice(1));
  render(report ? <Report report={report} onPrint={() => print()} /> : <p>{t('report.gone')}</p>, root);
}

const root = document.getElementById('app');
if (root) void start(root);
