import { counted } from '../../problems/counted.ts';
import { ExpectedError } from '../../problems/expected-error.ts';
import { printable } from '../../problems/reporters/printable.ts';
import type { Command } from '../command.ts';
import { openSite } from '../open-site.ts';
import { formatAmong, printedFormats, printedOption, siteOptions, textValue } from '../options.ts';
import { jsonText } from '../output/search-output.ts';

/** So much of a text is shown. */
const longest = 100;

export const snippets: Command = {
  name: 'snippets',
  summary: 'Find what is written word for word in several articles, and make snippets of it.',
  options: {
    ...siteOptions,
    fewest: {
      type: 'string',
      value: 'NUMBER',
      description: 'in how many places a text has to stand',
      default: '3',
    },
    extract: {
      type: 'boolean',
      description: 'write each text into `snippets/`, and show it where it stood; pages stay the same',
    },
    ...printedOption,
  },
  run: async (values, terminal) => {
    const format = formatAmong(printedFormats, values);
    const fewest = Number(textValue(values, 'fewest'));
    if (!Number.isInteger(fewest) || fewest < 2) {
      throw new ExpectedError('`--fewest` takes a number from 2 on, as in `--fewest 3`.');
    }
    const site = await openSite(values, terminal, 'Looking through');
    const { contentPath } = site;
    const { extractSnippets, findSnippets } = await import('../../snippets/extract.ts');
    const isExtracted = values.extract === true;
    const texts = await (isExtracted ? extractSnippets : findSnippets)(site, fewest);
    if (format === 'json') {
      terminal.stdout(jsonText(texts, 2));
      return 0;
    }
    for (const { name, text, words, places } of texts) {
      const first = text.split('\n', 1)[0] ?? '';
      const shown = first.length > longest ? `${first.slice(0, longest)}…` : first;
      terminal.stdout(
        `${name}  ${counted(words, 'word')} in ${places.length} places\n  ${printable(shown)}\n`,
      );
      for (const { file, line } of places) terminal.stdout(`    ${contentPath}/${file}:${line}\n`);
      terminal.stdout('\n');
    }
    const saved = texts.reduce((sum, { words, places }) => sum + words * (places.length - 1), 0);
    const what = `${counted(texts.length, 'text')} in ${fewest} places and more, ${counted(saved, 'word')} too many`;
    terminal.stdout(
      texts.length === 0
        ? `Nothing is written word for word in ${fewest} places.\n`
        : isExtracted
          ? `${what}: written into \`${contentPath}/snippets/\`.\n`
          : `${what}. \`npx --no signpost snippets --extract\` makes snippets of them.\n`,
    );
    return 0;
  },
};
