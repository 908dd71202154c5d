import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { checkPagesOf } from '../../src/check/check.ts';
import { readContent } from '../../src/content/read-content.ts';
import type { SiteConfig } from '../../src/content/types.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { type RuleName, ruleNames } from '../../src/problems/rules.ts';
import { createSite } from '../../src/site/site.ts';
import { createCheckTools } from '../../src/site/site-tools.ts';
import { contentFolder } from '../content/content-folder.ts';
import { site } from '../model/fixtures.ts';

const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** A help center under `https://example.com/help` in which nothing is wrong. */
const sound = {
  'categories/guides.md': '---\ntitle: Guides\n---\n',
  'articles/keys.md': [
    '---',
    'title: Keys',
    'categories: [guides]',
    'redirect_from: /article/old-keys/',
    '---',
    '{% image form.gif The form %}',
    '',
    '## Lost keys',
    '',
    'Ask for new ones.',
    '',
  ].join('\n'),
  'images/form.gif': pixel,
  'files/prices.csv': 'Key;1\n',
} as const;

/** A rule that a body can break: one that does, what is reported, and one that looks alike and is fine. */
interface Case {
  readonly wrong: string;
  readonly found: Omit<Problem, 'file' | 'rule'>;
  readonly right: string;
}

/** Line and column of a target; the body's first line is line 5 of the file. */
function at(line: number, column: number) {
  return { line, column };
}

