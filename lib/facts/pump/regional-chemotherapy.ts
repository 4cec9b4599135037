/**
 * Whether tumour, spread and arterial route make one of the indications of a pump for regional chemotherapy. The three
 * are told in different places: a pathology report, a scan, the request.
 */
import type { Document } from '../../text/document.ts';
import { type Match, PhraseIndex } from '../../text/phrases.ts';
import type { ElementId } from '../elements.ts';
import { evidenceFor, polarityOf } from '../evidence.ts';
import { type Fact, recordFact } from '../fact.ts';
import type { Reading } from '../readings.ts';
import { standingOf } from '../standing.ts';

type Cue =
  | 'liver-primary'
  | 'colorectal'
  | 'liver-spread'
  | 'liver-only'
  | 'elsewhere'
  | 'head-neck'
  | 'hepatic-route'
  | 'arterial-route';

const CUES: { row: Cue; patterns: string[] }[] = [
  {
    row: 'liver-primary',
    patterns: [
      'hepatocellular (carcinoma|cancer)',
      'hcc',
      'hepatoma',
      'primary ..1 liver (cancer|carcinoma|tumor)',
      'cholangiocarcinoma',
      'hepatic (angiosarcoma|primary)',
    ],
  },
  {
    row: 'colorectal',
    patterns: [
      '(colorectal|colon|rectal|rectum|sigmoid|cecal|cecum|rectosigmoid) ..4 (cancer|carcinoma|adenocarcinoma|primary|malignancy|tumor)',
      '(cancer|carcinoma|adenocarcinoma) of the ..2 (colon|rectum|sigmoid|cecum)',
    ],
  },
  {
    row: 'liver-spread',
    patterns: [
      '(liver|hepatic) ..3 (metasta*|mets|deposit*|lesion*|secondar*)',
      '(metasta*|mets|spread) ..5 (liver|hepatic)',
    ],
  },
  {
    row: 'liver-only',
    patterns: [
      '(limited|confined|restricted|isolated|only|solely) ..4 (liver|hepatic)',
      '(liver|hepatic) (only|limited|confined|dominant)',
      'no (evidence of)? ..2 (extrahepatic|extra hepatic|distant|other) ..4',
      'all within the liver',
      '(pet|chest ct|bone scan|ct of the chest) ..10 (clean|negative|clear|no (other)? ..2 (disease|metasta*|uptake|lesion*))',
      'nothing outside (of)? the liver',
    ],
  },
  {
    row: 'elsewhere',
    patterns: [
      '(lung|pulmonary|bone|osseous|peritoneal|nodal|adrenal|brain|omental) ..2 (metasta*|mets|nodule*|deposit*|implants|carcinomatosis|disease)',
      '(metasta*|mets|spread) ..6 (lung*|bone*|peritone*|node*|adrenal*|brain|omentum)',
      '(extrahepatic|extra hepatic) (disease|spread|metasta*)',
      'carcinomatosis',
    ],
  },
  {
    row: 'head-neck',
    patterns: [
      '(squamous cell)? (carcinoma|cancer|tumor) of the ..3 (tongue|larynx|pharynx|oropharynx|nasopharynx|hypopharynx|tonsil|mouth|palate|maxilla*|sinus|neck|gingiva|lip)',
      '(tongue|laryngeal|pharyngeal|oropharyngeal|nasopharyngeal|tonsillar|oral cavity|head and neck|maxillary) ..3 (cancer|carcinoma|tumor|squamous)',
    ],
  },
  {
    row: 'hepatic-route',
    patterns: [
      'hepatic arter* ..4',
      '(intrahepatic|intra hepatic) arter*',
      'hai pump',
      'hepatic arterial',
      'gastroduodenal artery',
    ],
  },
  {
    row: 'arterial-route',
    patterns: [
      '(intra arterial|intraarterial)',
      '(carotid|lingual|facial|temporal|maxillary) artery',
      'arterial (infusion|route|catheter)',
    ],
  },
];

const INDEX = new PhraseIndex<Cue>(CUES, {});

interface Told {
  reading: Reading;
  match: Match<Cue>;
}

/** Facts on the indication of a pump for regional chemotherapy. */
export function regionalChemotherapy(doc: Document, readings: readonly Reading[]): Fact[] {
  const told = new Map<Cue, Told>();
  for (const reading of readings) {
    const { voice } = reading.sentence;
    if (voice !== 'record' && voice !== 'request' && voice !== 'plan') continue;
    for (const match of INDEX.find(reading.tokens)) {
      if (told.has(match.row)) continue;
      const route = match.row === 'hepatic-route' || match.row === 'arterial-route';
      if (!route && voice !== 'record') continue;
      const standing = standingOf(reading, match, route);
      if (!standing || standing.negated || standing.standing === 'possible') continue;
      if (!route && (standing.standing !== 'record' || NOT_HERS.test(reading.sentence.text))) continue;
      told.set(match.row, { reading, match });
    }
  }
  const facts: Fact[] = [];
  const add = (element: ElementId, effect: Fact['effect'], ...from: (Told | undefined)[]) => {
    for (const one of from)
      if (one)
        facts.push(
          recordFact(element, effect, evidenceFor(doc, one.reading, one.match, polarityOf(effect), element, 'record')),
        );
  };
  const hepatic = told.get('hepatic-route');
  const arterial = told.get('arterial-route') ?? hepatic;
  const primary = told.get('liver-primary');
  const colorectal = told.get('colorectal');
  const spread = told.get('liver-spread');
  const elsewhere = told.get('elsewhere');
  const headNeck = told.get('head-neck');
  if (primary) add('liver-primary', hepatic ? 'met' : 'partial', primary, told.get('liver-only'));
  else if (colorectal && spread) {
    if (elsewhere) add('liver-metastases', 'not-met', elsewhere, colorectal);
    else
      add(
        'liver-metastases',
        hepatic && told.get('liver-only') ? 'met' : 'partial',
        spread,
        colorectal,
        told.get('liver-only'),
      );
  } else if (headNeck) add('head-neck', arterial ? 'met' : 'partial', headNeck);
  else if (spread || colorectal) add('liver-metastases', 'partial', spread, colorectal);
  return facts;
}

const NOT_HERS =
  /\b(?:brother|sister|father|mother|husband|wife|uncle|aunt|cousin|family history|benign|screening for|patients?(?=\s+with|\s+whose))\b/i;
