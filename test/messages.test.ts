import { describe, expect, it, vi } from 'vitest';
import { answer, type Envelope, MESSAGES, type MessageName, send } from '../lib/messages.ts';
import { Problem } from '../lib/problems.ts';
import { emptyCase } from '../lib/storage/session-cases.ts';

const mark = { start: 0, end: 3, quote: 'abc', polarity: 'for' as const };

describe('the table', () => {
  it('gives every message one listener and both schemas', () => {
    for (const [name, row] of Object.entries(MESSAGES)) {
      expect(['background', 'reader', 'gatherer', 'picker', 'frames', 'panel'], name).toContain(row.to);
      expect(row.request.safeParse(undefined).success, name).toBe(false);
      expect(row.response.safeParse(undefined).success, name).toBe(false);
    }
  });
});

describe('send', () => {
  it('returns the checked answer', async () => {
    const carry = vi.fn(async (_: Envelope) => ({ ok: true, value: { found: true } }));
    await expect(send('case/show', { tabId: 1, mark }, carry)).resolves.toEqual({ found: true });
    expect(carry).toHaveBeenCalledWith({
      caselight: 1,
      to: 'background',
      name: 'case/show',
      payload: { tabId: 1, mark },
    });
  });

  const bad: [string, unknown, string][] = [
    ['no answer at all', undefined, 'no-answer'],
    ['an answer of another shape', { yes: 1 }, 'no-answer'],
    ['a value of another shape', { ok: true, value: { found: 'perhaps' } }, 'invalid'],
    ['an error of the other end', { ok: false, error: { code: 'too-long', message: 'Too long.' } }, 'too-long'],
  ];
  it.each(bad)('refuses %s', async (_, raw, code) => {
    await expect(send('case/show', { tabId: 1, mark }, async () => raw)).rejects.toMatchObject({ code });
  });

  it('does not send what is not well formed', async () => {
    const carry = vi.fn(async () => ({ ok: true, value: {} }));
    await expect(send('case/show', { tabId: 'one', mark } as never, carry)).rejects.toMatchObject({ code: 'invalid' });
    expect(carry).not.toHaveBeenCalled();
  });

  it('tries once more when a sleeping worker missed the message, and never a third time', async () => {
    let calls = 0;
    const carry = async () => {
      calls++;
      if (calls === 1) throw new Error('Could not establish connection. Receiving end does not exist.');
      return { ok: true, value: { found: false } };
    };
    await expect(send('case/show', { tabId: 1, mark }, carry)).resolves.toEqual({ found: false });
    expect(calls).toBe(2);
    calls = -10;
    const never = async () => {
      calls++;
      throw new Error('Receiving end does not exist');
    };
    await expect(send('case/show', { tabId: 1, mark }, never)).rejects.toMatchObject({ code: 'gone' });
    expect(calls).toBe(-8);
  });
});

describe('answer', () => {
  const envelope = (name: string, payload: unknown, to = 'background') => ({ caselight: 1, to, name, payload });

  it('leaves messages for others, and of others, alone', () => {
    expect(answer('background', {}, envelope('reader/read', {}, 'reader'), null)).toBeNull();
    expect(answer('background', {}, { hello: 1 }, null)).toBeNull();
    expect(answer('background', {}, null, null)).toBeNull();
  });

  it('answers every message with ok or an error', async () => {
    const handlers = {
      'case/get': () => emptyCase(7),
      'case/show': () => {
        throw new Problem('gone', 'with the tab');
      },
      'sample/open': () => {
        throw new Error('the patient Jane Roe …');
      },
    };
    const ask = (name: string, payload: unknown) => answer('background', handlers, envelope(name, payload), null);
    await expect(ask('case/get', { tabId: 7 })).resolves.toEqual({ ok: true, value: emptyCase(7) });
    await expect(ask('case/get', {})).resolves.toMatchObject({ ok: false, error: { code: 'invalid' } });
    await expect(ask('case/show', { tabId: 1, mark })).resolves.toEqual({
      ok: false,
      error: { code: 'gone', detail: 'with the tab' },
    });
    await expect(ask('case/bake', {})).resolves.toMatchObject({ ok: false, error: { code: 'unknown' } });
    const failed = await ask('sample/open', {});
    expect(failed).toMatchObject({ ok: false, error: { code: 'failed' } });
    expect(JSON.stringify(failed)).not.toContain('Jane Roe');
  });

  it('round-trips every message name through both ends', async () => {
    for (const name of Object.keys(MESSAGES) as MessageName[]) {
      const { to } = MESSAGES[name];
      const unknown = answer(to, {}, envelope(name, {}, to), null);
      await expect(unknown).resolves.toMatchObject({ ok: false, error: { code: 'unknown' } });
    }
  });
});
