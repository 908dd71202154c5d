import type { HelpCenter } from '../model/types.ts';
import { nearest } from '../problems/nearest.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { Icons } from '../rendering/icons.ts';

/** The icons of categories that there are not. */
export function categoryIconProblems({ categories }: HelpCenter, icons: Icons): readonly Problem[] {
  return categories.flatMap(({ icon, document }) => {
    if (icon === undefined || isIcon(icon, icons)) return [];
    const suggestions = nearest(icon.slice('fa-'.length), icons.names()).map((name) => `fa-${name}`);
    const message = `There is no icon \`${icon}\`, and the category is shown without. Use a name of Font Awesome Free, such as \`fa-rocket\`.`;
    const position = document.positionOf('icon');
    return [
      problem({ file: document.file, position, rule: 'unknown-icon', target: icon, message, suggestions }),
    ];
  });
}

/** Whether there is a drawing of a name such as `fa-rocket`. */
export function isIcon(name: string, icons: Icons): boolean {
  return icons.find(name.slice('fa-'.length)) !== undefined;
}
