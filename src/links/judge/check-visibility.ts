import { instantText } from '../../content/time/instants.ts';
import type { SiteConfig } from '../../content/types.ts';
import { addressKey } from '../../model/addresses.ts';
import type { Visibility } from '../../model/dates/visibility.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { askedPath } from '../resolve.ts';
import type { CheckedBody } from '../targets.ts';

/** An article that readers do not have yet, or not for ever. */
export interface DatedPage {
  readonly file: string;
  /** Without the base. */
  readonly address: string;
  readonly visibility: Visibility;
  /** Whether another page leads on from its address when it is taken away. */
  readonly isLedOn: boolean;
}

const always: Visibility = { isDraft: false, from: undefined, until: undefined };

/**
 * Finds the links that lead to an article which readers do not have while they have the page that the link is on. What
 * a preview shows would not be there when it is published, so both dates decide, and not the day of the check.
 */
export function checkVisibility(
  bodies: readonly CheckedBody[],
  dated: readonly DatedPage[],
  site: SiteConfig,
): readonly Problem[] {
  if (dated.length === 0) return [];
  const byAddress = new Map(dated.map((page) => [addressKey(page.address), page]));
  const byFile = new Map(dated.map((page) => [page.file, page.visibility]));
  return bodies.flatMap(({ file, url, record }) => {
    const own = byFile.get(file) ?? always;
    // Nobody knows when it will be read; its links are judged with its date.
    if (own.isDraft) return [];
    return record.links.flatMap(({ href, written, position }) => {
      const path = askedPath(href, url, site)?.path;
      const target = path === undefined ? undefined : byAddress.get(addressKey(path));
      if (target === undefined || target.file === file) return [];
      const fault = faultOf(own, target, site);
      if (fault === undefined) return [];
      const message = `\`${written}\` leads to \`${target.file}\`, ${fault}.`;
      return [problem({ file, position, rule: 'link-to-unpublished', target: written, message })];
    });
  });
}

function faultOf(
  own: Visibility,
  { visibility, isLedOn }: DatedPage,
  { timeZone }: SiteConfig,
): string | undefined {
  const on = (time: number): string => instantText(time, timeZone);
  const since = own.from === undefined ? 'this page now' : `this page from ${on(own.from)} on`;
  if (visibility.isDraft)
    return `which is a draft, and readers have ${since}: publish both, or take the link away`;
  const { from, until } = visibility;
  if (from !== undefined && from > (own.from ?? Number.NEGATIVE_INFINITY)) {
    return `which readers have from ${on(from)} on, and ${since}: publish this page later, or add the link then`;
  }
  if (isLedOn || until === undefined || until >= (own.until ?? Number.POSITIVE_INFINITY)) return undefined;
  const end = own.until === undefined ? 'this page stays' : `this page stays until ${on(own.until)}`;
  return `which is taken away on ${on(until)}, and ${end}: let another page lead on from there, or take the link away`;
}
