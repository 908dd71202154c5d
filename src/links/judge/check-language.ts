import type { LinkFinding } from '../finding.ts';
import { firstSegment } from '../lookup.ts';
import { resolveLink } from '../resolve.ts';
import { findingOf, type LinkContext, type PlacedLink } from './placed-link.ts';

/**
 * Finds a link that names a language, which links need not: each leads to the language of its reader. A whole address
 * is the way to lead to another one on purpose, and is left as it is.
 *
 * @returns nothing for any other link
 */
export function checkLanguage(link: PlacedLink, context: LinkContext): readonly LinkFinding[] | undefined {
  const { site, languages, lookup } = context;
  if (languages.length === 0) return undefined;
  const source = { ...site, basePath: site.rootPath };
  const written = link.written.replace(/^\{\{-?\s*site\.baseurl\s*-?\}\}/, site.rootPath);
  const destination = resolveLink(written, link.page, source);
  if (destination.kind !== 'inside') return undefined;
  const { path, fragment, absolute } = destination;
  const isOther = languages.includes(firstSegment(path));
  // On a page of a translation, an address of the source is one of another language.
  if (absolute) return isOther || site.folder !== '' ? [] : undefined;
  if (!isOther) return undefined;
  const rest = path.replace(/^\/[^/]*\/?/, '/');
  const page = lookup.page(rest);
  const address = page && page.address + (fragment === '' ? '' : `#${fragment}`);
  const message = `\`${link.written}\` names a language: leave it out, and each reader gets to the page in their own. To lead to another language on purpose, write the whole address.`;
  const fault = {
    rule: 'language-in-link',
    message,
    suggestions: address === undefined ? [] : [address],
    mended: true,
  } as const;
  return [findingOf(link, fault, address)];
}
