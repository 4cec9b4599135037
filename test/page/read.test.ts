// @vitest-environment jsdom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { shownValue } from '../../lib/page/fields.ts';
import type { PageText } from '../../lib/page/page-text.ts';
import { offsetOf, placesOf, readPage } from '../../lib/page/read.ts';
import { countWords } from '../../lib/page/words.ts';

/** Reads a body; the text without line ends at its edges is what a test compares. */
function read(html: string): PageText {
  document.body.innerHTML = html;
  return readPage(document);
}
const textOf = (html: string) => read(html).text;

/** Every run must stand in its node exactly as it stands in the text. */
function checkRuns(page: PageText): void {
  let end = 0;
  for (const run of page.runs) {
    expect(run.textStart).toBeGreaterThanOrEqual(end);
    end = run.textStart + run.length;
    const node = run.node;
    const source = node.nodeType === 3 ? (node as Text).data : shownValue(node as HTMLInputElement);
    const inText = page.text.slice(run.textStart, end);
    const inNode = source.slice(run.nodeOffset, run.nodeOffset + run.length);
    // Collapsed white space shows as a space, whatever stood there.
    expect(inText.replace(/\s/g, ' ')).toBe(inNode.replace(/\s/g, ' '));
  }
}

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('blocks and lines', () => {
  it.each([
    ['<div>one</div><div>two</div>', 'one\ntwo'],
    ['<p>one</p><p>two</p>', 'one\n\ntwo'],
    ['<h2>Heading</h2><div>words</div>', 'Heading\n\nwords'],
    ['one<br>two<br><br>three', 'one\ntwo\n\nthree'],
    ['<ul><li>a</li><li>b</li></ul>', 'a\nb'],
    ['<dl><dt>Claim number</dt><dd>77-1</dd><dt>Age</dt><dd>61</dd></dl>', 'Claim number\n77-1\nAge\n61'],
    ['<p>a <b>bold</b> <i>word</i>.</p>', 'a bold word.'],
    ['<p>over<b>lap</b></p>', 'overlap'],
    ['<div><div><div>deep</div></div></div><div>next</div>', 'deep\nnext'],
  ])('%s', (html, text) => {
    expect(textOf(html)).toBe(text);
  });
});

describe('tables', () => {
  it('puts tabs between cells and a line end after a row', () => {
    expect(textOf('<table><tr><th>Drug</th><th>Dose</th></tr><tr><td>oxycodone</td><td>30 mg</td></tr></table>')).toBe(
      'Drug\tDose\noxycodone\t30 mg',
    );
  });
  it('keeps the column of an empty cell', () => {
    expect(textOf('<table><tr><td></td><td>x</td></tr><tr><td>a</td><td> </td><td>c</td></tr></table>')).toBe(
      '\tx\na\t\tc',
    );
  });
  it('keeps a paragraph in a cell on the row', () => {
    expect(textOf('<table><tr><td><p>a</p></td><td><p>b</p></td></tr><tr><td>c</td><td>d</td></tr></table>')).toBe(
      'a\tb\nc\td',
    );
  });
  it('reads a table that is built of roles', () => {
    expect(
      textOf(
        '<div role="row"><div role="cell">a</div><div role="cell">b</div></div><div role="row"><div role="cell">c</div></div>',
      ),
    ).toBe('a\tb\nc');
  });
  it('reads a layout table as blocks', () => {
    expect(textOf('<table><tr><td>menu</td><td><p>a</p><p>b</p><p>c</p><p>d</p></td><td>foot</td></tr></table>')).toBe(
      'menu\ta\n\nb\n\nc\n\nd\nfoot',
    );
  });
});

describe('flex boxes and grids', () => {
  it('reads items of a row as cells', () => {
    expect(textOf('<div style="display:flex"><span>Claim</span><span>77-1</span></div><div>next</div>')).toBe(
      'Claim\t77-1\nnext',
    );
  });
  it('reads a column as lines', () => {
    expect(textOf('<div style="display:flex;flex-direction:column"><div>a</div><div>b</div></div>')).toBe('a\nb');
  });
});

describe('white space', () => {
  it('collapses as it is rendered and keeps the map exact', () => {
    const page = read('<p>\n   over\n\t  the   line  </p>');
    expect(page.text).toBe('over the line');
    checkRuns(page);
    const start = page.text.indexOf('line');
    const words = placesOf(page, start, start + 4).map(({ node, from, to }) => (node as Text).data.slice(from, to));
    expect(words).toEqual(['line']);
  });
  it('reads a long text node in stretches as it reads a short one', () => {
    const words = Array.from({ length: 30_000 }, (_, i) => `word${i}${i % 7 === 0 ? '  \n ' : ' '}`).join('');
    const page = read(`<div>${words}</div>`);
    expect(page.text).toBe(words.replace(/\s+/g, ' ').trim());
    expect(page.words).toBe(30_000);
    checkRuns(page);
  });
  it('keeps it in preformatted text', () => {
    const page = read('<pre>a   b\n  c</pre>');
    expect(page.text).toBe('a   b\n  c');
    checkRuns(page);
  });
  it('keeps only line ends with pre-line', () => {
    expect(textOf('<div style="white-space: pre-line">a   b\n  c</div>')).toBe('a b\nc');
  });
});

