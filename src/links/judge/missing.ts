import { nearest } from '../../problems/nearest.ts';
import { firstSegment, withSlash } from '../lookup.ts';
import type { PageTarget } from '../types.ts';
import type { Fault, LinkContext, PlacedLink } from './placed-link.ts';

/** What is wrong with a link to a path where nothing stands, and the one article that it names without `/article/`. */
export function missingTarget(
  link: PlacedLink,
  path: string,
  fragment: string,
  context: LinkContext,
): { readonly fault: Fault; readonly article?: PageTarget | undefined } {
  const suggestions = suggestFor(link, path, fragment, context);
  const kind = kindOf(path);
  if (isMistyped(path, context)) {
    const message = `\`${path}\` starts with \`/${firstSegment(path)}/\`, and no address of the site does: write the first word as the others have it.`;
    return { fault: { rule: 'mistyped-path', message, suggestions } };
  }
  if (isForeign(path, context)) {
    const message = `\`${path}\` is no address of this help center: mend it, or say in the settings that another program answers there.`;
    return { fault: { rule: 'unknown-address', message, suggestions } };
  }
  if (kind !== 'page') {
    const rule = kind === 'image' ? 'missing-image' : 'missing-file';
    return {
      fault: {
        rule,
        message: `There is no ${kind} \`${path}\`: put it there, or mend the path.`,
        suggestions,
      },
    };
  }
  const message = `There is no page \`${path}\`: write the address of one that there is.`;
  return { fault: { rule: 'missing-page', message, suggestions }, article: articleNamed(path, context) };
}

export function suggestFor(
  link: PlacedLink,
  path: string,
  fragment: string,
  context: LinkContext,
): readonly string[] {
  return context.suggest({ kind: kindOf(path), path, fragment, text: link.text, page: link.page });
}

function kindOf(path: string): 'page' | 'file' | 'image' {
  if (path.startsWith('/images/')) return 'image';
  return path.startsWith('/files/') || /\.[a-z0-9]{2,5}\/?$/i.test(path) ? 'file' : 'page';
}

/** `/artice/provider-users/`: the first word of a longer path is almost one that there is. */
function isMistyped(path: string, { lookup }: LinkContext): boolean {
  const segment = firstSegment(path);
  const isLonger = path.split('/').length > 3;
  return isLonger && !lookup.firstSegments.has(segment) && nearest(segment, lookup.firstSegments).length > 0;
}

/**
 * `/api/`: an address of one word that resembles no address of the site. Help centers share their path with other
 * programs, and nobody can know here what those answer.
 */
function isForeign(path: string, { lookup }: LinkContext): boolean {
  const [, name = '', ...rest] = path.replace(/\/$/, '').split('/');
  if (name === '' || rest.length > 0 || lookup.firstSegments.has(name)) return false;
  return !lookup.names.has(name) && nearest(name, lookup.names).length === 0;
}

/** `/provider-users/` names an article whose address is `/article/provider-users/`. */
function articleNamed(path: string, { lookup, site }: LinkContext): PageTarget | undefined {
  const name = path.replace(/^\/|\/$/g, '');
  return name.includes('/')
    ? undefined
    : lookup.page(withSlash(site.articleUrl.replace(':name', () => name)));
}
