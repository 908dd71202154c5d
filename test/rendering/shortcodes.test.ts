import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { tags } from '../../src/rendering/tags/index.ts';
import { createShortcodes } from '../../src/rendering/tags/shortcodes.ts';
import { createTestContexts, createTestRenderer } from './render.ts';

const basePath = '/help';
const render = createTestRenderer();
const shortcodes = createShortcodes(createTestContexts()({ basePath }));

test('templates have callouts with a body, images and icons', () => {
  assert.deepEqual(
    shortcodes.map(({ name, isPaired }) => ({ name, isPaired })),
    [
      { name: 'callout', isPaired: true },
      { name: 'icon', isPaired: false },
      { name: 'image', isPaired: false },
    ],
  );
});

describe('a shortcode writes what an article has of the same tag:', () => {
  const cases: readonly (readonly [title: string, name: string, values: readonly string[], body: string])[] =
    [
      ['a callout', 'callout', ['<p>Text.</p>\n'], '{% callout %}Text.{% endcallout %}'],
      ['a warning', 'callout', ['<p>A.</p>\n', 'warning'], '{% callout warning %}A.{% endcallout %}'],
      ['an image with a caption', 'image', ['send/new.png', 'Send'], '{% image send/new.png Send %}'],
      ['an image without one', 'image', ['/send/new.png'], '{% image /send/new.png %}'],
      ['a caption with marks', 'image', ['send/new.png', '"A" & <b>'], '{% image send/new.png "A" & <b> %}'],
      ['smaller files', 'image', ['prepared/wide.png', 'Wide'], '{% image prepared/wide.png Wide %}'],
      ['an animation', 'image', ['prepared/moving.gif', 'Turn'], '{% image prepared/moving.gif Turn %}'],
      ['a wide image', 'image', ['vault/panorama.png'], '{% image vault/panorama.png %}'],
      ['more pixels than needed', 'image', ['prepared/huge.png', 'H'], '{% image prepared/huge.png H %}'],
      ['an icon', 'icon', ['fa-cube'], '{% icon fa-cube %}'],
      ['an icon of some size', 'icon', ['fa-cube fa-lg'], '{% icon fa-cube fa-lg %}'],
    ];
  for (const [title, name, values, body] of cases) {
    // As far as anybody knows, an image of a template is not its page's first.
    test(title, () => {
      const first = name === 'image' ? '{% image vault/lock.gif First %}\n\n' : '';
      const { html } = render(first + body, { basePath });
      const written = call(name, ...values);
      const shown = written.endsWith('\n') ? written : `<p>${written}</p>\n`;
      assert.equal(shown, html.slice(render(first, { basePath }).html.length));
    });
  }
});

test('an image of a template has the size of its file and is loaded late', () => {
  assert.equal(
    call('image', 'send/new.png', 'Send a file'),
    '<figure><a href="/help/images/send/new.png" data-zoom="" aria-label="Full size: Send a file"><img src="/help/images/send/new.png" alt="" width="640" height="480" loading="lazy" decoding="async"></a><figcaption>Send a file</figcaption></figure>\n',
  );
});

test('the body of a callout is kept as the template has it', () => {
  assert.equal(
    call('callout', '<form><input></form>', 'success'),
    '<div class="callout callout-success" role="note">\n<p class="callout-title">Tip</p>\n<form><input></form></div>\n',
  );
});

test('text that Nunjucks has marked as safe is a text', () => {
  assert.equal(call('callout', new String('<p>Text.</p>')), call('callout', '<p>Text.</p>'));
});

describe('a wrong value is an error that says what to write:', () => {
  const cases: readonly (readonly [title: string, call: readonly [string, ...unknown[]], message: string])[] =
    [
      [
        'a misspelled callout',
        ['callout', '<p>A.</p>', 'wraning'],
        'There is no callout `wraning`: write `info`, `success`, `warning`. Did you mean `warning`?',
      ],
      [
        'a callout of other systems',
        ['callout', '<p>A.</p>', 'sidebar'],
        'There is no callout `sidebar`: write `info`, `success`, `warning`.',
      ],
      [
        'a kind that is no text',
        ['callout', '<p>A.</p>', { kind: 'info' }],
        '`{% callout %}` takes texts, and got `{"kind":"info"}`: write it as `{% callout "info" %}`.',
      ],
      [
        'a misspelled icon',
        ['icon', 'fa-dowload fa-lg'],
        'There is no icon `fa-dowload`: use a name of Font Awesome Free, as in `{% icon "fa-cog" %}`. Did you mean `fa-download`?',
      ],
      [
        'an icon without its fa-',
        ['icon', 'cog'],
        'There is no icon `cog`: use a name of Font Awesome Free, as in `{% icon "fa-cog" %}`. Did you mean `fa-cog`?',
      ],
      [
        'an icon of nothing',
        ['icon', ' '],
        '`{% icon %}` has too few or too many values: write it as `{% icon "fa-cog" %}`.',
      ],
      [
        'an icon in two values',
        ['icon', 'fa-cog', 'fa-lg'],
        '`{% icon %}` has too few or too many values: write it as `{% icon "fa-cog" %}`.',
      ],
      [
        'an image that is missing, with the path as the template writes it',
        ['image', 'send/nwe.png', 'New'],
        'There is no image `images/send/nwe.png`: put the file there, or mend the path. Did you mean `send/new.png`?',
      ],
      [
        'an image that no browser can show',
        ['image', 'broken.png'],
        '`images/broken.png` is no image that a browser can show: save it as PNG, JPEG, GIF, WebP or SVG.',
      ],
      [
        'an image of nothing',
        ['image'],
        '`{% image %}` has too few or too many values: write it as `{% image "folder/file.png", "What it shows" %}`.',
      ],
      [
        'an image of a variable that is not set',
        ['image', undefined, 'New'],
        '`{% image %}` takes texts, and got a variable that is not set: write it as `{% image "folder/file.png", "What it shows" %}`.',
      ],
    ];
  for (const [title, [name, ...values], message] of cases) {
    test(title, () => {
      assert.throws(() => call(name, ...values), { name: 'ExpectedError', message });
    });
  }
});

test('the example of each tag is read as that tag', () => {
  for (const { name, isBlock, example } of tags.values()) {
    const { problems } = render(isBlock ? `${example}Text.{% end${name} %}` : example);
    const syntax = problems.filter(({ rule }) =>
      ['unknown-tag', 'tag-arguments', 'unclosed-tag'].includes(rule),
    );
    assert.deepEqual(syntax, [], name);
  }
});

function call(name: string, ...values: readonly unknown[]): string {
  const shortcode = shortcodes.find((candidate) => candidate.name === name);
  assert.ok(shortcode, name);
  return shortcode.render(...values);
}
