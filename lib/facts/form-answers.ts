/**
 * What a form's boxes answer: "Agreement on file: [ ] yes [x] no", "early refills [N]". The label asks, the checked
 * option tells; what stands beside an unchecked box tells nothing. And what a question is answered with in words.
 */
import type { Document } from '../text/document.ts';
import type { ElementId } from './elements.ts';
import { factAt } from './evidence.ts';
import type { Fact } from './fact.ts';
import type { Reading } from './readings.ts';

/** What a checked option tells where its label asks for the element. */
interface Answer {
  element: ElementId;
  /** Of the line's heading and the label before the boxes. */
  asks: RegExp;
  /** Of the option that is checked. */
  says: RegExp;
  effect: Fact['effect'];
}

const NO = /^(?:no|not|none|never|refused|declined|unsigned|expired)\b/i;
const MISUSE =
  /^(?:yes\b|(?:early|lost|stolen|er visits?|emergency|(?:dose |self[- ]?)?escalat\w+|unsanctioned|multiple (?:prescribers|providers|pharmacies|doctors)|doctor shopping|diver\w+|forg\w+|altered|borrow\w+|shar(?:es|ing)|sell\w*|intoxicat\w+|hoard\w+|drug[- ]seeking|missed counts?|present\b|noted\b))/i;

const CLEAN =
  /^(?:consistent|as expected|appropriate|expected|negative for illicit|prescribed (?:drug|medication)s? only)\b/i;

const ANSWERS: readonly Answer[] = [
  {
    element: 'agreement-signed',
    asks: /\b(?:opioid|opiate|narcotics?|pain|medication|treatment|controlled[- ]substances?)\b[^:?]{0,30}\b(?:agreement|contract)\b(?![^:?]{0,40}\b(?:violat|breach|broke|discuss))/i,
    says: NO,
    effect: 'not-met',
  },
  {
    element: 'diagnosis-rechecked',
    asks: /\bdiagnos[ei]s\b[^:?]{0,20}\b(?:re-?(?:evaluat|assess|consider|examin|visit|check|view)\w*|updated)(?![\s\S]*\bchanged?\b)|\bre-?(?:evaluat|assess|consider|examin|visit|check|view)\w*\b[^:?]{0,20}\bdiagnos[ei]s\b(?![\s\S]*\bchanged?\b)/i,
    says: NO,
    effect: 'not-met',
  },
  {
    element: 'consult-supports-dose',
    asks: /\b(?:pain|specialist)\b[^:?]{0,40}\b(?:opinion|recommend\w*|advice|advises|conclusion|on (?:the )?dose)\b/i,
    says: /^(?:taper|wean|reduce|lower|decrease|cut|stop|discontinue|dose too high|not supported?|do(?:es)? not support)/i,
    effect: 'not-met',
  },
  {
    element: 'pdmp',
    asks: /\b(?:cures|pdmp|pmp|prescription (?:drug )?monitoring)\b/i,
    says: /^(?:not (?:consistent|as expected|appropriate)|inconsistent|discrepan\w+(?! none)|aberrant|unexpected|abnormal)/i,
    effect: 'not-met',
  },
  {
    element: 'pdmp-single-source',
    asks: /\b(?:cures|pdmp|pmp|prescription (?:drug )?monitoring)\b[\s\S]*\b(?:(?:more than one|multiple|several|other|outside|another) (?:prescriber|provider|doctor|pharmac|dispenser)|doctor shopping)/i,
    says: /^(?:yes|y\b|present|found)/i,
    effect: 'not-met',
  },
  {
    element: 'urine-screen',
    asks: /\b(?:uds|udt|urine (?:drug|tox\w*)|toxicology)\b/i,
    says: /^(?:not (?:consistent|as expected|appropriate)|inconsistent|aberrant|unexpected|refused|adulterated|positive for (?:illicit|cocaine|meth\w*|heroin))/i,
    effect: 'not-met',
  },
  {
    element: 'urine-screen',
    asks: /\b(?:uds|udt|urine (?:drug|tox\w*)|toxicology)\b/i,
    says: CLEAN,
    effect: 'met',
  },
  {
    element: 'drug-behavior',
    asks: /\b(?:aberran\w+|misuse|drug[- ]related behavio\w+|behavio\w+ of concern|red flags)\b/i,
    says: /^(?:none|no\b|absent|not (?:seen|observed|present|suspected|noted))/i,
    effect: 'met',
  },
  {
    element: 'drug-behavior',
    asks: /\b(?:aberran\w+|misuse|drug[- ]related behavio\w+|behavio\w+ of concern|red flags)\b/i,
    says: MISUSE,
    effect: 'not-met',
  },
  {
    element: 'dose-justified',
    asks: /\b(?:benefit|gain|improvement|result|response|effect)\b[^:?]{0,40}\b(?:present|current|higher|increased|new|last increase|raised)\b/i,
    says: /^(?:same|none|no\b|worse|unchanged|no (?:change|better|gain)|not improved)/i,
    effect: 'not-met',
  },
  {
    element: 'reason-for-opioids',
    asks: /\b(?:indication|reason|need|rationale|justification)\b[^:?]{0,30}\b(?:opioids?|narcotics?|patch|tablets|medication|drug|\w+(?:codone|morphone|phine|adol|tanyl)|norco|percocet|vicodin)\b/i,
    says: /^(?:no longer\b|not valid|invalid|none\b|absent|resolved|lapsed|not (?:present|indicated))/i,
    effect: 'not-met',
  },
  {
    element: 'returned-to-work',
    asks: /^\W*(?:\d{1,2}\W+)?(?:current )?(?:work|working|work status|job)\W*$/i,
    says: /^(?:full|modified|light|regular|restricted|part[- ]time|full[- ]time)\b/i,
    effect: 'met',
  },
  {
    element: 'returned-to-work',
    asks: /^\W*(?:\d{1,2}\W+)?(?:current )?(?:work|working|work status|job)\W*$/i,
    says: /^(?:off|ttd|not working|no\b|none|disabled|retired)/i,
    effect: 'not-met',
  },
  {
    element: 'analgesia',
    asks: /\b(?:does|do|is|are) (?:it|they|this|these|(?:the|your) (?:medicines?|medications?|tablets?|pills?|patch(?:es)?)) help(?:ing|ful)?\b/i,
    says: /^yes\b/i,
    effect: 'partial',
  },
  {
    element: 'analgesia',
    asks: /\b(?:does|do|is|are) (?:it|they|this|these|(?:the|your) (?:medicines?|medications?|tablets?|pills?|patch(?:es)?)) help(?:ing|ful)?\b/i,
    says: /^no\b/i,
    effect: 'not-met',
  },
];

