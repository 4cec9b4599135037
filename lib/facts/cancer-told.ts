/**
 * Whether the patient has a cancer that causes the pain.
 */
import { assertionOf, readCues } from '../clinical/assertion.ts';
import type { Document } from '../text/document.ts';
import { PhraseIndex } from '../text/phrases.ts';

/** A cancer of this patient that causes the pain chooses the malignant sets. */
const CANCER = [
  'cancer',
  'carcinoma',
  'adenocarcinoma',
  'metasta*',
  'malignan*',
  'mesothelioma',
  'myeloma',
  'sarcoma',
  'tumor',
  'tumour',
  'lymphoma',
  'neoplas*',
  'melanoma',
  'glioblastoma',
  'leukemia',
  'oncolog*',
  '(bone|bony|spine|spinal|vertebral|liver|hepatic|lung|brain|skeletal|osseous|diffuse) mets',
  '(lung|breast|prostate|colon|rectal|renal|kidney|bladder|pancreatic|ovarian|cervical|esophageal|gastric|thyroid|cell) ca',
];
const INDEX = new PhraseIndex<'cancer'>([{ row: 'cancer', patterns: CANCER }]);

/** Words that tie a cancer to the pain. */
const PAINFUL = /pain|metasta|\bmets\b|tumor|tumour|chest wall|spine/i;
/** A cancer that is at work now; then the next sentence may tell of the pain. */
const ACTIVE_CANCER =
  /\b(?:metasta\w+|mets|mesothelioma|deposits?|recurren(?:t|ce)|recurred|came back|(?:widespread|skeletal|bony|osseous|active|residual) (?:\w+ )?disease|stage (?:iv|iii|4|3)|invasive|unresectable|inoperable|infiltrat\w+|invad\w+|progress\w+|terminal|end-stage)\b/i;
/** A cancer that is over, or only feared. */
const PAST_OR_FEARED =
  /\b(?:remission|cured|no (?:evidence of )?(?:recurrence|disease)|free of|cancer-free|removed|resolved|afraid|fear\w*|worr\w+|rule out|r\/o|screening|benign|(?:used|indicated|approved|reserved|meant|intended) (?:also |mainly |only )?(?:for|in|against) (?:\w+ )?cancer|patients with|cancer patients)\b/i;

/** What was found of it is named as the cause of the pain. */
const CAUSE_OF_PAIN =
  /\b(?:cause|source|origin|explains?|accounts? for|generat\w+)\b.{0,40}\bpain\b|\bpain\b.{0,40}\b(?:due to|because of|caused by|from|arises? from|comes? from) (?:it|this|the|that|these|those|his|her) ?(?:tumou?r|mass|deposits?|lesions?|cancer|disease|metasta\w+|invasion|nodes?)?\b/i;
/** What is said to hurt is it, or lies where it has gone: "that deposit is what hurts". */
const HURTS = /\b(?:pain\w*|hurts?|hurting|aches?|aching|agony|burns|burning|tender\w*)\b/i;
/** It has gone on to other parts: told in a sentence of its own, the cancer named before. */
const GONE_ON =
  /\b(?:it|which|the (?:cancer|carcinoma|tumou?r|disease|growth|mass|malignancy|myeloma|lymphoma)) (?:has |had |is |was )?(?:now |since |also )?(?:spread|spreads|grown|grows|gone|invad\w+|infiltrat\w+|come back|came back|recurred|returned|sits|lies|metastasi[sz]ed|erod\w+|encas\w+|wrapp\w+|reached|reaches)\b|\b(?:chest wall|plexus|bones?|sacrum|vertebrae?|ribs?|nerves?|roots?|psoas|pelvis) (?:is|are) (?:now )?(?:invaded|infiltrated|encased|eroded|involved)\b/i;
const OF_CANCER = /\b(?:tumou?rs?|mass|deposits?|lesions?|invasion|nodes?|cancer|carcinoma|metasta\w+|biops\w+)\b/i;
/** Sentences behind the cancer's in which its consequences are told. */
const TOLD_WITHIN = 3;

/** Whether a cancer of this patient that causes the pain is told in the record (criteria.md §2.3, §12.41). */
export function cancerOfPatient(doc: Document): boolean {
  for (const s of doc.sentences) {
    if (s.voice !== 'record' && s.voice !== 'plan') continue;
    if (s.section === 'family-history' || s.section === 'review-of-systems') continue;
    for (const m of INDEX.find(s.tokens)) {
      if (PAST_OR_FEARED.test(s.text)) continue;
      const a = assertionOf(readCues(s.text), m, { section: s.section });
      if (a.negation !== 'Affirmed' || a.experiencer !== 'Patient' || a.possible || a.temporality !== 'Recent')
        continue;
      if (PAINFUL.test(s.text)) return true;
      const behind = doc.sentences.slice(s.index + 1, s.index + 1 + TOLD_WITHIN).filter((b) => b.voice === 'record');
      const next = behind[0]?.index === s.index + 1 ? behind[0].text : '';
      if (ACTIVE_CANCER.test(s.text) && (HURTS.test(s.text) || HURTS.test(next))) return true;
      if (behind.some((b) => GONE_ON.test(b.text)) && behind.some((b) => HURTS.test(b.text))) return true;
      if (behind.some((b) => CAUSE_OF_PAIN.test(b.text) && (ACTIVE_CANCER.test(b.text) || OF_CANCER.test(b.text))))
        return true;
    }
  }
  return false;
}
