import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readFormerAddress } from '../../../content/settings/site-values.ts';
import { counted } from '../../../problems/counted.ts';
import { ExpectedError } from '../../../problems/expected-error.ts';
import { printable } from '../../../problems/reporters/printable.ts';
import { findSiteFolder } from '../../../site/project.ts';
import type { Command } from '../../command.ts';
import { pathOf, pathValue, shownPath, textValue, textValues } from '../../options.ts';

export const importCommand: Command = {
  name: 'import',
  summary: 'Make this help center of one of another system, with its addresses and links.',
  argument: {
    value: 'DIR',
    description: 'folder of the other center: of mkdocs.yml, SUMMARY.md, or of Markdown files',
  },
  options: {
    from: {
      type: 'string',
      value: 'FORMAT',
      description: 'what it was made with (default: told by its files)',
    },
    content: {
      type: 'string',
      value: 'DIR',
      description: 'folder that the content is written to (default: `content` of the site, or of a new one)',
    },
    url: {
      type: 'string',
      value: 'URL',
      description: 'where it was published, as in `https://help.example.com/docs`',
    },
    formerly: {
      type: 'string',
      value: 'URL',
      multiple: true,
      description: 'where it was before, too; may be given several times',
    },
    'dry-run': { type: 'boolean', description: 'say what would come out, and write nothing' },
  },
  run: async (values, terminal, written) => {
    const [given, ...more] = written;
    if (given === undefined || more.length > 0)
      throw new ExpectedError('`import` takes one folder, as in `npx --no signpost import ../docs`.');
    const source = resolve(pathOf(given, terminal));
    if (!existsSync(source)) throw new ExpectedError(`There is no folder \`${source}\`.`);
    for (const address of [textValue(values, 'url'), ...textValues(values, 'formerly')]) {
      const reading = address === undefined ? undefined : readFormerAddress(address);
      if (reading && 'fault' in reading) throw new ExpectedError(`\`${address}\`: ${reading.fault}`);
    }
    const siteDir = findSiteFolder(terminal.cwd) ?? terminal.cwd;
    const contentDir =
      values.content === undefined
        ? resolve(siteDir, 'content')
        : resolve(pathValue(values, 'content', terminal));
    const isDry = values['dry-run'] === true;
    const [{ importCenter }, { summaryLines }] = await Promise.all([
      import('../../../import/import.ts'),
      import('../../../import/report/report-text.ts'),
    ]);
    const {
      report,
      written: files,
      unchanged,
      site,
    } = await importCenter({
      source,
      from: textValue(values, 'from'),
      contentDir,
      siteDir,
      url: textValue(values, 'url'),
      formerly: textValues(values, 'formerly'),
      now: Date.now(),
      isDry,
    });
    const place = shownPath(contentDir, terminal);
    const said = [
      ...summaryLines(report),
      '',
      ...(isDry
        ? ['Nothing was written.']
        : [
            `${counted(files, 'file')} written to ${place}${unchanged === 0 ? '' : `, ${unchanged} are as they were`}.`,
            ...(site.length === 0 ? [] : [`A new site around it: ${site.join(', ')}.`]),
            `All that there is to know stands in ${shownPath(resolve(siteDir, 'import-report.md'), terminal)}.`,
            '',
            'Next: `npx --no signpost check --summary`, and then `npx --no signpost serve`.',
          ]),
    ];
    terminal.stdout(`${said.map(printable).join('\n')}\n`);
    return 0;
  },
};
