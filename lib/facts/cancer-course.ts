/**
 * Cancer pain: how long the life that is left is judged to be, and whether strong analgesics on a schedule failed.
 */
import type { Document, Span } from '../text/document.ts';
import type { Token } from '../text/tokens.ts';
import { NUMBER_WORDS } from '../text/vocabulary.ts';
import { Wording } from '../text/wording.ts';
import { factAt } from './evidence.ts';
import type { Fact } from './fact.ts';
import type { Reading } from './readings.ts';
import { isDeniedBefore, standingOf, tellsInPlan } from './standing.ts';

const THREE_MONTHS = 92;

const tells = (r: Reading): boolean => r.sentence.voice === 'record' || tellsInPlan(r.sentence);

const EXPECTS = new Wording(
  /\b(?:surviv\w*|median|surprised if|life expectancy|life span|lifespan|expectation|expectancy|prognos\w*|(?:expect(?:s|ed)?|likely|going) to live|(?:expects?|expected|anticipat\w*|see|have) (?:him|her|the \w+|mrs?\.? \w+|ms\.? \w+|this \w+) (?:to be |still )?(?:with us|to live|to survive|to last)|should (?:still )?(?:live|be with us)|to live|will live|has (?:\w+ ){0,3}(?:left|to live)|(?:months?|years?) (?:left|remaining|to live|of life|ahead)|(?:I've|I have|he has|she has|he's|she's|they have) got|outlook|remaining life|(?:would |can |could )?(?:give|gives|giving) (?:him|her|them)|(?:oncolog\w*|hospice|palliative\w*|dr\. \w+)[^.;]{0,60}\b(?:estimat\w*|gives (?:him|her)|expects?|anticipat\w*|puts it at|(?:speaks?|thinks?|talks?) (?:in terms )?of|reckons? with|answer(?:s|ed)|tells? (?:us|me) (?:that )?(?:he|she)|told (?:us|me) (?:that )?(?:he|she)|quot(?:es?|ed)))\b/i,
);
const EXPECTED = new RegExp(EXPECTS.pattern.source, 'gi');
/** Somebody's judgement of a time, of which "… that he has ten months" is told. */
const JUDGES = new Wording(
  /\b(?:estimat\w*|guess\w*|reckon\w*|judge?ment|forecast|in all likelihood|count(?:s|ing)? on|looking at|(?:i|we|oncolog\w+|he|she|team) (?:would )?(?:believes?|thinks?|doubts?|says?))\b/i,
);
const HAS_A_TIME =
  /\b(?:(?:he|she|we|they|patient|man|woman|him|her) (?:still |probably |likely |may |might )?(?:has|have|got)|(?:count(?:s|ing)?|counts) on|looking at|reckons? with|judge?ment|estimate:?|guess:?|likelihood (?:he|she) has)\s+(?:something like |about |around |roughly |perhaps |maybe |at least |over |more than |some |another |the better part of |between |anywhere from |well over |a good |only |just |as much as )*(?:\w+ (?:to|or) )?$/i;
/** "Two to four months": the days of the lower end, which stands before the span in a word. */
function lowerEnd(text: string, span: Token): number {
  const days = span.value as number;
  const low = NUMBER_WORDS[(/\b([a-z]+) (?:to|or) $/i.exec(text.slice(0, span.start))?.[1] ?? '').toLowerCase()];
  const word = (/^[a-z]+/i.exec(text.slice(span.start))?.[0] ?? '').toLowerCase();
  const high = NUMBER_WORDS[word];
  return low === undefined || high === undefined || high <= low ? days : (days / high) * low;
}

/** What a rule asks of a life to come is told of nobody. */
const ASKED_OF_ANYBODY =
  /\b(?:asked for|asked of|requires?|required|criteri\w+|guideline|wants|must|should be|needed|usual condition|eligib\w+|at least three months (?:is|are)|where the pain is malignant|patients)\b/i;
/** "Prognosis: weeks." */
const WEEKS_ONLY =
  /\b(?:oncolog\w*|hospice|palliative \w+) (?:team |service |physician |doctor )?(?:now |only )?(?:speaks?|talks?|thinks?) (?:only )?(?:in terms )?of (?:a few |days to )?(?:days|weeks)\b|\b(?:prognosis|expectancy|outlook|survival)\W{1,3}(?:is |of |in )?(?:a few |only |days to |hours to )?(?:days|weeks)\b(?! (?:to|or) (?:\w+ )?(?:months|years))/i;
const DOUBTS =
  /\b(?:surprised if (?:he|she|it|they|we) (?:lives?|lived|saw|sees|made|makes|lasts?|lasted|went|goes|got|gets)|doubts?|doubtful|not (?:think|believe|expect)|unlikely)\b/i;
const NOT_LIFE =
  /\b(?:lived for|was given|given \w+ months and|mother|father|brother|sister|after (?:starting|surgery)|since|for the past|relief|infusion|trial|follow-?up|scan in|recheck|battery)\b/i;
/** A time of treatment, or till the next visit. */
const OF_TREATMENT =
  /\b(?:come back|comes back|cycles?|rounds? of|restag\w*|courses? of|return (?:in|visit)|scan in|seen again|recheck)\b/i;
const BEYOND =
  /\b(?:(?:more|greater|longer|better) than(?: the)?|exceed\w*|over|at least|beyond|in excess of|upwards of|well over)\s*$|[>≥]\s*$/i;
/** "I'd be surprised if it were under eight months." */
const NOT_LESS = /\bsurprised (?:if|were)\b[^.;]{0,30}\b(?:less than|fewer than|under|short of|not)\s*$/i;
const BELOW = /(?:\b(?:less|fewer|shorter|not more|no more) than|\bunder|<|\bat most|\bwithin|\bup to)\s*$/i;

function lifeExpectancy(doc: Document, readings: readonly Reading[]): Fact[] {
  const facts: Fact[] = [];
  readings.forEach((reading) => {
    if (!tells(reading)) return;
    const { text, seen } = reading.sentence;
    const own = EXPECTS.exec(seen);
    const above = doc.sentences[reading.sentence.index - 1]?.text ?? '';
    const further = doc.sentences[reading.sentence.index - 2]?.text ?? '';
    const heading =
      !own &&
      above.length < 120 &&
      /\b(?:prognos|life expectancy|survival)/i.test(above.length < 60 ? `${further} ${above}` : above);
    const judged = !own && !heading && JUDGES.test(seen);
    if (!own && !heading && !judged && reading.sentence.section !== 'prognosis') return;
    if (OF_TREATMENT.test(text)) return;
    if (NOT_LIFE.test(text) && !/\b(?:oncolog|i would put|honest|estimate)/i.test(text)) return;
    if (ASKED_OF_ANYBODY.test(text) && !/\b(?:his|her|he|she|him)\b/i.test(text)) return;
    const weeks = WEEKS_ONLY.exec(text);
    if (weeks) {
      const at = { start: weeks.index, end: weeks.index + weeks[0].length };
      if (standingOf(reading, at, true)?.standing === 'record')
        facts.push(factAt(doc, reading, at, 'life-expectancy', 'not-met', { value: weeks[0] }));
      return;
    }
    const spans = reading.tokens.flatMap((t) => (t.kind === 'duration' && t.value !== null ? [t] : []));
    const vague =
      /\b(?:many|several|a number of|a few) (?:months|years)\b|\ba couple (?:of |more )?years\b|\b(?:measured|counted|in terms) (?:in|of) years\b|\bhalf a year\b|\b(?:years) (?:rather than|not) months\b/i.exec(
        text,
      );
    for (const t of spans) {
      if (own && ![...text.matchAll(EXPECTED)].some((m) => Math.abs(t.start - m.index) <= 170)) continue;
      if (judged && !HAS_A_TIME.test(text.slice(0, t.start))) continue;
      if (/\b(?:old|ago|earlier|later|each|every)\b/i.test(text.slice(t.end, t.end + 8))) continue;
      const standing = standingOf(reading, t, true);
      if (!standing) continue;
      const before = text.slice(Math.max(0, t.start - 24), t.start);
      const longest = t.high ?? (t.value as number);
      const days = lowerEnd(text, t);
      const doubted = DOUBTS.test(text.slice(0, t.start));
      const effect: Fact['effect'] | null = NOT_LESS.test(text.slice(0, t.start))
        ? days >= 90
          ? 'met'
          : 'partial'
        : doubted
          ? longest <= THREE_MONTHS + 10
            ? 'not-met'
            : 'partial'
          : BELOW.test(before)
            ? longest <= THREE_MONTHS
              ? 'not-met'
              : null
            : BEYOND.test(before)
              ? days >= 90
                ? 'met'
                : 'partial'
              : days > THREE_MONTHS
                ? 'met'
                : longest > THREE_MONTHS
                  ? 'partial'
                  : 'not-met';
      if (effect === null) continue;
      facts.push(factAt(doc, reading, t, 'life-expectancy', effect, { value: text.slice(t.start, t.end) }));
      return;
    }
    if (vague)
      facts.push(
        factAt(
          doc,
          reading,
          { start: vague.index, end: vague.index + vague[0].length },
          'life-expectancy',
          /year/i.test(vague[0]) ? 'met' : 'partial',
        ),
      );
  });
  return facts;
}

const SCHEDULE = new Wording(
  /\b(?:(?:by|to|on) the clock|around[- ]the[- ]clock|atc|schedul\w*|fixed|on the hour|every (?:\w+ )?(?:hours?|\d+ ?h\w*)|every (?:\d+|four|six|eight|twelve|three|two) hours?|q ?\.?\d+ ?-?h\w*|b\.?i\.?d\.?|t\.?i\.?d\.?|q\.?i\.?d\.?|(?:twice|three times|four times|once) (?:a |per )?(?:day|daily)|twice daily|(?:two|three|four|six) times a day|times (?:a day|daily)|q\.?\s?day|per hour|mcg\/h\w*|patch|patches|daily)\b/i,
);
const AS_NEEDED = new Wording(/\b(?:prn|as needed|when needed|only when|on request|as required|p\.r\.n)\b/i);
const NOT_AS_NEEDED =
  /\b(?:not|never|nor|rather than|instead of)\s+(?:\w+\s+){0,3}["“]?(?:as needed|prn|by request|on request)/i;
const FAILED = new Wording(
  /\b(?:leaves? (?:him|her)|left (?:him|her)|not (?:\w+ ){0,5}(?:below|under|lower than)|still (?:\w+ ){0,2}\d|still (?:rated|rates?|has|reports?|scores?|hurts|lies|sits|at|in|is|a|an)|(?:has|have) not brought|never (?:goes|falls|drops|gets|comes|been|went|fell|dropped|got|came) (?:below|under|lower)|despite|in spite of|uncontrolled|(?:not|poorly|inadequately|barely|hardly) (?:\w+ )?(?:controlled|relieved|covered|held|managed|touched)|fail(?:s|ed|ing|ure)?|inadequate|insufficient|not enough|suboptimal|(?:do|does|did|has|have) not (?:\w+ )?(?:control|relieve|hold|touch|cover|help)\w*|no(?:t)? (?:\w+ )?(?:relief|benefit|control)|refractory|unrelieved|on (?:these|this|that|those|such) (?:doses?|schedule|regimen)|around that schedule|with (?:all (?:of )?)?(?:that|this|these)|all the same|remains? (?:at )?(?:\w+ )?\d|breaks? through|unbearable|intractable|little (?:relief|effect|help)|(?:do|does|did|has|have) not (?:\w+ )?(?:help|h[eo]ld|touch|control|reach|dull|quiet|contain|master|ease|keep|kept|tamed?)\w*|still (?:cries|crying|moans|screams|weeps|wakes|writhes|paces|rocks))\b/i,
);
const EFFECTS = new Wording(
  /\b(?:(?:so|too|violently|deathly) sick|sick to (?:my|his|her|the) stomach|thr(?:ows?|owing|ew) up|resp(?:iratory|iration)? (?:rate|depress\w*)|apn(?:ea|oea)\w*|hypoventilat\w*|narcan|naloxone (?:needed|given|reversal|required)|dry mouth|dizz\w*|(?:side|adverse) effects|visions?\b|muddl\w*|fuddled|stupor\w*|dazed|zombie\w*|slurr\w*|slept (?:through|for|all|round)|out of (?:his|her) (?:head|mind)|vertigo|urinary hesitancy|sweat\w*|itch\w*|myoclon\w*|jerk\w*|twitch\w*|nod(?:s|ded|ding) off|falls? asleep|asleep (?:in|at|over|with)|somnolen\w*|sedat\w*|obtund\w*|confus\w*|delir\w*|hallucinat\w*|s(?:aw|ees|eeing) (?:\w+ )?(?:insects|bugs|animals|snakes|spiders|dogs|cats|rats|mice|faces|figures|the dead|(?:people|men|women|children) (?:in the (?:room|corner|garden)|on the (?:wall|ceiling)|who|that) (?:were|was)? ?(?:not|n't)?)|not (?:be )?(?:roused|woken|awakened|wakened|aroused)|did not (?:know|recogni[sz]e) (?:his|her|where|us|me)|hears? (?:music|voices)|sees? (?:things|people)|disorient\w*|not (?:known|recognized)|incoheren\w*|vomit\w*|retch\w*|respiratory depression|breathing slowed|ileus|obstipat\w*|impact\w*|retention|pruritus|itching|long qt|qt prolong\w*|nausea|drows\w*|unarousable|falls?|cognitive|mental clouding|constipat\w*)\b/i,
);
const NOT_BORNE = new Wording(
  /\b(?:rather (?:have|hurt|be in) |beyond (?:what|bearing|endur\w*)|more than (?:he|she|I|they) (?:can|could)|cannot (?:be )?(?:continue\w*|increase\w*|raise\w*|escalat\w*|titrat\w*)|could not (?:be )?(?:continue\w*|increase\w*|raise\w*)|unable to (?:increase|raise|titrate|continue)|admitted|hospitali[sz]ed|narcan|naloxone|unbearable|worse than the pain|refus\w* (?:to take|any more|further)|intolerab\w*|could not (?:be )?(?:tolerate\w*|bear|borne|stand)|cannot (?:tolerate|bear)|not tolerated|unable to tolerate|in (?:the )?(?:hospital|emergency room)|abandon\w*|given up|gave (?:it )?up|had to (?:be )?(?:taken off|withdraw\w*|stop\w*|quit|abandon\w*|give\w*|reduce\w*|come off|cut|lowered|halved)|stopped|so badly that|discontinued|dose[- ]limiting|limit(?:ed|ing)|severe|unacceptable|intractable|disabling|twice has not|prevent\w*|cannot go (?:up|higher)|no higher|undone|(?:put|taken|brought|cut|dropped|scaled|backed|came|went|gone) (?:it )?(?:back|off|down)\b(?! (?:the edge|pain))|(?:cut|lowered|reduced|halved) (?:it )?again|reversed|not repeated)\b/i,
);
const OPIOID = new Wording(
  /\b(?:(?<!lidoderm |lidocaine |clonidine |nicotine )patch|opioids?|opiates?|narcotics?|morphine|ms ?contin|kadian|oxycodone|oxycontin|percocet|methadone|fentanyl|duragesic|hydromorphone|dilaudid|exalgo|oxymorphone|opana|hydrocodone|norco|tapentadol|nucynta|levorphanol|analgesics?|0xycontin)\b/i,
);
const OTHER_PERSON = new Wording(
  /\b(?:his|her) (?:\w+ )?(?:mother|father|brother|sister|husband|wife|uncle|aunt|son|daughter)(?:,| who| had| has| was| is| takes| took| died| on)/i,
);
/** Confused: he did not know his own. */
const ESTRANGED =
  /\b(?:not|never|no longer|stopped|failed to) (?:know\w*|recogni[sz]\w*|place|name)\b[^.;]{0,14}\b(?:his|her) (?:own )?\w+/i;
const SHORT_VERDICT = 34;
const SPINAL = new Wording(/\b(?:intrathecal|epidural|spinal|catheter|pump|infusion)\b/i);
const STOPPED_FOR = /\b(?:stopped|discontinued|quit|abandoned|given up|d\/c)\b/i;
const TOLERATED = /\b(?:well tolerated|tolerat\w+ (?:\w+ ){0,4}well|no (?:side|adverse))\b/i;
const HIGH_SCORE = 5;
/** A score of another time, of the worst moments or of the drug's absence. */
const RATED_OTHERWISE =
  /\b(?:before|without|prior|until|previously|was|were|had been|worst|at its|flare\w*|from|down|if|missed|runs out|ran out|trial|initial\w*|goal|target)\b/i;

const EACH_OPIOID = new RegExp(OPIOID.pattern.source, 'gi');
/** "OxyContin 80 mg every twelve hours, plus Dilaudid 4 mg every four hours as needed": one of the two is on a schedule. */
function oneIsScheduled(text: string): boolean {
  const at = [...text.matchAll(EACH_OPIOID)].map((m) => m.index as number);
  return at.some((from, i) => {
    const own = text.slice(from, at[i + 1] ?? text.length);
    return SCHEDULE.pattern.test(own) && !AS_NEEDED.pattern.test(own);
  });
}

/** "Failed morphine and fentanyl": a failure without the schedule it failed on. */
function unscheduledFailure(reading: Reading, opioid: RegExpExecArray): Span | null {
  const { text, seen } = reading.sentence;
  const failed = FAILED.exec(seen);
  if (!failed || !/\b(?:fail|not |never|inadequate|insufficient|no |refractory|uncontrolled)/i.test(failed[0]))
    return null;
  if (/\b(?:nausea|vomit|constipat|itch|tone|spasm|blood pressure)/i.test(text)) return null;
  const from = Math.min(failed.index, opioid.index);
  const at = { start: from, end: Math.max(failed.index + failed[0].length, opioid.index + opioid[0].length) };
  const standing = standingOf(reading, { start: opioid.index, end: opioid.index + opioid[0].length }, true);
  return standing?.standing === 'record' ? at : null;
}

const LOW_SCORE = 3;
const AT_EASE =
  /\b(?:comfortable|content|pain[- ]free|at ease|no complaints?|no breakthrough|well (?:controlled|managed|relieved)|good (?:control|relief))\b/i;
/** Something in the sentence says that it is not well. */
const NOT_AT_EASE =
  /\b(?:not|never|un\w+|un|but|until|only|worst|flares?|movement|despite|fail\w*|inadequate|was|before)\b/i;

/** A low score or words of ease beside the schedule that brings them. */
function controlledOnSchedule(reading: Reading): Span | null {
  const { text } = reading.sentence;
  if (!/\bpain\b/i.test(text) || NOT_AT_EASE.test(text)) return null;
  const scores = reading.tokens.filter((t) => t.kind === 'score' && t.value !== null);
  const low = scores.length > 0 && scores.every((t) => (t.high ?? t.value ?? 10) <= LOW_SCORE);
  const ease = AT_EASE.exec(text);
  if (!low && (!ease || scores.length > 0)) return null;
  const first = low
    ? (scores[0] as Span)
    : { start: ease?.index ?? 0, end: (ease?.index ?? 0) + (ease?.[0].length ?? 0) };
  const standing = standingOf(reading, first, false);
  return standing?.standing === 'record' && !standing.negated ? { start: first.start, end: first.end } : null;
}

/** Strong analgesics on a schedule, and what became of the pain; effects that could not be borne. */
function analgesics(doc: Document, readings: readonly Reading[]): Fact[] {
  const facts: Fact[] = [];
  let scheduled: { reading: Reading; index: number; at: Span } | null = null;
  let opioidAt = -9;
  readings.forEach((reading, i) => {
    if (!tells(reading)) return;
    const { text, seen, section } = reading.sentence;
    if ((OTHER_PERSON.test(seen) && !ESTRANGED.test(text)) || section === 'allergies' || section === 'family-history')
      return;
    const opioid = OPIOID.exec(seen);
    const spinal = SPINAL.test(seen) && !/\b(?:oral|by mouth|tablet)/i.test(text);
    if (opioid && !spinal) {
      opioidAt = i;
      const needed = AS_NEEDED.test(seen) && !NOT_AS_NEEDED.test(text);
      const schedule = SCHEDULE.exec(seen);
      if (
        schedule &&
        (!needed || /\b(?:by the clock|around[- ]the[- ]clock|schedul|fixed)/i.test(text) || oneIsScheduled(text))
      )
        scheduled = { reading, index: i, at: { start: opioid.index, end: opioid.index + opioid[0].length } };
    }
    if (spinal) return;
    if (opioid) {
      const told = unscheduledFailure(reading, opioid);
      if (told) facts.push(factAt(doc, reading, told, 'scheduled-analgesic-failed', 'partial'));
      const eased = scheduled?.reading === reading ? controlledOnSchedule(reading) : null;
      if (eased) facts.push(factAt(doc, reading, eased, 'scheduled-analgesic-failed', 'not-met'));
    }
    // The schedule, and in this or one of the next sentences the pain that it leaves.
    if (scheduled && i - scheduled.index <= 3) {
      const failed = FAILED.exec(seen);
      const high = reading.tokens.some(
        (t) =>
          (t.kind === 'score' && (t.value ?? 0) >= HIGH_SCORE) ||
          (t.kind === 'number' &&
            (t.value ?? 0) >= HIGH_SCORE &&
            (t.value ?? 0) <= 10 &&
            /\b(?:is|an?|at|below|under|than|rates?|rated|pain|of|still)\s*$/i.test(
              text.slice(Math.max(0, t.start - 12), t.start),
            )),
      );
      // "Still 9/10." speaks of the pain without naming it.
      const painful =
        /\bpain\b|\bhurts?\b|\b(?:arm|leg|back|it)\b|\b(?:still|scores?|rates?|lies|sits) (?:at )?(?:an? )?\d/i.test(
          text,
        ) || text.length < SHORT_VERDICT;
      const explicit =
        /\b(?:fail(?:s|ed|ing|ure)?|uncontrolled|not (?:\w+ )?controlled|poorly controlled|inadequate|unrelieved|refractory|no (?:\w+ )?relief|little (?:\w+ )?relief|despite|insufficient|not enough|suboptimal|not (?:\w+ )?(?:h[eo]ld|control|relieve|cover|touch|reach|dull|quiet|contain|master|ease)\w*|still (?:cries|crying|moans|screams|weeps|wakes|writhes|paces|rocks))\b/i.test(
          text,
        );
      // The score that a schedule leaves needs no verb: "OxyContin 80 mg q12h, pain 8/10".
      const left = high && painful && i - scheduled.index <= 1 && !RATED_OTHERWISE.test(text);
      if (left && !failed) {
        const at = scheduled.reading === reading ? scheduled.at : { start: 0, end: text.length };
        const standing = standingOf(reading, at, true);
        if (standing?.standing === 'record' && !standing.negated) {
          facts.push(factAt(doc, reading, at, 'scheduled-analgesic-failed', 'met'));
          if (scheduled.reading !== reading)
            facts.push(factAt(doc, scheduled.reading, scheduled.at, 'scheduled-analgesic-failed', 'met'));
        }
      }
      if (
        failed &&
        ((high && painful) ||
          (explicit && /\b(?:pain|opioid|narcotic|analges|relief|dose|outcome|result|response|effect)/i.test(text)))
      ) {
        const at = { start: failed.index, end: failed.index + failed[0].length };
        const standing = standingOf(reading, at, true);
        if (standing && standing.standing !== 'possible') {
          facts.push(factAt(doc, reading, at, 'scheduled-analgesic-failed', 'met'));
          if (scheduled.reading !== reading)
            facts.push(factAt(doc, scheduled.reading, scheduled.at, 'scheduled-analgesic-failed', 'met'));
        }
      }
    }
    if (i - opioidAt <= 2) {
      const effect = EFFECTS.exec(seen);
      if (!effect) return;
      const at = { start: effect.index, end: effect.index + effect[0].length };
      const standing = standingOf(reading, at, true);
      if (standing?.standing !== 'record') return;
      // "Morphine stopped: hallucinations": the drug is stopped, the effect was there.
      if (standing.negated && (!STOPPED_FOR.test(text) || isDeniedBefore(text, at))) return;
      if (TOLERATED.test(text) && isDeniedBefore(text, at)) return;
      const borne = NOT_BORNE.test(seen);
      const grave =
        /\b(?:resp\w* (?:rate|depress)|apn|hypoventil|narcan|naloxone|myoclon|jerk|nods? off|hallucinat|s(?:aw|ees|eeing) |visions?|muddl|stupor|did not |hears? music|delir|confus|obtund|not known|falls? asleep|respiratory depression|breathing slowed)/i.test(
          effect[0],
        );
      if (/\b(?:chemo\w*|none)\b/i.test(text) && !borne) return;
      const managed = /\b(?:controlled by|managed with|relieved by|settles|settled|mild)\b/i.test(text) && !borne;
      facts.push(factAt(doc, reading, at, 'analgesic-side-effects', (borne || grave) && !managed ? 'met' : 'partial'));
    }
  });
  return facts;
}

/** What the text tells of cancer pain beyond single signs. */
export function cancerCourse(doc: Document, readings: readonly Reading[]): Fact[] {
  return [...lifeExpectancy(doc, readings), ...analgesics(doc, readings)];
}
