import { relative } from 'node:path';
import { reporters } from '../../problems/reporters/index.ts';
import { buildSite } from '../../site/build.ts';
import type { Command } from '../command.ts';
import { formatOption, formatValue, pathValue, siteOptions, textValue } from '../options.ts';

export const build: Command = {
  name: 'build',
  summary: 'Build the site into a folder that can be published.',
  options: {
    ...siteOptions,
    output: {
      type: 'string',
      value: 'DIR',
      description: 'folder that the site is written to',
      default: '_site',
    },
    strict: { type: 'boolean', description: 'take warnings for errors' },
    ...formatOption,
  },
  run: async (values, terminal) => {
    const format = formatValue(values);
    const contentDir = pathValue(values, 'content', terminal);
    const output = pathValue(values, 'output', terminal);
    const started = performance.now();
    terminal.progress(`Building ${shown(contentDir, terminal.cwd)} ...`);
    const { problems, published, pageCount } = await buildSite({
      contentDir,
      output,
      base: textValue(values, 'base'),
      url: textValue(values, 'url'),
      strict: values.strict === true,
    });
    terminal.stdout(
      reporters[format](problems, { contentPath: shown(contentDir, terminal.cwd), color: terminal.color }),
    );
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    terminal.progress(
      published
        ? `${pageCount} pages written to ${shown(output, terminal.cwd)} in ${seconds} s.`
        : `Nothing was written: mend the errors above. ${shown(output, terminal.cwd)} is as it was.`,
    );
    return published ? 0 : 1;
  },
};

/** A path as its user would write it. */
function shown(path: string, cwd: string): string {
  return relative(cwd, path) || '.';
}
