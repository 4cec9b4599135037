import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { sizeLines } from './scripts/sizes.ts';

/** What unpacks the pictures of fax machines in PDFs, for pages that may not compile WebAssembly. */
const PDF_DECODERS = ['jbig2_nowasm_fallback.js', 'openjpeg_nowasm_fallback.js'];

/** The scripts that do without the polyfill. */
const BARE: ReadonlySet<string> = new Set(['reader', 'gatherer', 'picker', 'checks', 'first-question']);

/** As far as it is needed of what a build knows of a module. */
interface Modules {
  getModuleInfo(id: string): { importedIds: readonly string[]; importers: readonly string[] } | null;
}

/**
 * Joins what the panel shares with other pages into one script: each script is fetched by itself, and a panel that opens
 * waits for all of its own.
 */
function panelShared(): { name: (id: string, modules: Modules) => string | null; minShareCount: number } {
  const reached = new Set<string>();
  const reach = (id: string, modules: Modules) => {
    if (reached.has(id)) return;
    reached.add(id);
    for (const next of modules.getModuleInfo(id)?.importedIds ?? []) reach(next, modules);
  };
  return {
    minShareCount: 2,
    name: (id, modules) => {
      if (reached.size === 0) for (const page of modules.getModuleInfo(PANEL)?.importers ?? []) reach(page, modules);
      return reached.has(id) ? 'panel-shared' : null;
    },
  };
}
const PANEL = join(import.meta.dirname, 'entrypoints', 'sidepanel', 'main.tsx');

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  hooks: {
    'build:done': ({ config, logger }) => {
      if (config.command === 'build') for (const line of sizeLines(config.outDir)) logger.info(line);
    },
    'vite:build:extendConfig': (entrypoints, { resolve, build }) => {
      // Scripts in a page need two calls that both browsers have, the checks none: neither is given the polyfill for them.
      if (entrypoints.every(({ name }) => BARE.has(name)) && resolve?.alias && !Array.isArray(resolve.alias))
        delete (resolve.alias as Record<string, string>)['wxt/browser'];
      const output = build?.rollupOptions?.output;
      if (entrypoints.length > 1 && output && !Array.isArray(output))
        output.codeSplitting = { groups: [panelShared()] };
    },
    'build:publicAssets': (_, files) => {
      for (const name of PDF_DECODERS)
        files.push({
          absoluteSrc: join(import.meta.dirname, 'node_modules', 'pdfjs-dist', 'wasm', name),
          relativeDest: `pdf/${name}`,
        });
    },
  },
  vite: () => ({ plugins: [preact()] }),
  manifest: ({ browser }) => ({
    default_locale: 'en',
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    // Site access is never asked for at install: activeTab is granted by the toolbar click, for that page alone.
    // Chromium's hidden page holds the worker that checks; in Firefox the background holds it.
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage', ...(browser === 'firefox' ? [] : ['offscreen'])],
    // Asked for one site at a time, when a person presses “Always on this site”.
    optional_host_permissions: ['*://*/*'],
    // Chrome suggests keys for four commands at most; a person sets others in the browser's own list.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+C' } },
      'next-evidence': { description: '__MSG_command_next__', suggested_key: { default: 'Alt+Shift+Down' } },
      'previous-evidence': { description: '__MSG_command_previous__', suggested_key: { default: 'Alt+Shift+Up' } },
      'copy-evidence': { description: '__MSG_command_copy__', suggested_key: { default: 'Alt+Shift+X' } },
    },
    action: { default_title: '__MSG_extension_open__' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'caselight@caselight.example',
              // 146 is the first Firefox that underlines highlights (text-decoration in ::highlight).
              strict_min_version: '146.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '116', storage: { managed_schema: 'managed-schema.json' } }),
  }),
});
