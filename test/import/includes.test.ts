import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyOf, importFolder } from './import-folder.ts';

test('snippets of MkDocs take the lines or the section of a file that they name', async (t) => {
  const { run, text } = await importFolder(t, {
    'mkdocs.yml': 'site_name: A\n',
    'docs/a.md': [
      '# A',
      '',
      '--8<-- "docs/part.txt:2:2"',
      '',
      '--8<-- "docs/part.txt:4"',
      '',
      '--8<-- "docs/part.txt:1:1,3:3"',
      '',
      '--8<-- "docs/sections.txt:two"',
      '',
      '--8<-- "docs/sections.txt"',
      '',
      '--8<-- "docs/sections.txt:no"',
      '',
    ].join('\n'),
    'docs/part.txt': 'Line 1\nLine 2\nLine 3\nLine 4\n',
    'docs/sections.txt':
      '<!-- --8<-- [start:one] -->\nOne\n<!-- --8<-- [end:one] -->\n<!-- --8<-- [start:two] -->\nTwo\n<!-- --8<-- [end:two] -->\n',
  });
  assert.equal((await run()).code, 0);
  const body = bodyOf(await text('content/articles/a.md'));
  assert.equal(
    body.slice(0, body.indexOf('{% comment')).trim(),
    '# A\n\nLine 2\n\nLine 4\n\nLine 1\nLine 3\n\nTwo\n\nOne\nTwo',
  );
  assert.match(await text('import-report.md'), /there is no docs\/sections\.txt:no/);
});

test('includes of VitePress take lines, regions and sections, and code its language and label', async (t) => {
  const { run, text } = await importFolder(t, {
    '.vitepress/config.ts': "export default { title: 'V' };\n",
    'a.md': [
      '# A',
      '',
      '<!--@include: ./parts/p.md{2,}-->',
      '',
      '<!--@include: ./parts/p.md{1,1}-->',
      '',
      '<!--@include: ./parts/q.md#sec-->',
      '',
      '<!-- @include: ./parts/q.md#reg -->',
      '',
      '<<< @/parts/s.js#reg{1 ts}',
      '',
      '<<< ./parts/s.js{2}',
      '',
      '::: code-group',
      '<<< @/parts/s.js [snip]',
      '<<< @/parts/s.js#reg',
      ':::',
      '',
    ].join('\n'),
    'parts/p.md': 'One\nTwo\nThree\n',
    'parts/q.md':
      '---\nx: y\n---\n# Q\n\n## Sec\n\nIn it.\n\n### Below\n\n## Next\n\n<!-- #region reg -->\nRegion.\n<!-- #endregion reg -->\n',
    'parts/s.js': 'a\n  // #region reg\n  b();\n  // #endregion reg\n',
  });
  assert.equal((await run()).code, 0);
  const code = 'a\n  // #region reg\n  b();\n  // #endregion reg';
  assert.equal(
    bodyOf(await text('content/articles/a.md')),
    [
      '# A\n\nTwo\nThree\n\nOne\n\n## Sec\n\nIn it.\n\n### Below\n\nRegion.\n',
      '```ts\nb();\n```\n',
      `\`\`\`js\n${code}\n\`\`\`\n`,
      `::: tabs\n== snip\n\`\`\`js\n${code}\n\`\`\`\n== s.js\n\`\`\`js\nb();\n\`\`\`\n:::`,
    ].join('\n'),
  );
});