describe('what is left out', () => {
  it.each([
    ['<div style="display:none">no</div>yes'],
    ['<div style="visibility:hidden">no</div>yes'],
    ['<div hidden>no</div>yes'],
    ['<script>no</script><style>no{}</style><noscript>no</noscript><template>no</template>yes'],
    ['<input type="password" value="no"><input type="hidden" value="no">yes'],
    ['<select><option value="">no</option></select>yes'],
  ])('%s', (html) => {
    expect(textOf(html).trim()).toBe('yes');
  });
  it('shows what is made visible again', () => {
    expect(textOf('<div style="visibility:hidden">no <b style="visibility:visible">yes</b></div>')).toBe('yes');
  });
  it('reads words hidden from screen readers only, once', () => {
    expect(textOf('<p>seen <span aria-hidden="true">too</span></p>')).toBe('seen too');
    expect(textOf('<p><span>30 mg</span><span aria-hidden="true">30 mg</span></p>')).toBe('30 mg');
  });
});

describe('fields', () => {
  it.each([
    ['<label>Claim number <input value="77-1"></label>', 'Claim number: 77-1'],
    ['<label for="a">Claim number:</label><div><input id="a" value="77-1"></div>', 'Claim number: 77-1'],
    ['<input aria-label="Claim number" value="77-1">', 'Claim number: 77-1'],
    ['<input aria-label="Claim number" value="">', ''],
    ['<label>Notes<textarea>first\nsecond</textarea></label>', 'Notes: first\nsecond'],
    ['<label>Sex <select><option>male</option><option selected>female</option></select></label>', 'Sex: female'],
    ['<label><input type="checkbox"> Evaluation done</label>', '[ ] Evaluation done'],
    ['<label><input type="checkbox" checked> Evaluation done</label>', '[x] Evaluation done'],
  ])('%s', (html, text) => {
    const page = read(html);
    expect(page.text).toBe(text);
    checkRuns(page);
  });
  it('maps the value to the field', () => {
    const page = read('<label>Notes<textarea>relief of 80 %</textarea></label>');
    const start = page.text.indexOf('80');
    expect(placesOf(page, start, start + 4)).toMatchObject([{ from: 10, to: 14, node: { localName: 'textarea' } }]);
  });
});

describe('shadow roots and frames', () => {
  it('walks open roots with their slots', () => {
    document.body.innerHTML = '<x-card><b>slotted</b></x-card>';
    const root = (document.querySelector('x-card') as Element).attachShadow({ mode: 'open' });
    root.innerHTML = '<p>before</p><slot></slot><p>after</p>';
    const page = readPage(document);
    expect(page.text.split(/\s+/)).toEqual(['before', 'slotted', 'after']);
    expect(page.roots).toContain(root);
    checkRuns(page);
  });
  it('reads frames of the same origin and counts them', () => {
    document.body.innerHTML = '<p>outside</p><iframe></iframe>';
    const inside = document.querySelector('iframe')?.contentDocument as Document;
    inside.body.innerHTML = '<p>inside</p>';
    const page = readPage(document);
    expect(page.text).toBe('outside\n\ninside');
    expect(page.frames).toBe(1);
  });
});

describe('the map', () => {
  it('gives one place for each node', () => {
    const page = read('<p>relief of <b>80 %</b> in the trial</p>');
    const start = page.text.indexOf('of');
    expect(placesOf(page, start, page.text.indexOf('trial')).map(({ from, to }) => [from, to])).toEqual([
      [7, 10],
      [0, 4],
      [0, 8],
    ]);
  });
  it('finds the text offset of a place', () => {
    const page = read('<p>a</p><p>  relief   of 80 %</p>');
    const node = (document.querySelectorAll('p')[1] as Element).firstChild as Text;
    expect(offsetOf(page, node, node.data.indexOf('80'))).toBe(page.text.indexOf('80'));
    expect(offsetOf(page, document.body, 0)).toBeNull();
  });
  it('holds for any page', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'é', '7', ' ', '\n', '\t', '.', ' ') });
    const page = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        words,
        fc
          .tuple(
            fc.constantFrom('div', 'p', 'span', 'b', 'pre', 'li', 'section', 'h2'),
            fc.array(tie('node'), { maxLength: 4 }),
          )
          .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
        fc
          .array(fc.array(words, { maxLength: 3 }), { maxLength: 3 })
          .map(
            (rows) =>
              `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
          ),
        fc.constant('<br>'),
      ),
    })).node;
    fc.assert(
      fc.property(page, (html) => {
        const read_ = read(html as string);
        checkRuns(read_);
        // Nothing that is shown is lost, nothing is said twice.
        expect(read_.text.replace(/\s/g, '')).toBe((document.body.textContent ?? '').replace(/\s/g, ''));
      }),
      { numRuns: 150 },
    );
  });
});

describe('words', () => {
  it('counts what holds a letter or a digit', () => {
    expect(countWords('Oxycodone 30 mg — 180 tablets.\n- \tnext')).toBe(7);
  });
});