/** What an answer in words tells: "Do you work? A: no, disability since 05". */
const QUESTIONS: readonly Answer[] = [
  {
    element: 'analgesia',
    asks: /\b(?:relief|help)\b[^?]{0,60}\b(?:medicines?|medications?|pills|tablets|opioids?|patch(?:es)?|drugs?)\b/i,
    says: /^(?:0\b|zero|none\b|no\b|nothing|not any|not at all|hardly any|very little)/i,
    effect: 'not-met',
  },
  {
    element: 'analgesia',
    asks: /\brelief\b[^?]{0,60}\b(?:medicines?|medications?|pills|tablets|opioids?|patch(?:es)?|drugs?)\b[^?]{0,40}(?:percent|%)/i,
    says: /^(?:about |maybe |roughly )?(?:[3-9]\d|100)\b/i,
    effect: 'met',
  },
  {
    element: 'activities',
    asks: /\b(?:anything|things?|more|activit\w+)\b[^?]{0,40}\b(?:do|manage|able)\b[^?]{0,40}\b(?:because of|with|thanks to|due to|on)\b[^?]{0,20}\b(?:medicines?|medications?|pills|tablets|opioids?|patch(?:es)?|drugs?)\b/i,
    says: /^(?:no\b|none\b|nothing|not (?:really|any))/i,
    effect: 'not-met',
  },
  {
    element: 'returned-to-work',
    asks: /\b(?:do you|are you|does (?:he|she)|is (?:he|she|the patient))\b(?: still| now| currently)? work(?:ing)?\b/i,
    says: /^(?:no\b|not\b|never)/i,
    effect: 'not-met',
  },
  {
    element: 'returned-to-work',
    asks: /\b(?:do you|are you|does (?:he|she)|is (?:he|she|the patient))\b(?: still| now| currently)? work(?:ing)?\b/i,
    says: /^(?:yes\b|full|part|\d+ (?:hours|days))/i,
    effect: 'met',
  },
  {
    element: 'adverse-effects',
    asks: /\b(?:trouble|problems?|side effects?|bad effects?)\b[^?]{0,40}(?:\b(?:bowels?|constipation|medicines?|medications?|pills|tablets|opioids?)\b|\?)/i,
    says: /^(?:no\b|none\b|nothing)/i,
    effect: 'met',
  },
];
/** "Things you can do only when you have taken it: carry the wash": asked without a mark. */
const ABLE_ONLY_WITH =
  /\b(?:things?|activities|what|anything) (?:that )?(?:you|i|he|she|the patient) (?:can|could|am able to|are able to|is able to)\b[^:?\n]{0,30}\b(?:only|because|when|with|after)\b[^:?\n]{0,30}\b(?:taken?|takes?|medicines?|medications?|tablets?|pills?|it|them)\b[^:?\n]{0,20}[:?]\s*(?!(?:none|nothing|no\b|n\/a|_|-))(\S.{5,})$/is;
