import { programPackage } from '../../site/program-package.ts';
import type { Project } from '../../site/project.ts';

/** So many lines of a changed layout are shown; `layouts diff` shows all. */
const mostLines = 40;

/** How our own layouts have changed since the site has put others in their place; empty where none has. */
export async function layoutChanges(project: Project): Promise<string> {
  const { replacedLayouts } = await import('../../site/replaced-layouts/replaced-layouts.ts');
  const outdated = replacedLayouts(project).filter(({ state }) => state === 'outdated');
  if (outdated.length === 0) return '';
  const { changesOf } = await import('../../site/replaced-layouts/patch.ts');
  return outdated
    .map((layout) => {
      const { name, from } = layout;
      const lines = changesOf(layout, programPackage().version).trimEnd().split('\n');
      const more = lines.length > mostLines ? `\n... \`layouts diff ${name}\` shows all.` : '';
      return `Our ${name} since ${from}:\n\n${lines.slice(0, mostLines).join('\n')}${more}\n\n`;
    })
    .join('');
}
