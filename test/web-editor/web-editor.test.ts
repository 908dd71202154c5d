import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { parse } from 'yaml';
import { z } from 'zod';
import { readFolder, runSignpost } from '../cli/run-signpost.ts';
import { temporaryFolder } from '../git/git-repository.ts';
import { serveProject } from '../serve/served.ts';

const settings = {
  title: 'Help',
  url: 'https://help.example',
  repository: { url: 'https://github.com/acme/help', contentPath: 'docs/content' },
  webEditor: {},
};

const files = {
  'content/categories/plans.md': '---\ntitle: Plans\n---\n',
  'content/articles/money/pay.md': '---\ntitle: Pay\ncategories: [plans]\n---\n\nText.\n',
  'content/articles/top.md': '---\ntitle: Top\n---\n\nText.\n',
  'content/de/articles/money/pay.md': '---\ntitle: Zahlen\n---\n\nText.\n',
};

const decap = {
  'node_modules/decap-cms/package.json': '{ "name": "decap-cms", "version": "3.0.0" }',
  'node_modules/decap-cms/dist/decap-cms.js': '// Decap',
  'node_modules/decap-cms/dist/21.decap-cms.js': '// a part of it',
  'node_modules/decap-cms/dist/21.decap-cms.js.map': '{}',
};

async function siteFolder(
  t: TestContext,
  site: object,
  others: Readonly<Record<string, string>>,
): Promise<string> {
  const root = await temporaryFolder(t);
  const all = { '_data/site.json': JSON.stringify(site), ...files, ...others };
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
  return root;
}

async function built(
  t: TestContext,
  site: object,
  ...options: readonly string[]
): Promise<Record<string, string>> {
  const root = await siteFolder(t, site, decap);
  const { code, stderr } = await runSignpost(root, 'build', '--output', 'site', ...options);
  assert.deepEqual([code, stderr], [0, '']);
  return readFolder(path.join(root, 'site'));
}

const collections = z.array(
  z.looseObject({
    label: z.string(),
    folder: z.string(),
    fields: z.array(z.looseObject({ name: z.string() })),
  }),
);
const configuration = z.looseObject({ backend: z.unknown(), publish_mode: z.string(), collections });

function configIn(site: Record<string, string>): z.infer<typeof configuration> {
  return configuration.parse(parse(site['admin/config.yml'] ?? ''));
}

test('folders of articles and the categories are collections in each language, with the fields of front matter', async (t) => {
  const site = await built(t, { ...settings, languages: { de: {} } });
  const { backend, publish_mode, collections } = configIn(site);
  assert.deepEqual(backend, { name: 'github', repo: 'acme/help', branch: 'main' });
  assert.equal(publish_mode, 'editorial_workflow');
  assert.deepEqual(
    collections.map(({ label, folder, create }) => [label, folder, create]),
    [
      ['Articles', 'docs/content/articles', true],
      ['money', 'docs/content/articles/money', true],
      ['Categories', 'docs/content/categories', true],
      ['money (Deutsch)', 'docs/content/de/articles/money', false],
    ],
  );
  const fieldsOf = (label: string) => collections.find((one) => one.label === label)?.fields ?? [];
  const [title, description, categories, tags, body] = fieldsOf('money');
  assert.deepEqual(
    [title, description, tags, body].map((field) => [field?.name, field?.widget]),
    [
      ['title', 'string'],
      ['description', 'string'],
      ['tags', 'list'],
      ['body', 'markdown'],
    ],
  );
  assert.deepEqual(body?.modes, ['raw']);
  assert.deepEqual(
    [categories?.options, categories?.default],
    [[{ label: 'Plans', value: 'plans' }], ['plans']],
  );
  const ofTranslation = fieldsOf('money (Deutsch)').map(({ name }) => name);
  assert.ok(ofTranslation.includes('tags'));
  assert.deepEqual(
    ofTranslation.filter((name) => ['categories', 'order', 'hidden', 'anchors'].includes(name)),
    [],
  );
});

test('a repository on a GitLab of the company is asked there', async (t) => {
  const repository = { url: 'https://git.acme.example/docs/help' };
  const site = await built(t, { ...settings, repository, webEditor: { appId: 'a1b2' } });
  assert.deepEqual(configIn(site).backend, {
    name: 'gitlab',
    repo: 'docs/help',
    branch: 'main',
    auth_type: 'pkce',
    app_id: 'a1b2',
    base_url: 'https://git.acme.example',
    api_root: 'https://git.acme.example/api/v4',
  });
  assert.match(site['admin/index.html'] ?? '', /connect-src 'self' blob: https:\/\/git\.acme\.example http:/);
});

test('a GitHub of the company is asked there', async (t) => {
  const repository = { url: 'https://github.acme.example/docs/help' };
  const site = await built(t, { ...settings, repository });
  assert.deepEqual(configIn(site).backend, {
    name: 'github',
    repo: 'docs/help',
    branch: 'main',
    api_root: 'https://github.acme.example/api/v3',
  });
  assert.match(
    site['admin/index.html'] ?? '',
    /connect-src 'self' blob: https:\/\/github\.acme\.example http:/,
  );
});

