import { refusedFiles } from '../../check/refused-pages.ts';
import { namesIn } from '../../content/layout/document-names.ts';
import { ownLayout, pageKind } from '../../content/layout/layout.ts';
import { parseArticle, parseCategory } from '../../content/read-document.ts';
import type { Content } from '../../content/types.ts';
import { addressOfFile } from '../../model/address-of-file.ts';
import type { Site } from '../../site/site.ts';

/** A file that a build would make no page of, and the address that its page would have. */
export interface UnpublishedFile {
  readonly file: string;
  /** Without the base. */
  readonly url: string;
}

/** @param site as a build would make it */
export function unpublishedFiles({ content, helpCenter, urls }: Site): readonly UnpublishedFile[] {
  const published = new Set(
    [...helpCenter.articles, ...helpCenter.categories].map(({ document }) => document.file),
  );
  const withoutAddress = [...content.articles, ...content.categories].filter(
    ({ file }) => !published.has(file),
  );
  return [...refusedFiles(content), ...withoutAddress.map(({ file }) => file)].map((file) => ({
    file,
    url: addressOfFile(file, content, urls),
  }));
}

/**
 * What is served, and in it a document that stands in for one that could not be read yet, with what can be said of it,
 * so that its address answers.
 *
 * @param read the content as it was read
 */
export function withStandIn(file: string, served: Content, read: Content): Content {
  const known = read.unfinished.find((document) => document.file === file);
  const name = namesIn(read)(file);
  const source = standInSource(name, known?.source.slice(0, known.bodyOffset) ?? '');
  const named = { file, name, ...known };
  if (pageKind(file, read.layout ?? ownLayout) === 'category') {
    const { document } = parseCategory('categories/stand-in.md', source);
    return document ? { ...served, categories: [...served.categories, { ...document, ...named }] } : served;
  }
  const { document } = parseArticle('articles/stand-in.md', source);
  return document ? { ...served, articles: [...served.articles, { ...document, ...named }] } : served;
}

function standInSource(name: string, frontMatter: string): string {
  const written = /^title:[ \t]*(?<title>.*\w.*)$/mu.exec(frontMatter)?.groups?.title ?? `${name}.md`;
  const title = JSON.stringify(written.replace(/^["'\s]+|["'\s]+$/g, ''));
  return `---\ntitle: ${title}\n---\n\nNothing of this file can be shown yet. What is wrong with it stands below.\n`;
}
