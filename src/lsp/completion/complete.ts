import type { CompletionItem, Position } from 'vscode-languageserver/node';
import type { SiteState } from '../site-state.ts';
import { frontMatterEnd, targetAt } from '../text-places.ts';
import { frontMatterItems } from './front-matter.ts';
import { imageItems } from './images.ts';
import { linkItems } from './links.ts';
import { tagItems } from './tags.ts';

/**
 * What may be written at a place: in front matter, in the target of a link or an image, in a tag.
 *
 * @param lines of the text
 * @returns at most some dozen, the nearest first; what was typed decides, so that more is asked for with each key
 */
export function completionsAt(
  file: string,
  lines: readonly string[],
  place: Position,
  state: SiteState,
): readonly CompletionItem[] {
  const line = lines[place.line] ?? '';
  const end = frontMatterEnd(lines);
  if (end > 0 && place.line > 0 && place.line < end) return frontMatterItems(file, lines, place, state);
  const target = targetAt(line, place);
  if (target?.kind === 'image') return imageItems(file, target, place, state);
  if (target?.kind === 'link') return linkItems(file, target, place, state);
  return tagItems(line, place, state);
}
