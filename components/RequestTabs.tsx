import type { RequestFindings } from '../lib/analysis.ts';
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
      : [{ id: NO_REQUEST, label: 'Request' }]),
    { id: MEDICINES, label: 'Medicines' },
    { id: RECORD, label: 'Record' },
    ...(requests.length > 0 ? [{ id: DRAFT, label: 'Draft' }] : []),
  ];
  return <Tabs label="Requests and sections" tabs={tabs} selected={selected} onSelect={onSelect} />;
}
