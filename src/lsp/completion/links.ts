import { type CompletionItem, CompletionItemKind, type Position } from 'vscode-languageserver/node';
import { pathTo } from '../../model/file-paths.ts';
import type { SiteState } from '../site-state.ts';
import { landingOf } from '../targets.ts';
import type { WrittenTarget } from '../text-places.ts';
import { type Choice, ranked } from './ranked.ts';

const baseurl = /^\{\{-?\s*site\.baseurl\s*-?\}\}/;

/** Addresses of pages with their titles; behind a `#`, the places on the page. */
export function linkItems(
  file: string,
  { text, range }: WrittenTarget,
  place: Position,
  state: SiteState,
): readonly CompletionItem[] {
  const typed = text.slice(0, place.character - range.start.character);
  const hash = typed.indexOf('#');
  if (hash !== -1) {
    const landing = landingOf(typed.slice(0, hash + 1) || '#', file, state);
    const start = { ...range.start, character: range.start.character + hash + 1 };
    const headings = landing?.page.record.headings ?? [];
    const choices = headings.map(
      ({ id, text: heading, level }): Choice => ({
        text: id,
        label: `${'#'.repeat(level)} ${heading}`,
        detail: `#${id}`,
        names: [id, heading],
      }),
    );
    return ranked(typed.slice(hash + 1), choices, { start, end: range.end });
  }
  const { site } = state.site().helpCenter;
  const isPath = /^\.{1,2}\//.test(typed);
  const prefix = baseurl.exec(typed)?.[0] ?? (site.basePath === '' || isPath ? '' : '{{site.baseurl}}');
  const choices = state.pages().map(({ page }): Choice => {
    const kind = 'categories' in page ? CompletionItemKind.File : CompletionItemKind.Folder;
    return {
      text: isPath ? pathTo(page.document.file, file) : prefix + page.url,
      label: page.title,
      detail: page.url,
      documentation: page.description,
      names: [page.name.slice(page.name.lastIndexOf('/') + 1), page.title, page.url],
      kind,
    };
  });
  return ranked(lastPart(typed.replace(baseurl, '')), choices, range, typed);
}

/** What somebody types of a name: behind the last slash of what may be an address. */
function lastPart(typed: string): string {
  return typed.slice(typed.lastIndexOf('/') + 1);
}
