import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import { readContent } from '../../src/content/read-content.ts';
import { readIcons } from '../../src/rendering/icons.ts';
import { createRenderer } from '../../src/rendering/render-article.ts';
import type { Link } from '../../src/rendering/types.ts';
import { englishWords } from '../../src/wording/words.ts';
import { corpus } from '../corpus/build-site.ts';
import { describeWith, needsCorpus } from '../corpus/here.ts';

const brokenLinks = z.array(
  z.object({ file: z.string(), line: z.number(), column: z.number(), target: z.string() }),
);

describeWith(needsCorpus, 'in the real articles', checkRealArticles);

function checkRealArticles(): void {
  for (const basePath of ['/help', '']) {
    test(`every link is found where it is written, under the base path \`${basePath}\``, async () => {
      const articles = await linksOf(basePath);
      assert.equal(articles.length, 168);
      const wrong: string[] = [];
      const unlike: string[] = [];
      for (const { file, source, links } of articles) {
        const lines = source.split('\n');
        for (const { href, written, position } of links) {
          const rest =
            position === 'unknown' ? undefined : lines[position.line - 1]?.slice(position.column - 1);
          if (!rest?.startsWith(written)) wrong.push(`${file}: ${written}`);
          if (!leadsTo(written, href, basePath)) unlike.push(written);
        }
      }
      assert.deepEqual(wrong, []);
      // One link has no target at all, and one a variable that does not exist.
      assert.deepEqual(unlike, ['{{siter.baseurl}}/article/user-types-access-control/', '']);
    });
  }

  test('every link that is known to be broken is recorded at its place', async () => {
    const articles = new Map((await linksOf('/help')).map(({ file, links }) => [file, links]));
    const expected = brokenLinks.parse(
      JSON.parse(readFileSync(path.join(corpus.folder, 'expected-broken-links.json'), 'utf8')),
    );
    assert.equal(expected.length, 99);
    const missing = expected.filter(
      ({ file, line, column, target }) =>
        !articles
          .get(file)
          ?.some(
            ({ position, written }) =>
              position !== 'unknown' &&
              position.line === line &&
              position.column === column &&
              written === target,
          ),
    );
    assert.deepEqual(missing, []);
  });
}

interface ArticleLinks {
  readonly file: string;
  readonly source: string;
  readonly links: readonly Link[];
}

async function linksOf(basePath: string): Promise<readonly ArticleLinks[]> {
  const { articles } = await readContent(corpus.folder);
  const render = createRenderer({
    site: { title: 'Help', description: '', url: 'https://help.example', basePath, languagePath: '' },
    localAddress: (href) => href,
    localFile: (path) => path,
    addressOf: (file) => `/${file}`,
    linkableFiles: () => [],
    imageSize: () => ({ width: 1, height: 1, format: 'PNG', bytes: 100 }),
    words: englishWords,
    preparedImage: () => undefined,
    images: () => [],
    publishedAt: () => undefined,
    icons: readIcons(),
  });
  return articles.map(({ file, source, bodyOffset, frontMatter }) => {
    const page = { title: frontMatter.title, url: `/${file}`, description: '' };
    return { file, source, links: render({ file, source, bodyOffset, page }).links };
  });
}

/** Whether a target as written is the address on the page: but for Liquid, images and videos, the same text. */
function leadsTo(written: string, href: string, basePath: string): boolean {
  if (written === '') return false;
  const address = written
    .replace(/\{\{\s*site\.baseurl\s*\}\}/, basePath)
    .replace(/\{%\s*link _(\S+)\s*%\}/, `${basePath}/$1`);
  const image = `${basePath}/images/${written.replace(/^\//, '')}`;
  const video = /(?:embed|video)\/([\w-]+)/.exec(written)?.[1];
  return href === address || href === image || (video !== undefined && href.includes(video));
}
