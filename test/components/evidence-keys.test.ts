// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';

vi.mock('wxt/browser', () => ({ browser: {} }));
const { copiedQuotation, stepFrom } = await import('../../components/evidence-keys.ts');

describe('going through the evidence', () => {
  it('goes on from the one that was shown last, round at both ends', () => {
    expect(stepFrom(['a', 'b', 'c'], null, 1)).toBe('a');
    expect(stepFrom(['a', 'b', 'c'], null, -1)).toBe('c');
    expect(stepFrom(['a', 'b', 'c'], 'c', 1)).toBe('a');
    expect(stepFrom(['a', 'b', 'c'], 'a', -1)).toBe('c');
    expect(stepFrom(['a', 'b'], 'gone', 1)).toBe('a');
    expect(stepFrom([], null, 1)).toBeNull();
  });

  it('copies the very words and where they stand', () => {
    document.body.innerHTML = `<figure><blockquote><button class="quote"><span>75% relief</span><span> (show in page)</span></button></blockquote>
      <figcaption>chart.pdf, page 12 · record<span>relief</span></figcaption></figure>`;
    const quote = document.querySelector('button') as HTMLElement;
    expect(copiedQuotation(quote)).toBe('“75% relief” (chart.pdf, page 12 · record)');
  });
});
