import type { Owners } from '../../content/settings/vocabulary/owners.ts';
import type { Content } from '../../content/types.ts';
import { nearest } from '../../problems/nearest.ts';
import { type Problem, problem } from '../../problems/problem.ts';

/** Finds owners of articles that the list of owners does not know. */
export function unknownOwners(
  { articles, keptBack = [] }: Content,
  owners: Owners | undefined,
): readonly Problem[] {
  if (owners === undefined) return [];
  const names = [...owners.keys()];
  return [...articles, ...keptBack].flatMap(({ file, frontMatter: { owner }, positionOf }) => {
    if (owner === undefined || owners.has(owner)) return [];
    const message = `There is no owner \`${owner}\` in \`_data/owners.json\`. Write the name of one, or add it there.`;
    return [
      problem({
        ...{ file, position: positionOf('owner'), rule: 'unknown-owner', target: owner, message },
        suggestions: nearest(owner, names),
      }),
    ];
  });
}
