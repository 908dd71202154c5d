import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createTestRenderer, positionOf } from './render.ts';

const render = createTestRenderer();

/** As GitHub's workflows write it. */
const secret = ['$', '{{ secrets.TOKEN }}'].join('');

/** The text of a page, as a reader has it. */
function shownText(html: string): string {
  const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" };
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|amp|#39);/g, (_whole, name: string) => signs[name] ?? '')
    .trim();
}

describe('braces in code stay as they are written', () => {
  const code = [
    '{{ states("x") }}',
    'int a[1][1] = {{1}};',
    '{{ "{{" }} name }}',
    '{% if user %}Hi{% endif %}',
    secret,
    '{{- .Values.name | quote -}}',
    '{{< figure src="x.png" >}} {{% notice %}}',
    '{{ user.name | json }} {{ x',
    '{% comment %}kept{% endcomment %}',
    '{% callout info %}',
    '{% endcallout %} {% raw %}',
    '{{ true }} {{ }} {{ "a" | upcase }}',
  ];
  const blocks: Readonly<Record<string, (line: string) => string>> = {
    'a fence': (line) => `\`\`\`\n${line}\n\`\`\``,
    'a fence of a language': (line) => `\`\`\`yaml\n${line}\n\`\`\``,
    'a fence of tildes in a list': (line) => `1. One\n\n   ~~~\n   ${line}\n   ~~~\n2. Two`,
    'a fence in a quotation': (line) => `> \`\`\`\n> ${line}\n> \`\`\`\n\nText.`,
    'a fence in a callout': (line) => `{% callout info %}\n\`\`\`\n${line}\n\`\`\`\n{% endcallout %}`,
    'code in a line': (line) => `Text \`${line}\` text.`,
    'code with two marks': (line) => `Text \`\` ${line} \`\` text.`,
    'code in a table': (line) => `| a | b |\n|---|---|\n| \`${line.replaceAll('|', '\\|')}\` | x |`,
    'a pre element': (line) =>
      `<pre><code>${line.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</code></pre>`,
  };
  for (const [where, block] of Object.entries(blocks)) {
    for (const line of code) {
      test(`${where}: ${line}`, () => {
        const { html, problems } = render(block(line));
        assert.ok(shownText(html).includes(line), html);
        assert.deepEqual(
          problems.filter(({ rule }) => rule !== 'unknown-language'),
          [],
        );
      });
    }
  }
  for (const line of code.filter((one) => !/\{% (?:callout|endcallout|comment)/.test(one))) {
    test(`indented code: ${line}`, () => {
      const { html, problems } = render(`Text.\n\n    ${line}\n\nText.`);
      assert.ok(shownText(html).includes(line), html);
      assert.deepEqual(problems, []);
    });
  }

  test('marks of code around braces are those of the code', () => {
    const { html, problems } = render('Put it between `{{` and `}}`, or between `{%` and `%}`.');
    assert.equal(
      html,
      '<p>Put it between <code>{{</code> and <code>}}</code>, or between <code>{%</code> and <code>%}</code>.</p>\n',
    );
    assert.deepEqual(problems, []);
  });

  test('what is ours and has a value is still put in', () => {
    const { html, problems } = render(
      '{% capture key %}abc{% endcapture %}`{{site.url}}{{site.baseurl}}/x`\n\n```\ncurl {{ site.baseurl }}/a {{ key }}\n```',
      { basePath: '/help' },
    );
    assert.equal(
      html,
      '<p><code>https://help.example/help/x</code></p>\n<pre><code>curl /help/a abc\n</code></pre>\n',
    );
    assert.deepEqual(problems, []);
  });

  test('raw is taken away in code and around it, as ever', () => {
    const { html, problems } = render(
      '`{% raw %}{{ a }}{% endraw %}`\n\n```\n{% raw %}{{ b }}{% endraw %}\n```\n\n{% raw %}\n```\n{{ site.title }}\n```\n{% endraw %}',
    );
    assert.equal(
      html,
      '<p><code>{{ a }}</code></p>\n<pre><code>{{ b }}\n</code></pre>\n<pre><code>{{ site.title }}\n</code></pre>\n',
    );
    assert.deepEqual(problems, []);
  });

  test('what stands behind a fence that nothing closes is code, and only the fence is reported', () => {
    const box = '{% callout infp %}\nText.\n{% endcallout %}';
    const { html, problems } = render(`\`\`\`\ncode\n\n${box}`);
    assert.ok(shownText(html).includes(box));
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ['unclosed-code'],
    );
  });
});

