import type { NavigationNode } from '../formats/types.ts';
import { decoded, joinPath } from '../source/paths.ts';
import type { Miss } from './missed-entries.ts';

interface Entry {
  readonly indent: number;
  readonly title: string;
  readonly file: string | undefined;
  readonly children: Entry[];
}

/**
 * Reads `SUMMARY.md` of GitBook (https://gitbook.com/docs/getting-started/git-sync/content-configuration): groups as
 * headings, pages as items of nested lists. An item that has items in it is a page and a group.
 */
export function readSummary(text: string, root: string, miss: Miss): readonly NavigationNode[] {
  const nodes: NavigationNode[] = [];
  let entries: Entry[] = [];
  let heading: string | undefined;
  const finish = (): void => {
    const children = entries.flatMap(nodesOf);
    if (heading !== undefined && children.length > 0) nodes.push({ kind: 'group', title: heading, children });
    else nodes.push(...children);
    entries = [];
  };
  for (const line of text.split('\n')) {
    const title = /^#{2,}\s+(.*)$/.exec(line)?.[1];
    const isRule = /^(?:\*{3,}|-{3,})\s*$/.test(line);
    if (title !== undefined || isRule) {
      finish();
      heading = title === undefined ? undefined : plain(title);
      continue;
    }
    const item =
      /^([ \t]*)[*+-][ \t]+(?:\[((?:\\.|[^\]\\])*)\]\((<[^>]*>|[^)\s]*(?:\([^)]*\)[^)\s]*)*)(?:\s+"([^"]*)")?\)|(.*))\s*$/.exec(
        line,
      );
    if (!item) continue;
    const [, pad = '', label = '', target = '', , words] = item;
    const path = decoded(target.replace(/^<|>$/g, '').replace(/#.*$/, ''));
    const isLink = /^[a-z][a-z0-9+.-]*:/i.test(path);
    if (isLink) {
      miss(path, plain(words ?? label));
      continue;
    }
    const entry: Entry = {
      indent: pad.replaceAll('\t', '    ').length,
      title: plain(words ?? label),
      file: path === '' ? undefined : joinPath(root, path),
      children: [],
    };
    let siblings = entries;
    for (let last = siblings.at(-1); last && entry.indent > last.indent; last = siblings.at(-1))
      siblings = last.children;
    siblings.push(entry);
  }
  finish();
  return nodes;
}

function nodesOf({ title, file, children }: Entry): readonly NavigationNode[] {
  const page: readonly NavigationNode[] = file === undefined ? [] : [{ kind: 'page', file, title }];
  if (children.length === 0) return page;
  return [{ kind: 'group', title, children: [...page, ...children.flatMap(nodesOf)] }];
}

function plain(text: string): string {
  return text
    .replace(/<[^>]*>/g, '')
    .replace(/\\([\\`*_{}[\]()#+.!&-])/g, '$1')
    .replace(/^:[\w+-]+:\s*/, '')
    .trim();
}
