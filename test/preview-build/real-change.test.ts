import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { readContent } from '../../src/content/read-content.ts';
import { type Deployment, localDeployment } from '../../src/content/settings/deployment.ts';
import { readSiteConfig } from '../../src/content/settings/site-config.ts';
import { buildSite } from '../../src/eleventy/build-site.ts';
import type { ChangesFile } from '../../src/preview/comment/changes-file.ts';
import { addPreview } from '../../src/preview-build/add-preview.ts';
import { originalImages } from '../../src/site/prepared-images.ts';
import { ownProject } from '../../src/site/project.ts';
import { renderedOnce } from '../../src/site/rendered-once.ts';
import { createSite } from '../../src/site/site.ts';
import { createSiteTools } from '../../src/site/site-tools.ts';
import { corpus } from '../corpus/build-site.ts';
import { type BuiltSite, readBuiltSite } from '../corpus/built-site.ts';
import { needs, needsCorpus, shared } from '../corpus/here.ts';
import { type Repository, repositoryOf, temporaryFolder, withLargeFiles } from '../git/git-repository.ts';
import { authorsRules, htmlRules } from '../site/html-rules.ts';
import { pullRequest } from './pull-request.ts';

const tools = await createSiteTools();

const deployPreview: Deployment = { ...localDeployment, kind: 'deploy-preview', review: 7 };

const contentOf = ({ folder }: Pick<Repository, 'folder'>): string => join(folder, 'content');

interface Build {
  readonly site: BuiltSite;
  readonly changes: ChangesFile | undefined;
  readonly output: string;
}

async function build(
  t: TestContext,
  { folder }: Pick<Repository, 'folder'>,
  deployment: Deployment,
): Promise<Build> {
  const output = join(await temporaryFolder(t), 'site');
  const { published, preview } = await buildSite({
    ...{ contentDir: join(folder, 'content'), output, deployment, base: corpus.base, imageCache: undefined },
    ...{ strict: false, check: false, project: ownProject },
  });
  assert.ok(published);
  return { site: readBuiltSite(output, corpus.base), changes: preview?.changes, output };
}

/** What a build would tell of a change, without writing the site. */
async function changesIn(contentDir: string, deployment: Deployment): Promise<ChangesFile> {
  const config = await readSiteConfig(ownProject.settingsFile, { deployment, base: corpus.base });
  const site = createSite(await readContent(contentDir), config, tools, renderedOnce(new Map()));
  const options = { contentDir, ref: undefined, isDemanded: false, tools, images: originalImages };
  const { changes, discard } = await addPreview(site, options);
  await discard();
  return changes;
}

/** What a change does, in a line each. */
function summary(changes: ChangesFile | undefined) {
  assert.ok(changes);
  return {
    pages: changes.pages
      .map(({ change, kind, path, previousPath }) => `${change} ${kind} ${path ?? previousPath}`)
      .sort(),
    assets: changes.assets.map(({ change, path }) => `${change} ${path}`),
    redirects: changes.redirects.map(({ change, from, after }) => `${change} ${from} to ${after}`),
    generatorFiles: changes.generatorFiles,
    lostAddresses: changes.lostAddresses.map(({ path }) => path),
    reason: changes.reason,
  };
}

