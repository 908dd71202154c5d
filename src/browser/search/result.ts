import type { MarkedText, SearchResult } from '../../search/shared/types.ts';
import { element } from '../element.ts';

/** Address of the section that answers, with the words that are to be marked there. */
export function addressOf({ url, section, words }: SearchResult, base: string): string {
  const marks = words.length === 0 ? '' : `?${new URLSearchParams({ highlight: words.join(' ') })}`;
  return `${base}${url}${marks}${section ? `#${encodeURIComponent(section.id)}` : ''}`;
}

/** Title of the article, and of the section in it. */
export function headingOf({ title, section }: SearchResult): readonly (Node | string)[] {
  if (!section) return marked(title);
  return [...marked(title), element('span', { class: 'result-section' }, ' › ', ...marked(section.heading))];
}

export function marked(pieces: readonly MarkedText[]): readonly (Node | string)[] {
  return pieces.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));
}
