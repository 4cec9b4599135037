import { describe, expect, it } from 'vitest';
import { NewestCase } from '../../components/newest-case.ts';

const at = (turn: number, tabId = 3) => ({ tabId, turn });

describe('the newest state of a case', () => {
  it('is not pushed aside by an answer that was overtaken on its way', () => {
    const newest = new NewestCase();
    newest.told(at(5));
    const asked = newest.asking();
    expect(newest.told(at(6))).toBe(true);
    expect(newest.told(at(7))).toBe(true);
    expect(newest.answered(at(5), asked)).toBe(false);
    expect(newest.told(at(6))).toBe(false);
    expect(newest.told(at(8))).toBe(true);
  });

  it('is the answer where the background has lost what it told', () => {
    const newest = new NewestCase();
    newest.told(at(5));
    expect(newest.answered(at(0), newest.asking())).toBe(true);
    expect(newest.told(at(1))).toBe(true);
  });

  it('is another one for every tab', () => {
    const newest = new NewestCase();
    newest.told(at(9, 3));
    expect(newest.told(at(2, 4))).toBe(true);
    expect(newest.answered(at(0, 5), newest.asking())).toBe(true);
  });
});
