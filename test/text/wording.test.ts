import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AFTER, BEFORE, CLAUSE_BREAK, REMARKS, SUBJECT } from '../../lib/clinical/medication-cues.ts';
import { KIN } from '../../lib/clinical/whose-medicine.ts';
import { neededWords } from '../../lib/text/needed-words.ts';
import { Seen, Wording } from '../../lib/text/wording.ts';

describe('the words that an expression cannot do without', () => {
  const rows: readonly (readonly [pattern: RegExp, needs: readonly string[] | null])[] = [
    [/pump/, ['pump']],
    [/\bPump\b/i, ['pump']],
    [/pumps?/, ['pump', 'pumps']],
    [/pump|idds/, ['pump', 'idds']],
    [/(?:last|prior) fill/, ['last ', 'prior']],
    [/no .{0,20}relief/, ['relie']],
    [/\d{1,3} ?mg/, [' mg', 'mg']],
    [/[Tt]rial/, ['trial']],
    [/q\.?i\.?d/, ['qid', 'qi.d', 'q.id', 'q.i.d']],
    [/(?=.*pump)trial/, ['trial']],
    [/(?<!no )relief(?! of)/, ['relie']],
    [/stop(?:ped)+ it/, ['stop']],
    [/(?:pump)?|trial/, null],
    [/(?:pump)*/, null],
    [/[a-z]+/, null],
    [/\w+|pump/, null],
    [/é/, null],
    [/\u0070ump/, ['ump']],
    [/[^a]pump[\d.]/, ['pump0', 'pump.']],
    [/pump/v, null],
  ];
  it.each(rows)('%s', (pattern, needs) => {
    expect(neededWords(pattern)?.toSorted() ?? null).toEqual(needs?.toSorted() ?? null);
  });
});

describe('a wording', () => {
  it('is looked for only where it can stand', () => {
    const wording = new Wording(/stopped (?:it|this)/i);
    expect(wording.mayStandIn(new Seen('The pump was checked.'))).toBe(false);
    expect(wording.mayStandIn(new Seen('STOPPED at once'))).toBe(true);
    expect(wording.test(new Seen('She Stopped it.'))).toBe(true);
    expect(wording.exec(new Seen('She stopped this.'))?.index).toBe(4);
  });

  it('made after a text was read is tried all the same', () => {
    const seen = new Seen('the reservoir');
    expect(new Wording(/pump/).test(seen)).toBe(false);
    expect(new Wording(/reservoir/).test(seen)).toBe(true);
  });

  it('folds the letters that the flags iu fold', () => {
    expect(new Wording(/kept/iu).test(new Seen('\u212aept'))).toBe(true);
  });

  it('is never kept from a text that it matches', () => {
    const patterns = [...[BEFORE, AFTER, REMARKS, SUBJECT].flat().map((cue) => cue.pattern), KIN, CLAUSE_BREAK];
    const wordings = patterns.map((pattern) => new Wording(new RegExp(pattern.source, pattern.flags.replace('g', ''))));
    const folder = `${import.meta.dirname}/../cases`;
    for (const file of readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .slice(0, 25))
      for (const line of readFileSync(`${folder}/${file}`, 'utf8').split('\n')) {
        const seen = new Seen(line);
        for (const wording of wordings)
          if (!wording.mayStandIn(seen) && wording.pattern.test(line)) expect.fail(`${wording.pattern} in “${line}”`);
      }
  });
});
