import { instantText, readInstant } from '../../content/time/instants.ts';
import type { ArticleDocument, Content, SiteConfig } from '../../content/types.ts';
import { type Problem, problem } from '../../problems/problem.ts';

/**
 * Finds the articles whose `date` is still to come. Jekyll and Hugo keep such a page back until then; here the key
 * does nothing, and the page would be public.
 */
export function datedAhead(
  { articles }: Content,
  { timeZone, deployment }: Pick<SiteConfig, 'timeZone' | 'deployment'>,
): readonly Problem[] {
  const { time } = deployment;
  if (time === undefined) return [];
  return articles.flatMap((article) => {
    const written = dateOf(article);
    if (written === undefined || article.frontMatter.hidden || article.frontMatter.draft) return [];
    const date = readInstant(written, timeZone);
    if (date === undefined || date <= time) return [];
    const message =
      `\`date: ${written}\` keeps nothing from readers here: the page would be public before ${instantText(date, timeZone)}. ` +
      'Write the day on which readers get it behind `publish_on`, or remove the line.';
    const { file, positionOf } = article;
    const place = { file, position: positionOf('date'), target: 'date' };
    return [problem({ ...place, rule: 'kept-back-elsewhere', message, suggestions: ['publish_on'] })];
  });
}

/** What stands behind the key, as it is written: no page has it, and no document keeps it. */
function dateOf({ source, bodyOffset, positionOf }: ArticleDocument): string | undefined {
  if (positionOf('date') === 'unknown') return undefined;
  const line = /^date[ \t]*:[ \t]*(?<date>["']?\d{4}-\d{2}-\d{2}[^#\r\n]*)/m.exec(
    source.slice(0, bodyOffset),
  );
  return line?.groups?.date?.replace(/["']/g, '').trim();
}
