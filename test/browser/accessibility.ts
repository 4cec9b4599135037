/** What axe-core finds in a document of the extension, taken as it stands and shown as a page of its own. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserSession, ColorScheme, View } from './session.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The checker as a function, so that it is run and not put into the page as a script, which its policy may refuse. */
const CHECKER = new Function(
  readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
) as () => void;

/** A document as it stands, as one page: its elements with what was typed and chosen, its pictures and its styles. */
export function asPage(view: View): Promise<string> {
  return view.evaluate(() => {
    for (const image of document.images) {
      if (image.src.startsWith('data:')) continue;
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      image.src = canvas.toDataURL();
    }
    for (const field of document.querySelectorAll('input, textarea, option')) {
      if (field.localName === 'textarea') field.textContent = (field as HTMLTextAreaElement).value;
      else if (field.localName === 'option') field.toggleAttribute('selected', (field as HTMLOptionElement).selected);
      else if (/^(?:checkbox|radio)$/.test((field as HTMLInputElement).type))
        field.toggleAttribute('checked', (field as HTMLInputElement).checked);
      else field.setAttribute('value', (field as HTMLInputElement).value);
    }
    const css = [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
      .join('\n');
    return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Panel</title><meta name="viewport" content="width=device-width"><style>${css}</style>${document.body.outerHTML}</html>`;
  });
}

/** Puts the checker into the page in front. */
export const bringChecker = (session: BrowserSession): Promise<void> => session.page.evaluate(CHECKER);

/** The rules whose outcome hangs on the width, the colours or what is shown at a width. */
const RULES_OF_LOOKS = ['color-contrast', 'target-size', 'link-in-text-block', 'scrollable-region-focusable'];

/**
 * What is amiss in the page in front, a sentence each; a checker that looked at nothing is amiss too. In forced colours
 * the browser paints the person's own colours, while the styles that the checker reads are those of before: there the
 * contrast is not asked for.
 * @param whole every rule, or those alone that hang on how the page looks
 * @param within the part that is looked at, by a selector
 */
export function amiss(session: BrowserSession, scheme: ColorScheme, whole = true, within = 'html'): Promise<string[]> {
  return session.page.evaluate(
    async (tags, ofLooks, all, contrast, part) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const { violations, passes, incomplete, inapplicable } = await axe.run(part === 'html' ? document : part, {
        // Of what is in order the names of the rules are enough.
        resultTypes: ['violations'],
        // A rule that is asked for by name runs, whatever `rules` say of it.
        runOnly: all
          ? { type: 'tag', values: tags }
          : { type: 'rule', values: ofLooks.filter((rule) => contrast || rule !== 'color-contrast') },
      });
      const ran = [...violations, ...passes, ...incomplete, ...inapplicable].map(({ id }) => id);
      const looked = ran.includes('target-size') && ran.includes('color-contrast') === contrast;
      const wider = document.documentElement.scrollWidth - window.innerWidth;
      const squash = (words: string) => words.replace(/\s+/g, ' ').trim();
      return [
        ...(looked ? [] : [`looked at ${ran.join(' ')} alone`]),
        ...(wider > 0 ? [`wider than the window by ${wider}`] : []),
        ...violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => squash(`${id} ${target.join(' ')}: ${failureSummary ?? ''}`)),
        ),
      ];
    },
    RULES,
    RULES_OF_LOOKS,
    whole,
    scheme !== 'forced',
    within,
  );
}
