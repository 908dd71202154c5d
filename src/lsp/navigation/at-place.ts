import type { Position } from 'vscode-languageserver/node';
import type { CheckedPage } from '../../links/targets.ts';
import type { Heading } from '../../rendering/types.ts';
import type { SiteState } from '../site-state.ts';
import { landingOf } from '../targets.ts';
import { frontMatterEnd, targetAt } from '../text-places.ts';

/** What somebody points at: a page, and a heading of it where one is named. */
export interface Pointed {
  readonly page: CheckedPage;
  readonly heading: Heading | undefined;
}

/** The page that a file makes. */
export function pageOf(file: string, state: SiteState): CheckedPage | undefined {
  return state.pages().find(({ page }) => page.document.file === file);
}

/**
 * The page, and the heading, that a place means: of a link, what it leads to; of a heading, that one; of the front
 * matter, the page itself.
 */
export function pointedAt(
  file: string,
  lines: readonly string[],
  place: Position,
  state: SiteState,
): Pointed | undefined {
  const target = targetAt(lines[place.line] ?? '', place);
  if (target?.kind === 'link') {
    const landing = landingOf(target.text, file, state);
    if (!landing) return undefined;
    const { page, fragment } = landing;
    return { page, heading: page.record.headings.find(({ id }) => id === fragment) };
  }
  const page = pageOf(file, state);
  if (!page) return undefined;
  if (place.line <= frontMatterEnd(lines)) return { page, heading: undefined };
  const heading = headingAt(page, place.line);
  return heading && { page, heading };
}

/** The heading that is written in a line of its page's own file. */
export function headingAt({ record }: CheckedPage, line: number): Heading | undefined {
  return record.headings.find(
    ({ position }) => position !== 'unknown' && position.file === undefined && position.line === line + 1,
  );
}
