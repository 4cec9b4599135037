import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mergeSettings } from '../../lib/settings/settings.ts';
import { managedSchema } from '../../scripts/managed-schema.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

describe('the policy', () => {
  it('is declared to Chrome as it is understood here', () => {
    expect(read('public/managed-schema.json')).toEqual(managedSchema());
  });

  it('is declared in words that Chrome knows', () => {
    const known = new Set(['type', 'enum', 'pattern', 'minimum', 'maximum', 'items', 'properties', 'description']);
    const look = (form: Record<string, unknown>) => {
      // Chrome wants exactly one type in each.
      expect(typeof form.type).toBe('string');
      for (const word of Object.keys(form)) expect(known.has(word), word).toBe(true);
      for (const inner of Object.values((form.properties ?? {}) as Record<string, never>)) look(inner);
      if (form.items) look(form.items as Record<string, unknown>);
    };
    look(managedSchema());
    expect(managedSchema()).not.toHaveProperty('additionalProperties');
  });

  it.each([
    ['chrome.json', ['3rdparty', 'extensions', 'REPLACE-WITH-THE-ID-OF-THE-EXTENSION']],
    ['firefox-policies.json', ['policies', '3rdparty', 'Extensions', 'caselight@caselight.example']],
    ['firefox-managed-storage.json', ['data']],
  ])('the example %s is understood whole', (name, way) => {
    const data = way.reduce((inner, key) => inner[key], read(`docs/policy/${name}`));
    const { leftOut, locked, settings } = mergeSettings(data, {});
    expect(leftOut).toEqual([]);
    expect(locked.size).toBe(10);
    expect(settings).toMatchObject({ role: 'nurse', quietFirstRun: true });
    // Every field that a policy may set is in the example.
    expect(Object.keys(data).sort()).toEqual(Object.keys(managedSchema().properties ?? {}).sort());
  });
});
