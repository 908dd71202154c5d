import { counted } from '../../../problems/counted.ts';
import { ExpectedError } from '../../../problems/expected-error.ts';
import { reporters } from '../../../problems/reporters/index.ts';
import type { Command } from '../../command.ts';
import { contentFolder } from '../../content-folder.ts';
import { pathOf, shownPath, siteOptions, siteOverrides, textValue } from '../../options.ts';
import { siteOf } from '../../site-folder.ts';

export const pdf: Command = {
  name: 'pdf',
  summary:
    'Print a category with all of its articles into a PDF, with a Chromium, Chrome or Edge that is there.',
  options: {
    ...siteOptions,
    category: {
      type: 'string',
      value: 'NAME',
      description: 'category to print: the name of its file without `.md`',
    },
    output: {
      type: 'string',
      value: 'FILE',
      description: 'file to write (default: the name of the category, with `.pdf`)',
    },
  },
  run: async (values, terminal) => {
    const category = textValue(values, 'category');
    if (category === undefined)
      throw new ExpectedError('Say which category to print: `--category getting-started`.');
    const site = siteOf(terminal);
    const contentDir = await contentFolder(values, terminal, site);
    const file = pathOf(textValue(values, 'output') ?? `${category}.pdf`, terminal);
    const [{ writePdf }, { findChromium }] = await Promise.all([
      import('../../../pdf/pdf.ts'),
      import('../../../pdf/chromium.ts'),
    ]);
    const browser = findChromium(terminal.environment);
    terminal.progress(`Printing ${category} ...`);
    const options = { contentDir, project: site.project, ...siteOverrides(values) };
    const outcome = await writePdf({ ...options, category, file, browser });
    if (outcome.kind === 'unreadable') {
      const contentPath = shownPath(contentDir, terminal);
      terminal.stdout(reporters.text(outcome.problems, { contentPath, color: terminal.color }));
      return 1;
    }
    const size = (outcome.bytes / 1_000_000).toFixed(1);
    terminal.stdout(
      `${counted(outcome.articles, 'article')} printed to ${shownPath(file, terminal)}, ${size} MB.\n`,
    );
    return 0;
  },
};
