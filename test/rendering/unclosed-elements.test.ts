import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createTestRenderer, firstLine } from './render.ts';

const render = createTestRenderer();

/** `line:column target` of each element that is said to be never closed. */
function told(body: string): readonly string[] {
  return render(body)
    .problems.filter(({ rule }) => rule === 'unclosed-element')
    .map(({ position, target }) =>
      position === 'unknown' ? target : `${position.line - firstLine + 1}:${position.column} ${target}`,
    );
}

describe('an element that nothing closes is reported where it begins:', () => {
  for (const [body, ...expected] of [
    ['Text\n\n<details>\n<summary>More</summary>\n\nText\n\n## Part', '3:1 <details>'],
    ['<table><tr><td>x\n\nText\n\n<div class="a">\n\nmore', '1:1 <table>', '5:1 <div class="a">'],
    ['<div>\n<div>\n\nText\n\n</div>', '1:1 <div>'],
    ['<div>\n\n<details>\n\nText\n\n</div>\n\nText', '3:1 <details>'],
    ['- One\n\n  <ul><li>two\n\n- Three', '3:3 <ul>'],
    ['Text with <div>a box', '1:11 <div>'],
    ['{% callout info %}\n<div>\n\nText\n{% endcallout %}\n\nText', '2:1 <div>'],
    ['> <blockquote>\n> Text', '1:3 <blockquote>'],
  ] as const) {
    test(body, () => assert.deepEqual(told(body), expected));
  }

  test('with what to write', () => {
    assert.deepEqual(
      render('<details>\n\nText').problems.map(({ message }) => message),
      [
        '`<details>` is never closed, so that what stands below it goes into it: write `</details>` where it ends.',
      ],
    );
  });
});

describe('what is closed stays quiet:', () => {
  for (const body of [
    '<details>\n<summary>More</summary>\n\nText\n\n</details>',
    '<div>\n\n{% callout info %}\nText\n{% endcallout %}\n\n</div>',
    '{% capture a %}\n## Part\n{% endcapture %}\n\n<div class="tab-content"><div class="tab-pane">{{ a | markdownify }}</div></div>',
    '<DIV>\n\nText\n\n</div>',
    '<ul>\n<li>One\n<li>Two\n</ul>\n\n<p>Text\n\n<table><tr><td>x</table>',
    '<!-- <div> -->\n\nText',
    '`<div>` and <your-name>\n\n```html\n<div>\n```\n\n    <div>',
    '<div/>\n\nText</div>',
  ]) {
    test(body, () => assert.deepEqual(told(body), []));
  }
});
