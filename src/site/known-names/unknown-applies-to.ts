import type { Applicability } from '../../content/settings/vocabulary/applicability.ts';
import type { Content } from '../../content/types.ts';
import { nearest } from '../../problems/nearest.ts';
import { type Problem, problem } from '../../problems/problem.ts';

/** Finds what articles are said to be for and the site knows nothing of: its badge would show its name. */
export function unknownAppliesTo(
  { articles, keptBack = [] }: Content,
  known: Applicability,
): readonly Problem[] {
  const names = [...known.keys()];
  return [...articles, ...keptBack].flatMap(
    ({ file, frontMatter: { appliesTo }, positionOf, translationOf }) =>
      appliesTo.flatMap((target, index) => {
        // What a translation is for, its source says.
        if (known.has(target) || translationOf !== undefined) return [];
        const message = `There is no \`${target}\` in \`_data/applies.json\`, and the badge shows its name: write one that is there, or add it.`;
        const place = { file, position: positionOf('applies_to', index) };
        const suggestions = nearest(target, names);
        return [problem({ ...place, rule: 'unknown-applies-to', target, message, suggestions })];
      }),
  );
}
