/** The pages and documents of the case in front, for whoever names where words stand. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { RecordSource } from '../lib/record/record.ts';

const NONE: readonly RecordSource[] = [];
const SourcesContext = createContext<readonly RecordSource[]>(NONE);

export const SourcesProvider = SourcesContext.Provider;

export function useSources(): readonly RecordSource[] {
  return useContext(SourcesContext);
}
