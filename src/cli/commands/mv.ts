import { counted } from '../../problems/counted.ts';
import { ExpectedError } from '../../problems/expected-error.ts';
import { reporters } from '../../problems/reporters/index.ts';
import { printable } from '../../problems/reporters/printable.ts';
import type { Command } from '../command.ts';
import { contentFolder } from '../content-folder.ts';
import { formatOption, formatValue, shownPath, siteOptions, siteOverrides, textValues } from '../options.ts';
import { siteOf } from '../site-folder.ts';

export const mv: Command = {
  name: 'mv',
  summary: 'Rename or move an article, and mend everything that leads to it.',
  argument: {
    value: 'OLD NEW',
    description: 'names, addresses or paths of the article, as it is and as it will be',
  },
  options: {
    ...siteOptions,
    anchor: {
      type: 'string',
      value: 'OLD=NEW',
      multiple: true,
      description: 'a heading whose id was OLD and is NEW; may be given several times',
    },
    'dry-run': { type: 'boolean', description: 'print the changes, and change nothing' },
    ...formatOption,
  },
  run: async (values, terminal, written) => {
    const format = formatValue(values);
    const [from, to, ...rest] = written;
    if (from === undefined || to === undefined || rest.length > 0) {
      throw new ExpectedError(
        '`mv` takes the old name of an article and the new one: `npx --no signpost mv old-name new-name`.',
      );
    }
    const site = siteOf(terminal);
    const contentDir = await contentFolder(values, terminal, site, false);
    const { moveArticle } = await import('../../move/mv.ts');
    const outcome = await moveArticle({
      contentDir,
      project: site.project,
      from,
      to,
      ...siteOverrides(values),
      anchors: textValues(values, 'anchor'),
      dryRun: values['dry-run'] === true,
    });
    if (outcome.kind === 'diff') {
      terminal.stdout(outcome.text);
      return 0;
    }
    if (outcome.kind === 'refused') {
      terminal.stdout(
        reporters[format](outcome.problems, {
          contentPath: shownPath(contentDir, terminal),
          color: terminal.color,
        }),
      );
      terminal.stderr('Nothing was changed, since this would be wrong afterwards.\n');
      return 1;
    }
    const { file, target, files, links } = outcome;
    const done = `${counted(files, 'file')} changed, ${counted(links, 'link')} rewritten`;
    terminal.stdout(`${printable(`${file} -> ${target}: ${done}.`)}\n`);
    return 0;
  },
};
