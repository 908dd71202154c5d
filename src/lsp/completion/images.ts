import { pathToFileURL } from 'node:url';
import { type CompletionItem, CompletionItemKind, type Position } from 'vscode-languageserver/node';
import { pathTo } from '../../model/file-paths.ts';
import type { SiteState } from '../site-state.ts';
import type { WrittenTarget } from '../text-places.ts';
import { type Choice, ranked } from './ranked.ts';

/** Paths of images, each with its picture. */
export function imageItems(
  file: string,
  { text, range }: WrittenTarget,
  place: Position,
  state: SiteState,
): readonly CompletionItem[] {
  const typed = text.slice(0, place.character - range.start.character);
  const { helpCenter, content } = state.site();
  const isPath = /^\.{1,2}\//.test(typed);
  const isTag = !typed.startsWith('/') && !typed.startsWith('{{') && !isPath;
  const base = helpCenter.site.basePath === '' ? '' : '{{site.baseurl}}';
  const choices = content.assets
    .filter(({ path }) => path.startsWith('images/'))
    .map(({ path, file: source, absolutePath }): Choice => {
      const name = path.slice(path.lastIndexOf('/') + 1);
      const address = isTag ? path.slice('images/'.length) : `${base}/${path}`;
      return {
        text: isPath ? pathTo(source, file) : address,
        label: name,
        detail: path,
        documentation: `![${name}](${pathToFileURL(absolutePath).href})`,
        names: [name, path],
        kind: CompletionItemKind.File,
      };
    });
  return ranked(typed.slice(typed.lastIndexOf('/') + 1), choices, range, typed);
}
