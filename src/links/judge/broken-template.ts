import type { Position } from '../../problems/problem.ts';
import { suggestFor } from './missing.ts';
import type { Fault, LinkContext, PlacedLink } from './placed-link.ts';

/** Finds what is wrong between the braces of a target; nothing if it has none, or all is well there. */
export function brokenTemplate(link: PlacedLink, context: LinkContext): Fault | undefined {
  const { written, href, position, templateProblems } = link;
  const inside = templateProblems.find((found) => isInside(found.position, position, written));
  const isLopsided = /[{}]/.test(written) && /[{}]|%7B|%7D/i.test(href) && written !== '{}';
  if (!inside && !isLopsided) return undefined;
  const message =
    inside?.message ??
    `\`${written}\` has a brace too many or too few: write \`{{site.baseurl}}\` and the address behind it.`;
  return { rule: 'broken-template-link', message, suggestions: guess(link, context) };
}

function isInside(place: Position, start: Position, written: string): boolean {
  if (place === 'unknown' || start === 'unknown' || place.line !== start.line) return false;
  return place.column >= start.column && place.column < start.column + written.length;
}

/** Where the target may have led: what is left of it without the braces. */
function guess(link: PlacedLink, context: LinkContext): readonly string[] {
  const rest = link.written
    .replace(/[{}%]/g, '')
    .trim()
    .replace(/^site\w*\.\w+|^link\s+\/?/, (start) => (start.startsWith('link') ? '/' : ''));
  const [path = '', fragment = ''] = rest.split('#');
  const exact = context.lookup.landings(path);
  if (exact !== undefined) return [exact + (fragment === '' ? '' : `#${fragment}`)];
  return path.startsWith('/') ? suggestFor(link, path, fragment, context) : [];
}
