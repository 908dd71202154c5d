import { styleText } from 'node:util';
import { counted } from '../../problems/counted.ts';
import { withoutRawControls } from '../../problems/reporters/json.ts';
import { printable } from '../../problems/reporters/printable.ts';
import type { MarkedText, SearchAnswer, SearchResult } from '../../search/shared/types.ts';
import type { MissedArticle } from '../../search/title-report.ts';
import type { Terminal } from '../command.ts';

/** What a query made a browser load. */
export interface Loaded {
  readonly bytes: number;
  readonly files: number;
}

/** For people: each article with its section, address and excerpt, and how many there are. */
export function searchText(
  query: string,
  { results, total, didYouMean, excluded, withoutQuotes }: SearchAnswer,
  terminal: Terminal,
): string {
  const meant = [
    ...(withoutQuotes ? ['The words in quotes stand nowhere together; these have some of them.'] : []),
    ...(didYouMean === undefined ? [] : [`Did you mean \`${printable(didYouMean)}\`?`]),
    ...(excluded.length === 0
      ? []
      : [`Left out: articles with \`${excluded.map(printable).join('`, `')}\`.`]),
  ];
  if (results.length === 0) return paragraphs([`No article matches \`${printable(query)}\`.`, ...meant]);
  const count = counted(total, 'article');
  const shown = results.length < total ? `${results.length} of ${count}; \`--limit\` shows more.` : count;
  return paragraphs([...meant, ...results.map((result) => resultText(result, terminal)), shown]);
}

function resultText({ url, title, section, excerpt }: SearchResult, terminal: Terminal): string {
  const headings = [title, ...(section ? [section.heading] : [])].map((text) =>
    styled('bold', textOf(text), terminal),
  );
  const shownExcerpt = excerpt.map(({ text, marked }) =>
    marked ? styled('underline', text, terminal) : printable(folded(text)),
  );
  const lines = [headings.join(' > '), `  ${printable(addressOf(url, section?.id))}`];
  return [...lines, ...(excerpt.length > 0 ? [`  ${shownExcerpt.join('')}`] : [])].join('\n');
}

/** For programs: what was found, best first. */
export function searchRows({ results }: SearchAnswer): readonly object[] {
  return results.map(({ url, title, section, score }) => ({
    url,
    title: textOf(title),
    section: section ? textOf(section.heading) : null,
    anchor: section?.id ?? null,
    score,
  }));
}

export function loadedText({ bytes, files }: Loaded): string {
  return `${(bytes / 1000).toFixed(1)} KB in ${counted(files, 'file')} of the index, for a browser that has none of it yet\n`;
}

/** For people: articles that their own titles do not find, and what was found in their place. */
export function missedText(missed: readonly MissedArticle[], articles: number): string {
  const summary =
    missed.length === 0
      ? `Of ${counted(articles, 'article')}, each is found in the first 3 by its own title.`
      : `Of ${counted(articles, 'article')}, ${missed.length} ${missed.length === 1 ? 'is' : 'are'} not found in the first 3 by the title.`;
  const blocks = missed.map(({ url, title, queries }) => {
    const tried = queries.map(({ query, first }) => {
      return `  \`${printable(query)}\` finds ${first === undefined ? 'nothing' : `${printable(first)} first`}`;
    });
    return [`${printable(title)}`, `  ${printable(url)}`, ...tried].join('\n');
  });
  return paragraphs([...blocks, summary]);
}

export function missedRows(missed: readonly MissedArticle[]): readonly object[] {
  return missed.map(({ url, title, queries }) => ({
    url,
    title,
    queries: queries.map(({ query, first }) => ({ query, first: first ?? null })),
  }));
}

/** JSON that a terminal cannot take for orders. */
export function jsonText(value: unknown, indent?: number): string {
  return `${withoutRawControls(JSON.stringify(value, undefined, indent))}\n`;
}

function addressOf(url: string, id: string | undefined): string {
  return id === undefined ? url : `${url}#${id}`;
}

function textOf(pieces: readonly MarkedText[]): string {
  return pieces.map(({ text }) => text).join('');
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function styled(style: 'bold' | 'underline', text: string, { color }: Terminal): string {
  const shown = printable(folded(text));
  return color ? styleText(style, shown, { validateStream: false }) : shown;
}

function paragraphs(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}
