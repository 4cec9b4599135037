import { expect, test, vi } from 'vitest';
import { askedFirst, askSettingsFirst } from '../../components/first-settings.ts';
import { readSettings } from '../../lib/storage/stored-settings.ts';

/** A browser's storage, whose changes can be told. */
function storage(policy: object = {}, choices: object = {}) {
  const listeners = new Set<() => void>();
  return {
    managed: { get: vi.fn(async () => ({ ...policy })) },
    local: { get: vi.fn(async () => ({ ...choices })) },
    onChanged: {
      addListener: (listener: () => void) => void listeners.add(listener),
      removeListener: (listener: () => void) => void listeners.delete(listener),
    },
    listeners,
  };
}

test('the settings are asked for once, and taken up by the panel; from then on they are asked anew', async () => {
  const kept = storage({}, { role: 'physician' });
  askSettingsFirst(kept);
  expect((await readSettings(askedFirst(kept))).settings.role).toBe('physician');
  expect(kept.local.get).toHaveBeenCalledOnce();
  expect(kept.managed.get).toHaveBeenCalledOnce();
  expect(kept.listeners.size).toBe(0);
  await readSettings(askedFirst(kept));
  expect(kept.local.get).toHaveBeenCalledTimes(2);
});

test('where they changed meanwhile they are asked anew', async () => {
  const kept = storage();
  askSettingsFirst(kept);
  for (const changed of kept.listeners) changed();
  await readSettings(askedFirst(kept));
  expect(kept.local.get).toHaveBeenCalledTimes(2);
});

test('a browser that refuses where there is no policy leaves what was chosen', async () => {
  const kept = { ...storage({}, { role: 'examiner' }), managed: { get: () => Promise.reject(new Error('no policy')) } };
  askSettingsFirst(kept);
  expect((await readSettings(askedFirst(kept))).settings.role).toBe('examiner');
});
