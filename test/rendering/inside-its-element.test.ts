import { describe, test } from 'node:test';
import { names } from '../../src/rendering/html/policy.ts';
import { assertInside } from './article-page.ts';
import { createTestRenderer } from './render.ts';

const render = createTestRenderer();

const outers = names('li dd dt p a button td summary h2 b');
const between = names(
  'x-unknown Tabs section article aside nav header footer main center hgroup menu dir fieldset listing marquee address form object font nobr table template svg select ruby label',
);
const middles: readonly (readonly string[])[] = [
  [],
  ['div'],
  ['figure'],
  ['details'],
  ['div', 'div'],
  ['figure', 'figure'],
  ['details', 'details'],
  ['table'],
  ['table', 'tr'],
];
const inners = names('li dd dt p a button td tr caption summary h2 b');

/** Elements in each other, with a word in each, and one behind each. */
function nested(elements: readonly string[]): { readonly html: string; readonly words: readonly string[] } {
  const words = elements.flatMap((_, index) => [`in${index}.`, `behind${index}.`]);
  const html = elements.reduceRight(
    (inner, name, index) => `<${name}>in${index}.${inner}</${name}>behind${index}.`,
    '',
  );
  return { html, words };
}

/** What goes with all it holds. */
const removing = names('form object template svg select');

describe('whatever stands in each other, an article stays inside its element:', () => {
  for (const outer of outers) {
    test(outer, () => {
      for (const unknown of between) {
        for (const middle of middles) {
          for (const inner of inners) {
            const { html, words } = nested([outer, unknown, ...middle, inner]);
            const kept = removing.has(unknown) ? ['in0.', 'behind0.'] : words;
            assertInside(render(`${html}\n\nThe end.`).html, [...kept, 'The end.'], html);
          }
        }
      }
    });
  }

  test('with nothing closed', () => {
    for (const outer of outers) {
      for (const unknown of between) {
        for (const middle of middles) {
          const open = [outer, unknown, ...middle, outer, 'div'].map((name) => `<${name}>`).join('');
          assertInside(render(`${open}\n\n</div></div></div></main>`).html, [], open);
        }
      }
    }
  });

  test('also where tabs and footnotes are put together of it', () => {
    for (const middle of middles) {
      for (const inner of inners) {
        for (const outer of ['button', 'a', 'div']) {
          const { html, words } = nested([outer, ...middle, inner]);
          const tabs = `<ul class="nav-tabs"><li>${html}</li></ul><div class="tab-content"><div class="tab-pane">${html}</div></div>`;
          assertInside(render(tabs).html, words, tabs);
          const footnote = `Text[^a].\n\n[^a]: ${html}`;
          assertInside(render(footnote).html, words, footnote);
          const box = `::: info\n${html}\n:::\n\n{% callout info %}${html}{% endcallout %}\n\n- ${html}\n- x`;
          assertInside(render(box).html, words, box);
        }
      }
    }
  });
});
