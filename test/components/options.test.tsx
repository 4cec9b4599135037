// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Options } from '../../components/Options.tsx';
import { mergeSettings, NO_LETTER } from '../../lib/settings/settings.ts';

let root: HTMLElement;
let granted: string[] = [];
const onKeep = vi.fn(async () => {});
const onAllow = vi.fn();
const onRemove = vi.fn();

beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
  granted = [];
  vi.clearAllMocks();
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const draw = (policy: object, choices: object) =>
  act(() =>
    render(
      <Options
        kept={mergeSettings(policy, choices)}
        granted={granted}
        onKeep={onKeep}
        onAllow={onAllow}
        onRemove={onRemove}
        onSample={() => {}}
        version="1.0"
      />,
      root,
    ),
  );
const shown = () =>
  [...root.querySelectorAll<HTMLElement>('[role=tabpanel]')].filter((pane) => !pane.hidden).map(({ id }) => id);
const EXAMPLE = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'own-criteria-example.json'), 'utf8');
const buttonOf = (words: string) =>
  [...root.querySelectorAll('button')].find((one) => one.textContent === words) as unknown as HTMLInputElement;
/** Chooses a file for the criteria sets. */
const choose = (text: string) =>
  act(async () => {
    const input = root.querySelector('#pane-sets input[type=file]') as HTMLInputElement;
    const file = { name: 'ours.json', text: async () => text };
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
const field = (label: string) => {
  const found = [...root.querySelectorAll('label')].find((one) => one.textContent?.startsWith(label));
  return found?.control as HTMLInputElement;
};
const press = (input: HTMLInputElement) =>
  act(async () => {
    input.click();
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
const write = (input: HTMLInputElement, value: string) =>
  act(async () => {
    input.value = value;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 0));
  });

describe('the options page', () => {
  test('is the welcome on the first run and the settings from then on', async () => {
    await draw({}, {});
    expect(shown()).toEqual(['pane-welcome']);
    render(null, root);
    await draw({}, { welcomed: true });
    expect(shown()).toEqual(['pane-settings']);
  });

  test('keeps a choice at once', async () => {
    await draw({}, { welcomed: true });
    await press(field('Utilization review nurse'));
    expect(onKeep).toHaveBeenLastCalledWith({ role: 'nurse' });
    await write(field('Your name'), ' J. Doe, RN ');
    expect(onKeep).toHaveBeenLastCalledWith({ letter: { ...NO_LETTER, sender: 'J. Doe, RN' } });
    await write(field('Where the date leaves it open'), 'mtus-2009');
    expect(onKeep).toHaveBeenLastCalledWith({ edition: 'mtus-2009' });
    expect(root.querySelector('[role=status]')?.textContent).toBe('Saved.');
  });

  test.each([
    ['10', 10],
    ['', null],
    ['0', undefined],
    ['91', undefined],
    ['2.5', undefined],
  ])('days for a reply: “%s”', async (written, kept) => {
    await draw({}, { welcomed: true, letter: { ...NO_LETTER, replyWithinDays: 7 } });
    await write(field('Ask for a reply'), written);
    if (kept === undefined) {
      expect(onKeep).not.toHaveBeenCalled();
      expect(root.querySelector('[role=alert]')?.textContent).toContain('This was not kept');
    } else expect(onKeep).toHaveBeenLastCalledWith({ letter: { ...NO_LETTER, replyWithinDays: kept } });
  });

  test('shows what the policy sets, and does not let it be changed', async () => {
    await draw(
      { role: 'examiner', letter: { organisation: 'Payer' }, edition: 'mtus-2009' },
      { welcomed: true, letter: { ...NO_LETTER, organisation: 'Mine', sender: 'J. Doe' } },
    );
    expect(field('Claims examiner').checked).toBe(true);
    expect(field('Claims examiner').matches(':disabled')).toBe(true);
    expect(field('Organization').value).toBe('Payer');
    for (const label of ['Organization', 'Where the date leaves it open']) {
      expect(field(label).disabled).toBe(true);
      const described = field(label).getAttribute('aria-describedby')?.split(' ') ?? [];
      expect(described.map((id) => document.getElementById(id)?.textContent).join()).toContain('policy');
    }
    expect(field('Your name').disabled).toBe(false);
    await write(field('Your name'), 'K. Roe');
    // What the person had chosen is kept for the day on which the policy goes.
    expect(onKeep).toHaveBeenLastCalledWith({ letter: { ...NO_LETTER, organisation: 'Mine', sender: 'K. Roe' } });
  });

  test('says which part of a policy it does not understand', async () => {
    await draw({ role: 'king' }, { welcomed: true });
    expect(root.querySelector('[role=alert]')?.textContent).toMatch(/does not understand.*role/);
  });

  test('says when the browser could not keep a choice', async () => {
    onKeep.mockRejectedValueOnce(new Error('full'));
    await draw({}, { welcomed: true });
    await press(field('Utilization review nurse'));
    expect(root.querySelector('[role=status]')?.textContent).toContain('could not keep');
  });

  test('lists the sites that the browser grants, with what is done there', async () => {
    granted = ['https://portal.example/*', 'http://127.0.0.1/*'];
    await draw({}, { welcomed: true, sites: [{ pattern: 'https://portal.example/*', readsItself: true }] });
    await press(root.querySelector('#tab-sites') as HTMLInputElement);
    const rows = [...root.querySelectorAll<HTMLElement>('.row')];
    expect(rows.map((row) => row.querySelector('b')?.textContent)).toEqual(['portal.example', 'http://127.0.0.1']);
    expect(rows.map((row) => row.querySelector('input')?.checked)).toEqual([true, false]);
    await press(rows[0]?.querySelector('input') as HTMLInputElement);
    expect(onKeep).toHaveBeenLastCalledWith({ sites: [{ pattern: 'https://portal.example/*', readsItself: false }] });
    await press(rows[1]?.querySelector('button') as unknown as HTMLInputElement);
    expect(onRemove).toHaveBeenLastCalledWith('http://127.0.0.1/*');
  });

  test('asks for the sites of a policy that are not allowed yet, and for no other', async () => {
    granted = ['https://portal.example/*'];
    const allowedSites = ['https://portal.example/*', 'https://*.payer.example/*'];
    await draw({ allowedSites }, { welcomed: true });
    const ask = [...root.querySelectorAll('button')].find((one) => one.textContent?.startsWith('Allow'));
    await press(ask as unknown as HTMLInputElement);
    expect(onAllow).toHaveBeenCalledExactlyOnceWith(['https://*.payer.example/*']);
    // What the policy names reads itself, unless the person says otherwise.
    expect(root.querySelector<HTMLInputElement>('.row input')?.checked).toBe(true);
  });

  test('loads a criteria set from a file, in the place of the one with its id, and removes it', async () => {
    const older = EXAMPLE.replace('pump supplement', 'older supplement');
    await draw({}, { welcomed: true, criteriaSets: [older] });
    await choose(EXAMPLE);
    expect(onKeep).toHaveBeenLastCalledWith({ criteriaSets: [EXAMPLE] });
    await press(buttonOf('Remove Example Review, older supplement'));
    expect(onKeep).toHaveBeenLastCalledWith({ criteriaSets: [] });
  });

  test('says by line and column what to mend, and keeps nothing', async () => {
    await draw({}, { welcomed: true });
    await choose(EXAMPLE.replace('"infection-addressed"', '"phase-of-moon"'));
    expect(onKeep).not.toHaveBeenCalled();
    const alert = root.querySelector('#pane-sets [role=alert]')?.textContent;
    expect(alert).toContain('ours.json was not loaded.');
    expect(alert).toMatch(/Line 14, column 16: There is no "phase-of-moon" that could stand here\./);
  });

  test('lists a set of the policy without a way to remove it, and one that cannot be used with the reason', async () => {
    await draw({ criteriaSets: [EXAMPLE] }, { welcomed: true, criteriaSets: ['{ "title": "Broken" }'] });
    const rows = [...root.querySelectorAll<HTMLElement>('#pane-sets .row')];
    expect(rows.map((row) => row.querySelector('b')?.textContent)).toEqual([
      'Example Review, pump supplement',
      'Broken',
    ]);
    expect(rows[0]?.querySelector('button')).toBeNull();
    expect(rows[0]?.textContent).toContain('Set by your organization’s policy.');
    expect(rows[1]?.textContent).toContain('This set cannot be used');
    expect(rows[1]?.textContent).toContain('The field “id” is missing.');
  });
});
