/**
 * Letters that a scanner took for others, put right one for one: the mended text has the length of the text it came
 * from, so every place in it is a place in the original. Only where the neighbours leave no doubt.
 */
const DAMAGED = new RegExp(
  [
    // AUTHORlZATlON, DOl, lNTRATHECAL
    '(?<=[A-Z])l(?=[A-Z])|(?<=[A-Z]{2})(?<!\\bHC)l(?![a-z])|(?<![A-Za-z])l(?=[A-Z]{2})',
    // supp|y, leve|.
    '(?<=[a-z])\\|(?=[a-z]{1,12}\\b[^|\\n]{0,40}$)|(?<=[a-z]{2})\\|(?=[.,;])',
    // faII, PIan
    '(?<=[a-z])(?<!\\bMa?c)I(?=I?\\b|[a-z])|(?<=[a-z]I)I\\b|(?<=\\b[A-Z])I(?=[a-z])',
    // 2O13, 3OO mg, O3/10/16, 6-3-O1
    '(?<=\\d)[Oo](?=[Oo]?[\\d/.-]|[Oo]? ?(?:m[cg]|tab)|\\b)|(?<=\\d[Oo])[Oo](?=[\\d]|\\b| ?mg)|(?<![A-Za-z])O(?=\\d[\\d/])|(?<=\\d[/-])O(?=\\d)',
    // bac1ofen, C1aim, sh0ulder, F0RM
    '(?<=[A-Za-z][a-z])1(?=[a-z]{2})|(?<=\\b[A-Z])1(?=[a-z]{3})|(?<=[a-z]{2})0(?=[a-z]{2})|(?<=\\b[A-Z])0(?=[A-Z]{2}\\b)',
    // 10rng, 25 rncg, 20 mg/rnL: a blank and an m take the place of two letters
    '(?<=\\d ?)r(?=nc?g\\b)|(?<=\\d ?r)n(?=c?g\\b)|(?<=\\/ ?)r(?=n[lL]\\b)|(?<=\\/ ?r)n(?=[lL]\\b)',
    // 7l years, l0 mg
    '(?<=\\d)[lI](?=[\\d/]| years?\\b| yo\\b| mg\\b)|(?<![A-Za-z])l(?=\\d)',
  ].join('|'),
  'gm',
);

/** Letters and figures mixed, a figure among them, as a dose or a date has them; or letters alone before a unit. */
const FIGURES =
  /(?<![A-Za-z\d])(?=[OoIl|]*\d)[\dOoIl|]{2,6}(?![A-KM-NP-Za-km-np-z])|(?<=#)[OoIl][\dOoIl]{1,3}\b|(?<![A-Za-z])[Il][OoIl]{1,2}(?= ?(?:mg|mcg|ml)\b)|(?<=\d[/.,])[OoIl]{1,3}\b|(?<![\w/])[Il]{1,2}(?=\/[\dOIl]{1,2}\/\d)|(?<![A-Za-z\d])O(?=\.\d)/g;
/** Where any of them could stand: most texts have none. */
const A_FIGURE = /O\.\d|[Il]\/\d|\d[OoIl|]|[OoIl|]\d|#[OoIl]|[Il][OoIl] ?m/;
const CAPITAL_I = /(?<=[A-Z])l(?=[A-Z]|\b)|\bl(?=[A-Z]{2})|\bl(?=[nfts]\b)/g;

const MENDED: Readonly<Record<string, string>> = { O: '0', o: '0', r: ' ', n: 'm' };

/** The text with plainly damaged letters mended, of the same length. */
export function mendLetters(text: string): string {
  const figures = A_FIGURE.test(text)
    ? text.replace(FIGURES, (run) => run.replace(/[Oo]/g, '0').replace(/[Il|]/g, '1'))
    : text;
  return figures.replace(CAPITAL_I, 'I').replace(DAMAGED, (c, at: number) => {
    if (MENDED[c]) return MENDED[c];
    if (c === '|' || c === '1') return 'l';
    if (c === '0') return text.charCodeAt(at - 1) < 91 ? 'O' : 'o';
    const before = text.charCodeAt(at - 1);
    const after = text.charCodeAt(at + 1);
    const digit = (code: number) => code >= 48 && code <= 57;
    const capital = (code: number) => code >= 65 && code <= 90;
    if (digit(before) || digit(after)) return '1';
    if (c === 'l') return 'I';
    return capital(before) && capital(after) ? c : 'l';
  });
}