test('a pull request against the real help center', needsCorpus, async (t) => {
  const origin = await pullRequest(t);
  const clone = async (...options: readonly string[]) => {
    const folder = join(await temporaryFolder(t), 'clone');
    origin.git('clone', '--quiet', '--branch', 'change', ...options, `file://${origin.folder}`, folder);
    return { folder };
  };
  const expected = {
    pages: [
      `added article /article/${origin.added}/`,
      `moved article /article/${origin.moved}/`,
      `removed article /article/${origin.removed}/`,
      ...origin.edited.map((name) => `text article /article/${name}/`),
      ...origin.mended.map((name) => `markup article /article/${name}/`),
    ].sort(),
    assets: [`replaced ${origin.replacedImage}`],
    redirects: [`added /article/${origin.movedFrom}/ to /article/${origin.moved}/`],
    generatorFiles: [origin.generatorFile],
    lostAddresses: [`/article/${origin.removed}/`],
    reason: null,
  };

  const whole = await clone();
  await t.test(
    'a clone shows exactly what the change does, and nothing of what others have done',
    async (t) => {
      assert.deepEqual(summary((await build(t, whole, deployPreview)).changes), expected);
    },
  );
  await t.test('a clone without a remote shows the same, from the address of the repository', async () => {
    origin.git('-C', whole.folder, 'remote', 'remove', 'origin');
    const deployment = { ...deployPreview, repositoryUrl: `file://${origin.folder}` };
    assert.deepEqual(summary(await changesIn(contentOf(whole), deployment)), expected);
  });
  await t.test('a clone without blobs shows the same', async () => {
    const blobless = await clone('--filter=blob:none');
    assert.deepEqual(summary(await changesIn(contentOf(blobless), deployPreview)), expected);
  });
  await t.test('a shallow clone says why it shows nothing', async () => {
    // Images make no difference here, and take their time.
    const cut = await clone('--depth=1', '--sparse');
    origin.git('-C', cut.folder, 'sparse-checkout', 'set', 'content/articles', 'content/categories');
    const { reason, pages } = await changesIn(contentOf(cut), deployPreview);
    assert.match(reason ?? '', /^This clone is shallow:/);
    assert.deepEqual(pages, []);
  });
});

const realEdit = 'the real edit shows the articles whose visible text differs between two plain builds';

test(realEdit, needs('corpus', 'corpus-before'), async (t) => {
  const before = join(shared, 'corpus-before');
  const repository = await repositoryOf(t, { 'README.md': 'Help' });
  const content = join(repository.folder, 'content');
  const copy = (from: string, names: readonly string[]) => {
    for (const name of names) {
      rmSync(join(content, name), { recursive: true, force: true });
      cpSync(join(from, name), join(content, name), { recursive: true });
    }
  };
  withLargeFiles(repository);
  copy(corpus.folder, ['images', 'files']);
  copy(before, ['articles', 'categories']);
  repository.git('branch', '--move', 'main');
  repository.commit();
  const old = await build(t, repository, localDeployment);
  repository.git('checkout', '--quiet', '-b', 'change');
  copy(corpus.folder, ['articles', 'categories']);
  repository.commit();
  const deployment = { ...deployPreview, repositoryUrl: `file://${repository.folder}` };
  const { site, changes, output } = await build(t, repository, deployment);

  const differing = [...site.pages].flatMap(([url, { title, body }]) => {
    if (!url.startsWith('/article/') || body === undefined) return [];
    const was = old.site.pages.get(url);
    return was?.title === title && was.body?.text === body.text ? [] : [url];
  });
  assert.ok(differing.length > 0);
  assert.deepEqual(
    changes?.pages
      .filter(
        ({ kind, change, details }) => kind === 'article' && (change === 'text' || details.includes('title')),
      )
      .map(({ path }) => path)
      .sort(),
    differing.sort(),
  );

  const validator = new HtmlValidate({ ...htmlRules, rules: { ...htmlRules.rules, ...authorsRules } });
  const faults: string[] = [];
  const pages = readPages(join(output, corpus.base, 'preview'));
  assert.ok(pages.length > differing.length);
  for (const [name, html] of pages) {
    const { results } = await validator.validateString(html);
    for (const { messages } of results) {
      faults.push(...messages.map(({ line, message, ruleId }) => `${name}:${line}: ${message} (${ruleId})`));
    }
  }
  assert.deepEqual(faults, [], 'the pages of the preview are valid HTML');
  t.diagnostic(`${differing.length} articles read otherwise, of ${changes?.pages.length} pages that differ.`);
});

function readPages(folder: string): readonly (readonly [name: string, html: string])[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
}