describe('what is not understood in a text stays to be seen, and is reported', () => {
  const cases: readonly {
    body: string;
    at?: string;
    shown: string;
    rule: string;
    says: string;
    severity: string;
  }[] = [
    {
      body: 'Hello {{ user.name }}!',
      at: '{{ user.name }}',
      shown: 'Hello {{ user.name }}!',
      rule: 'unknown-variable',
      severity: 'warning',
      says: 'There is no variable `user.name` here: use one of `site.title`, `site.description`, `site.url`, `site.baseurl`, `page.title`, `page.url`, `page.description`. Braces of another program stand in backticks.',
    },
    {
      body: `Set ${secret} first.`,
      at: '{{ secrets.TOKEN }}',
      shown: `Set ${secret} first.`,
      rule: 'unknown-variable',
      severity: 'warning',
      says: `\`${secret}\` is an expression of GitHub Actions, and it is shown as it is written: put it into backticks.`,
    },
    {
      body: "Say {{ $t('hello') }}.",
      at: '{{ $t',
      shown: "Say {{ $t('hello') }}.",
      rule: 'unknown-variable',
      severity: 'warning',
      says: "`{{ $t('hello') }}` is an expression of Vue, and it is shown as it is written: put it into backticks.",
    },
    {
      body: '{{< hint info >}}\nText\n{{< /hint >}}',
      at: '{{< hint',
      shown: '{{< hint info >}}\nText\n{{< /hint >}}',
      rule: 'unknown-tag',
      severity: 'error',
      says: '`{{< hint info >}}` is a shortcode of Hugo, and it is shown as it is written: write what it stands for, such as `{% callout info %}` for a box or `{% image folder/file.png %}` for an image.',
    },
    {
      body: '{{% notice tip %}}Text{{% /notice %}}',
      at: '{{% notice',
      shown: '{{% notice tip %}}Text{{% /notice %}}',
      rule: 'unknown-tag',
      severity: 'error',
      says: '`{{% notice tip %}}` is a shortcode of Hugo, and it is shown as it is written: write what it stands for, such as `{% callout info %}` for a box or `{% image folder/file.png %}` for an image.',
    },
    {
      body: 'Text {% if user %}Hi.{% endif %}',
      at: '{% if',
      shown: 'Text {% if user %}Hi.{% endif %}',
      rule: 'unknown-tag',
      severity: 'error',
      says: 'There is no tag `if`: use one of `callout`, `capture`, `icon`, `image`, `link`, `snippet`, `table`, `comment` or `raw`.',
    },
    {
      body: 'Use {{ page.title | upcas }}.',
      at: 'upcas',
      shown: 'Use {{ page.title | upcas }}.',
      rule: 'unknown-filter',
      severity: 'warning',
      says: 'There is no filter `upcas`: use one of `append`, `capitalize`, `default`, `downcase`, `escape`, `prepend`, `remove`, `replace`, `strip`, `upcase`, `markdownify`.',
    },
    {
      body: 'A {{ brace alone.',
      at: '{{',
      shown: 'A {{ brace alone.',
      rule: 'output-syntax',
      severity: 'warning',
      says: '`{{ brace alone.` has no `}}`: close it, or write `{% raw %}{{{% endraw %}` to show the characters.',
    },
  ];
  for (const { body, at, shown, rule, says, severity } of cases) {
    test(body, () => {
      const { html, problems } = render(body);
      assert.equal(shownText(html), shown);
      const [first] = problems;
      assert.deepEqual(first && [first.rule, first.severity, first.message, first.position], [
        rule,
        severity,
        says,
        positionOf(body, at ?? body),
      ]);
    });
  }

  test('braces in quotes are two braces', () => {
    const { html, problems } = render('Write {{ "{{" }} name {{ \'}}\' }}.');
    assert.equal(html, '<p>Write {{ name }}.</p>\n');
    assert.deepEqual(problems, []);
  });

  test('a shortcode in the target of a link is reported at its place', () => {
    const body = '[x]({{< relref "two.md" >}})';
    const { html, problems } = render(body);
    assert.equal(shownText(html), 'x');
    assert.deepEqual(
      problems.map(({ rule, target, position }) => [rule, target, position]),
      [['unknown-tag', '{{< relref "two.md" >}}', positionOf(body, '{{<')]],
    );
  });

  test('what stays is text, whatever it looks like', () => {
    const { html } = render('{{ <b>x</b> }} {{ "a" *b* }} {{ --- }}');
    assert.equal(shownText(html), '{{ <b>x</b> }} {{ "a" *b* }} {{ --- }}');
  });
});
