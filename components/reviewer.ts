/** What the reviewer chose and entered for the case in front, and what follows from it. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CaseState } from '../lib/messages.ts';
import { NO_ENTRIES } from '../lib/reviewer/entries.ts';

export type Reviewer = Pick<CaseState, 'choice' | 'entries' | 'review'>;

const ReviewerContext = createContext<Reviewer>({ choice: {}, entries: NO_ENTRIES, review: null });

export const ReviewerProvider = ReviewerContext.Provider;

export const useReviewer = (): Reviewer => useContext(ReviewerContext);