const cases: Readonly<Partial<Record<RuleName, Case>>> = {
  'missing-page': {
    wrong: '[Keys]({{site.baseurl}}/article/kyes/)',
    found: {
      position: at(5, 8),
      severity: 'error',
      target: '{{site.baseurl}}/article/kyes/',
      message: 'There is no page `/article/kyes/`: write the address of one that there is.',
      suggestions: ['/article/keys/'],
    },
    right: '[Keys]({{site.baseurl}}/article/keys/)',
  },
  'missing-anchor': {
    wrong: '[Keys]({{site.baseurl}}/article/keys/#lost--keys)',
    found: {
      position: at(5, 8),
      severity: 'error',
      target: '{{site.baseurl}}/article/keys/#lost--keys',
      message: 'The page `/article/keys/` has no place `#lost--keys`: write the id of one of its headings.',
      suggestions: ['/article/keys/#lost-keys'],
    },
    right: '[Keys]({{site.baseurl}}/article/keys/#lost-keys)',
  },
  'missing-image': {
    wrong: '![A form]({{site.baseurl}}/images/gone.gif)',
    found: {
      position: at(5, 11),
      severity: 'error',
      target: '{{site.baseurl}}/images/gone.gif',
      message: 'There is no image `images/gone.gif`: put the file there, or mend the path.',
      suggestions: ['images/form.gif'],
    },
    right: '![A form]({{site.baseurl}}/images/form.gif)',
  },
  'missing-file': {
    wrong: '[Prices]({{site.baseurl}}/files/price.csv)',
    found: {
      position: at(5, 10),
      severity: 'error',
      target: '{{site.baseurl}}/files/price.csv',
      message: 'There is no file `/files/price.csv`: put it there, or mend the path.',
      suggestions: ['/files/prices.csv'],
    },
    right: '[Prices]({{site.baseurl}}/files/prices.csv)',
  },
  'missing-base': {
    wrong: '[Keys](/article/keys/#lost-keys)',
    found: {
      position: at(5, 8),
      severity: 'error',
      target: '/article/keys/#lost-keys',
      message:
        '`/article/keys/#lost-keys` leaves out the path that the site lives under: write `{{site.baseurl}}` in front of it.',
      suggestions: ['{{site.baseurl}}/article/keys/#lost-keys'],
    },
    right: '[Shop](/shop/keys/)',
  },
  'mistyped-path': {
    wrong: '[Keys]({{site.baseurl}}/artice/keys/)',
    found: {
      position: at(5, 8),
      severity: 'error',
      target: '{{site.baseurl}}/artice/keys/',
      message:
        '`/artice/keys/` starts with `/artice/`, and no address of the site does: write the first word as the others have it.',
      suggestions: ['/article/keys/'],
    },
    right: '[Keys](https://example.org/artice/keys/)',
  },
  'unknown-address': {
    wrong: '[Programming]({{site.baseurl}}/zebra/)',
    found: {
      position: at(5, 15),
      severity: 'warning',
      target: '{{site.baseurl}}/zebra/',
      message:
        '`/zebra/` is no address of this help center: mend it, or say in the settings that another program answers there.',
      suggestions: [],
    },
    right: '[Programming](/zebra/)',
  },
  'malformed-address': {
    wrong: '[Example](www.example.org/keys)',
    found: {
      position: at(5, 11),
      severity: 'error',
      target: 'www.example.org/keys',
      message:
        '`www.example.org/keys` is no whole address, and browsers look for it on this site: write it with `https://`.',
      suggestions: ['https://www.example.org/keys'],
    },
    right: '[Example](//www.example.org/keys)',
  },
  'broken-template-link': {
    wrong: '[Keys]({{site.baseurl}}}/article/keys/)',
    found: {
      position: at(5, 8),
      severity: 'error',
      target: '{{site.baseurl}}}/article/keys/',
      message:
        '`{{site.baseurl}}}/article/keys/` has a brace too many or too few: write `{{site.baseurl}}` and the address behind it.',
      suggestions: ['/article/keys/'],
    },
    right: '[Keys]({{ site.baseurl }}/article/keys/)',
  },
  'empty-link': {
    wrong: '[Keys]()',
    found: {
      position: at(5, 8),
      severity: 'error',
      target: '',
      message: 'The link has no target: write where it leads, or take the link away.',
      suggestions: [],
    },
    right: '<a id="keys">Keys</a>',
  },
  'placeholder-link': {
    wrong: '[Keys](#)',
    found: {
      position: at(5, 8),
      severity: 'warning',
      target: '#',
      message: '`#` leads nowhere: write where the link leads, or take it away.',
      suggestions: [],
    },
    right: '[To the top](#top)',
  },
  'slash-after-file': {
    wrong: '[Prices]({{site.baseurl}}/files/prices.csv/)',
    found: {
      position: at(5, 10),
      severity: 'error',
      target: '{{site.baseurl}}/files/prices.csv/',
      message:
        '`{{site.baseurl}}/files/prices.csv/` ends with a slash, and it leads to a file: leave the slash out.',
      suggestions: ['/files/prices.csv'],
    },
    right: '[Prices]({{site.baseurl}}/files/prices.csv)',
  },
  'missing-slash': {
    wrong: '[Keys]({{site.baseurl}}/article/keys#lost-keys)',
    found: {
      position: at(5, 8),
      severity: 'warning',
      target: '{{site.baseurl}}/article/keys#lost-keys',
      message:
        "`{{site.baseurl}}/article/keys#lost-keys` has no slash at the end of the page's address: write it.",
      suggestions: ['/article/keys/#lost-keys'],
    },
    right: '[Prices]({{site.baseurl}}/files/prices.csv)',
  },
  'doubled-slash': {
    wrong: '[Keys]({{site.baseurl}}//article/keys/)',
    found: {
      position: at(5, 8),
      severity: 'warning',
      target: '{{site.baseurl}}//article/keys/',
      message: '`{{site.baseurl}}//article/keys/` has two slashes in a row: write one.',
      suggestions: ['/article/keys/'],
    },
    right: '[Keys](https://example.org//article/keys/)',
  },
  'redirected-link': {
    wrong: '[Keys]({{site.baseurl}}/article/old-keys/)',
    found: {
      position: at(5, 8),
      severity: 'warning',
      target: '{{site.baseurl}}/article/old-keys/',
      message:
        '`{{site.baseurl}}/article/old-keys/` is the old address of a page that has moved: write the new one.',
      suggestions: ['/article/keys/'],
    },
    right: '[Keys]({% link articles/keys.md %})',
  },
  'own-address': {
    wrong: '[Keys](https://example.com/help/article/keys/)',
    found: {
      position: at(5, 8),
      severity: 'warning',
      target: 'https://example.com/help/article/keys/',
      message:
        '`https://example.com/help/article/keys/` is an address of this site: start it with `{{site.baseurl}}`, so that it works in previews too.',
      suggestions: ['/article/keys/'],
    },
    right: '[Shop](https://example.com/shop/keys/)',
  },
  'insecure-link': {
    wrong: '[Example](http://example.org/)',
    found: {
      position: at(5, 11),
      severity: 'warning',
      target: 'http://example.org/',
      message: '`http://example.org/` is not encrypted: write `https:`, if the other site has it.',
      suggestions: [],
    },
    right: '[Preview](https://example.org:4009/) of http://example.org/',
  },
  'wrong-case': {
    wrong: '[Keys]({{site.baseurl}}/article/Keys/)',
    found: {
      position: at(5, 8),
      severity: 'warning',
      target: '{{site.baseurl}}/article/Keys/',
      message:
        '`{{site.baseurl}}/article/Keys/` differs from `/article/keys/` in capital letters: write it the same way.',
      suggestions: ['/article/keys/'],
    },
    right: '[Keys](https://Example.org/Article/Keys/)',
  },
  'repeated-id': {
    wrong: '[Steps](#steps)\n\n<p id="steps">One</p>\n\n<p id="steps">Two</p>',
    found: {
      position: at(5, 9),
      severity: 'warning',
      target: '#steps',
      message:
        '`#steps` stands on the page more than once, and the link leads to the first: give each place an id of its own.',
      suggestions: [],
    },
    right: '[Steps](#steps)\n\n## Steps\n\n## Steps',
  },
  'missing-alternative-text': {
    wrong: 'A line: <img src="{{site.baseurl}}/images/form.gif">',
    found: {
      position: at(5, 19),
      severity: 'warning',
      target: '{{site.baseurl}}/images/form.gif',
      message:
        'The image has no alternative text: say what it shows, or write `alt=""` if it shows nothing that a reader needs.',
      suggestions: [],
    },
    right: 'A line: <img src="{{site.baseurl}}/images/form.gif" alt="">',
  },
  'empty-article': {
    wrong: '<!-- to be written -->\n\n \u00A0\n\n## Later\n',
    found: {
      position: at(1, 1),
      severity: 'warning',
      target: 'articles/page.md',
      message: 'The article holds no text below its front matter: write it, or remove the file.',
      suggestions: [],
    },
    right: '## Later\n\n![A form]({{site.baseurl}}/images/form.gif)',
  },
  'skipped-heading-level': {
    wrong: '## Keys\n\n#### Lost keys\n\nAsk.',
    found: {
      position: at(7, 6),
      severity: 'warning',
      target: 'Lost keys',
      message: 'The heading `Lost keys` is of level 4, and the one before it of level 2: write it with ###.',
      suggestions: [],
    },
    right: '## Keys\n\n### Lost keys\n\n#### At home\n\n## Locks\n\nAsk.',
  },
};