test('the editor comes from the site itself, under a policy of its own, and pages keep to theirs', async (t) => {
  const site = await built(t, settings, '--context', 'production');
  const html = site['admin/index.html'] ?? '';
  assert.deepEqual(
    [...html.matchAll(/ src="([^"]*)"/g)].map(([, src = '']) => src.replace(/-\w{8}\./, '.')),
    ['/assets/web-editor.js', '/admin/decap-cms.js'],
  );
  assert.equal(site['admin/decap-cms.js'], '// Decap');
  assert.deepEqual(
    Object.keys(site)
      .filter((name) => name.startsWith('admin/'))
      .sort(),
    ['admin/21.decap-cms.js', 'admin/config.yml', 'admin/decap-cms.js', 'admin/index.html'],
  );
  assert.match(
    html,
    /http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; script-src &#39;self&#39; &#39;unsafe-eval&#39;;|script-src 'self' 'unsafe-eval';/,
  );
  const page = site['article/pay/index.html'] ?? '';
  assert.match(page, /<meta http-equiv="Content-Security-Policy" content="[^"]*script-src &#39;self&#39;;/);
  assert.doesNotMatch(page, /unsafe/);
  const policies = (site._headers ?? '').match(/Content-Security-Policy: .*/g);
  assert.equal(policies?.[0], "Content-Security-Policy: frame-ancestors 'none'");
  for (const text of [site['sitemap.xml'], site['llms.txt']]) assert.doesNotMatch(text ?? '', /admin/);
});

test('without the setting, and in a preview, there is no editor, and the header has the policy', async (t) => {
  const { webEditor, ...without } = settings;
  assert.deepEqual(webEditor, {});
  for (const site of [await built(t, without), await built(t, settings, '--context', 'deploy-preview')]) {
    assert.deepEqual(
      Object.keys(site).filter((name) => name.startsWith('admin/')),
      [],
    );
    assert.match(site._headers ?? '', /Content-Security-Policy: default-src 'none'; script-src 'self';/);
    assert.doesNotMatch(site['article/pay/index.html'] ?? '', /http-equiv="Content-Security-Policy"/);
  }
});

test('a build says what is missing: the package, the repository, the application, an address', async (t) => {
  const said = async (site: object, others: Readonly<Record<string, string>> = decap): Promise<string> => {
    const root = await siteFolder(t, site, others);
    const { code, stdout, stderr } = await runSignpost(root, 'build', '--output', 'site');
    assert.notEqual(code, 0);
    return stdout + stderr;
  };
  assert.match(await said(settings, {}), /Run `npm install decap-cms`/);
  const { repository, ...without } = settings;
  assert.match(
    await said(without),
    /_data\/site\.json:1:\d+: error: `webEditor`: .*Add the setting `repository`/,
  );
  assert.match(
    await said({ ...settings, repository: { url: 'https://bitbucket.org/acme/help' } }),
    /`webEditor`: it writes to repositories at GitHub and GitLab/,
  );
  assert.match(
    await said({ ...settings, repository: { ...repository, url: 'https://gitlab.com/acme/help' } }),
    /`webEditor`: `appId` is missing/,
  );
  assert.match(
    await said(settings, { ...decap, 'content/categories/admin.md': '---\ntitle: Admin\n---\n' }),
    /content\/categories\/admin\.md:.*`\/admin\/`.*the editor/,
  );
});

test('`serve` sends the editor with its policy, and all else with that of the site', async (t) => {
  const { origin } = await serveProject(t, {
    '_data/site.json': JSON.stringify(settings),
    ...files,
    ...decap,
  });
  const policyOf = async (address: string) =>
    (await fetch(origin + address)).headers.get('content-security-policy') ?? '';
  assert.match(await policyOf('/admin/'), /'unsafe-eval'/);
  assert.match(await policyOf('/article/pay/'), /^default-src 'none'; script-src 'self' 'sha512-/);
  assert.doesNotMatch(
    await (await fetch(`${origin}/article/pay/`)).text(),
    /http-equiv="Content-Security-Policy"/,
  );
});

test('`serve` alone says what a page may do, for hosts too whose pages say it', async (t) => {
  const site = { title: 'Help', url: 'https://acme.github.io', base: '/help', host: 'github-pages' };
  const { origin } = await serveProject(t, { '_data/site.json': JSON.stringify(site), ...files });
  const response = await fetch(`${origin}/help/article/pay/`);
  assert.match(
    response.headers.get('content-security-policy') ?? '',
    /style-src 'self' 'unsafe-hashes' 'sha256-/,
  );
  assert.doesNotMatch(await response.text(), /http-equiv="Content-Security-Policy"/);
});
