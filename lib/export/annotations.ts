/**
 * The evidence as W3C Web Annotations (Web Annotation Data Model, 2017): an annotation a quotation of a finding, with
 * the words themselves and their place as selectors, so that other software can find them again. Pure.
 *
 * Positions count Unicode code points from the beginning of the page's or document's own text, as the model wants it;
 * within the extension they count UTF-16 code units of the whole case.
 */
import type { Evidence, Finding, RequestFindings } from '../analysis.ts';
import { markOf } from '../drafts/basis.ts';
import { placeOf } from '../record/record.ts';
import { type Material, originOf } from './material.ts';

export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** Names of things that have no address, as RFC 4151 gives them. */
const NAMES = 'tag:caselight.example,2026:';
/** So many characters before and after the words tell them from the same words elsewhere. */
const SURROUNDINGS = 32;

export interface Body {
  type: 'TextualBody';
  purpose: 'classifying' | 'assessing' | 'tagging' | 'describing';
  format: 'text/plain';
  value: string;
}

export interface Annotation {
  id: string;
  type: 'Annotation';
  motivation: 'assessing';
  body: Body[];
  target: {
    type: 'SpecificResource';
    source: { id: string; type: 'Text'; format: 'text/plain'; label: string };
    selector: [
      { type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string },
      { type: 'TextPositionSelector'; start: number; end: number },
    ];
  };
}

export interface AnnotationCollection {
  '@context': typeof ANNOTATION_CONTEXT;
  id: string;
  type: 'AnnotationCollection';
  label: string;
  generated: string;
  generator: { id: string; type: 'Software'; name: string; 'schema:softwareVersion': string };
  total: number;
  first: { id: string; type: 'AnnotationPage'; startIndex: 0; items: Annotation[] };
}

const body = (purpose: Body['purpose'], value: string): Body => ({
  type: 'TextualBody',
  purpose,
  format: 'text/plain',
  value,
});

/** Counts code points: for each wanted place of a text, how many stand before it. Linear in the text. */
function codePoints(text: string, places: Iterable<number>): Map<number, number> {
  const counted = new Map<number, number>();
  let at = 0;
  let points = 0;
  for (const place of [...new Set(places)].sort((a, b) => a - b)) {
    for (; at < place; at++) {
      const code = text.charCodeAt(at);
      const second = code >= 0xdc00 && code < 0xe000;
      const before = text.charCodeAt(at - 1);
      if (!(second && before >= 0xd800 && before < 0xdc00)) points++;
    }
    counted.set(place, points);
  }
  return counted;
}

/** A cut of the text that splits no pair of code units. */
function whole(text: string, from: number, to: number): string {
  const inPair = (at: number) => {
    const before = text.charCodeAt(at - 1);
    const code = text.charCodeAt(at);
    return before >= 0xd800 && before < 0xdc00 && code >= 0xdc00 && code < 0xe000;
  };
  return text.slice(inPair(from) ? from + 1 : from, inPair(to) ? to - 1 : to);
}

interface Placed {
  request: RequestFindings;
  finding: Finding;
  evidence: Evidence;
}

/** The quotations of all findings, each wording of a finding once. */
function* quotationsOf(requests: readonly RequestFindings[]): Generator<Placed> {
  for (const request of requests)
    for (const finding of request.findings) {
      const seen = new Set<string>();
      for (const evidence of finding.evidence) {
        const key = `${evidence.start}:${evidence.end}:${evidence.polarity}`;
        if (!seen.has(key)) yield { request, finding, evidence };
        seen.add(key);
      }
    }
}

/** The annotations of a case; a quotation that stands in no page or document is left out. */
export function annotationsOf(material: Material): AnnotationCollection {
  const { analysis, text, sources } = material;
  const { version, at, sets } = originOf(material);
  const found = [...quotationsOf(analysis.requests)];
  const points = codePoints(text, [
    ...sources.map(({ start }) => start),
    ...found.flatMap(({ evidence: { start, end } }) => [start, end]),
  ]);
  // Named by the text: the same case has the same names, another case others.
  const names = `${NAMES}${markOf(text, [])}/`;
  const pointsAt = (place: number) => points.get(place) ?? 0;
  const items = found.flatMap(({ request, finding, evidence }, i): Annotation[] => {
    const { start, end, quote, polarity, voice, date } = evidence;
    const source = placeOf(sources, start)?.source;
    if (!source) return [];
    const first = pointsAt(source.start);
    return [
      {
        id: `${names}annotation/${i + 1}`,
        type: 'Annotation',
        motivation: 'assessing',
        body: [
          body('classifying', `${request.criteriaSet}/${finding.criterion}`),
          body('assessing', finding.status),
          body('tagging', polarity),
          body('tagging', `voice:${voice}`),
          ...(date ? [body('tagging', `date:${date}`)] : []),
          body('describing', `${request.label}: ${finding.title}`),
        ],
        target: {
          type: 'SpecificResource',
          source: {
            id: `${names}source/${sources.indexOf(source) + 1}`,
            type: 'Text',
            format: 'text/plain',
            label: source.name,
          },
          selector: [
            {
              type: 'TextQuoteSelector',
              exact: quote,
              prefix: whole(text, Math.max(source.start, start - SURROUNDINGS), start),
              suffix: whole(text, end, Math.min(source.end, end + SURROUNDINGS)),
            },
            { type: 'TextPositionSelector', start: pointsAt(start) - first, end: pointsAt(end) - first },
          ],
        },
      },
    ];
  });
  return {
    '@context': ANNOTATION_CONTEXT,
    id: `${names}evidence`,
    type: 'AnnotationCollection',
    label: `Evidence by the criteria ${sets.map(({ id, dated }) => (dated ? `${id} of ${dated}` : id)).join(', ')}`,
    generated: at,
    generator: { id: `${NAMES}software`, type: 'Software', name: 'Caselight', 'schema:softwareVersion': version },
    total: items.length,
    first: { id: `${names}evidence/1`, type: 'AnnotationPage', startIndex: 0, items },
  };
}
