/**
 * What a pump does for the person who has it: pain and function now against the time before it. The two halves may
 * stand sentences apart; a half belongs to the time before where its words say so ("before it went in") or where its
 * day lies before the day of implantation.
 */
import { assertionOf } from '../clinical/assertion.ts';
import { type DateMention, findDates } from '../text/dates.ts';
import type { Document } from '../text/document.ts';
import { type Match, PhraseIndex } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { Wording } from '../text/wording.ts';
import type { ElementId } from './elements.ts';
import { factAt } from './evidence.ts';
import type { Fact } from './fact.ts';
import { GROUPS } from './groups.ts';
import type { PainScore } from './pain-score.ts';
import type { Reading } from './readings.ts';
import { standingOf, tellsInPlan } from './standing.ts';

/** Relief from a pump counts from a fall of 30 % or two points (criteria.md §12.30, default of ours). */
const RELIEF_SHARE = 0.3;
const RELIEF_POINTS = 2;

type Cue =
  | 'before'
  | 'now'
  | 'with-pump'
  | 'other-treatment'
  | 'aim'
  | 'pain'
  | 'rating'
  | 'activity'
  | 'able-again'
  | 'unable-then'
  | 'loss'
  | 'loss-against-pump'
  | 'function-in-words'
  | 'with-treatment'
  | 'functions'
  | 'no-change'
  | 'scale-lower'
  | 'scale-higher'
  | 'half'
  | 'no-relief'
  | 'relief-in-words'
  | 'other-visit';

const PUMP =
  '(intrathecal|pain|morphine|infusion|it|drug|programmable|spinal|baclofen)? pump|idds|device|implant|implantation';
const THERAPY =
  '(intrathecal|it|spinal|intraspinal) (drug|opioid|pain|morphine|baclofen)? (therapy|infusion|treatment|delivery|medication*|analgesia)';

