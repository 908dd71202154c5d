import type { LinkFinding } from '../finding.ts';
import type { Destination } from '../resolve.ts';
import { judge } from './check-inside.ts';
import { suggestFor } from './missing.ts';
import { findingOf, type LinkContext, type PlacedLink } from './placed-link.ts';

/** The port of `serve`, where writers look at their pages. */
export const ownPort = '4009';

/**
 * Judges a link to the machine of whoever follows it. Writers copy it from the browser in which they look at a page;
 * an address that is shown as it is may be one that readers are to open.
 */
export function checkOwnComputer(
  link: PlacedLink,
  { path, fragment, port }: Destination & { kind: 'own-computer' },
  context: LinkContext,
): readonly LinkFinding[] {
  const { existing } = judge(link, path, fragment, context);
  const isShown = link.isBare || link.text === link.written;
  if (isShown && (path === '/' || (existing === undefined && port !== ownPort))) return [];
  const message =
    existing === undefined
      ? `\`${link.written}\` leads each reader to their own computer: write an address that everybody has, or write it as code.`
      : `\`${link.written}\` leads each reader to their own computer: start it with \`{{site.baseurl}}\`.`;
  const suggestions =
    existing === undefined && port === ownPort
      ? suggestFor(link, path, fragment, context)
      : existing === undefined
        ? []
        : [existing];
  return [findingOf(link, { rule: 'own-computer', message, suggestions, mended: true }, existing)];
}
