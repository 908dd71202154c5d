import type { DocumentLink } from 'vscode-languageserver/node';
import { ownPort } from '../../links/judge/check-own-computer.ts';
import type { SiteState } from '../site-state.ts';
import { startOf } from '../text-places.ts';
import { pageOf } from './at-place.ts';

/** From the title of a page to where `signpost serve` shows it, on the port that it takes by itself. */
export function servedPage(file: string, lines: readonly string[], state: SiteState): DocumentLink[] {
  const page = pageOf(file, state)?.page;
  const position = page?.document.positionOf('title') ?? 'unknown';
  if (!page || position === 'unknown') return [];
  const start = startOf(position);
  const line = lines[start.line] ?? '';
  const end = { line: start.line, character: line.trimEnd().length };
  // Editors that mark links are to mark the words and not the key.
  const key = /^(?:#|title[ \t]*:)[ \t]*/.exec(line.slice(start.character))?.[0] ?? '';
  const from = { line: start.line, character: Math.min(start.character + key.length, end.character) };
  return [
    {
      range: { start: from, end },
      target: `http://127.0.0.1:${ownPort}${state.site().urls.withBase(page.url)}`,
      tooltip: 'Look at the page that `npm start` shows',
    },
  ];
}
