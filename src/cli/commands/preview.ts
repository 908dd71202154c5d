import type { SiteConfig } from '../../content/types.ts';
import { ExpectedError } from '../../problems/expected-error.ts';
import { reporters } from '../../problems/reporters/index.ts';
import type { Command, ExitCode, Terminal, Values } from '../command.ts';
import { contentFolder } from '../content-folder.ts';
import {
  cacheOption,
  formatAmong,
  nowOption,
  nowValue,
  outputOption,
  pathValue,
  portValue,
  recordCache,
  shownPath,
  siteOptions,
  siteOverrides,
  textValue,
} from '../options.ts';
import { previewSummary } from '../output/preview-output.ts';
import { folderValue, siteOf } from '../site-folder.ts';

const formats = ['text', 'json'] as const;

export const preview: Command = {
  name: 'preview',
  summary: 'Build the site with a page that shows what a change does to it.',
  options: {
    ...siteOptions,
    output: {
      ...outputOption.output,
      description: 'folder that the site is written to (default: `_preview` of the site)',
    },
    ...nowOption,
    since: {
      type: 'string',
      value: 'REF',
      description:
        'branch, tag or commit to compare with (default: `PREVIEW_BASE` in the environment, or `main`)',
    },
    before: {
      type: 'string',
      value: 'DIR',
      description:
        'folder of the same site as another version has built it, to compare with in place of a commit',
    },
    'no-images': {
      type: 'boolean',
      description: 'publish images as they are, without smaller files for phones; faster',
    },
    ...cacheOption,
    serve: { type: 'boolean', description: 'show the preview on this machine until Ctrl+C' },
    port: {
      type: 'string',
      value: 'NUMBER',
      description: 'with --serve: port on 127.0.0.1',
      default: '4010',
    },
    format: {
      type: 'string',
      value: 'FORMAT',
      description: `how the change is printed: ${formats.join(', ')}`,
      default: 'text',
    },
  },
  run: async (values, terminal) => {
    const format = formatAmong(formats, values);
    const base = basePath(values);
    const port = values.serve === true ? portValue(values) : undefined;
    const site = siteOf(terminal);
    const contentDir = await contentFolder(values, terminal, site);
    const output = folderValue(values, 'output', site, terminal, '_preview');
    terminal.progress(`Comparing ${shownPath(contentDir, terminal)} ...`);
    const [{ buildSite }, { datedDeployment }] = await Promise.all([
      import('../../eleventy/build-site.ts'),
      import('../../git/dated-deployment.ts'),
    ]);
    const { problems, preview } = await buildSite({
      contentDir,
      output,
      onProgress: terminal.progress,
      // Whatever the host says: what is on disk counts, committed or not, and nothing is fetched.
      deployment: await datedDeployment(
        { PREVIEW_BASE: terminal.environment.PREVIEW_BASE },
        contentDir,
        nowValue(values),
      ),
      ...siteOverrides(values),
      base,
      strict: false,
      check: false,
      imageCache: values['no-images'] === true ? undefined : site.project.imageCacheDir,
      recordCache: recordCache(values, site.project, contentDir, 'build'),
      project: site.project,
      preview: {
        ref: textValue(values, 'since'),
        builtBefore: values.before === undefined ? undefined : pathValue(values, 'before', terminal),
      },
    });
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0 || preview === undefined) {
      const report = { contentPath: shownPath(contentDir, terminal), color: terminal.color };
      terminal.stdout(reporters[format](errors, report));
      return 1;
    }
    const { changes, url } = preview;
    if (format === 'json') terminal.stdout(`${JSON.stringify(changes, undefined, 2)}\n`);
    else terminal.stdout(previewSummary(changes));
    const folder = shownPath(output, terminal);
    if (port !== undefined) {
      const { readSiteConfig } = await import('../../content/settings/site-config.ts');
      const config = await readSiteConfig(site.project.settingsFile, siteOverrides(values));
      return serveHere(output, port, { config, path: url }, terminal);
    }
    terminal.progress(
      `The preview is in ${folder}, with all changes at ${url}. \`--serve\` shows it in the browser.`,
    );
    return 0;
  },
};

/** @throws ExpectedError for what is rather a branch, tag or commit to compare with */
function basePath(values: Values): string | undefined {
  const written = textValue(values, 'base');
  if (!written || written.startsWith('/')) return written;
  throw new ExpectedError(
    `\`--base ${written}\` is no path that the site could live under: one begins with \`/\`. To compare with the branch, tag or commit \`${written}\`, write \`--since ${written}\`.`,
  );
}

async function serveHere(
  output: string,
  port: number,
  { config, path }: { readonly config: SiteConfig; readonly path: string },
  terminal: Terminal,
): Promise<ExitCode> {
  const { servePreview } = await import('../../serve/serve-preview.ts');
  const origin = await servePreview(output, port, config, (message) => terminal.stderr(`${message}\n`));
  terminal.stderr(`The preview is at ${origin}${path} (Ctrl+C stops it)\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
  return new Promise(() => undefined);
}
