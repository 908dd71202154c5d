import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { ProblemsError } from '../../src/problems/problems-error.ts';
import { bundleAssets } from '../../src/site/bundle/bundle.ts';
import { createLayouts } from '../../src/site/layouts.ts';
import { ownProject } from '../../src/site/project.ts';
import { englishWords } from '../../src/wording/words.ts';
import { temporaryFolder } from '../git/git-repository.ts';
import { assets, indexOf, previewOf } from '../preview/preview-site.ts';
import { state } from '../preview/states.ts';

/** What is said of each problem: `file:line:column (rule)` and the message. */
function saidOf(error: unknown): readonly string[] {
  assert.ok(error instanceof ProblemsError, String(error));
  return error.problems.map(({ file, position, rule, message }) => {
    assert.ok(position !== 'unknown');
    return `${file}:${position.line}:${position.column} (${rule}) ${message}`;
  });
}

const mistakes: Readonly<Record<string, readonly [text: string, said: string]>> = {
  'a bracket is missing': [
    '<p>\n{{ view.title }\n</p>',
    ':2:15 (page-template) No page can be made with this layout: expected variable end.',
  ],
  'braces are open at the end': [
    '<p>\n{{ view.title',
    ':2:14 (page-template) No page can be made with this layout: expected variable end.',
  ],
  'a block has no end': [
    '<p>\n{% if view %}\n</p>',
    ':3:5 (page-template) No page can be made with this layout: parseIf: expected elif, else, or endif, got end of file.',
  ],
};

for (const [mistake, [text, said]] of Object.entries(mistakes)) {
  test(`a part of a layout where ${mistake} is named with its place, before any page is made`, async (t) => {
    const folder = await temporaryFolder(t);
    await mkdir(join(folder, 'layouts'));
    await writeFile(join(folder, 'layouts', 'home.njk'), '{% include "part.njk" %}');
    await writeFile(join(folder, 'part.njk'), text);
    assert.throws(
      () => createLayouts([folder]),
      (error: unknown) => {
        assert.deepEqual(saidOf(error), [`_includes/part.njk${said}`]);
        return true;
      },
    );
  });
}

test('a part that breaks before any page was made is named for every page that is asked for', async (t) => {
  const folder = await temporaryFolder(t);
  const show = createLayouts([folder, ...ownProject.includesDirs])(englishWords);
  await mkdir(join(folder, 'partials'));
  await writeFile(join(folder, 'partials', 'footer.njk'), '<footer>{{ view.title }</footer>');
  const view = indexOf(previewOf(state([]), state([])));
  for (const page of ['first', 'second']) {
    assert.throws(
      () => show({ view, assets, shortcodes: [] }),
      (error: unknown) => {
        assert.match(saidOf(error).join('\n'), /footer\.njk:1:\d+ \(page-template\)/);
        return true;
      },
      `the ${page} page`,
    );
  }
});

test('a style sheet that ends too early is named with its place', async () => {
  await assert.rejects(bundleAssets('en', '\nbody { color: red'), (error: unknown) => {
    const said = saidOf(error);
    assert.match(
      said.join('\n'),
      /^src\/styles\/tokens\.css:\d+:18 \(site-config\) The style sheet cannot be read: Expected "\}" to go with "\{"\.$/,
    );
    return true;
  });
});
