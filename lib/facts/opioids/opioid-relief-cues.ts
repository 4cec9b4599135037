/**
 * The words that put a pain score with the opioid or without it, and those that make it neither.
 */
import { PhraseIndex } from '../../text/phrases.ts';
import { GROUPS } from '../groups.ts';

export type Side = 'treated' | 'untreated' | 'neither';
export type ReliefRow =
  | { is: 'side'; side: Side; strong: boolean; start: boolean }
  | { is: 'pain' | 'drug' | 'other-care' | 'operation' | 'goal' | 'not-pain' | 'share' | 'of-drug' };

/** The side that words put a score on. */
export const side = (s: Side, strong: boolean, start = false): ReliefRow => ({ is: 'side', side: s, strong, start });

export const RELIEF_INDEX = new PhraseIndex<ReliefRow>(
  [
    {
      row: side('treated', true),
      patterns: [
        '(with|on|w|using|taking) ..2 {medicine}',
        'w / {medicine}',
        '(with|on) it|them|these',
        '(after|following) ..3 {medicine}',
        '(after|following|once|when|if) ..2 (taking|takes|took|taken|has had)',
        '(minutes|hour|hours|<duration>) (after|following|later|from)',
        'after',
        'medicated',
        'w (meds|rx)',
        'treated',
        '(has|had) (it|them|one)',
        'post (dose|dosing|tablet|medication|meds)',
        '(while|when|as long as) ..3 (fresh|new|working|works)',
        '(on|most) (ordinary|other|usual|normal|regular|covered) days',
        '(on|for) the rest',
        '(days|nights) (on|with|that he takes|that she takes|he takes|she takes|taken) ..2',
        'with',
      ],
    },
    {
      row: side('untreated', true, true),
      patterns: [
        'before ..4 (start*|began|begun|beginning|initiat*|{opioid})',
        'prior to ..3 (start*|began|beginning|initiat*|{opioid} (therapy|treatment))',
        'before any ..4 {opioid}',
        'when ..4 (started|began|begun|first seen)',
        '(at|from|since) ..1 {opioid} (start|initiation|entry)',
        '(entry|outset|initiation|introduction) (to|of|into) ..2 {opioid} ..1',
        'before the (pills|medicine|medication*|opioid*|tablets|patch)',
        '{opioid} naive',
        'intake',
        'at the start',
        'at the time ..6 (start*|began|begun)',
        '(when|before) ..6 (put|placed) on ..3 {medicine}',
        'at|initial (onset|baseline|intake|first|visit)',
        'baseline',
        'initial ..2 (pain|score|vas|nrs|level)',
        'pre (opioid|treatment|medication|{opioid})',
        'compared (with|to) ..3 (start|beginning|baseline)',
        'initially',
        'originally',
      ],
    },
    {
      row: side('untreated', true),
      patterns: [
        'without ..2 {medicine}',
        '(had|has|took|takes) none',
        '(goes|went|going|gone|did|does) without',
        'without (it|them|these)?',
        'w / out ..1 {medicine}',
        'w / o ..1 {medicine}',
        'w / o',
        'wo {medicine}',
        'off ..2 {medicine}',
        'off (it|them)',
        'unmedicated',
        'untreated',
        'before ..2 (taking|takes|dose|doses|tablet|tablets|pill|pills|medication*|meds|medicine|it|them|medicating)',
        '(runs|ran|is|was|goes|went|been) out',
        '(miss|misses|missed|missing|skip|skips|skipped|forgets|skipping) ..3',
        '{medicine} ..3 (missed|skipped|late|forgotten|run out|wear* off|wore off)',
        'none in the house',
        'not (taking|on|using) ..2',
        'no {medicine}',
        'pre (dose|dosing|tablet|medication|meds)',
        'otherwise',
        '(fell|falls|came|comes|fallen) off',
        '(worn|wears|wore|wearing) (off|out)',
        '(forgot|forgets|forgotten|late|lapsed|delayed) ..3',
        '(could|cannot|can|did|was) not ..1 (get|fill|obtain|find|pick up) ..4',
        '(pharmacy|mail order|supplier|parcel|shipment|refill) ..5 (had no|had none|late|shut|closed|out|delayed) ..3',
        '(gap|lapse|shortage|weekend|days) ..2 (without|off) ..2',
        'prior to ..2 (taking|dose|{medicine}|it)',
        'between doses',
      ],
    },
    { row: side('untreated', false, true), patterns: ['before', 'prior', 'previously', 'had been', 'was|were once'] },
    {
      row: side('treated', false),
      patterns: [
        'since',
        'now',
        'today',
        'currently',
        'current',
        'present',
        'these days',
        'presently',
        'most days now',
      ],
    },
    {
      row: side('neither', true),
      patterns: [
        'worst',
        'highest',
        'lowest',
        'least',
        'best',
        'average',
        'usual*',
        'goal*',
        '(after|with|before|following|on|from) ..3 {other-care}',
        'last visit',
        'anxiety|depression|stress|mood',
        'weather|activity|cold|bending|walking|sitting|standing|movement|exertion|rest',
        'after ..2 (work|walking|sitting|standing|injury|surgery|fall|accident)',
        'without ..2 {other-care}',
      ],
    },
    {
      row: { is: 'pain' },
      patterns: [
        'pain|pains|ache|aches|aching|discomfort|soreness|burning|burn|burns|hurt|hurts|agony|diary|flare|flares',
        'vas|nrs|nprs',
        'relief',
        'severity|intensity',
        'rates|rated|rating|scores|score',
        'numbers',
        'pain at',
        '(0|zero) (to)? 10',
        'scale',
      ],
    },
    { row: { is: 'drug' }, patterns: ['{medicine}', 'medicated', 'unmedicated', '(takes|take|taking|took) it'] },
    { row: { is: 'other-care' }, patterns: ['{other-care}'] },
    {
      row: { is: 'operation' },
      patterns: [
        '(since|after|following|from|with|thanks to) ..3 (fusion|laminectomy|discectomy|decompression|replacement|arthroplasty|arthroscopy|revision|rhizotomy|ablation|release|repair|manipulation)',
      ],
    },
    {
      row: { is: 'goal' },
      patterns: [
        'goal*',
        'hope*',
        'aim*',
        'should',
        'would like',
        'target',
        'expect*',
        'will',
        'want*',
        'wish*',
        '(a|one|the|this|recent|in) ..1 (study|survey|series|review|article)',
        // Said of opioids at large.
        '(has|have) been (shown|found|reported) to',
        '(studies|trials|evidence|literature|reviews) (show*|suggest*|indicate*|support*|found)',
      ],
    },
    {
      row: { is: 'not-pain' },
      patterns: ['strength', 'phq', 'gad', 'ort', 'soapp*', 'epworth', 'comm', 'apgar', 'inr', 'glasgow', 'ashworth'],
    },
    {
      row: { is: 'share' },
      patterns: [
        '<percent> ..4 (relief|reduction|improvement|less|better|decrease|reduced|improved|benefit|off|of (the|her|his) pain)',
        '(relief|reduction|improvement|better|decrease*|less|reduce*|improve*|lowers|cuts|takes|took|helps|eases) ..6 <percent>',
        'pain ..4 by <percent>',
        '<percent> with|from|on ..3 {medicine}',
        '{medicine} ..5 <percent>',
      ],
    },
  ],
  GROUPS,
);
