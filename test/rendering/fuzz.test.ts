import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFragment, serialize } from 'parse5';
import { createGlossary } from '../../src/rendering/html/elements/glossary.ts';
import { readWritten } from '../../src/rendering/html/written/read-written.ts';
import { type Element, findAll } from '../corpus/html-tree.ts';
import { assertInside } from './article-page.ts';
import { createRandom, randomArticle } from './random-article.ts';
import { createTestRenderer } from './render.ts';

const render = createTestRenderer();

const glossary = createGlossary([{ spellings: ['vault'], definition: 'Where <things> are.' }]);

/** Numbers of the environment let anybody try others: see CONTRIBUTING.md. */
const seed = Number(process.env.FUZZ_SEED ?? 20_240);
const count = Number(process.env.FUZZ_COUNT ?? 2_500);

/** What a page may hold, said once more: a mistake in the policy is not to be a mistake of its test. */
const allowedElements = new Set(
  'a abbr b bdi bdo blockquote br button caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p path picture pre q rp rt ruby s samp small source span strong sub summary sup svg table tbody td tfoot th thead time tr u ul var wbr'.split(
    ' ',
  ),
);
const allowedAttribute =
  /^(?:aria-[a-z]+|abbr|alt|cite|class|colspan|d|data-embed|data-language|data-size|data-target|data-zoom|datetime|decoding|dir|download|focusable|height|href|hreflang|id|lang|loading|open|popover|popovertarget|rel|reversed|role|rowspan|scope|span|src|start|tabindex|target|title|type|value|viewBox|width)$/;
const page = new URL('https://help.example/article/tests/');

test(`${count} articles of anything, from the seed ${seed}, are written safely and inside their element`, () => {
  const random = createRandom(seed);
  for (let index = 0; index < count; index += 1) {
    const body = randomArticle(random);
    const what = `article ${index} of the seed ${seed}: ${JSON.stringify(body)}`;
    const { html, ids, problems } = rendered(body, what);
    const parsed = parseFragment(html);
    const elements = findAll(parsed, () => true);
    for (const element of elements) assertHarmless(element, what);
    const written = elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name === 'id'));
    assert.equal(new Set(written.map(({ value }) => value)).size, written.length, `an id twice in ${what}`);
    for (const id of ids)
      assert.ok(
        written.some(({ value }) => value === id),
        `${id} is not in ${what}`,
      );
    assertInside(html, [], what);
    const drawings = /(<svg[^>]*>).*?<\/svg>/gs;
    const readBack = serialize(readWritten(html)).replace(drawings, '$1');
    assert.equal(readBack, serialize(parsed).replace(drawings, '$1'), `read back otherwise: ${what}`);
    for (const { message } of problems) assert.notEqual(message, '');
  }
});

function rendered(body: string, what: string): ReturnType<typeof render> {
  try {
    return render(body, { glossary });
  } catch (error) {
    throw new Error(`${what} ends in an error`, { cause: error });
  }
}

function assertHarmless({ tagName, attrs }: Element, what: string): void {
  assert.ok(allowedElements.has(tagName), `<${tagName}> in ${what}`);
  for (const { name, value } of attrs) {
    assert.match(name, allowedAttribute, what);
    if (name === 'href' || name === 'src') assert.doesNotMatch(value, /^\s*https?:(?!\/\/)/i, what);
    if (name === 'href') assert.match(new URL(value, page).protocol, /^(?:https?|mailto|tel):$/, what);
    if (name === 'src') assert.equal(new URL(value, page).origin, page.origin, what);
  }
}
