import { constants, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { builtInPaths } from '../model/urls.ts';
import { editionsOf, pagesOf, type Site } from '../site/site.ts';

/**
 * Writes everything of a site that is no page below its base: style sheets, images and files, what search and hosts
 * read, and the page that hosts look for at their root. Assets are copied one by one from the list that the content
 * layer checked; copying a folder would take symbolic links along.
 *
 * One after the other, and without giving way: that there is nothing else to do meanwhile, and each file in a promise
 * takes a fifth of the time of a build.
 *
 * @param outputDir of the host's root, absolute
 */
export function writeFiles(site: Site, outputDir: string): void {
  const base = join(outputDir, site.urls.withBase('/'));
  const folders = new Set<string>();
  const prepare = (file: string): string => {
    const folder = dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    return file;
  };
  for (const page of pagesOf(site).filter((page) => !isBelowBase(page, site)))
    writeFileSync(prepare(join(outputDir, page.outputPath)), site.pageHtml(page));
  for (const file of site.textFiles) writeFileSync(prepare(join(outputDir, file.outputPath)), file.text());
  for (const { urls, searchFiles } of editionsOf(site)) {
    const searchDir = join(outputDir, urls.withBase(builtInPaths.search));
    for (const { path, contents } of searchFiles()) writeFileSync(prepare(join(searchDir, path)), contents);
  }
  for (const file of [...site.bundled, ...site.iconFiles()])
    writeFileSync(prepare(join(base, file.path)), file.contents);
  for (const { path, absolutePath } of [...site.assets, ...site.encodedImages])
    copyFileSync(absolutePath, prepare(join(base, path)), constants.COPYFILE_FICLONE);
}

/** All files that a build of a site writes at least, relative to the root of the host. */
export function filesOf(site: Site): readonly string[] {
  const base = site.urls.withBase('/').slice(1);
  const searched = editionsOf(site).flatMap(({ urls, searchFiles }) => {
    const folder = urls.withBase(builtInPaths.search).slice(1);
    return searchFiles().map(({ path }) => folder + path);
  });
  return [
    ...[...pagesOf(site), ...site.finishedPages, ...site.textFiles].map(({ outputPath }) => outputPath),
    ...searched,
    ...[...site.bundled, ...site.iconFiles(), ...site.assets, ...site.encodedImages].map(
      ({ path }) => base + path,
    ),
  ];
}

/** Whether a page is part of what Eleventy writes: the site below its base. */
export function isBelowBase(page: { readonly outputPath: string }, { urls }: Pick<Site, 'urls'>): boolean {
  return `/${page.outputPath}`.startsWith(urls.withBase('/'));
}