const ANSWERED = /^(.{8,140}\?)\s*(?:A(?:ns(?:wer)?)?\s?[:.)]\s*)?(\S.{0,100})$/s;

const BOX = /\[[ _]?\]|\( \)|☐|\[x\]|\(x\)|☒|☑/gi;
const CHECKED = /x|☒|☑/i;
const HAS_BOX = /\[x\]|\(x\)|☒|☑/i;

interface Option {
  /** The line's heading and the label, together. */
  label: string;
  text: string;
  start: number;
  end: number;
}

/** The checked options of a line, each with what it answers. */
function checkedOptions(text: string): Option[] {
  const boxes = [...text.matchAll(BOX)];
  const [first] = boxes;
  if (!first) return [];
  const lead = text.slice(0, first.index);
  const colon = lead.search(/[:?]/);
  const head = colon < 0 ? '' : lead.slice(0, colon + 1);
  let label = lead;
  const out: Option[] = [];
  boxes.forEach((box, i) => {
    const start = box.index + box[0].length;
    const end = boxes[i + 1]?.index ?? text.length;
    const [own = '', ...rest] = text.slice(start, end).split('\t');
    if (CHECKED.test(box[0]))
      out.push({
        label: label === lead ? lead : `${head} ${label}`,
        text: own.trim(),
        start: box.index,
        end: start + own.length,
      });
    // Behind an option, what stands in a column of its own is the next label.
    const next = rest.join(' ').trim();
    if (next !== '') label = next;
  });
  return out;
}

/** "lost/stolen meds [N]": an item and its letter. */
const LETTERED = /([A-Za-z][A-Za-z/ -]{2,40}?)\s*[[(]\s*(n|no|y|yes)\s*[\])]/gi;
const HAS_LETTER = /[[(]\s*(?:n|no|y|yes)\s*[\])]/i;
const OF_MISUSE =
  /\b(?:early refills?|refill requests?|lost|stolen|escalat\w+|other prescribers|multiple prescribers|intoxicat\w+|diver\w+|aberran\w+|borrow\w+|shar\w+|hoard\w+|forg\w+|doctor shopping|drug[- ]seeking)\b/i;
/** A list clears only with so many items. */
const CLEARS = 2;

/** What the boxes of forms tell. */
export function formAnswers(doc: Document, readings: readonly Reading[]): Fact[] {
  const out: Fact[] = [];
  for (const reading of readings) {
    const { start, end, voice } = reading.sentence;
    // The sentence is worded as its boxes answer it; here the boxes themselves are read.
    const text = doc.clean.slice(start, end);
    if (voice !== 'record' && voice !== 'plan') continue;
    const able = ABLE_ONLY_WITH.exec(text)?.[1];
    if (able !== undefined && !HAS_BOX.test(text))
      out.push(factAt(doc, reading, { start: text.length - able.length, end: text.length }, 'activities', 'met'));
    const answered = HAS_BOX.test(text) ? null : ANSWERED.exec(text);
    if (answered !== null) {
      const [, question = '', answer = ''] = answered;
      const place = { start: text.length - answer.length, end: text.length };
      for (const { element, asks, says, effect } of QUESTIONS)
        if (says.test(answer) && asks.test(question)) out.push(factAt(doc, reading, place, element, effect));
    }
    if (HAS_BOX.test(text))
      for (const option of checkedOptions(text))
        for (const { element, asks, says, effect } of ANSWERS)
          if (says.test(option.text) && asks.test(option.label))
            out.push(factAt(doc, reading, { start: option.start, end: option.end }, element, effect));
    if (HAS_LETTER.test(text)) {
      const items = [...text.matchAll(LETTERED)].filter((m) => OF_MISUSE.test(m[1] as string));
      const yes = items.find((m) => /^y/i.test(m[2] as string));
      const told = yes ?? (items.length >= CLEARS ? items[0] : undefined);
      if (told)
        out.push(
          factAt(
            doc,
            reading,
            { start: told.index, end: told.index + told[0].length },
            'drug-behavior',
            yes ? 'not-met' : 'met',
          ),
        );
    }
  }
  return out;
}

/** The facts without what a form's answer in the same place turns down. */
export function lessAnswered(facts: readonly Fact[], answers: readonly Fact[]): Fact[] {
  if (answers.length === 0) return [...facts];
  return [
    ...facts.filter(
      (f) =>
        !answers.some(
          (a) =>
            a.element === f.element &&
            a.effect !== f.effect &&
            a.evidence.start < f.evidence.end &&
            f.evidence.start < a.evidence.end,
        ),
    ),
    ...answers,
  ];
}
