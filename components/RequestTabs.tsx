import type { RequestFindings } from '../lib/analysis.ts';
import { t } from './locale.ts';
import { Tabs } from './Tabs.tsx';

export const NO_REQUEST = 'no-request';
export const MEDICINES = 'medicines';
export const DRAFT = 'draft';
export const RECORD = 'record';

interface Props {
  requests: readonly RequestFindings[];
  selected: string;
  onSelect: (id: string) => void;
}

/** One tab a request, in the requester's own words, then the medicines, the record and the drafts. */
export function RequestTabs({ requests, selected, onSelect }: Props) {
  const tabs = [
    ...(requests.length > 0
      ? requests.map(({ id, label }) => ({ id, label, flexible: true }))
      : [{ id: NO_REQUEST, label: t('section.request') }]),
    { id: MEDICINES, label: t('section.medicines') },
    { id: RECORD, label: t('section.record') },
    ...(requests.length > 0 ? [{ id: DRAFT, label: t('section.draft') }] : []),
  ];
  return <Tabs label={t('section.requests')} tabs={tabs} selected={selected} onSelect={onSelect} />;
}
