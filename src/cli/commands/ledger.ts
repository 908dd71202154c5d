import { reporters } from '../../problems/reporters/index.ts';
import { printable } from '../../problems/reporters/printable.ts';
import type { Command } from '../command.ts';
import { contentFolder } from '../content-folder.ts';
import {
  formatOption,
  formatValue,
  nowOption,
  nowValue,
  shownPath,
  siteOptions,
  siteOverrides,
} from '../options.ts';
import { siteOf } from '../site-folder.ts';

export const ledger: Command = {
  name: 'ledger',
  summary: 'Say which addresses and headings are new, and which were published and are gone.',
  options: {
    ...siteOptions,
    ...nowOption,
    write: { type: 'boolean', description: 'add what is new to `published.json`; nothing is ever taken out' },
    ...formatOption,
  },
  run: async (values, terminal) => {
    const format = formatValue(values);
    const site = siteOf(terminal);
    const contentDir = await contentFolder(values, terminal, site, false);
    const { datedDeployment } = await import('../../git/dated-deployment.ts');
    const deployment = await datedDeployment(terminal.environment, contentDir, nowValue(values));
    const options = { contentDir, project: site.project, ...siteOverrides(values), deployment };
    const write = values.write === true;
    const { runLedger } = await import('../../check/ledger.ts');
    const { added, problems, readable } = await runLedger(options, write);
    const contentPath = shownPath(contentDir, terminal);
    const report = reporters[format](problems, { contentPath, color: terminal.color });
    const list = format === 'text' ? terminal.stdout : terminal.progress;
    if (readable) {
      for (const entry of added) list(`+ ${printable(entry)}\n`);
      list(summary(added.length, write));
    }
    terminal.stdout(report);
    return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};

function summary(added: number, write: boolean): string {
  if (added === 0) return 'Everything that the site publishes is in `published.json`.\n';
  const count = added === 1 ? '1 entry is' : `${added} entries are`;
  return write
    ? `${count} new in \`published.json\`.\n`
    : `${count} not in \`published.json\` yet: \`--write\` adds what is missing.\n`;
}
