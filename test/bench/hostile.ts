/** Texts made to be slow: what a careless pattern or a quadratic scan would choke on. */
export function hostile(size: number): [name: string, text: string][] {
  const of = (piece: string) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
  return [
    ['one letter', of('a')],
    ['one word', of('pain ')],
    ['pain 8/10', of('pain 8/10 ')],
    ['percentages', of('50% relief ')],
    ['dates', of('01/02/2014 ')],
    ['half dates', of('1/2/')],
    ['figures', of('0123456789')],
    ['open brackets', of('((((')],
    ['open tags', of('<b<b')],
    ['full stops', of('. . ')],
    ['hyphenated line ends', of('medi-\ncation ')],
    ['short lines', of('a\n')],
    ['headings', of('HISTORY:\n')],
    ['table cells', of('Requested\tMorphine\t')],
    ['check boxes', of('[ ] yes [x] no ')],
    ['drug names', of('oxycodone 30 mg #180 ')],
    ['misspelt drug names', of('oxycodonne hydromorphne ')],
    ['negations', of('no not denies without never ')],
    ['commas', of('no pain, and, or, ')],
    ['trial, pump, relief', of('trial pump relief function with without ')],
    ['quotation marks', of('"(\'')],
    ['letters that take two units', of('\u{1F489}')],
    ['lone surrogates', of('\ud83d ')],
    ['letters beyond ASCII', of('éüñßø ')],
    ['white space', of(' \t ')],
    ['carriage returns', of('\r\r\n')],
  ];
}
