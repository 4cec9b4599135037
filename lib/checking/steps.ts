/** The steps of a check, in their order. How far one is, is told by them: time that goes by is no progress. */
export const STEPS = ['text', 'medicines', 'facts', 'findings', 'notes'] as const;
export type Step = (typeof STEPS)[number];

/** Told when a step begins. */
export type OnStep = (step: Step) => void;
