import { constants } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { UserConfig } from '@11ty/eleventy';
import { builtInPaths } from '../model/urls.ts';
import type { Site } from '../site/site.ts';

export interface FilesOptions {
  readonly site: Site;
  readonly outputDir: string;
}

/**
 * Writes everything that is no page: style sheets, images and files, and what hosts read. Assets are copied one by
 * one from the list that the content layer checked; copying a folder would take symbolic links along.
 */
export function files(config: UserConfig, { site, outputDir }: FilesOptions): void {
  config.on('eleventy.after', async () => {
    const base = join(outputDir, site.urls.withBase('/'));
    const folders = new Set<string>();
    const prepare = async (file: string): Promise<string> => {
      const folder = dirname(file);
      if (!folders.has(folder)) await mkdir(folder, { recursive: true });
      folders.add(folder);
      return file;
    };
    for (const file of site.textFiles)
      await writeFile(await prepare(join(outputDir, file.outputPath)), file.text());
    const searchDir = join(base, builtInPaths.search);
    for (const { path, contents } of site.searchFiles())
      await writeFile(await prepare(join(searchDir, path)), contents);
    for (const file of site.bundled) await writeFile(await prepare(join(base, file.path)), file.contents);
    for (const { path, absolutePath } of [...site.assets, ...site.encodedImages]) {
      await copyFile(absolutePath, await prepare(join(base, path)), constants.COPYFILE_FICLONE);
    }
  });
}