const tools = await createCheckTools();

async function check(
  t: TestContext,
  files: Readonly<Record<string, string | Uint8Array>>,
  config: Partial<SiteConfig> = {},
): Promise<readonly Problem[]> {
  const content = await readContent(await contentFolder(t, { ...sound, ...files }));
  const settings = site({ url: 'https://example.com', basePath: '/help', ...config });
  return checkPagesOf(createSite(content, settings, tools)).map(({ problem }) => problem);
}

/** An article of the category `guides` with the given body. */
function page(body: string): string {
  return `---\ntitle: Page\ncategories: [guides]\n---\n${body}\n`;
}

test('a help center in which nothing is wrong has no problems', async (t) => {
  assert.deepEqual(await check(t, {}), []);
});

for (const rule of ruleNames) {
  const tried = cases[rule];
  if (tried === undefined) continue;
  test(`${rule} is reported once, and not for what looks alike`, async (t) => {
    assert.deepEqual(await check(t, { 'articles/page.md': page(tried.wrong) }), [
      { file: 'articles/page.md', rule, ...tried.found },
    ]);
    assert.deepEqual(await check(t, { 'articles/page.md': page(tried.right) }), []);
  });
}

test('an article that no category and no link leads to is an orphan; a link or a category is enough', async (t) => {
  const alone = '---\ntitle: Locks\n---\n[Locks](#top)\n';
  assert.deepEqual(await check(t, { 'articles/locks.md': alone }), [
    {
      file: 'articles/locks.md',
      position: at(1, 1),
      rule: 'orphan-page',
      severity: 'warning',
      target: '/article/locks/',
      message:
        'No list and no link leads to this article: link to it from another one, or give it a category.',
      suggestions: [],
    },
  ]);
  const linking = page('[Locks]({{site.baseurl}}/article/locks/)');
  assert.deepEqual(await check(t, { 'articles/locks.md': alone, 'articles/page.md': linking }), []);
  assert.deepEqual(await check(t, { 'articles/locks.md': page('Text.') }), []);
});

test('an image that no page shows is reported; one that a page links to is not', async (t) => {
  assert.deepEqual(await check(t, { 'images/old.gif': pixel }), [
    {
      file: 'images/old.gif',
      position: 'unknown',
      rule: 'unused-image',
      severity: 'warning',
      target: 'images/old.gif',
      message: 'No page shows this image: remove the file, or show it.',
      suggestions: [],
    },
  ]);
  const linking = page('[Old form]({{site.baseurl}}/images/old.gif)');
  assert.deepEqual(await check(t, { 'images/old.gif': pixel, 'articles/page.md': linking }), []);
});

test('an exception that matches nothing is reported; one that does takes the finding away', async (t) => {
  const ignored = [{ target: '/zebra/*', reason: 'Another program.', position: at(9, 20) }];
  assert.deepEqual(await check(t, {}, { ignored }), [
    {
      file: '_data/site.json',
      position: at(9, 20),
      rule: 'unused-ignore',
      severity: 'warning',
      target: '/zebra/*',
      message: 'No finding has the target `/zebra/*` any more: take the entry out of the list.',
      suggestions: [],
    },
  ]);
  const linking = page('[Programming]({{site.baseurl}}/zebra/)');
  assert.deepEqual(await check(t, { 'articles/page.md': linking }, { ignored }), []);
});
