import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { SiteState } from './site-state.ts';

/** Files of the project, as problems name them: not below the content folder. */
const ofProject = /^(?:_data|_includes|_pages)\//;

/** The address that editors know a file by. */
export function uriOf(
  file: string,
  { contentDir, project }: Pick<SiteState, 'contentDir' | 'project'>,
): string {
  return pathToFileURL(join(ofProject.test(file) ? project.root : contentDir, file)).href;
}

/** A file as problems name it; nothing for one of another folder, and for what is no file. */
export function fileOf(uri: string, { contentDir }: Pick<SiteState, 'contentDir'>): string | undefined {
  const path = pathOf(uri);
  const inside = path === undefined ? '..' : relative(contentDir, path);
  if (inside === '' || inside.startsWith('..')) return undefined;
  return inside.split(sep).join('/').normalize('NFC');
}

/** The path of a file on this machine. */
export function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}
