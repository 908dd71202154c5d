import type { Snippet } from '../types.ts';

const tag = /\{%-?\s*snippet\s+(?:"([^"]*)"|'([^']*)'|([^\s"',%]+))/g;

/** The names of the snippets that a text shows, as its tags name them, in order. */
export function snippetNames(source: string): readonly string[] {
  if (!source.includes('snippet')) return [];
  return [...source.matchAll(tag)].map(([, ...names]) => names.find((name) => name !== undefined) ?? '');
}

/**
 * The snippets that a text shows, and those that they show, each once.
 *
 * @param known all there are, by their names
 */
export function shownSnippets(source: string, known: ReadonlyMap<string, Snippet>): readonly Snippet[] {
  const found = new Set<Snippet>();
  const follow = (text: string): void => {
    for (const name of snippetNames(text)) {
      const snippet = known.get(name);
      if (snippet === undefined || found.has(snippet)) continue;
      found.add(snippet);
      follow(snippet.source);
    }
  };
  follow(source);
  return [...found];
}
