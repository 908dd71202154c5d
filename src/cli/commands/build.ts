import { existsSync } from 'node:fs';
import type { BuildResult } from '../../build/build.ts';
import { contexts, readContext, readDeployment } from '../../content/settings/deployment.ts';
import { counted } from '../../problems/counted.ts';
import { printable } from '../../problems/reporters/printable.ts';
import { ownProject } from '../../site/project.ts';
import type { Command } from '../command.ts';
import { contentFolder } from '../content-folder.ts';
import { outputOption, pathValue, shownPath, siteOptions, textValue } from '../options.ts';
import { reportingOf, reportOptions, reportText } from '../report.ts';

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
    check: { type: 'boolean', description: 'check links too; a broken one keeps the last output' },
    strict: { type: 'boolean', description: 'take warnings for errors' },
    'no-images': {
      type: 'boolean',
      description: 'publish images as they are, without smaller files for phones; faster',
    },
    ...reportOptions,
  },
  run: async (values, terminal) => {
    const reporting = reportingOf(values);
    const contentDir = await contentFolder(values, terminal);
    const output = pathValue(values, 'output', terminal);
    const context = textValue(values, 'context');
    const deployment = readDeployment({
      ...terminal.environment,
      ...(context === undefined ? {} : { CONTEXT: readContext(context) }),
    });
    const folder = shownPath(output, terminal);
    const wasBuilt = existsSync(output);
    const started = performance.now();
    terminal.progress(`Building ${shownPath(contentDir, terminal)} ...`);
    const { buildSite } = await import('../../eleventy/build-site.ts');
    const { problems, published, pageCount, basePath, images } = await buildSite({
      contentDir,
      output,
      onProgress: terminal.progress,
      deployment,
      base: textValue(values, 'base'),
      url: textValue(values, 'url'),
      strict: values.strict === true,
      check: values.check === true,
      imageCache: values['no-images'] === true ? undefined : ownProject.imageCacheDir,
    });
    terminal.stdout(reportText({ problems, contentDir }, reporting, terminal));
    const ending = published
      ? `${counted(pageCount, 'page')} written to ${folder} in ${seconds(started)} s${imageWork(images)}.${whatToPublish(folder, basePath)}`
      : `Nothing was written: mend the errors above.${wasBuilt ? ` ${folder} is as it was.` : ''}`;
    // Text is for people, who want to know how it ended; in other formats, the list is all that programs expect.
    if (reporting.format === 'text') terminal.stdout(`${printable(ending)}\n`);
    else terminal.progress(ending);
    return published ? 0 : 1;
  },
};

/** Whoever published the folder of the pages would have them at the top of the address, where no link leads. */
function whatToPublish(folder: string, basePath: string): string {
  return basePath === ''
    ? ''
    : ` Publish ${folder} as the top of the address: the pages are in ${folder}${basePath}.`;
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
