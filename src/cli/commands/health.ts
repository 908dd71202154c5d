import { writeFile } from 'node:fs/promises';
import { reporters } from '../../problems/reporters/index.ts';
import type { Command } from '../command.ts';
import { openSite } from '../open-site.ts';
import {
  formatAmong,
  nowOption,
  nowValue,
  pathOf,
  printedFormats,
  printedOption,
  shownPath,
  siteOptions,
  textValue,
} from '../options.ts';
import { healthRows, healthText } from '../output/health-output.ts';
import { jsonText } from '../output/search-output.ts';

export const health: Command = {
  name: 'health',
  summary:
    'Tell what of the help center may need somebody: orphans, thin and long articles, old images and more.',
  options: {
    ...siteOptions,
    now: { ...nowOption.now, description: 'what time it is, for ages and dates (default: the clock)' },
    page: {
      type: 'string',
      value: 'FILE',
      description: 'write a page with figures and all that was found into this file, to open in a browser',
    },
    ...printedOption,
  },
  run: async (values, terminal) => {
    const format = formatAmong(printedFormats, values);
    const site = await openSite(values, terminal, 'Looking through');
    const { contentPath } = site;
    const [{ runHealth }, { renderOwnPages }] = await Promise.all([
      import('../../health/run-health.ts'),
      import('../../eleventy/run.ts'),
    ]);
    const outcome = await runHealth({ ...site, renderOwnPages }, nowValue(values) ?? Date.now());
    if (outcome.kind === 'unreadable') {
      terminal.stdout(reporters[format](outcome.problems, { contentPath, color: terminal.color }));
      return 1;
    }
    const page = textValue(values, 'page');
    if (page !== undefined) {
      const { healthDocument } = await import('../../health/health-document.ts');
      const file = pathOf(page, terminal);
      await writeFile(file, await healthDocument(outcome));
      terminal.progress(`Written to ${shownPath(file, terminal)}.`);
    }
    terminal.stdout(
      format === 'json' ? jsonText(healthRows(outcome.health), 2) : healthText(outcome.health, contentPath),
    );
    return 0;
  },
};
