import type { CategoryDocument } from '../../content/types.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { createFindParent, type FolderOf, mostLevels, parentFault } from './parents.ts';

/** Finds what is wrong with the categories that sections name: those that go round, and those that are too deep. */
export function sectionProblems(
  documents: readonly CategoryDocument[],
  folderOf: FolderOf,
): readonly Problem[] {
  const find = createFindParent(documents, folderOf);
  return documents.flatMap((document) => {
    const fault = parentFault(document, find);
    if (fault === undefined) return [];
    return [sectionProblem(document, fault.kind === 'cycle' ? inCircle(fault.circle) : tooDeep(fault.way))];
  });
}

function sectionProblem(document: CategoryDocument, message: string): Problem {
  const { file, frontMatter, positionOf } = document;
  const position = positionOf('parent');
  return problem({ file, position, rule: 'section', target: frontMatter.parent ?? '', message });
}

/** Each of the circle is told, with the place of the next. */
function inCircle([first, next]: readonly CategoryDocument[]): string {
  if (next === undefined) return 'A category is no section of itself: name another one, or remove the line.';
  return `\`${first?.name}\` is a section of \`${next.name}\`, and in the end that one of it (${placeOf(next)}): remove one of the lines.`;
}

function tooDeep([document, parent, ...above]: readonly CategoryDocument[]): string {
  const names = [document, parent, ...above].map((one) => `\`${one?.name}\``).reverse();
  const place = parent === undefined ? '' : ` (${placeOf(parent)})`;
  return `Categories have ${mostLevels} levels, and this one would be on level ${names.length}, below ${names.slice(0, -1).join(', ')}${place}: name one that is further up.`;
}

function placeOf({ file, positionOf }: CategoryDocument): string {
  const position = positionOf('parent');
  return position === 'unknown' ? `\`${file}\`` : `\`${file}:${position.line}:${position.column}\``;
}
