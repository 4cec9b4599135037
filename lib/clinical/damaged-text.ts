/**
 * Damage of faxes and optical character recognition, undone for matching: letters that stand for figures ("6O mg",
 * "1O/325", "#l2O") and l for I among capitals ("MORPHlNE", "ln January"). Places stay: every change is one for one.
 */

/** Letters and figures mixed, a figure among them, as a dose or a date has them; or letters alone before a unit. */
const FIGURES =
  /(?<![A-Za-z\d])(?=[OoIl|]*\d)[\dOoIl|]{2,6}(?![A-KM-NP-Za-km-np-z])|(?<=#)[OoIl][\dOoIl]{1,3}\b|(?<![A-Za-z])[Il][OoIl]{1,2}(?= ?(?:mg|mcg|ml)\b)|(?<=\d[/.,])[OoIl]{1,3}\b|(?<![A-Za-z\d])O(?=\.\d)/g;
const CAPITAL_I = /(?<=[A-Z])l(?=[A-Z]|\b)|\bl(?=[A-Z]{2})|\bl(?=[nfts]\b)/g;

/** The text with its figures and capitals mended, of the same length. */
export function mended(text: string): string {
  const figures = /O\.\d|\d[OoIl|]|[OoIl|]\d|#[OoIl]|[Il][OoIl] ?m/.test(text)
    ? text.replace(FIGURES, (run) => run.replace(/[Oo]/g, '0').replace(/[Il|]/g, '1'))
    : text;
  return figures.includes('l') ? figures.replace(CAPITAL_I, 'I') : figures;
}
