import { writeFile } from 'node:fs/promises';
import { ExpectedError } from '../../problems/expected-error.ts';
import { reporters } from '../../problems/reporters/index.ts';
import type { Command } from '../command.ts';
import { openSite } from '../open-site.ts';
import {
  formatAmong,
  pathOf,
  printedFormats,
  printedOption,
  shownPath,
  siteOptions,
  textValue,
} from '../options.ts';
import { jsonText } from '../output/search-output.ts';
import { goldenText, signalsText, unreadText } from '../output/signals-output.ts';

export const signals: Command = {
  name: 'signals',
  summary:
    'Tell from access logs what readers search for and do not find, which articles do not help, and which addresses lead nowhere.',
  argument: {
    value: 'LOG...',
    description: 'files of logs, packed or not: combined, CloudFront, JSON lines; `-` reads what comes in',
  },
  options: {
    ...siteOptions,
    golden: {
      type: 'boolean',
      description: 'print what readers agree on as lines for search.golden.yml, and words for synonyms.json',
    },
    page: {
      type: 'string',
      value: 'FILE',
      description: 'write a page with all of it into this file, to open in a browser',
    },
    ...printedOption,
  },
  run: async (values, terminal, written) => {
    const format = formatAmong(printedFormats, values);
    if (written.length === 0)
      throw new ExpectedError('There is no log to read: write its path, as in `signals access.log`.');
    const site = await openSite(values, terminal, 'Reading');
    const files = written.map((file) => (file === '-' ? file : pathOf(file, terminal)));
    const [{ runSignals }, { renderOwnPages }] = await Promise.all([
      import('../../signals/run-signals.ts'),
      import('../../eleventy/run.ts'),
    ]);
    const outcome = await runSignals(files, terminal.stdin, { ...site, renderOwnPages });
    if (outcome.kind === 'unreadable') {
      const { contentPath } = site;
      terminal.stdout(reporters[format](outcome.problems, { contentPath, color: terminal.color }));
      return 1;
    }
    const { unread } = outcome;
    if (unread) terminal.stderr(unreadText(unread));
    const page = textValue(values, 'page');
    if (page !== undefined) {
      const [{ signalsView }, { pageDocument }] = await Promise.all([
        import('../../signals/signals-page.ts'),
        import('../../health/health-document.ts'),
      ]);
      const file = pathOf(page, terminal);
      await writeFile(file, await pageDocument(signalsView(outcome.signals, outcome.site), outcome.site));
      terminal.progress(`Written to ${shownPath(file, terminal)}.`);
    }
    if (values.golden === true) terminal.stdout(goldenText(outcome.signals));
    else terminal.stdout(format === 'json' ? jsonText(outcome.signals, 2) : signalsText(outcome.signals));
    return unread && outcome.signals.requests === 0 ? 1 : 0;
  },
};
