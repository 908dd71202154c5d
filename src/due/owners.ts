import type { Owners } from '../content/settings/vocabulary/owners.ts';
import type { Content } from '../content/types.ts';

/**
 * Writes who is asked about a change of which article, as GitHub reads it
 * (https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners).
 *
 * @param contentPath of the content folder in the repository: `content`
 * @returns the text of the file, and the owners that have no name at GitHub
 */
export function codeOwners(
  { articles }: Pick<Content, 'articles'>,
  owners: Owners,
  contentPath: string,
): { readonly text: string; readonly unnamed: readonly string[] } {
  const unnamed = new Set<string>();
  const lines = articles.flatMap(({ file, frontMatter: { owner } }) => {
    if (owner === undefined) return [];
    const github = owners.get(owner)?.github;
    if (github === undefined) {
      unnamed.add(owner);
      return [];
    }
    const path = [contentPath, file].filter((part) => part !== '').join('/');
    return [`/${path.replace(/[ \\#*?[\]!]/g, '\\$&')} ${github}\n`];
  });
  const head = '# Made by `npx --no signpost owners` from `owner` in the front matter of articles.\n';
  return { text: `${head}${lines.join('')}`, unnamed: [...unnamed].sort() };
}
