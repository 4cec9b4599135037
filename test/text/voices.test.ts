/**
 * Seventy short texts in as many layouts, written by somebody who had not seen the rules, each with sentences whose
 * voice is clear to a careful reader. What is counted is what matters most: foreign words that could prove something,
 * and the record's own words that could not.
 */
import { expect, test } from 'vitest';
import type { Voice } from '../../lib/analysis.ts';
import { hearRequests } from '../../lib/facts/requests/requests-in-own-words.ts';
import { readDocument } from '../../lib/text/read-document.ts';
import texts from './voices.json' with { type: 'json' };

/** Of 437 labelled sentences: at least so many right, and at most so many wrong in either way that costs. */
const RIGHT = 304;
const FOREIGN_THAT_COULD_PROVE = 41;
const OWN_THAT_COULD_NOT = 16;

const PROVES: ReadonlySet<string> = new Set<Voice>(['record', 'plan', 'request', 'reviewer-finding']);

test('whose words they are', () => {
  const counts = { right: 0, foreign: 0, lost: 0, all: 0 };
  for (const { text, sentences } of texts) {
    const doc = hearRequests(readDocument(text, '2016-06-01'), 2016);
    for (const { has, voice } of sentences) {
      const at = text.indexOf(has);
      const said = doc.sentences.find((s) => {
        const place = doc.toOriginal(s);
        return place.start <= at && at < place.end;
      })?.voice;
      counts.all++;
      if (said === voice) counts.right++;
      else if (said !== undefined && PROVES.has(said) && !PROVES.has(voice) && voice !== 'boilerplate')
        counts.foreign++;
      else if (PROVES.has(voice) && (said === undefined || !PROVES.has(said))) counts.lost++;
    }
  }
  expect(counts.all).toBe(437);
  expect(counts.right).toBeGreaterThanOrEqual(RIGHT);
  expect(counts.foreign).toBeLessThanOrEqual(FOREIGN_THAT_COULD_PROVE);
  expect(counts.lost).toBeLessThanOrEqual(OWN_THAT_COULD_NOT);
});
