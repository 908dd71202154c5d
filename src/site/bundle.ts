import { build } from 'esbuild';

/** A file that Signpost itself adds to a site; its name changes with what it holds, so that it can be kept forever. */
export interface BundledFile {
  /** Relative to the site's base: `assets/site-4QXJ2M5C.css`. */
  readonly path: string;
  readonly contents: Uint8Array;
}

/** Bundles and minifies the style sheet. */
export async function bundleStyles(stylesFile: string): Promise<BundledFile> {
  const result = await build({
    entryPoints: [stylesFile],
    bundle: true,
    minify: true,
    legalComments: 'inline',
    write: false,
    outdir: '/',
    entryNames: '[name]-[hash]',
    logLevel: 'silent',
  });
  const [file] = result.outputFiles;
  if (!file) throw new Error('esbuild wrote no style sheet.');
  return { path: `assets/${file.path.split(/[\\/]/).at(-1)}`, contents: file.contents };
}