const CUES: { row: Cue; patterns: string[] }[] = [
  {
    // The visit before this one is no time before the pump.
    row: 'other-visit',
    patterns: [
      'last|previous|prior|preceding (clinic|office|pump|refill)? (visit|refill|appointment|fill|month|week|time|encounter|note)',
      '(when|since) (last|he was last|she was last) (seen|here)',
      '(<number>|one|two|three|a few) (weeks|months) ago',
      'over the last|past (month|week|year|quarter)',
    ],
  },
  {
    row: 'before',
    patterns: [
      `before|until|till|preceding (the|his|her|their|any|this|a|an|my)? ..1 (${PUMP})`,
      `prior to (the|his|her|any|this|a|an)? ..1 (${PUMP})`,
      `before|until|till (the|his|her|any|this)? ${THERAPY}`,
      `prior to (the|his|her|any|this)? ${THERAPY}`,
      'before|until|till it|this|the|one (pump|device)? (was|had been)? (went|put|placed|implanted|inserted|installed) (in)?',
      'before it',
      'prior to it',
      'before (being)? implanted|implanting|implantation|placement',
      'prior to (being)? implanted|implanting|implantation|placement',
      'pre (pump|implant|implantation|placement|idds|itt)',
      'preimplant|preimplantation|prepump',
      'before this',
      'without (the|his|her|a)? ..1 pump',
      'without it',
      'at the time of (the|his|her)? (pump)? implant*|placement',
      'until ..3 after ..1 implant*',
      'pretreatment|pretrial',
    ],
  },
  {
    row: 'with-pump',
    patterns: [
      `with|since|on|after|from|following (the|his|her|its|this|my)? ..1 (${PUMP})`,
      `with|since|on|after|from|following (the|his|her|this)? ..1 ${THERAPY}`,
      'as the pump now runs',
      'pump therapy',
      'with it',
      '(attributes|credits|owes|ascribes) ..8 (pump|idds|implant|intrathecal)',
      '(pump|idds) ..1 (gives|lets|enabled|allowed|let|gave|allows|enables|helps|keeps|makes|has allowed|has enabled|has given|permits|holds|controls)',
      '(thanks to|because of|credits|due to|owing to) (the|his|her)? ..1 (pump|idds|intrathecal)',
      'post (pump|implant|implantation)',
      'postimplant|postimplantation',
      'with it in place',
      'what the pump gives',
      'pump in place',
      'with intrathecal',
    ],
  },
  {
    row: 'now',
    patterns: [
      'now|today|currently|presently|nowadays|tonight',
      'at present',
      'these days',
      'at this visit|time',
      'this visit|morning|week|month',
      'current|present (pain|score|level|nrs|vas|rating)',
      'is|are|rates|reports|puts|gives|states|averages|runs|remains|stays',
    ],
  },
  {
    row: 'other-treatment',
    patterns: [
      'without (the|his|her|any)? (oral)? {medicine}',
      'with (the|his|her)? (oral)? {medicine}',
      'after (taking|the)? (norco|percocet|oxycodone|hydrocodone|tablet*|pill*)',
      'stimulator',
      'scs',
      'physical therapy',
      'after the (injection|block|epidural)',
      'knee|shoulder|wrist|headache*|tooth|ankle',
      'during the trial',
      'trial',
    ],
  },
  {
    row: 'aim',
    patterns: [
      'goal*',
      'would like|want',
      'hope*',
      'expect*',
      'aim',
      'target',
      'should',
      'will',
      'if',
      'worst',
      'peak*',
      'flare*',
      'strength',
      'ashworth',
      'spasm',
      'penn',
      'depression',
      'anxiety',
      'phq',
      'reflex*',
    ],
  },
  {
    row: 'pain',
    patterns: [
      'pain*',
      'burning',
      'ache|aches|aching|achy',
      'back',
      'leg|legs',
      'foot|feet',
      'neck',
      'arm|arms',
      'discomfort',
      'hurts|hurting|hurt',
      'neuralgia|dysesthesia*',
      'analgesia',
    ],
  },
  {
    row: 'rating',
    patterns: [
      'rate|rates|rated|rating',
      'score|scores|scored',
      'scale',
      'nrs|vas|vnrs|nprs|bpi',
      'level',
      'answer',
      'circled',
      'puts',
      'out of ten',
      'in intensity',
      'severity',
      'calls it',
      'lives|lived at',
      'gives it',
      'average|averages|averaging',
    ],
  },
  {
    row: 'activity',
    patterns: [
      '{activity}',
      'laundry|dishes|housework|housekeeping|yardwork',
      'keeps the books',
      '(keep|keeps|keeping) house',
      '(looks|look|looking) after ..3',
      '(do|does|doing) ..2 (yard work|yardwork|housework|chores|shopping|cooking|cleaning|errands|repairs)',
      '(care|caring|cares) for ..2 (grandson|granddaughter|grandchild*|children|child|husband|wife|mother|father|home|house|pets|dog|animals)',
      '(holds|held|has a|returned to|back at|back to|resumed|doing|does) ..3 (job|work|school|employment|business|shop|farm|office)',
      'works|working|volunteers|volunteering|teaches|teaching|edits|sings|singing|golf*|fishes|fishing|bowls|dances|dancing|gardens|travels|traveling|sews|knits|paints|hunts|rides|bikes|cycles|hikes|jogs|swims|fish',
      'runs the ..4 (counter|shop|store|farm|house|office)',
      'picks (her|his|up) ..4 (grandson|granddaughter|grandchildren|kids|children|school)',
      '(attends|goes to|visits) (church|school|games|class*|family|the store|meetings|grandchildren)',
      'making|makes (her|his|the) own ..2 (bed|meal*|breakfast|dinner|lunch)',
      'sits (out|up)? <number>|<duration>',
      'stands (for)? <duration>',
      'walks (a|one|two|<number>|to|the|daily|without|around)',
      'sleeps (through|<number>|all|seven|eight|six)',
      'transfers|dresses|bathes|toilets|showers (herself|himself|independently|alone|by)',
      'independent* (with|in) ..3 (adl*|care|transfers|dressing|mobility)',
      'tolerates sitting|standing|walking',
      'chair ..3 (hours|hrs|day)',
      'computer',
      'travel*',
      'hobbies|hobby',
    ],
  },
  {
    row: 'able-again',
    patterns: [
      'again',
      'back to|at|in',
      'able|can now',
      'now able|can',
      'resumed|resumes',
      'returned to',
      'gone back',
      'no longer needs|requires|uses',
      'more active|mobile|independent|functional|function',
      'twice|double as (far|long|much)',
      'up from',
      'improved|increased|better',
    ],
  },
  {
    row: 'unable-then',
    patterns: [
      'could not|hardly|barely|never|only',
      "couldn't",
      'was|were unable|bedridden|bedbound|housebound|bound|confined|not|hardly|barely|limited',
      '(was|were) in (bed|a|the)',
      'unable',
      'not able',
      'needed|required',
      'help (to|with|from|getting|in)',
      'bed|recliner|wheelchair|cane|walker|commode',
      'spent|stayed|lay',
      'none of (this|these|that|which|it)',
      'nothing of',
      'not possible',
      'impossible',
      'was <number>|<duration>',
      'from <number>|<duration>',
      'compared',
      'versus|vs|against',
      'did not',
      'used to',
      'only <number>|<duration>',
    ],
  },
  {
    row: 'loss-against-pump',
    patterns: [
      `worse|lower|less|poorer than ..2 before ..2 (${PUMP}|it)`,
      'no (better|more) (function*|active|mobile)? ..2 than before',
      'function* ..3 not ..2 (improved|better|changed|increased)',
      'no ..2 (functional|function) (improvement|gain|benefit|change|difference|increase)',
      'no (improvement|gain|increase|change|benefit) in ..2 (function*|activit*|adl*)',
      'function* ..3 (has|is|was)? ..1 (declined|deteriorated|worse|worsened|worsening|decreased|lower|poor)',
      'functional (decline|deterioration|loss)',
      'decline in ..2 (function*|activit*|adl*)',
      'activit* ..3 (unchanged|same|declined|decreased|less)',
      'function* ..3 (unchanged|the same|no different)',
    ],
  },
  {
    row: 'loss',
    patterns: [
      'no longer|longer (walk*|go*|drive*|leave*|work*|cook*|stand*|get*|able|shop*|dress*|do|does|attend*)',
      '(cannot|unable to|not able to) (walk*|stand) ..1 (beyond|more|past|out|further|for|the|across)',
      'can not (walk*|stand) ..1 (beyond|more|past|out|further|for|the|across)',
      '(given up|gave up|quit|stopped) ..2 (walking|driving|work|working|job|shop|garden*|church|hobbies|cooking|going|the shop)',
      '(wife|husband|daughter|son|mother|aide|sister|family|spouse) (now|must|has to|helps)? ..1 (dress|dresses|bathe|bathes|feeds|lifts|washes)',
      '(in|stays in|confined to|remains in) (bed|a recliner|the recliner|his bed|her bed|bed all) ..4 (day|hours|time|<duration>|<number>|pain)',
      'spends ..4 (day|hours|time|<duration>) ..3 (bed|recliner|couch|lying)',
      'bed bound|ridden ..4 pain',
      'bedbound|bedridden|housebound ..4 pain',
      'pain ..4 bedbound|bedridden|housebound',
      '(bedridden|bedbound|housebound|bed bound) ..2 (most|much|all) of',
      'mostly|largely|essentially|nearly (bedbound|bedridden|housebound|sedentary|in bed)',
      'does (very)? little|nothing ..4 (day|pain)',
    ],
  },
  {
    row: 'function-in-words',
    patterns: [
      'functional',
      'function* well|better|independent*',
      'able to function',
      'stays active',
      'remains active',
      'active',
      'independent',
      'adl*',
      'activities of daily living',
      'quality of life',
      'function* ..2 (maintained|stable|good|preserved|adequate|unchanged)',
      'activity level ..2 (maintained|stable|good|unchanged|steady)',
    ],
  },
  {
    row: 'functions',
    patterns: [
      '(is|remains|continues to be|stays|keeps) ..1 functional',
      '(able|continues|continuing) to function',
      'functions (well|adequately|independently)',
    ],
  },
  {
    row: 'with-treatment',
    patterns: [
      '(with|on|under) (the|this|his|her)? (present|current|same|this|ongoing)? (treatment|therapy|regimen|settings|dose)',
    ],
  },
  {
    row: 'no-change',
    patterns: [
      'no (change|improvement|better|difference)',
      'not (changed|improved|better)',
      'unchanged',
      'the same',
      'no better',
    ],
  },
  {
    row: 'scale-lower',
    patterns: [
      'oswestry (disability)? (index)?',
      'odi',
      'peg',
      'roland (morris)?',
      'rmdq',
      'ndi',
      'neck disability index',
      'pdi',
      'pain disability index',
      'bpi interference',
      'womac',
      'quickdash|dash',
    ],
  },
  { row: 'scale-higher', patterns: ['sf 36|12', 'pseq', 'lefs', 'karnofsky', 'patient specific functional scale'] },
  {
    row: 'half',
    patterns: [
      '(half|halved) ..6 before',
      '(cut|cuts|halved|halves|reduced|takes) ..4 pain ..3 (half|halved|two thirds)',
      'pain ..3 (half|a third|a fraction) (of)? what it was',
      'pump ..2 (halved|halves|cut|cuts) ..2 pain',
      'pump ..4 (half|two thirds|three quarters|three fourths) ..3 (relief|better|less|improvement|reduction|pain)',
      '(half|two thirds|three quarters|three fourths|most) of (her|his|the) ..1 pain ..4 (controlled|relieved|gone|covered|held|managed) ..2 (by|with|on) ..2 (pump|idds|it|intrathecal)',
      '(half|two thirds|three quarters|three fourths|most) of (her|his|the) ..1 pain ..2 (gone|relieved|away|resolved) ..4 (with|since|on|by|from) ..1 (it|pump|idds|implant)',
    ],
  },
  {
    row: 'no-relief',
    patterns: [
      'no|little|minimal (pain)? (benefit|relief|effect|help|improvement|difference) ..1 (from|with|since|of) ..2 (pump|idds|intrathecal|it therapy|implant*)',
      'pump ..3 not (been)? (help*|work*|effective|doing|reliev*|make|made|control*|touch*)',
      'pump ..3 (no|little|without) (benefit|relief|help|effect|use|value)',
      'pump ..2 (never|hardly|barely) ..2 (help*|work*|did|does|reliev*|made|touch*)',
      'pump (has|is)? (useless|worthless|failed|ineffective)',
      'failed (it|intrathecal|pump) (therapy|treatment)',
      'never did (what|anything|much)',
      '(pain|relief) ..4 (same|no better|unchanged|worse) ..2 (as|than) before ..2 (pump|implant*|it)',
      'pain ..3 (no better|unchanged|worse|same) ..2 (with|since|despite) ..1 (pump|implant*|intrathecal)',
      'pump therapy without effect|benefit|relief',
      'did|does nothing for ..2 pain',
      'no (relief|benefit|help) (from|with) it',
      'pain ..3 (as bad as|as severe as|the same as|no better than) ..4 before',
      '(sees|notices|feels|notes|reports) no (difference|change|benefit) ..3 (pump|it|intrathecal)',
      'loss of ..2 (relief|benefit|efficacy|effect) ..3 pump',
    ],
  },
  {
    row: 'relief-in-words',
    patterns: [
      'pump ..5 (help*|works|working|effective|benefi*|control*|reliev*|wonderful*|good|great|well)',
      '(good|great|excellent|adequate|significant|substantial|better|improved|satisfactory|very good|some|moderate) ..2 (relief|control|result|benefit|analgesia|response) ..3 (pump|intrathecal|it therapy|implant*)',
      'pump ..2 (very)? (good|excellent|great) (result|relief|benefit)',
      'intrathecal ..3 (good|great|excellent|adequate|effective|benefi*|helpful|helps)',
      '(relief|benefit|benefits|help*) (from|with|of) (the|his|her)? ..1 (pump|intrathecal|idds)',
      'pain (is|remains)? ..2 (controlled|stable|tolerable|manageable) ..3 (pump|intrathecal|it|infusion)',
      '(ongoing|persistent|continued|continues to have) (chronic)? ..1 pain',
      'happy|satisfied|pleased ..3 pump',
      '(doing|does|did) (very|quite|fairly|reasonably)? well ..1 (on|with) ..3 (dose|rate|pump|settings|infusion|therapy)',
      'pump ..3 (give|gives|giving|provide*|bring*) ..3 (relief|benefit|control)',
    ],
  },
];

