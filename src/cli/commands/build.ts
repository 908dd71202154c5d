import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { BuildResult } from '../../build/build.ts';
import { contexts, readContext } from '../../content/settings/deployment.ts';
import { counted } from '../../problems/counted.ts';
import { printable } from '../../problems/reporters/printable.ts';
import type { Command } from '../command.ts';
import { contentFolder } from '../content-folder.ts';
import {
  cacheOption,
  nowOption,
  nowValue,
  outputOption,
  recordCache,
  shownPath,
  siteOptions,
  siteOverrides,
  textValue,
} from '../options.ts';
import { layoutChanges } from '../output/layout-changes.ts';
import { reportingOf, reportOptions, reportText } from '../report.ts';
import { folderValue, siteOf } from '../site-folder.ts';

export const build: Command = {
  name: 'build',
  summary: 'Build the site into a folder that can be published.',
  options: {
    ...siteOptions,
    ...outputOption,
    context: {
      type: 'string',
      value: 'NAME',
      description: `what the site is built for: ${contexts.join(', ')} (default: what CONTEXT in the environment says)`,
    },
    ...nowOption,
    check: { type: 'boolean', description: 'check links too; a broken one keeps the last output' },
    strict: { type: 'boolean', description: 'take warnings for errors' },
    'no-images': {
      type: 'boolean',
      description: 'publish images as they are, without smaller files for phones; faster',
    },
    ...cacheOption,
    ...reportOptions,
  },
  run: async (values, terminal) => {
    const reporting = reportingOf(values);
    const site = siteOf(terminal);
    const contentDir = await contentFolder(values, terminal, site);
    const output = folderValue(values, 'output', site, terminal);
    const context = textValue(values, 'context');
    const named = context === undefined ? {} : { CONTEXT: readContext(context) };
    const { datedDeployment } = await import('../../git/dated-deployment.ts');
    const environment = { ...terminal.environment, ...named };
    const deployment = await datedDeployment(environment, contentDir, nowValue(values));
    const folder = shownPath(output, terminal);
    const wasBuilt = existsSync(output);
    const started = performance.now();
    terminal.progress(`Building ${shownPath(contentDir, terminal)} ...`);
    const { buildSite } = await import('../../eleventy/build-site.ts');
    const result = await buildSite({
      contentDir,
      output,
      onProgress: terminal.progress,
      deployment,
      ...siteOverrides(values),
      strict: values.strict === true,
      check: values.check === true,
      imageCache: values['no-images'] === true ? undefined : site.project.imageCacheDir,
      recordCache: recordCache(values, site.project, contentDir, 'build'),
      project: site.project,
    });
    const { problems, published, pageCount, images } = result;
    terminal.stdout(reportText({ problems, contentDir, root: site.project.root }, reporting, terminal));
    if (reporting.format === 'text') terminal.stdout(await layoutChanges(site.project));
    const ending = published
      ? `${counted(pageCount, 'page')} written to ${folder} in ${seconds(started)} s${imageWork(images)}.${whatToPublish(folder, result)}${whatIsLetIn(result)}`
      : `Nothing was written: mend the errors above.${wasBuilt ? ` ${folder} is as it was.` : ''}`;
    // Text is for people, who want to know how it ended; in other formats, the list is all that programs expect.
    if (reporting.format === 'text') terminal.stdout(`${printable(ending)}\n`);
    else terminal.progress(ending);
    return published ? 0 : 1;
  },
};

/** What its host is to do with the site, as far as it does not do so by itself. */
function whatToPublish(
  folder: string,
  { basePath, host, configFile }: Pick<BuildResult, 'basePath' | 'host' | 'configFile'>,
): string {
  const config = configFile === undefined ? '' : join(dirname(folder), basename(configFile));
  switch (host) {
    case 'github-pages':
      return ` Publish ${folder}${basePath}, the folder with \`.nojekyll\`. GitHub Pages sends no headers of yours: the policy stands in the pages.`;
    case 'folder':
      return `${topFolder(folder, basePath)} The policy stands in the pages, since such a host sends no headers of yours.`;
    case 'nginx':
      return ` Let the \`server\` block of nginx have \`root\` at ${folder} and \`include\` ${config}.`;
    case 'caddy':
      return ` Let the site block of Caddy have \`root\` at ${folder} and \`import\` ${config}.`;
    default:
      return topFolder(folder, basePath);
  }
}

/** Whoever published the folder of the pages would have them at the top of the address, where no link leads. */
function topFolder(folder: string, basePath: string): string {
  return basePath === ''
    ? ''
    : ` Publish ${folder} as the top of the address: the pages are in ${folder}${basePath}.`;
}

/** Whoever reads the log of a build is to see what of other hosts readers run. */
function whatIsLetIn({ outsideScripts: scripts }: Pick<BuildResult, 'outsideScripts'>): string {
  return scripts.length === 0
    ? ''
    : ` Pages run ${counted(scripts.length, 'script')} of other hosts, as \`scripts\` in _data/site.json says: ${scripts.join(', ')}.`;
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}

function imageWork({ looked, encoded }: BuildResult['images']): string {
  if (encoded === 0) return '';
  return encoded === looked
    ? `; ${counted(encoded, 'image')} encoded`
    : `; ${encoded} of ${looked} images encoded, the others were known`;
}
