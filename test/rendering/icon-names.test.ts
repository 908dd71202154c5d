import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFragment } from 'parse5';
import { attribute, findAll } from '../corpus/html-tree.ts';
import { createTestRenderer } from './render.ts';

const render = createTestRenderer();

/** What a screen reader says of each icon; nothing where it passes over it. */
function spoken(body: string): (string | undefined)[] {
  const icons = findAll(parseFragment(render(body).html), ({ tagName }) => tagName === 'svg');
  return icons.map((icon) =>
    attribute(icon, 'aria-hidden') === 'true' ? undefined : attribute(icon, 'aria-label'),
  );
}

test('a check mark or a cross alone in a cell says yes or no, and another icon its name', () => {
  const rows = '|Plan|Key|\n|-|-|\n';
  assert.deepEqual(spoken(`${rows}|Free|{% icon fa-times %}|\n|Team|<i class="fa fa-check"></i>|`), [
    'No',
    'Yes',
  ]);
  assert.deepEqual(spoken(`${rows}|Free|{% icon fa-check-circle-o %} {% icon fa-paper-plane %}|`), [
    'Yes',
    'paper plane',
  ]);
});

test('an icon with text beside it is passed over', () => {
  assert.deepEqual(spoken('|Plan|Key|\n|-|-|\n|Free|{% icon fa-check %} Yes|'), [undefined]);
  assert.deepEqual(spoken('Choose {% icon fa-cog %} **Settings**. {% icon fa-cog %}'), [
    undefined,
    undefined,
  ]);
});

test('a link that shows an icon alone has a name', () => {
  assert.deepEqual(spoken('[{% icon fa-download %}](/files/x.zip)'), ['download']);
  assert.deepEqual(spoken('<a href="/x" aria-label="Load it"><i class="fa fa-download"></i></a>'), [
    undefined,
  ]);
});
