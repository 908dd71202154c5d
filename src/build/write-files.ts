import { constants } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { builtInPaths } from '../model/urls.ts';
import type { Site } from '../site/site.ts';

/**
 * Writes everything of a site that is no page below its base: style sheets, images and files, what search and hosts
 * read, and the page that hosts look for at their root. Assets are copied one by one from the list that the content
 * layer checked; copying a folder would take symbolic links along.
 *
 * @param outputDir of the host's root, absolute
 */
export async function writeFiles(site: Site, outputDir: string): Promise<void> {
  const base = join(outputDir, site.urls.withBase('/'));
  const folders = new Set<string>();
  const prepare = async (file: string): Promise<string> => {
    const folder = dirname(file);
    if (!folders.has(folder)) await mkdir(folder, { recursive: true });
    folders.add(folder);
    return file;
  };
  for (const page of site.pages.filter((page) => !isBelowBase(page, site)))
    await writeFile(await prepare(join(outputDir, page.outputPath)), site.pageHtml(page));
  for (const file of site.textFiles)
    await writeFile(await prepare(join(outputDir, file.outputPath)), file.text());
  const searchDir = join(base, builtInPaths.search);
  for (const { path, contents } of site.searchFiles())
    await writeFile(await prepare(join(searchDir, path)), contents);
  for (const file of site.bundled) await writeFile(await prepare(join(base, file.path)), file.contents);
  for (const { path, absolutePath } of [...site.assets, ...site.encodedImages]) {
    await copyFile(absolutePath, await prepare(join(base, path)), constants.COPYFILE_FICLONE);
  }
}

/** All files that a build of a site writes at least, relative to the root of the host. */
export function filesOf(site: Site): readonly string[] {
  const base = site.urls.withBase('/').slice(1);
  const search = base + builtInPaths.search.slice(1);
  return [
    ...[...site.pages, ...site.finishedPages, ...site.textFiles].map(({ outputPath }) => outputPath),
    ...site.searchFiles().map(({ path }) => search + path),
    ...[...site.bundled, ...site.assets, ...site.encodedImages].map(({ path }) => base + path),
  ];
}

/** Whether a page is part of what Eleventy writes: the site below its base. */
export function isBelowBase(page: { readonly outputPath: string }, { urls }: Pick<Site, 'urls'>): boolean {
  return `/${page.outputPath}`.startsWith(urls.withBase('/'));
}
