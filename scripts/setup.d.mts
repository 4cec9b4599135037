/** Types of setup.mjs, which stays plain JavaScript because it runs before there is anything that reads types. */
export const PROJECT: string;
export class SetupNeeded extends Error {}
export function projectEnvironment(): NodeJS.ProcessEnv;
export function nodeBinary(): string;
export function installDependencies(): void;
export function findBrowser(kind: 'chromium' | 'firefox'): string | null;
export function requireBrowser(kind: 'chromium' | 'firefox'): string;
