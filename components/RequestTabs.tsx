import type { RequestFindings } from '../lib/analysis.ts';
import { t } from './locale.ts';
import { type TabChoice, Tabs } from './Tabs.tsx';
import { tabNames } from './tab-names.ts';

export const NO_REQUEST = 'no-request';
export const MEDICINES = 'medicines';
export const DRAFT = 'draft';
export const RECORD = 'record';

interface Props {
  requests: readonly RequestFindings[];
  selected: string;
  onSelect: (id: string) => void;
}

/** One tab a request, by a short name and in the requester's own words, then the medicines, the record and the drafts. */
export function RequestTabs({ requests, selected, onSelect }: Props) {
  const names = tabNames(requests);
  const tabs: TabChoice[] = [
    ...requests.map(({ id, label }, i) => ({ id, label: names[i] ?? label, whole: label, flexible: true })),
    ...(requests.length > 0 ? [] : [{ id: NO_REQUEST, label: t('section.request') }]),
    { id: MEDICINES, label: t('section.medicines') },
    { id: RECORD, label: t('section.record') },
    ...(requests.length > 0 ? [{ id: DRAFT, label: t('section.draft') }] : []),
  ];
  return <Tabs label={t('section.requests')} tabs={tabs} selected={selected} onSelect={onSelect} />;
}
