import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { readFolder, runSignpost } from '../cli/run-signpost.ts';
import { contentFolder } from '../content/content-folder.ts';

/** Doors through which a file in the content folder could run code, or read or write what is not its own. */
const files = {
  'categories/basics.md': '---\ntitle: Basics\n---\n',
  'articles/basics/start.md': '---\ntitle: Start\ncategories: [basics]\n---\n\nWelcome.\n',
};

async function workplace(t: TestContext, added: Readonly<Record<string, string>> = {}): Promise<string> {
  return path.dirname(await contentFolder(t, { ...files, ...added }));
}

async function build(cwd: string) {
  const outcome = await runSignpost(
    cwd,
    'build',
    '--content',
    'content',
    '--output',
    'site',
    '--format',
    'json',
  );
  const rows: unknown = JSON.parse(outcome.stdout);
  assert.ok(Array.isArray(rows));
  return { code: outcome.code, rules: rows.map(({ file, rule }) => `${file} ${rule}`) };
}

/** A script that leaves a trace when it is run, whether as module, CommonJS or template data. */
function trap(cwd: string, kind: 'module' | 'commonjs'): string {
  const trace = JSON.stringify(path.join(cwd, 'trace'));
  const load =
    kind === 'module'
      ? "import { writeFileSync } from 'node:fs';"
      : "const { writeFileSync } = require('fs');";
  const result = '{ title: "Trapped", permalink: "trapped.html", layout: "x.njk", data: {} }';
  return `${load}\nwriteFileSync(${trace}, 'run');\n${kind === 'module' ? 'export default' : 'module.exports ='} ${result};\n`;
}

test('scripts, templates and data files in the content folder are never read, and change nothing', async (t) => {
  const clean = await workplace(t);
  assert.deepEqual(await build(clean), { code: 0, rules: [] });

  const cwd = await workplace(t);
  const templates = {
    'articles/articles.11tydata.js': trap(cwd, 'module'),
    'articles/basics/basics.11tydata.mjs': trap(cwd, 'module'),
    'articles/basics/start.11tydata.cjs': trap(cwd, 'commonjs'),
    'articles/basics/start.11tydata.js': trap(cwd, 'module'),
    'articles/basics/start.11tydata.json': '{"title":"Changed","permalink":"/changed/"}',
    'articles/basics/basics.json': '{"title":"Changed"}',
    'articles/page.11ty.js': trap(cwd, 'module'),
    'articles/page.11ty.cjs': trap(cwd, 'commonjs'),
    'articles/page.11ty.ts': trap(cwd, 'module'),
    'articles/page.njk': '{{ range.constructor("return process.env.PATH")() }}',
    'articles/page.liquid': '{{ eleventy.env | json }}',
    'articles/page.html': '<script>alert(1)</script>',
    'articles/page.signpost': 'x',
    'articles/page.mdx': 'x',
    'categories/categories.11tydata.js': trap(cwd, 'module'),
    '_data/site.json': '{"title":"Changed"}',
    '_data/evil.js': trap(cwd, 'module'),
    '_includes/layouts/article.njk': 'Changed',
    'content.11tydata.js': trap(cwd, 'module'),
    'eleventy.config.js': trap(cwd, 'module'),
    '.eleventy.js': trap(cwd, 'module'),
    'package.json': '{"type":"commonjs","main":"x.js"}',
    'x.md': '---\ntitle: X\n---\n',
  };
  for (const [file, text] of Object.entries(templates)) {
    mkdirSync(path.dirname(path.join(cwd, 'content', file)), { recursive: true });
    writeFileSync(path.join(cwd, 'content', file), text);
  }
  const { code, rules } = await build(cwd);
  assert.equal(code, 0);
  assert.deepEqual(
    rules.filter((rule) => !rule.endsWith(' stray-file')),
    [],
  );
  assert.deepEqual(readdirSync(cwd).sort(), ['content', 'site']);
  assert.deepEqual(readFolder(path.join(cwd, 'site')), readFolder(path.join(clean, 'site')));
});

test('front matter in other languages than YAML is not run, whatever its spelling', async (t) => {
  const cwd = await workplace(t);
  const trace = JSON.stringify(path.join(cwd, 'trace'));
  const scripts = {
    object: `{ title: require('fs').writeFileSync(${trace}, 'run') || 'x' }`,
    statements: `require('fs').writeFileSync(${trace}, 'run'); const title = 'x';`,
    module: `import fs from 'node:fs'; fs.writeFileSync(${trace}, 'run'); export default { title: 'x' };`,
  };
  const languages = ['js', 'JS', '  js', 'javascript', 'jsLegacy', 'json', 'node', 'coffee', 'toml'];
  const expected: string[] = [];
  for (const [index, language] of languages.entries()) {
    for (const [name, script] of Object.entries(scripts)) {
      const file = `articles/${index}-${name}.md`;
      writeFileSync(path.join(cwd, 'content', file), `---${language}\n${script}\n---\nText.\n`);
      expected.push(`${file} front-matter-syntax`);
    }
  }
  assert.deepEqual(await build(cwd), { code: 1, rules: expected.sort() });
  assert.deepEqual(readdirSync(cwd), ['content']);
});

