/** Time zones of a receipt, with the letter by which pages write them; the rule speaks of Pacific time. */
export const ZONES: readonly { letter: string; zone: string; name: string }[] = [
  { letter: 'p', zone: 'America/Los_Angeles', name: 'Pacific' },
  { letter: 'm', zone: 'America/Denver', name: 'Mountain' },
  { letter: 'c', zone: 'America/Chicago', name: 'Central' },
  { letter: 'e', zone: 'America/New_York', name: 'Eastern' },
];