const INDEX = new PhraseIndex<Cue>(CUES, GROUPS);
const SPEAKS_OF_PUMP = new Wording(/\bpump|\bidds\b|intrathecal|synchromed|prometra/i);
/** A word or a mark after a bare number that leaves it a rating: not "4 tablets", "5 visits". */
const MAY_FOLLOW_RATING = new Set(
  '. , ; : ) - " and or to today now currently with without before after since on when in at out as against these most on average versus vs but while if for prior compared from this'.split(
    ' ',
  ),
);
const MAY_PRECEDE_RATING = new Set(
  'a an at is was of to from about around between with averages averaging average today now currently runs stands usually score scores level nrs vas pain rated rates as : = circled and steady are were has had her his it be approximately roughly or than against below under above over preimplant prepump pretrial pump implant implantation placement current present baseline therapy'.split(
    ' ',
  ),
);

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const SEASONS: Readonly<Record<string, number>> = { spring: 4, summer: 7, fall: 10, autumn: 10, winter: 1 };
const ABOUT =
  /\b(?:(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?|(spring|summer|fall|autumn|winter)|(\d{1,2}) ?\/)? ?(?:of )?((?:19|20)\d\d)\b/gi;

/** A day told roughly: by month, season or year alone. */
interface Day {
  iso: string;
  yearOnly: boolean;
  at: number;
}

/** Days of a text, rough ones too. */
function daysIn(text: string, pivotYear: number): Day[] {
  if (!/\d/.test(text)) return [];
  const exact: DateMention[] = findDates(text, pivotYear);
  const out: Day[] = exact.map((d) => ({ iso: d.iso, yearOnly: false, at: d.start }));
  for (const m of text.matchAll(ABOUT)) {
    if (exact.some((d) => m.index < d.end && d.start < m.index + m[0].length)) continue;
    const month = m[1]
      ? MONTHS.indexOf(m[1].toLowerCase()) + 1
      : m[2]
        ? (SEASONS[m[2].toLowerCase()] ?? 7)
        : Number(m[3] ?? 0);
    const known = month >= 1 && month <= 12;
    out.push({ iso: `${m[4]}-${String(known ? month : 7).padStart(2, '0')}-01`, yearOnly: !known, at: m.index });
  }
  return out;
}

const IMPLANTED = new Wording(
  /\b(?:implant(?:ed|ation|s)?|placed|placement|put in|dates from|inserted|installed|went in|pump since|had (?:a|the|his|her) pump since|date of implant)\b/gi,
);

/** The day on which the pump was put in, where the record tells it. */
function implantDay(
  readings: readonly Reading[],
  pivotYear: number,
): { day: Day; reading: Reading; span: { start: number; end: number } } | null {
  let before = '';
  for (const reading of readings) {
    const { sentence } = reading;
    const { text } = sentence;
    const labelled = before.length <= 32 && !/\d/.test(before) ? `${before} ${text}` : text;
    before = text;
    if (sentence.voice !== 'record' || !IMPLANTED.mayStandIn(sentence.seen) || !/\d/.test(text)) continue;
    if (
      !SPEAKS_OF_PUMP.pattern.test(labelled) &&
      !/programmable|implant(?:ation)? date|date of implant/i.test(labelled)
    )
      continue;
    for (const m of IMPLANTED.matchAll(sentence.seen)) {
      const from = m.index + m[0].length;
      const day = daysIn(text, pivotYear).find((d) => d.at >= from - 1 && d.at - from <= 36);
      if (day && !/\b(?:trial|stimulator|request|brother|sister|cousin|insulin|pca|on-?q|breast|hepatic)\b/i.test(text))
        return { day, reading, span: { start: m.index, end: from } };
    }
  }
  return null;
}

const earlier = (day: Day, implant: Day): boolean =>
  day.yearOnly || implant.yearOnly ? day.iso.slice(0, 4) < implant.iso.slice(0, 4) : day.iso < implant.iso;

interface Seen {
  reading: Reading;
  cues: Match<Cue>[];
  /** Words or a day in it place it before the pump. */
  before: boolean;
}

const hasCue = (seen: Seen, cue: Cue) => seen.cues.some((m) => m.row === cue);

/** Numbers that rate pain, of a sentence that speaks of pain or of a rating. */
function ratings(seen: Seen): { token: Token; at: number; value: number }[] {
  const { tokens } = seen.reading;
  const out: { token: Token; at: number; value: number }[] = [];
  const speaks = hasCue(seen, 'pain') || hasCue(seen, 'rating') || seen.before;
  tokens.forEach((token, at) => {
    if (token.kind === 'score' && token.value !== null) out.push({ token, at, value: token.high ?? token.value });
    else if (speaks) {
      const value = token.kind === 'number' ? token.value : (token.word?.number ?? null);
      if (value === null || value > 10 || !Number.isInteger(value * 2)) return;
      const next = tokens[at + 1]?.norm ?? '.';
      const previous = tokens[at - 1]?.norm ?? ':';
      const apart = tokens[at + 1] !== undefined && (tokens[at + 1] as Token).start > token.end;
      if (!MAY_FOLLOW_RATING.has(next) || (next === '-' && !apart) || !(MAY_PRECEDE_RATING.has(previous) || at === 0))
        return;
      if (token.kind === 'word' && value < 1) return;
      out.push({ token, at, value: token.high ?? value });
    }
  });
  return out;
}

/** Between two numbers: the second is told of another time. */
const BREAKS = new Set([',', ';', '(', 'to', 'now', 'today', 'is', 'but', 'while', 'with', 'since']);
/** Words right before a number that make it the earlier one. */
const EARLIER_ONE = new Set(['from', 'was', 'were', 'against', 'versus', 'vs', 'than', 'been', 'used']);

interface Rated {
  reading: Reading;
  token: Token;
  value: number;
  side: 'before' | 'now';
  /** Tied by its words to the pump or to the present. */
  tied: boolean;
}

function ratedPain(all: readonly Seen[]): Rated[] {
  const out: Rated[] = [];
  for (const seen of all) {
    const { reading } = seen;
    const { tokens } = reading;
    if (hasCue(seen, 'other-treatment') && !hasCue(seen, 'with-pump') && !hasCue(seen, 'before')) continue;
    if (reading.topics.has('trial') || reading.topics.has('stimulator')) continue;
    const numbers = ratings(seen);
    const befores = seen.cues.filter((m) => m.row === 'before');
    const nows = seen.cues.filter((m) => m.row === 'now' || m.row === 'with-pump');
    const far = (m: Match<Cue>, at: number) => {
      const d = m.first > at ? m.first - at : (at - m.last + 1) * 1.2;
      const low = Math.min(m.first, at);
      const high = Math.max(m.last, at);
      const crossed = numbers.filter((o) => o.at !== at && o.at > low && o.at < high).length;
      const breaks = tokens.slice(low, high).filter((t) => t.norm === ';' || t.norm === ',').length;
      return d + crossed * 8 + breaks * 3;
    };
    // Each word of time takes the number nearest to it, and the numbers that follow on without a break.
    const taken = new Set<number>();
    for (const b of befores) {
      const nearest = numbers.reduce<number | null>(
        (held, n) => (held === null || far(b, n.at) < far(b, held) ? n.at : held),
        null,
      );
      if (nearest === null) continue;
      taken.add(nearest);
      let last = nearest;
      for (const n of numbers)
        if (n.at > last && b.last <= nearest && !tokens.slice(last + 1, n.at).some((t) => BREAKS.has(t.norm))) {
          taken.add(n.at);
          last = n.at;
        }
    }
    const elsewhen = new Set(
      seen.cues
        .filter((m) => m.row === 'other-visit')
        .map((m) =>
          numbers.reduce<number | null>(
            (held, n) => (held === null || far(m, n.at) < far(m, held) ? n.at : held),
            null,
          ),
        ),
    );
    numbers.forEach((n, i) => {
      if (elsewhen.has(n.at) && !taken.has(n.at)) return;
      const aim = seen.cues.some((m) => m.row === 'aim' && m.last <= n.at && n.at - m.last < 4);
      if (aim) return;
      const distance = (m: Match<Cue>) => far(m, n.at);
      const toBefore = Math.min(...befores.map(distance), Number.POSITIVE_INFINITY);
      const toNow = Math.min(...nows.map(distance), Number.POSITIVE_INFINITY);
      const lead = [tokens[n.at - 1]?.norm, tokens[n.at - 2]?.norm];
      // "It used to be 8."
      if (tokens[n.at - 3]?.norm === 'used') lead.push('used');
      // "Pain was 4 with the pump": what follows at once says when.
      const followed = nows.some((m) => m.row === 'with-pump' && m.first > n.at && m.first - n.at <= 2);
      const earlierOne = !followed && lead.some((w) => w !== undefined && EARLIER_ONE.has(w));
      const toPump = tokens[n.at - 1]?.norm === 'to' && numbers[i - 1] !== undefined;
      let side: Rated['side'];
      if (earlierOne && (befores.length > 0 || seen.before || hasCue(seen, 'with-pump') || numbers.length > 1)) {
        // "down from 9/10 before", "is 4, was 9": but a lone "pain was 6" is merely told in the past tense.
        side = numbers.length > 1 || befores.length > 0 || seen.before ? 'before' : 'now';
      } else if (followed && !befores.some((b) => b.first > n.at && b.first - n.at <= 2)) side = 'now';
      else if (toPump && !befores.some((b) => b.first > n.at && b.first - n.at < 6)) side = 'now';
      else if (befores.length > 0) side = taken.has(n.at) && toBefore <= toNow * 2 ? 'before' : 'now';
      else side = seen.before ? 'before' : 'now';
      out.push({
        reading,
        token: n.token,
        value: n.value,
        side,
        tied: side === 'now' ? hasCue(seen, 'with-pump') || hasCue(seen, 'now') : true,
      });
    });
  }
  return out;
}

/** Under the plan's heading the record may tell what is so: then it is the record's word. */
function standingIn(reading: Reading, span: { start: number; end: number }): ReturnType<typeof standingOf> {
  const standing = standingOf(reading, span, false);
  return standing?.standing === 'plan' && tellsInPlan(reading.sentence)
    ? { ...standing, standing: 'record' }
    : standing;
}

type Make = (
  element: ElementId,
  effect: Fact['effect'],
  reading: Reading,
  span: { start: number; end: number },
  value?: string | null,
) => void;

function painFacts(all: readonly Seen[], rated: readonly Rated[], make: Make): void {
  const befores = rated.filter((r) => r.side === 'before');
  const nows = rated.filter((r) => r.side === 'now');
  const newest = nows
    .map((r) => r.reading.sentence.date ?? '')
    .sort()
    .at(-1);
  const fresh = nows.filter((r) => (r.reading.sentence.date ?? '') === newest);
  const now = fresh.find((r) => r.tied) ?? fresh[0];
  // Of several before it ("8 and 9") the last is as good as the first; the highest is what the pump was put in for.
  const before = befores.find(
    (r) =>
      r.reading === befores[0]?.reading &&
      r.value === Math.max(...befores.filter((b) => b.reading === befores[0]?.reading).map((b) => b.value)),
  );
  if (now && before) {
    const fall = before.value - now.value;
    const share = before.value > 0 ? fall / before.value : 0;
    const effect = share >= RELIEF_SHARE || fall >= RELIEF_POINTS ? 'met' : fall <= 0 ? 'not-met' : 'partial';
    const value = `from ${before.value}/10 to ${now.value}/10, ${Math.round(share * 100)} % less`;
    const sides = before.reading === now.reading ? [now] : [before, now];
    for (const side of sides) make('pump-pain', effect, side.reading, side.token, value);
  } else if (now) make('pump-pain', 'partial', now.reading, now.token, `${now.value}/10`);
  else if (before) make('pump-pain', 'partial', before.reading, before.token, `${before.value}/10 before`);

  for (const seen of all) {
    const { reading } = seen;
    if (reading.topics.has('trial') || reading.topics.has('stimulator')) continue;
    const credited = seen.cues.some((m) => m.row === 'with-pump') || RELIEF_BY_PUMP.test(reading.sentence.seen);
    for (const m of reading.matches) {
      if (m.row.is !== 'percent-relief' || !credited || RATE_CHANGE.test(reading.sentence.text)) continue;
      const percent = reading.tokens.slice(m.first, m.last).find((t) => t.kind === 'percent')?.value ?? null;
      const standing = standingIn(reading, m);
      if (percent === null || standing?.standing !== 'record' || standing.negated || isHopedFor(reading, m)) continue;
      const effect = percent >= RELIEF_SHARE * 100 ? 'met' : 'not-met';
      make('pump-pain', effect, reading, m, `${percent} % relief`);
    }
    for (const m of seen.cues) {
      if (m.row !== 'half' && m.row !== 'no-relief' && m.row !== 'relief-in-words') continue;
      const standing = standingIn(reading, m);
      if (standing?.standing !== 'record') continue;
      if (m.row === 'half' && !standing.negated) make('pump-pain', 'met', reading, m);
      else if (m.row === 'no-relief') make('pump-pain', 'not-met', reading, m);
      else if (m.row === 'relief-in-words' && !standing.negated) make('pump-pain', 'partial', reading, m);
    }
  }
}

/** "We hope for half". */
const isHopedFor = ({ sentence }: Reading, { start }: { start: number }): boolean =>
  /\b(?:hop(?:e|es|ed|ing)|goals?|expect\w*|targets?|aim|if)\b[^.;]{0,50}$/i.test(sentence.text.slice(0, start));
const RELIEF_BY_PUMP = new Wording(
  /\b(?:pump|idds|intrathecal (?:therapy|infusion|pump|medication|drug)|it therapy|implant)\b/i,
);
/** Per cent of the rate, not of the pain. */
const RATE_CHANGE =
  /\b(?:rate|dose|flow|bolus|infusion) [^.;]{0,24}\d ?(?:%|percent)|\d ?(?:%|percent) [^.;]{0,16}\b(?:rate|dose|increase|decrease)|\b(?:increase|decrease)[^.;]{0,24}\d ?(?:%|percent)/i;

/** A scale of function before the pump and now. */
function scaleFacts(all: readonly Seen[], implant: Day | null, pivotYear: number, make: Make): void {
  const values: { reading: Reading; token: Token; value: number; before: boolean; higher: boolean }[] = [];
  for (const seen of all) {
    const scale = seen.cues.find((m) => m.row === 'scale-lower' || m.row === 'scale-higher');
    if (!scale) continue;
    const { tokens, sentence } = seen.reading;
    const numbers = tokens
      .map((token, at) => ({ token, at }))
      .filter(
        ({ token, at }) =>
          at >= scale.last && (token.kind === 'number' || token.kind === 'percent') && (token.value ?? 101) <= 100,
      );
    const days = daysIn(sentence.text, pivotYear);
    const befores = seen.cues.filter((m) => m.row === 'before');
    numbers.forEach(({ token, at }, i) => {
      if (days.some((d) => token.start >= d.at - 3 && token.start <= d.at + 10)) return;
      const next = numbers[i + 1]?.token.start ?? sentence.text.length;
      const behind = sentence.text.slice(token.end, next);
      const own = days.filter((d) => d.at >= token.end && d.at < next);
      const cueAfter = befores.some((b) => b.first > at && b.start < next);
      const from = tokens[at - 1]?.norm === 'from' || /^(?:\/100|%)? ?(?:to|->|→) /.test(behind);
      const dated = implant !== null && own.some((d) => earlier(d, implant));
      const cueBefore = befores.some((b) => b.last <= at && !numbers.some((o) => o.at > b.last && o.at < at));
      values.push({
        reading: seen.reading,
        token,
        value: token.value as number,
        before:
          cueAfter ||
          dated ||
          (from && (befores.length > 0 || seen.reading.topics.has('pump'))) ||
          cueBefore ||
          (seen.before && numbers.length === 1),
        higher: scale.row === 'scale-higher',
      });
    });
  }
  const then = values.find((v) => v.before);
  const now = values.findLast((v) => !v.before);
  if (!then || !now || then.higher !== now.higher || then.value === now.value) return;
  const better = then.higher ? now.value > then.value : now.value < then.value;
  make('pump-function', better ? 'met' : 'not-met', now.reading, now.token, `${then.value} → ${now.value}`);
}

function functionFacts(all: readonly Seen[], make: Make): void {
  all.forEach((seen, i) => {
    const { reading } = seen;
    const { sentence } = reading;
    if (reading.topics.has('trial') || reading.topics.has('stimulator')) return;
    if (/\b(?:discharge|return|call|instructed|told) (?:home|to)\b/i.test(sentence.text)) return;
    const worse = seen.cues.find((m) => m.row === 'loss-against-pump');
    const loss = seen.cues.find((m) => m.row === 'loss');
    const activities = seen.cues.filter((m) => m.row === 'activity');
    const withPump = hasCue(seen, 'with-pump');
    const said = (m: Match<Cue>) => {
      const standing = standingIn(reading, m);
      return standing?.standing === 'record' ? standing : null;
    };
    if (worse && said(worse)) {
      make('pump-function', 'not-met', reading, worse);
      return;
    }
    // "where before it he could not leave the house": a loss of the time before speaks for the pump.
    if (loss && !hasCue(seen, 'before') && !seen.before && said(loss)) {
      if (!PARALYSED.test(sentence.text)) make('pump-function', 'not-met', reading, loss);
      return;
    }
    const own = activities.filter((m) => {
      if (/\bfunction\w*$/i.test(sentence.text.slice(m.start, m.end))) return false;
      // The pump works, not its bearer.
      if (
        /^(?:work|run)/i.test(sentence.text.slice(m.start)) &&
        DEVICE_WORKS.test(sentence.text.slice(Math.max(0, m.start - 40), m.start))
      )
        return false;
      const standing = said(m);
      const a = assertionOf(reading.words.cues, m, { section: sentence.section });
      const who = sentence.text.slice(Math.max(0, m.start - 24), m.start);
      if (CARER.test(who) && !/\b(?:he|she|patient|mr|mrs|ms)\b/i.test(who.slice(who.search(CARER) + 4))) return false;
      return standing !== null && !standing.negated && !a.possible && a.temporality !== 'Historical';
    });
    const activity = own[0] ?? (hasCue(seen, 'before') ? activities[0] : undefined);
    if (!activity) {
      const words = seen.cues.find((m) => m.row === 'function-in-words');
      if (
        words &&
        (withPump ||
          hasCue(seen, 'with-treatment') ||
          hasCue(seen, 'functions') ||
          reading.topics.has('pump') ||
          SPEAKS_OF_PUMP.test(sentence.seen)) &&
        standingOf(reading, words, true)?.negated === false
      )
        make('pump-function', 'partial', reading, words);
      return;
    }
    const worded = (s: Seen | undefined) =>
      s !== undefined &&
      (hasCue(s, 'before') || s.before) &&
      hasCue(s, 'unable-then') &&
      s.reading.sentence.section === sentence.section;
    const next = all[i + 1];
    const previous = all[i - 1];
    // The time before, told as it was; beside it, what is done now.
    const contrast =
      (worded(seen) &&
        own.length > 0 &&
        (own.length > 1 || !seen.before || hasCue(seen, 'able-again') || hasCue(seen, 'now'))) ||
      (own.length > 0 &&
        !hasCue(seen, 'before') &&
        !seen.before &&
        ((near(seen, next) && worded(next)) || (near(previous, seen) && worded(previous))));
    const negative = /\b(?:unable|cannot|can't|difficulty|hardly|barely|never|worse|limited)\b/i.test(beforeCue(seen));
    if (contrast && !negative) make('pump-function', 'met', reading, activity);
    else if (
      withPump &&
      own.length > 0 &&
      !negative &&
      !NEED.test(sentence.seen) &&
      !/\b(?:no|not|without)\b/i.test(sentence.text.slice(Math.max(0, activity.start - 12), activity.start))
    )
      make('pump-function', 'met', reading, activity);
    // What is done now, without the time before: told in part.
    else if (own.length > 0 && !negative && !NEED.test(sentence.seen) && !TRAVELS.test(sentence.text))
      if (withPump || SPEAKS_OF_PUMP.test(sentence.seen)) make('pump-function', 'partial', reading, activity);
  });
}

/** How someone came to the clinic, and how one walks in an examination, is no account of function. */
const TRAVELS =
  /\b(?:came|comes|brought|drove|arriv\w*|driven|gait|heel|toe|antalgic|limp\w*|exam\w*|strength|reflex\w*|trial|return\w*|follow-?up|instructed|advised)\b/i;

const DEVICE_WORKS = /\b(?:pump|device|battery|system|it|catheter)\b(?:(?!\b(?:he|she|patient|and|,)\b)[^.;])*$/i;
const CARER =
  /\b(?:wife|husband|daughter|son|mother|father|sister|brother|spouse|aide|family|caregiver|friend|neighbor|nurse|rn|agency|doctor)\b/i;
const PARALYSED = /paraly|plegi|ventilator|\bALS\b|amyotrophic|spinal cord injury|coma/i;
/** With the pump, still: what is asked for or hindered, not done. */
const NEED = new Wording(
  /\b(?:wants? to|would like|hopes?|goal|help(?:s|ed)? (?:him|her) (?:to )?dress|needs? help|assist|pump (?:refill|replacement|trial)|return(?:s|ed)? (?:for|to clinic))\b/i,
);

/** The words of a sentence that do not belong to the time before. */
function beforeCue({ reading, cues }: Seen): string {
  const { text } = reading.sentence;
  const cue = cues.find((m) => m.row === 'before');
  if (!cue) return text;
  // "Before the pump she could not …; now she …" and "now she …, where before the pump she could not …".
  const later = text.slice(cue.end).search(/[;.]|\b(?:now|today|with the pump|since)\b/);
  return cue.start > 20
    ? text.slice(0, cue.start).replace(/[,;][^,;]*$/, '')
    : later >= 0
      ? text.slice(cue.end + later)
      : '';
}

const IT_ALONE = /^with(?:out)? it$/i;

const near = (a: Seen | undefined, b: Seen | undefined): boolean =>
  a !== undefined && b !== undefined && b.reading.sentence.start - a.reading.sentence.end < 60;

/** Pain and function with the pump, against the time before it; and the scores of the time with it, as they were read. */
export function pumpBenefit(
  doc: Document,
  readings: readonly Reading[],
  pivotYear: number,
): { facts: Fact[]; scores: PainScore[] } {
  const record = readings.filter(
    ({ sentence }) =>
      (sentence.voice === 'record' || tellsInPlan(sentence)) &&
      sentence.section !== 'allergies' &&
      sentence.section !== 'family-history',
  );
  if (!record.some((r) => SPEAKS_OF_PUMP.test(r.sentence.seen))) return { facts: [], scores: [] };
  const facts: Fact[] = [];
  const make: Make = (element, effect, reading, span, value = null) =>
    facts.push(factAt(doc, reading, span, element, effect, { value }));
  const placed = implantDay(record, pivotYear);
  const implant = placed?.day ?? null;
  if (placed) make('pump-in-situ', 'met', placed.reading, placed.span);
  const all = record.map((reading): Seen => {
    const found = INDEX.find(reading.tokens);
    // "With Norco, and without it": it is the tablet.
    const ofTablets = found.some((m) => m.row === 'other-treatment');
    const cues = ofTablets ? found.filter((m) => !IT_ALONE.test(reading.sentence.text.slice(m.start, m.end))) : found;
    const days = implant ? daysIn(reading.sentence.text, pivotYear) : [];
    const dated = implant !== null && days.length > 0 && days.every((d) => earlier(d, implant));
    return { reading, cues, before: dated || cues.some((m) => m.row === 'before' && m.first < 3) };
  });
  const told = all.filter((seen) => seen.reading.sentence.section !== 'goals');
  const rated = ratedPain(told);
  painFacts(told, rated, make);
  scaleFacts(told, implant, pivotYear, make);
  functionFacts(told, make);
  const credited = new Set(told.filter((seen) => hasCue(seen, 'with-pump')).map((seen) => seen.reading));
  const scores = rated
    .filter(({ side, reading }) => side === 'now' && (reading.topics.has('pump') || credited.has(reading)))
    .filter(({ reading, token }) => standingOf(reading, token, false)?.standing === 'record')
    .map((r): PainScore => ({ reading: r.reading, at: r.token, value: r.value, under: 'pump' }));
  return { facts, scores };
}
