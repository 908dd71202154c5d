import { join } from 'node:path';
import { ExpectedError } from '../../problems/expected-error.ts';
import type { BuiltIndex } from '../../search/built-index.ts';
import type { SearchAnswer } from '../../search/shared/types.ts';
import type { Command, ExitCode, Terminal, Values } from '../command.ts';
import { linesOf } from '../lines.ts';
import { formatAmong, outputOption, shownPath, siteOptions, textValue } from '../options.ts';
import {
  jsonText,
  type Loaded,
  loadedText,
  missedRows,
  missedText,
  searchRows,
  searchText,
} from '../output/search-output.ts';
import { folderValue, siteOf } from '../site-folder.ts';

const formats = ['text', 'json'] as const;
const largestLimit = 1000;

export const search: Command = {
  name: 'search',
  summary: 'Search the built site, as its readers do.',
  argument: { value: 'WORDS', description: 'what to look for, in quotes' },
  options: {
    output: {
      ...outputOption.output,
      description: 'folder that the site was built into (default: `_site` of the site)',
    },
    base: siteOptions.base,
    limit: { type: 'string', value: 'NUMBER', description: 'articles to show at most', default: '10' },
    stdin: { type: 'boolean', description: 'read one query a line, and print one JSON array a line' },
    stats: { type: 'boolean', description: 'add how many bytes of the index a browser loads for the query' },
    report: { type: 'boolean', description: 'list the articles that their own titles do not find' },
    format: {
      type: 'string',
      value: 'FORMAT',
      description: `how results are printed: ${formats.join(', ')}`,
      default: 'text',
    },
  },
  run: async (values, terminal, written) => {
    const mode = modeOf(values, written);
    const format = formatAmong(formats, values);
    const limit = limitValue(values);
    const built = await openIndex(values, terminal);
    if (mode === 'report') return report(built, format, terminal);
    const ask = await createAsk(built, limit, values.stats === true);
    if (mode === 'stdin') {
      for await (const query of linesOf(terminal.stdin())) {
        const { answer, loaded } = await ask(query);
        terminal.stdout(jsonText(searchRows(answer)));
        if (loaded) terminal.stderr(jsonText({ query, ...loaded }));
      }
      return 0;
    }
    const query = written.join(' ');
    const { answer, loaded } = await ask(query);
    if (format === 'json') {
      terminal.stdout(jsonText(searchRows(answer), 2));
      if (loaded) terminal.stderr(jsonText({ query, ...loaded }));
    } else {
      terminal.stdout(searchText(query, answer, terminal));
      if (loaded) terminal.stdout(`\n${loadedText(loaded)}`);
    }
    return 0;
  },
};

type Mode = 'words' | 'stdin' | 'report';

function modeOf(values: Values, written: readonly string[]): Mode {
  const modes: readonly Mode[] = [
    ...(written.length > 0 ? (['words'] as const) : []),
    ...(values.stdin === true ? (['stdin'] as const) : []),
    ...(values.report === true ? (['report'] as const) : []),
  ];
  const [mode, other] = modes;
  if (mode === undefined) {
    throw new ExpectedError('Write what to look for: `npx --no signpost search "two words"`.');
  }
  if (other !== undefined) throw new ExpectedError('Write words, `--stdin` or `--report`, one of the three.');
  return mode;
}

function limitValue(values: Values): number {
  const written = textValue(values, 'limit') ?? '';
  const limit = Number(written);
  if (/^\d+$/.test(written) && limit > 0 && limit <= largestLimit) return limit;
  throw new ExpectedError(`\`--limit ${written}\` is no limit: write a number from 1 to ${largestLimit}.`);
}

/** @throws ExpectedError when no site was built there */
async function openIndex(values: Values, terminal: Terminal): Promise<BuiltIndex> {
  const [{ readSiteConfig }, { openBuiltIndex }] = await Promise.all([
    import('../../content/settings/site-config.ts'),
    import('../../search/built-index.ts'),
  ]);
  const site = siteOf(terminal);
  const { basePath } = await readSiteConfig(site.project.settingsFile, { base: textValue(values, 'base') });
  const folder = join(folderValue(values, 'output', site, terminal), basePath, 'search');
  const built = await openBuiltIndex(folder);
  if (built) return built;
  throw new ExpectedError(
    `There is no search index in \`${shownPath(folder, terminal)}\`: build the site first, with \`npx --no signpost build\` and the same \`--output\` and \`--base\`.`,
  );
}

interface Asked {
  readonly answer: SearchAnswer;
  /** None when nobody asked for it. */
  readonly loaded?: Loaded;
}

/** Answers one query after the other; with statistics, each as if it were the first. */
async function createAsk(
  { load, language }: BuiltIndex,
  limit: number,
  withStats: boolean,
): Promise<(query: string) => Promise<Asked>> {
  const [{ countLoads }, { createSearch }] = await Promise.all([
    import('../../search/built-index.ts'),
    import('../../search/shared/search.ts'),
  ]);
  if (!withStats) {
    const search = await createSearch(load, language);
    return async (query) => ({ answer: await search.search(query, { limit }) });
  }
  return async (query) => {
    const counted = countLoads(load);
    const search = await createSearch(counted.load, language);
    const answer = await search.search(query, { limit });
    return { answer, loaded: counted.loaded() };
  };
}

async function report(
  { load, language }: BuiltIndex,
  format: (typeof formats)[number],
  terminal: Terminal,
): Promise<ExitCode> {
  const [{ createTermIndex }, { missedArticles }] = await Promise.all([
    import('../../search/shared/index/partial-index.ts'),
    import('../../search/title-report.ts'),
  ]);
  const index = await createTermIndex(load, language);
  const missed = await missedArticles(index, language);
  terminal.stdout(
    format === 'json' ? jsonText(missedRows(missed), 2) : missedText(missed, index.directory.sections.length),
  );
  return 0;
}
