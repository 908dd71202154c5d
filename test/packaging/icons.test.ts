import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readFontAwesome, writtenIcons } from '../../packaging/font-awesome.ts';
import { iconsFile } from '../../src/rendering/icons.ts';

test('the icons are those of the version of Font Awesome that is installed', () => {
  const isCurrent = readFileSync(iconsFile, 'utf8') === writtenIcons(readFontAwesome());
  assert.ok(isCurrent, 'Run `node packaging/write-icons.ts`.');
});
