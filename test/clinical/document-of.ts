import type { Medication, Voice } from '../../lib/analysis.ts';
import { findMedications } from '../../lib/clinical/medications.ts';
import type { Document, Sentence } from '../../lib/text/document.ts';
import { tokenize } from '../../lib/text/tokens.ts';
import { Seen } from '../../lib/text/wording.ts';

/** A document without cleaning, every sentence in one voice: what these tests need and no more. */
export function documentOf(text: string, voice: Voice = 'record', section: string | null = null): Document {
  const sentences: Sentence[] = [];
  for (const m of text.matchAll(/[^\n]+?(?:\.(?=\s+[A-Z]|\s*$)|(?=\n)|$)/g)) {
    const lead = m[0].length - m[0].trimStart().length;
    const start = m.index + lead;
    const end = m.index + m[0].trimEnd().length;
    if (end <= start) continue;
    const words = text.slice(start, end);
    const tokens = tokenize(words);
    sentences.push({
      index: sentences.length,
      start,
      end,
      text: words,
      seen: new Seen(words),
      tokens,
      voice,
      heading: false,
      section,
      date: null,
    });
  }
  return {
    original: text,
    clean: text,
    sentences,
    toOriginal: (span) => ({ ...span }),
    sentenceAt: (offset) => sentences.findLast((s) => s.start <= offset) ?? null,
  };
}

export function medicationsIn(text: string, voice: Voice = 'record', section: string | null = null): Medication[] {
  return findMedications(documentOf(text, voice, section));
}
