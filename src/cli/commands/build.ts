import type { BuildResult } from '../../build/build.ts';
import { contexts, readContext, readDeployment } from '../../content/settings/deployment.ts';
import { reporters } from '../../problems/reporters/index.ts';
import { ownProject } from '../../site/project.ts';
import type { Command } from '../command.ts';
import { contentFolder } from '../content-folder.ts';
import {
  formatOption,
  formatValue,
  outputOption,
  pathValue,
  shownPath,
  siteOptions,
  textValue,
} from '../options.ts';

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
    ...formatOption,
  },
  run: async (values, terminal) => {
    const format = formatValue(values);
    const contentDir = await contentFolder(values, terminal);
    const output = pathValue(values, 'output', terminal);
    const context = textValue(values, 'context');
    const deployment = readDeployment({
      ...terminal.environment,
      ...(context === undefined ? {} : { CONTEXT: readContext(context) }),
    });
    const started = performance.now();
    terminal.progress(`Building ${shownPath(contentDir, terminal)} ...`);
    const { buildSite } = await import('../../eleventy/build-site.ts');
    const { problems, published, pageCount, images } = await buildSite({
      contentDir,
      output,
      deployment,
      base: textValue(values, 'base'),
      url: textValue(values, 'url'),
      strict: values.strict === true,
      check: values.check === true,
      imageCache: values['no-images'] === true ? undefined : ownProject.imageCacheDir,
    });
    terminal.stdout(
      reporters[format](problems, { contentPath: shownPath(contentDir, terminal), color: terminal.color }),
    );
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    terminal.progress(
      published
        ? `${pageCount} pages written to ${shownPath(output, terminal)} in ${seconds} s${imageWork(images)}.`
        : `Nothing was written: mend the errors above. ${shownPath(output, terminal)} is as it was.`,
    );
    return published ? 0 : 1;
  },
};

function imageWork({ looked, encoded }: BuildResult['images']): string {
  return looked === 0 ? '' : `; ${encoded} of ${looked} images encoded, the others were known`;
}
