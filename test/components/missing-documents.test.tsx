// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MissingDocuments } from '../../components/MissingDocuments.tsx';
import { analyse } from '../../lib/analyse.ts';
import type { RequestFindings } from '../../lib/analysis.ts';

const analysis = analyse(
  'RFA date: 02/10/2014\nRequest for authorization: Permanent intrathecal pump implant\n\nProgress note 02/03/2014\nLow back pain.',
  { today: '2014-02-20' },
);

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const draw = (request: RequestFindings) =>
  act(() =>
    render(
      <MissingDocuments request={request} leftOut={new Set()} onChoose={() => {}} onCopyLetter={() => {}} />,
      root,
    ),
  );

test('a paper that the letter has no room for is not ticked, not counted, and says so', async () => {
  const [request] = analysis.requests;
  if (!request) throw new Error('The text of this test asks for something.');
  const documents = request.missingDocuments.map(({ document }) => document);
  const letter = (asked: readonly string[]): RequestFindings => ({
    ...request,
    draftSentences: {
      ...request.draftSentences,
      requestForInformation: asked.map((document) => ({
        key: `ask/${document}`,
        start: 0,
        end: 0,
        basis: [],
        mark: '',
      })),
    },
  });
  await draw(letter(documents));
  expect([...root.querySelectorAll<HTMLInputElement>('input')].every(({ checked }) => checked)).toBe(true);
  expect(root.querySelector('h2 small')?.textContent).toBe(String(documents.length));

  await draw(letter(documents.slice(0, -1)));
  const boxes = [...root.querySelectorAll<HTMLInputElement>('input')];
  expect(boxes.map(({ checked }) => checked)).toEqual(documents.map((document) => document !== documents.at(-1)));
  expect(boxes.at(-1)?.disabled).toBe(true);
  expect(boxes.at(-1)?.closest('label')?.textContent).toContain('Not in the letter, which keeps to one page');
  expect(root.querySelector('h2 small')?.textContent).toBe(
    `${documents.length - 1} of ${documents.length} in the letter`,
  );
});
