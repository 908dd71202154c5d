import { writeFile } from 'node:fs/promises';
import { reporters } from '../../problems/reporters/index.ts';
import type { Command } from '../command.ts';
import { contentFolder } from '../content-folder.ts';
import {
  formatAmong,
  nowOption,
  nowValue,
  pathOf,
  shownPath,
  siteOptions,
  siteOverrides,
  textValue,
} from '../options.ts';
import { healthRows, healthText } from '../output/health-output.ts';
import { jsonText } from '../output/search-output.ts';
import { siteOf } from '../site-folder.ts';

const formats = ['text', 'json'] as const;

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
    format: {
      type: 'string',
      value: 'FORMAT',
      description: `how it is printed: ${formats.join(', ')}`,
      default: 'text',
    },
  },
  run: async (values, terminal) => {
    const format = formatAmong(formats, values);
    const site = siteOf(terminal);
    const contentDir = await contentFolder(values, terminal, site);
    terminal.progress(`Looking through ${shownPath(contentDir, terminal)} ...`);
    const options = { contentDir, project: site.project, ...siteOverrides(values) };
    const [{ runHealth }, { renderOwnPages }] = await Promise.all([
      import('../../health/run-health.ts'),
      import('../../eleventy/run.ts'),
    ]);
    const outcome = await runHealth({ ...options, renderOwnPages }, nowValue(values) ?? Date.now());
    const contentPath = shownPath(contentDir, terminal);
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
