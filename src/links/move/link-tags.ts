import { type Node, parseLiquid } from '../../rendering/liquid/parse.ts';
import type { SourceEdit } from './source-edits.ts';

/**
 * Finds the `{% link %}` tags that name a file, wherever in a body they stand, and what has to change in each.
 *
 * @param file path that they name: `articles/account/keys.md`
 * @param target the one that they are to name
 */
export function renameInTags(
  source: string,
  bodyOffset: number,
  file: string,
  target: string,
): readonly SourceEdit[] {
  if (!source.includes(file, bodyOffset)) return [];
  const edits: SourceEdit[] = [];
  const look = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (node.kind !== 'tag') continue;
      look(node.body);
      if (node.name !== 'link' || node.args.replace(/^\/?_?/, '') !== file) continue;
      const from = bodyOffset + node.argsFrom + node.args.indexOf(file);
      edits.push({ from, to: from + file.length, text: target });
    }
  };
  look(parseLiquid(source.slice(bodyOffset)).nodes);
  return edits;
}
