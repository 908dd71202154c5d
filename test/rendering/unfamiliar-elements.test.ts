import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseFragment } from 'parse5';
import { names } from '../../src/rendering/html/policy.ts';
import { textOf } from './article-page.ts';
import { createTestRenderer } from './render.ts';

const render = createTestRenderer();

const shownText = (html: string): string =>
  textOf(parseFragment(html).childNodes).replace(/\s+/g, ' ').trim();

describe('an element that HTML has or had leaves its text and shows no tag:', () => {
  const harmless =
    'abbr acronym address article aside b bdi bdo big blink blockquote center cite code data dd del details dfn dialog dir div dl dt em fieldset figcaption figure font footer h2 header hgroup i ins kbd label legend li listing main map mark marquee menu meter multicol nav nobr ol optgroup option output p picture pre progress q rb rt rtc ruby s samp search section slot small span strike strong sub summary sup time tt u ul var';
  for (const name of names(harmless)) {
    test(name, () => {
      for (const written of [name, name.toUpperCase()]) {
        const { html, problems } = render(`Before <${written} title="x">inside</${written}> behind.`);
        assert.equal(shownText(html).replaceAll(' ', ''), 'Beforeinsidebehind.', html);
        assert.deepEqual(
          problems.filter(({ rule }) => rule === 'unsafe-html'),
          [],
        );
      }
    });
  }

  test('only those are reported that change how a text looks, and do so no more', () => {
    const rulesOf = (name: string) => render(`<${name}>x</${name}>`).problems.map(({ target }) => target);
    for (const name of names('big blink center font marquee')) assert.deepEqual(rulesOf(name), [`<${name}>`]);
    for (const name of names('article aside section tt strike acronym label ruby'))
      assert.deepEqual(rulesOf(name), []);
  });
});

describe('a component keeps its text, and each is reported at its line:', () => {
  for (const name of names(
    'Foo Tabs TabItem Button Link LinkCard Image Table Details Input Video Form Select Title Frame Col Textarea x-card',
  )) {
    test(name, () => {
      const { html, problems } = render(
        `Before.\n\n<${name} href="/c/" label="said here">\n\ninside\n\n</${name}>\n\nBehind <${name} to="/d/">in a line</${name}> it.`,
      );
      const text = shownText(html);
      for (const word of ['Before.', 'inside', 'Behind', 'in a line', 'it.'])
        assert.ok(text.includes(word), `${word} in ${html}`);
      assert.doesNotMatch(text, /[<>]|\/c\/|\/d\/|said here/);
      const found = problems.filter(({ rule }) => rule === 'unknown-element');
      assert.deepEqual(
        found.map(({ position, target }) => [position, target]),
        [
          [{ line: 7, column: 1 }, `<${name}>`],
          [{ line: 13, column: 8 }, `<${name}>`],
        ],
      );
      assert.match(found[0]?.message ?? '', /said here/);
      assert.doesNotMatch(problems.map(({ message }) => message).join(), /with all it holds/);
    });

    test(`${name}, which ends itself`, () => {
      const { html, problems } = render(`Before.\n\n<${name} href="/c/" label="said here" />\n\nBehind.`);
      assert.equal(shownText(html), 'Before. Behind.');
      assert.doesNotMatch(html, /<button|<details/);
      assert.deepEqual(
        problems.filter(({ rule }) => rule === 'unknown-element').map(({ position }) => position),
        [{ line: 7, column: 1 }],
      );
      assert.match(problems[0]?.message ?? '', /said here/);
    });
  }
});

test('words in angle brackets that stand for something are shown, and are no problem', () => {
  for (const word of ['your-name', 'server-url', 'Name', 'Your Name', 'Title', 'user_id', 'n', 'YOUR-KEY']) {
    const { html, problems } = render(`Write <${word}> there.`);
    assert.equal(shownText(html), `Write <${word}> there.`);
    assert.deepEqual(problems, []);
  }
});

test('an element that is removed and ends itself takes nothing with it that stands behind it', () => {
  for (const name of names('video audio iframe object form select svg canvas textarea title')) {
    const { html, problems } = render(`Before.\n\n<${name} src="x" />\n\nBehind.\n`);
    assert.equal(shownText(html), 'Before. Behind.');
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ['unsafe-html'],
    );
  }
});

test('what holds nothing is not said to go with all it holds', () => {
  for (const body of [
    '<input name="x"> stays',
    '<link href="x"> stays',
    '<embed src="x"> stays',
    '<table><tr><form><td>stays</td></form></tr></table>',
    '<svg><p>stays</p></svg>',
  ]) {
    const { html, problems } = render(body);
    assert.match(html, /stays/);
    assert.doesNotMatch(problems.map(({ message }) => message).join(), /all it holds/);
  }
});
