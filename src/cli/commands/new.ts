import { decodedAddress } from '../../model/decoded-address.ts';
import { didYouMean } from '../../problems/did-you-mean.ts';
import { ExpectedError } from '../../problems/expected-error.ts';
import { nearest } from '../../problems/nearest.ts';
import { reporters } from '../../problems/reporters/index.ts';
import { printable } from '../../problems/reporters/printable.ts';
import type { Command } from '../command.ts';
import { contentFolder } from '../content-folder.ts';
import { shownPath, siteOptions, siteOverrides, textValue } from '../options.ts';
import { siteOf } from '../site-folder.ts';

const kinds = ['article', 'category'] as const;

export const newPage: Command = {
  name: 'new',
  summary: 'Write a file for a new article or category, in its place.',
  argument: { value: 'article|category "TITLE"', description: 'what to write, and its title in quotes' },
  options: {
    category: { type: 'string', value: 'NAME', description: 'category of a new article' },
    name: {
      type: 'string',
      value: 'NAME',
      description: 'name of the file, and so of the address (default: from the title)',
    },
    ...siteOptions,
  },
  run: async (values, terminal, written) => {
    const [asked, ...words] = written;
    const kind = kinds.find((known) => known === asked);
    const title = words.join(' ').trim();
    if (kind === undefined || title === '') {
      const hint = kind === undefined && asked !== undefined ? didYouMean(nearest(asked, kinds)) : '';
      throw new ExpectedError(
        `Write what is new and its title: \`npx --no signpost new article "Change your password"\`, or \`new category "Billing"\`.${hint}`,
      );
    }
    const category = textValue(values, 'category');
    if (kind === 'category' && category !== undefined)
      throw new ExpectedError('A category is in no other one: leave out `--category`.');
    const site = siteOf(terminal);
    const contentDir = await contentFolder(values, terminal, site, false);
    const { writeNewPage } = await import('../../new/new-page.ts');
    const page = await writeNewPage({
      contentDir,
      project: site.project,
      kind,
      title,
      name: textValue(values, 'name'),
      category,
      ...siteOverrides(values),
    });
    const contentPath = shownPath(contentDir, terminal);
    if (page.kind === 'refused') {
      terminal.stdout(reporters.text(page.problems, { contentPath, color: terminal.color }));
      terminal.stderr('Nothing was written, since this would be wrong afterwards.\n');
      return 1;
    }
    const place = page.category === undefined ? '' : ` in ${page.category}`;
    const said = `${contentPath}/${page.file} is written, with order "${page.order}"${place}. It will be shown at ${decodedAddress(page.url)}`;
    terminal.stdout(`${printable(said)}\n`);
    return 0;
  },
};
