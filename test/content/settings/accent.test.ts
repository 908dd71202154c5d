import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readSiteConfig } from '../../../src/content/settings/site-config.ts';
import { ProblemsError } from '../../../src/problems/problems-error.ts';
import { contentFolder } from '../content-folder.ts';

async function read(t: TestContext, accent: string) {
  const json = `{ "title": "Help", "url": "https://help.example",\n  "accent": ${accent} }`;
  return readSiteConfig(join(await contentFolder(t, { 'site.json': json }), 'site.json'), {});
}

const file = '_data/site.json';

test('one accent color is that of the light scheme, with its place', async (t) => {
  const { accent } = await read(t, '"#0B6B53"');
  const light = { value: '#0b6b53', file, position: { line: 2, column: 13 } };
  assert.deepEqual(accent, { light, dark: undefined });
});

test('each scheme can have an accent color of its own', async (t) => {
  const { accent } = await read(t, '{ "light": "#0a5", "dark": "#5ec2a3" }');
  assert.deepEqual(accent, {
    light: { value: '#0a5', file, position: { line: 2, column: 24 } },
    dark: { value: '#5ec2a3', file, position: { line: 2, column: 40 } },
  });
});

for (const written of [
  '"green"',
  '"#12"',
  '"#0b6b53;}body{display:none"',
  '"url(//evil.example)"',
  '7',
  '{ "light": "#0a5" }',
]) {
  test(`${written} is no accent color, and none reaches the style sheet`, async (t) => {
    const error = await read(t, written).catch((thrown: unknown) => thrown);
    assert.ok(error instanceof ProblemsError, String(error));
    const [problem] = error.problems;
    assert.equal(problem?.rule, 'site-config');
    assert.match(problem?.target ?? '', /^accent/);
  });
}
