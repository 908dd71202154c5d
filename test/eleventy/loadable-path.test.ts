import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refuseUnloadablePath } from '../../src/eleventy/loadable-path.ts';

test('a project below a folder that Eleventy cannot load from is refused with the reason', () => {
  for (const [folder, sign] of [
    ['/home/c#/help', '#'],
    ['/home/100%/help', '%'],
    ['/home/why?/help', '?'],
  ] as const)
    assert.throws(() => refuseUnloadablePath(folder), {
      message: `The path of the project, \`${folder}\`, holds \`${sign}\`, and Eleventy can load nothing from there. Move the project below folders without \`#\`, \`?\` and \`%\` in their names.`,
    });
  refuseUnloadablePath('/home/two words/hélp');
});
