import assert from 'node:assert/strict';
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { checkedPages, checkPagesOf, readSite } from '../../../src/check/check.ts';
import { runLedger } from '../../../src/check/ledger.ts';
import { recoverChanges } from '../../../src/content/changes/recover-changes.ts';
import { buildSite } from '../../../src/eleventy/build-site.ts';
import type { LinkFinding } from '../../../src/links/finding.ts';
import { resolveLink } from '../../../src/links/resolve.ts';
import { moveArticle } from '../../../src/move/mv.ts';
import { ownProject } from '../../../src/site/project.ts';
import { corpus } from '../../corpus/build-site.ts';
import { needsCorpus } from '../../corpus/here.ts';

const site = { project: ownProject, base: corpus.base, url: 'https://bitwarden.com' };

test(
  'five well-linked articles of the real help center are renamed, and nothing breaks',
  needsCorpus,
  renameFive,
);
test('a renamed heading of the real help center is noticed, linked or not', needsCorpus, renameHeadings);

async function renameFive(t: TestContext): Promise<void> {
  const contentDir = copyOfCorpus(t);
  await runLedger({ contentDir, ...site }, true);
  const before = await readSite({ contentDir, ...site });
  const findings = checkPagesOf(before);
  const names = mostLinked(before, 5);
  let links = 0;
  for (const name of names) {
    const outcome = await moveArticle({
      contentDir,
      ...site,
      from: name,
      to: `${name}-renamed`,
      anchors: [],
      dryRun: false,
    });
    assert.equal(outcome.kind, 'moved', name);
    links += outcome.kind === 'moved' ? outcome.links : 0;
  }
  const after = await readSite({ contentDir, ...site });
  assert.deepEqual(summaries(checkPagesOf(after), names), summaries(findings, names));
  assert.deepEqual((await runLedger({ contentDir, ...site }, false)).added, []);
  assert.equal(recoverChanges(contentDir), undefined);

  // No link goes by an old name, but for those that had been wrong before.
  const old = new Set(names.map((name) => `/article/${name}/`));
  const left = checkedPages(after).flatMap(({ page, record }) =>
    record.links.filter(({ href }) => {
      const target = resolveLink(href, page.url, after.helpCenter.site);
      return target.kind === 'inside' && old.has(target.path);
    }),
  );
  assert.deepEqual(left, []);

  const output = join(contentDir, '..', 'site');
  const { published } = await buildSite({
    contentDir,
    output,
    ...site,
    strict: false,
    check: false,
    imageCache: undefined,
  });
  assert.ok(published);
  const redirects = readFileSync(join(output, '_redirects'), 'utf8').split('\n');
  for (const name of names) {
    const line = `${corpus.base}/article/${name}/ ${corpus.base}/article/${name}-renamed/ 301`;
    assert.ok(
      redirects.some((written) => written.split(/\s+/).join(' ').startsWith(line)),
      line,
    );
  }
  t.diagnostic(`renamed ${names.join(', ')}: ${links} links rewritten`);
}

async function renameHeadings(t: TestContext): Promise<void> {
  const contentDir = copyOfCorpus(t);
  const { added } = await runLedger({ contentDir, ...site }, true);
  const before = await readSite({ contentDir, ...site });
  const linked = new Set(
    checkedPages(before).flatMap(({ page, record }) =>
      record.links.flatMap(({ href }) => {
        const target = resolveLink(href, page.url, before.helpCenter.site);
        return target.kind === 'inside' ? [`${target.path}#${target.fragment}`] : [];
      }),
    ),
  );
  const places = added.filter((entry) => entry.includes('#'));
  const chosen = [places.find((place) => linked.has(place)), places.find((place) => !linked.has(place))];
  for (const place of chosen) {
    const url = place?.split('#')[0] ?? '';
    const article = before.helpCenter.articles.find((candidate) => candidate.url === url);
    const heading = checkedPages(before)
      .find(({ page }) => page === article)
      ?.record.headings.find(({ id }) => `${url}#${id}` === place);
    assert.ok(article && heading && heading.position !== 'unknown', place);
    const { line, column } = heading.position;
    const lines = article.document.source.split('\n');
    lines[line - 1] = `${lines[line - 1]?.slice(0, column - 1)}Something else entirely`;
    writeFileSync(join(contentDir, article.document.file), lines.join('\n'));
  }
  const found = checkPagesOf(await readSite({ contentDir, ...site }))
    .map(({ problem }) => problem)
    .filter(({ rule }) => rule === 'vanished-anchor');
  assert.deepEqual(found.map(({ target }) => target).sort(), [...chosen].sort());
  for (const { message } of found) assert.match(message, /Write `\{#[^}]+\}` at the end of the heading/);
  const [first, second] = chosen.map((place) => found.find(({ target }) => target === place)?.message ?? '');
  assert.match(first ?? '', /links? of this site leads? there/);
  assert.match(second ?? '', /No link of this site leads there/);
  t.diagnostic(`${added.length} entries in the ledger; renamed ${chosen.join(' and ')}`);
}

function copyOfCorpus(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'signpost-mv-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const contentDir = join(folder, 'content');
  cpSync(corpus.folder, contentDir, { recursive: true });
  for (const entry of ['.', ...readdirSync(contentDir, { recursive: true, encoding: 'utf8' })]) {
    chmodSync(join(contentDir, entry), 0o755);
  }
  return contentDir;
}

/** Names of the articles that most links of other pages lead to. */
function mostLinked(site: Awaited<ReturnType<typeof readSite>>, count: number): readonly string[] {
  const links = new Map<string, number>();
  for (const { page, record } of checkedPages(site)) {
    for (const { href } of record.links) {
      const target = resolveLink(href, page.url, site.helpCenter.site);
      if (target.kind === 'inside') links.set(target.path, (links.get(target.path) ?? 0) + 1);
    }
  }
  return site.helpCenter.articles
    .toSorted((a, b) => (links.get(b.url) ?? 0) - (links.get(a.url) ?? 0) || (a.name < b.name ? -1 : 1))
    .slice(0, count)
    .map(({ name }) => name);
}

/** Findings without their lines, which move where front matter grows, and with the names from before. */
function summaries(findings: readonly LinkFinding[], names: readonly string[]): readonly string[] {
  return findings
    .map(({ problem: { file, rule, target } }) => {
      const summary = `${file}: ${rule}: ${target}`;
      return names.reduce((text, name) => text.replaceAll(`${name}-renamed`, name), summary);
    })
    .toSorted();
}
