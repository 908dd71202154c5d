import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { webEditorPath } from '../../model/urls.ts';
import { ExpectedError } from '../../problems/expected-error.ts';
import type { BundledFile } from '../bundle/bundled-file.ts';
import { scriptOfWebEditor } from '../bundle/entry-points.ts';
import { bundleFile } from '../bundle/run-esbuild.ts';
import { browserDir, type Project } from '../project.ts';

/** What the page of the editor loads; paths below the base. */
export interface WebEditorFiles {
  /** Our script, with a hash in its name. */
  readonly own: BundledFile;
  readonly decap: string;
  readonly files: readonly BundledFile[];
}

const main = 'decap-cms.js';

/**
 * Reads Decap CMS from the packages of a site, where its owner has installed it, and bundles the script that starts it.
 * Decap loads parts of itself from beside its file, so that all have the names that the package gives them.
 *
 * @throws ExpectedError where the package is not there
 */
export async function readWebEditor({ root }: Project): Promise<WebEditorFiles> {
  const folder = decapFolder(root);
  const own = await bundleFile(join(browserDir, scriptOfWebEditor), [], 'iife');
  const parts = readdirSync(folder)
    .filter((name) => name === main || /^[\w-]+\.decap-cms\.js$/.test(name))
    .sort()
    .map((name) => ({
      path: `${webEditorPath.slice(1)}${name}`,
      contents: readFileSync(join(folder, name)),
    }));
  return { own, decap: main, files: [own, ...parts] };
}

function decapFolder(root: string): string {
  try {
    return dirname(createRequire(join(root, 'package.json')).resolve('decap-cms/dist/decap-cms.js'));
  } catch {
    throw new ExpectedError(
      'The settings have `webEditor`, and the package that it is made of is not installed. Run `npm install decap-cms`, or take `webEditor` out of `_data/site.json`.',
    );
  }
}
