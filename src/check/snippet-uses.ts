import { shownSnippets } from '../content/reuse/shown-snippets.ts';
import { everyLanguage } from '../content/translations/every-language.ts';
import type { Content } from '../content/types.ts';
import { counted } from '../problems/counted.ts';
import { type Problem, problem } from '../problems/problem.ts';

/** The files that show each snippet, by its file: articles, categories, and those that show it through another snippet. */
export function snippetUses(content: Content): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, Set<string>>();
  for (const { articles, categories, unfinished, keptBack = [], snippets = [] } of everyLanguage(content)) {
    const named = new Map(
      [...(content.snippets ?? []), ...snippets].map((snippet) => [snippet.name, snippet] as const),
    );
    for (const { source, file } of [...categories, ...articles, ...unfinished, ...keptBack]) {
      for (const snippet of shownSnippets(source, named)) {
        const known = uses.get(snippet.file);
        if (known) known.add(file);
        else uses.set(snippet.file, new Set([file]));
      }
    }
  }
  return new Map([...uses].map(([file, users]) => [file, [...users].sort()]));
}

/** Snippets that nothing shows. */
export function unusedSnippets(content: Content): readonly Problem[] {
  const all = everyLanguage(content).flatMap(({ snippets = [] }) => snippets);
  if (all.length === 0) return [];
  const uses = snippetUses(content);
  const message = 'No article shows this snippet: remove the file, or show it.';
  // A translation is used wherever its source is.
  const used = new Set(all.filter(({ file }) => uses.has(file)).map(({ name }) => name));
  return all
    .filter(({ name }) => !used.has(name))
    .map(({ file }) =>
      problem({ file, position: { line: 1, column: 1 }, rule: 'unused-snippet', target: file, message }),
    );
}

/** Says of what is wrong in a snippet where readers see it: whoever mends it looks there afterwards. */
export function withUses(problems: readonly Problem[], content: Content): readonly Problem[] {
  if (everyLanguage(content).every(({ snippets = [] }) => snippets.length === 0)) return problems;
  const uses = snippetUses(content);
  return problems.map((found) => {
    const [first, ...others] = uses.get(found.file) ?? [];
    if (first === undefined) return found;
    const more = others.length === 0 ? '' : ` and in ${counted(others.length, 'other file')}`;
    return { ...found, message: `${found.message} Shown in \`${first}\`${more}.` };
  });
}
