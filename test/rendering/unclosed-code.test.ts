import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createTestRenderer, firstLine } from './render.ts';

const render = createTestRenderer();

/** What a body is told: `line:column severity rule`, lines counted from the body's first. */
function told(body: string): readonly string[] {
  return render(body).problems.map(({ position, severity, rule }) =>
    position === 'unknown' ? rule : `${position.line - firstLine + 1}:${position.column} ${severity} ${rule}`,
  );
}

describe('code that is never closed is reported where it begins, as an error if text may be in it:', () => {
  for (const [body, ...expected] of [
    ['Run:\n\n```\nstart\n\n## Rest\n\nText.', '3:1 error unclosed-code'],
    ['~~~bash\nstart\n\nText.\n```', '1:1 error unclosed-code'],
    ['````\nstart\n```\n\nText.', '1:1 error unclosed-code'],
    ['```\nstart\nend', '1:1 warning unclosed-code'],
    ['```', '1:1 warning unclosed-code'],
    ['1. One\n\n   ```\n   start\n\n   Text.\n2. Two', '3:4 error unclosed-code'],
    ['- ~~~\n  start\n- Two', '1:3 warning unclosed-code'],
    ['> ```\n> start\n>\n> Text.\n\nBehind.', '1:3 error unclosed-code'],
    ['> ~~~\n> start\n\nBehind.', '1:3 warning unclosed-code'],
    ['{% callout info %}\n```\nstart\n\nText.\n{% endcallout %}\n\nBehind.', '2:1 error unclosed-code'],
    ['::: info\nText.\n:::\n\n~~~\nstart', '5:1 warning unclosed-code'],
    ['```\nstart\n\nText.\n\n```js\nlet a;\n```\n\nBehind.', '1:1 error unclosed-code'],
    ['Run:\n\n<xmp>start</xmp>\n\nText.', '3:1 error unclosed-code'],
    ['Run:\n\n<plaintext>\nstart', '3:1 error unclosed-code'],
    ['```sh\nstart\n```js\nlet a;\n```', '1:1 warning unclosed-code'],
  ] as const) {
    test(body, () => assert.deepEqual(told(body), expected));
  }
});

test('the message says how it begins, what it goes into, and what to write', () => {
  assert.deepEqual(
    ['~~~ sh\nstart', '~~~\nstart\n~~~ js\nlet a;\n~~~'].map((body) => render(body).problems[0]?.message),
    [
      'The code that begins with `~~~sh` is never closed: write `~~~` on a line of its own where it ends.',
      'The code that begins with `~~~` is not closed before `~~~ js` begins: write `~~~` on a line of its own where it ends, or begin it with more signs, if it shows such lines.',
    ],
  );
});

describe('tags in code that is never closed are shown, and nothing else is said of them:', () => {
  for (const tags of [
    '{% callout info %}\n[a] (/b/)',
    '{% callout nonsense %}\nText {{ nothing }}\n{% endcallout %}',
    '{% endcallout %}',
    '{% image none.png %} {% image %}',
    '{% unknown %} {{ x | y }}',
  ]) {
    test(tags, () => {
      const body = `\`\`\`\nstart\n\n${tags}`;
      assert.deepEqual(told(body), ['1:1 error unclosed-code']);
    });
  }

  test('a box is shown as it is written, in indented code too', () => {
    const box = '{% callout info %}\nText.\n{% endcallout %}';
    assert.match(render(`~~~\n${box}`).html, /<code>\{% callout info %\}\nText\.\n\{% endcallout %\}/);
  });

  test('what stands before it is reported as before', () => {
    assert.deepEqual(told('[a] (/b/)\n\n```\n[a] (/b/)'), [
      '3:1 warning unclosed-code',
      '1:1 warning markdown-syntax',
    ]);
  });
});

describe('code that is closed stays quiet:', () => {
  for (const body of [
    '```\na\n\nb\n```',
    '~~~~\n~~~ js\n~~~\n~~~~',
    '~~~\n```js\nlet a;\n```\n~~~',
    '- ```\n  a\n\n  b\n  ```\n- Two',
    '> ~~~\n> a\n> ~~~\n\nBehind.',
    '    ```\n    a\n\n    b',
    'Text ``` with marks',
    '<pre>\n```\na\n</pre>',
  ]) {
    test(body, () => assert.deepEqual(told(body), []));
  }
});
