import type { Location, Position } from 'vscode-languageserver/node';
import { createLookup } from '../../links/lookup.ts';
import { leadsTo } from '../../links/resolve.ts';
import { collectTargets } from '../../links/targets.ts';
import { addressKey } from '../../model/addresses.ts';
import { placeOf } from '../../problems/problem.ts';
import type { SiteState } from '../site-state.ts';
import { startOf, targetAt } from '../text-places.ts';
import { uriOf } from '../uris.ts';
import { pointedAt } from './at-place.ts';

/** Where what a place names is written: the page or heading of a link, a snippet, a category, an image. */
export function definitionAt(
  file: string,
  lines: readonly string[],
  place: Position,
  state: SiteState,
): Location | undefined {
  const line = lines[place.line] ?? '';
  const { content } = state.site();
  const snippet = /\{%-?\s*snippet\s+["']?([\w/-]+)/.exec(line)?.[1];
  const ofSnippet = content.snippets?.find(({ name }) => name === snippet);
  if (ofSnippet && targetAt(line, place) === undefined) return locationOf(ofSnippet.file, 'unknown', state);
  const target = targetAt(line, place);
  if (target?.kind === 'image') {
    const path = target.text.replace(/^\{\{[^}]*\}\}/, '').replace(/^\//, '');
    const asset = content.assets.find((one) => one.path === path || one.path === `images/${path}`);
    return asset && locationOf(asset.file, 'unknown', state);
  }
  if (target) {
    const pointed = pointedAt(file, lines, place, state);
    return (
      pointed && locationOf(pointed.page.page.document.file, pointed.heading?.position ?? 'unknown', state)
    );
  }
  const word = wordAt(line, place.character);
  const category = content.categories.find(({ name }) => name === word);
  return category && locationOf(category.file, 'unknown', state);
}

/** The links that lead to what a place means, and as many as lead to its page where that is the page itself. */
export function referencesAt(
  file: string,
  lines: readonly string[],
  place: Position,
  state: SiteState,
): readonly Location[] {
  const pointed = pointedAt(file, lines, place, state);
  if (!pointed) return [];
  const { helpCenter, content } = state.site();
  const pages = state.pages();
  const { landings } = createLookup(collectTargets(helpCenter, pages, content.assets));
  const { page: wanted, heading } = pointed;
  return pages.flatMap(({ page, record }) =>
    record.links.flatMap(({ href, position, written }) => {
      const target = leadsTo(href, page.url, helpCenter.site, landings);
      if (target?.address === undefined || addressKey(target.address) !== addressKey(wanted.page.url))
        return [];
      if (heading && target.fragment !== heading.id) return [];
      const at = placeOf(page.document.file, position);
      const start = startOf(at.position);
      const end = { ...start, character: start.character + written.length };
      return [{ uri: uriOf(at.file, state), range: { start, end } }];
    }),
  );
}

function locationOf(file: string, position: Parameters<typeof startOf>[0], state: SiteState): Location {
  const at = placeOf(file, position);
  const start = startOf(at.position);
  return { uri: uriOf(at.file, state), range: { start, end: start } };
}

function wordAt(line: string, character: number): string | undefined {
  const start = /[\p{L}\p{N}_-]*$/u.exec(line.slice(0, character))?.[0] ?? '';
  const end = /^[\p{L}\p{N}_-]*/u.exec(line.slice(character))?.[0] ?? '';
  return start + end === '' ? undefined : start + end;
}
