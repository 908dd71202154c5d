import { pathToFileURL } from 'node:url';
import type { Hover, Position } from 'vscode-languageserver/node';
import { keyAt, keysFor } from '../completion/front-matter.ts';
import type { SiteState } from '../site-state.ts';
import { landingOf } from '../targets.ts';
import { frontMatterEnd, targetAt } from '../text-places.ts';
import { pageOf } from './at-place.ts';

/** What there is to know of a place: the page that a link leads to, the picture, what a key is for. */
export function hoverAt(
  file: string,
  lines: readonly string[],
  place: Position,
  state: SiteState,
): Hover | undefined {
  const line = lines[place.line] ?? '';
  if (place.line > 0 && place.line < frontMatterEnd(lines)) return ofKey(file, lines, place, state);
  const target = targetAt(line, place);
  if (!target) return undefined;
  const value = target.kind === 'link' ? ofLink(target.text, file, state) : ofImage(target.text, state);
  return value === undefined ? undefined : { contents: { kind: 'markdown', value }, range: target.range };
}

function ofKey(
  file: string,
  lines: readonly string[],
  { line }: Position,
  state: SiteState,
): Hover | undefined {
  const name = keyAt(lines, line);
  const meaning = keysFor(file, state).find(({ key }) => key === name)?.meaning;
  if (meaning === undefined) return undefined;
  const page = pageOf(file, state);
  const shown =
    name === 'title' && page ? `\n\nAddress: \`${state.site().urls.withBase(page.page.url)}\`` : '';
  return { contents: { kind: 'markdown', value: meaning + shown } };
}

function ofLink(written: string, file: string, state: SiteState): string | undefined {
  const landing = landingOf(written, file, state);
  if (!landing) return undefined;
  const { page, record } = landing.page;
  const section = record.sections.find(({ heading }) => heading?.id === landing.fragment);
  const place = section?.heading === undefined ? '' : ` › ${section.heading.text}`;
  const text = section?.heading === undefined ? page.description : section.text.slice(0, 200);
  return [`**${page.title}${place}**`, text ?? '', `\`${page.document.file}\``].filter(Boolean).join('\n\n');
}

function ofImage(written: string, state: SiteState): string | undefined {
  const path = written.replace(/^\{\{[^}]*\}\}/, '').replace(/^\//, '');
  const { assets } = state.site().content;
  const asset = assets.find((one) => one.path === path || one.path === `images/${path}`);
  return asset && `![${asset.path}](${pathToFileURL(asset.absolutePath).href})\n\n\`${asset.file}\``;
}