test('values in YAML that would be more than data are errors', async (t) => {
  const title = (value: string) => `---\ntitle: ${value}\n---\nText.\n`;
  const cwd = await workplace(t, {
    'articles/function.md': title('!!js/function "function () { return 1 }"'),
    'articles/object.md': title('!!python/object/apply:os.system [ls]'),
    'articles/pattern.md': title('!!js/regexp /x/'),
    'articles/prototype.md': title('{ __proto__: { polluted: yes } }'),
  });
  const { code, rules } = await build(cwd);
  assert.equal(code, 1);
  assert.deepEqual(
    [...new Set(rules.map((rule) => rule.split(' ')[0]))],
    ['articles/function.md', 'articles/object.md', 'articles/pattern.md', 'articles/prototype.md'],
  );
  assert.deepEqual(readdirSync(cwd), ['content']);
});

test('front matter cannot say how or where a page is made', async (t) => {
  const lines = {
    '01': ['permalink: ../escaped.html', 'front-matter-value'],
    '02': ['permalink: /etc/escaped.html', 'front-matter-value'],
    '03': ['layout: ../../outside', 'front-matter-value'],
    '04': ['layout: /etc/passwd', 'front-matter-value'],
    '05': ['layout: layouts/home.njk', 'front-matter-value'],
    '06': ['templateEngineOverride: njk,md', 'front-matter-value'],
    '07': ['eleventyComputed: { title: "{{ x }}" }', 'front-matter-value'],
    '08': ['pagination: { data: site, size: 1 }', 'front-matter-value'],
    '09': ['eleventyImport: { collections: [x] }', 'front-matter-value'],
    '10': ['__proto__: { polluted: yes }', 'front-matter-syntax'],
    '11': ['constructor: { polluted: yes }', 'front-matter-syntax'],
  } as const;
  const files = Object.entries(lines).map(([name, [line]]) => [
    `articles/x${name}.md`,
    `---\ntitle: X\n${line}\n---\nText.\n`,
  ]);
  const cwd = await workplace(t, Object.fromEntries(files));
  const expected = Object.entries(lines).map(([name, [, rule]]) => `articles/x${name}.md ${rule}`);
  assert.deepEqual(await build(cwd), { code: 1, rules: expected.sort() });
  assert.deepEqual(readdirSync(cwd), ['content']);
});

test('symbolic links are errors, to files and to folders, and nothing of what they lead to is published', async (t) => {
  const cwd = await workplace(t);
  mkdirSync(path.join(cwd, 'outside'));
  writeFileSync(path.join(cwd, 'outside/secret.md'), '---\ntitle: Secret\n---\n');
  for (const folder of ['images', 'files']) mkdirSync(path.join(cwd, 'content', folder));
  for (const [link, target] of [
    ['articles/leak.md', '../../outside/secret.md'],
    ['articles/environment.md', '/proc/self/environ'],
    ['articles/linked', '../../outside'],
    ['categories/leak.md', '../../outside/secret.md'],
    ['images/leak.png', '/etc/passwd'],
    ['images/linked', '/etc'],
    ['files/leak.txt', '/etc/passwd'],
    ['files/gone.txt', '/nowhere'],
  ] as const) {
    symlinkSync(target, path.join(cwd, 'content', link));
  }
  assert.deepEqual(await build(cwd), {
    code: 1,
    rules: [
      'articles/environment.md symbolic-link',
      'articles/leak.md symbolic-link',
      'articles/linked symbolic-link',
      'categories/leak.md symbolic-link',
      'files/gone.txt symbolic-link',
      'files/leak.txt symbolic-link',
      'images/leak.png symbolic-link',
      'images/linked symbolic-link',
    ],
  });
  assert.deepEqual(readdirSync(cwd).sort(), ['content', 'outside']);
});

test('the characters that the renderer marks places with cannot be written, nor can control characters', async (t) => {
  const cwd = await workplace(t, {
    'articles/forged.md': '---\ntitle: X\n---\n{% callout info %}\ufdd00\ufdd1{% endcallout %}\n',
    'articles/zero.md': '---\ntitle: X\n---\na\u0000b\n',
  });
  assert.deepEqual(await build(cwd), {
    code: 1,
    rules: ['articles/forged.md unreadable-text', 'articles/zero.md unreadable-text'],
  });
});

test('pages and scripts among the files are errors', async (t) => {
  const cwd = await workplace(t, {
    'files/page.html': 'x',
    'files/script.js': 'x',
    'files/drawing.svg': '<svg/>',
    'images/page.xhtml': 'x',
    'images/x.css': 'x',
  });
  assert.deepEqual(await build(cwd), {
    code: 1,
    rules: [
      'files/drawing.svg active-file',
      'files/page.html active-file',
      'files/script.js active-file',
      'images/page.xhtml active-file',
      'images/x.css active-file',
    ],
  });
});

test('what an article says in template syntax of other engines is not run', async (t) => {
  const cwd = await workplace(t, {
    'articles/x.md': `---
title: "{{ 7*7 }} <%= 7*7 %> \${7*7} {% raw %}"
description: "{{ range.constructor('return process.env.PATH')() }}"
---

<%= 7*7 %> \${7*7} #{7*7} {# comment #} {{ range.constructor("return 7*7")() }}
`,
  });
  const { code, rules } = await build(cwd);
  assert.deepEqual([code, rules], [0, ['articles/x.md unknown-variable']]);
  const page = readFolder(path.join(cwd, 'site'))['article/x/index.html'] ?? '';
  assert.doesNotMatch(page.replace(/<svg.*?<\/svg>/gs, ''), /49/);
  assert.match(page, /<title>\{\{ 7\*7 }} &lt;%= 7\*7 %&gt; \$\{7\*7} \{% raw %} \| /);
});
