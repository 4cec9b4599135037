// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { copyText, firstCopy, htmlOf } from '../../components/copy.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

test('a paragraph a block, a line break a line', async () => {
  expect(await htmlOf('One\ntwo\n\nThree')).toBe('<p>One<br>two</p><p>Three</p>');
});

test('case text is never markup', async () => {
  const html = await htmlOf('<img src=x onerror="alert(1)"> & <b>bold</b>');
  const holder = document.createElement('div');
  holder.innerHTML = html;
  expect(holder.querySelectorAll('*')).toHaveLength(1);
  expect(holder.textContent).toBe('<img src=x onerror="alert(1)"> & <b>bold</b>');
});

test('plain text and HTML go together', async () => {
  const write = vi.fn(async (_items: { of: Record<string, Blob> }[]) => {});
  vi.stubGlobal(
    'ClipboardItem',
    class {
      of: Record<string, Blob>;
      constructor(of: Record<string, Blob>) {
        this.of = of;
      }
    },
  );
  vi.stubGlobal('navigator', { clipboard: { write } });
  await copyText('A line');
  const types = Object.keys(write.mock.calls[0]?.[0]?.[0]?.of ?? {});
  expect(types).toEqual(['text/plain', 'text/html']);
});

test('where HTML is refused, the plain text goes alone', async () => {
  const writeText = vi.fn(async () => {});
  vi.stubGlobal('navigator', { clipboard: { write: vi.fn().mockRejectedValue(new Error('no')), writeText } });
  await copyText('A line');
  expect(writeText).toHaveBeenCalledWith('A line');
});

test('the warning about clipboard history is given once', () => {
  expect(firstCopy()).toBe(true);
  expect(firstCopy()).toBe(false);
});
