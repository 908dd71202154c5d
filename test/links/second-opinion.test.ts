import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { sep } from 'node:path';
import { test } from 'node:test';
import { LinkChecker, LinkState } from 'linkinator';
import { checkPagesOf, readSite } from '../../src/check/check.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { ownProject } from '../../src/site/project.ts';
import { corpus } from '../corpus/build-site.ts';
import { builtCorpus } from '../corpus/built-corpus.ts';
import { describeWith, needsCorpus } from '../corpus/here.ts';
import { startHost } from './host.ts';

/** What linkinator calls broken and is no error here: reported by another rule, for a reason. */
const accepted: readonly Accepted[] = [
  {
    target: '/help/api/',
    rule: 'unknown-address',
    reason:
      'Another program answers under this path of the host. Only the host knows that, and so it is a warning.',
  },
  {
    target: '/help/crypto.html',
    rule: 'unknown-address',
    reason: 'A page that the host has beside the help center, and that no word of its addresses resembles.',
  },
];

interface Accepted {
  /** Path on the host. */
  readonly target: string;
  /** What is said of it here. */
  readonly rule: string;
  readonly reason: string;
}

/** A link as both opinions know it: paths on the host, decoded, with their fragments. */
interface FoundLink {
  readonly page: string;
  readonly target: string;
}

describeWith(needsCorpus, 'of the real help center, built and published,', askForSecondOpinion);

async function askForSecondOpinion(): Promise<void> {
  const theirs = await theirOpinion(builtCorpus());
  const ours = await ourOpinion();
  const errors = new Set(ours.filter(({ problem }) => problem.severity === 'error').map(pairOf));
  const disputed = theirs.filter((link) => !errors.has(pairOf(link)));

  test('linkinator finds broken links', () => {
    assert.ok(theirs.length > 50, `It found ${theirs.length}.`);
  });

  test('every page, file and anchor that linkinator calls broken is an error here, but for what is explained', () => {
    const explained = new Set(accepted.map(({ target }) => target));
    assert.deepEqual(disputed.filter(({ target }) => !explained.has(target)).map(pairOf), []);
  });

  for (const { target, rule, reason } of accepted) {
    test(`${target} is not an error but ${rule}: ${reason}`, () => {
      const pages = disputed.filter((link) => link.target === target).map(({ page }) => page);
      const reported = ours.filter((link) => link.target === target && link.problem.rule === rule);
      assert.ok(pages.length > 0, 'Linkinator does not call it broken, and the explanation can go.');
      assert.deepEqual(new Set(reported.map(({ page }) => page)), new Set(pages));
    });
  }
}

/** Asks linkinator about every page, those too that no link leads to; it is not let out to other hosts. */
async function theirOpinion(output: string): Promise<readonly FoundLink[]> {
  const host = await startHost(output);
  try {
    const { links } = await new LinkChecker().check({
      path: addressesOfPages(output).map((path) => host.origin + path),
      checkFragments: true,
      linksToSkip: async (link) => !link.startsWith(`${host.origin}/`),
    });
    const broken = links.filter(({ state }) => state === LinkState.BROKEN);
    return broken.map(({ parent, url: target }) => {
      assert.ok(parent !== undefined, `The page ${target} itself is not there.`);
      return { page: pathOf(parent), target: pathOf(target) };
    });
  } finally {
    await host.close();
  }
}

function addressesOfPages(output: string): readonly string[] {
  return readdirSync(output, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.split(sep).join('/')}`.replace(/\/index\.html$/, '/'))
    .sort();
}

/** What `signpost check` finds wrong with links and images, with where a browser on the page would go. */
async function ourOpinion(): Promise<readonly (FoundLink & { readonly problem: Problem })[]> {
  const site = await readSite({
    contentDir: corpus.folder,
    project: ownProject,
    base: corpus.base,
    url: corpus.url,
  });
  const problems = Map.groupBy(
    checkPagesOf(site).map(({ problem }) => problem),
    placeOf,
  );
  return [...site.helpCenter.categories, ...site.helpCenter.articles].flatMap((page) => {
    const { links, images } = site.render(page.document);
    const address = corpus.url + corpus.base + page.url;
    const targets = [...links, ...images.map(({ src, position }) => ({ href: src, position }))];
    return targets.flatMap(({ href, position }) =>
      (problems.get(placeOf({ file: page.document.file, position })) ?? []).flatMap((problem) =>
        URL.canParse(href, address)
          ? [{ page: pathOf(address), target: pathOf(new URL(href, address).href), problem }]
          : [],
      ),
    );
  });
}

function placeOf({ file, position }: Pick<Problem, 'file' | 'position'>): string {
  return position === 'unknown' ? file : `${file}:${position.line}:${position.column}`;
}

function pairOf({ page, target }: FoundLink): string {
  return `${page} -> ${target}`;
}

/** Path and fragment of an address, decoded. */
function pathOf(address: string): string {
  const { pathname, search, hash } = new URL(address);
  return decodeURIComponent(pathname + search + hash);
}
