import { ExpectedError } from '../problems/expected-error.ts';
import { nearest } from '../problems/nearest.ts';
import type { Position } from '../problems/problem.ts';

/** Addresses by which a browser opens a file in an editor on this machine; `{path}` begins with a slash. */
const addresses: Readonly<Record<string, string>> = {
  vscode: 'vscode://file{path}:{line}:{column}',
  vscodium: 'vscodium://file{path}:{line}:{column}',
  cursor: 'cursor://file{path}:{line}:{column}',
  windsurf: 'windsurf://file{path}:{line}:{column}',
  zed: 'zed://file{path}:{line}:{column}',
  idea: 'idea://open?file={path}&line={line}&column={column}',
  sublime: 'subl://open?url=file://{path}&line={line}&column={column}',
};

export const editorNames: readonly string[] = [...Object.keys(addresses), 'none'];

/**
 * The form of the addresses of an editor, with `{path}`, `{line}` and `{column}` in it.
 *
 * @param name one of {@link editorNames}; without one, VS Code, which most writers have
 * @returns nothing for `none`
 * @throws ExpectedError for another name
 */
export function editorAddress(name = 'vscode'): string | undefined {
  if (name === 'none') return undefined;
  const found = Object.hasOwn(addresses, name) ? addresses[name] : undefined;
  if (found !== undefined) return found;
  const [near] = nearest(name, editorNames);
  const hint = near === undefined ? '' : ` Did you mean \`${near}\`?`;
  throw new ExpectedError(`There is no editor \`${name}\`: use one of ${editorNames.join(', ')}.${hint}`);
}

/** The address that opens a file at a place. */
export function placeAddress(form: string, path: string, position: Position): string {
  const { line, column } = position === 'unknown' ? { line: 1, column: 1 } : position;
  return form
    .replace('{path}', () => encodedPath(path))
    .replace('{line}', String(line))
    .replace('{column}', String(column));
}

/** The same for a script, with `{file}`, a path in the content folder, and `{line}` left in it. */
export function placeForm(form: string, contentDir: string): string {
  return form.replace('{path}', () => `${encodedPath(contentDir)}/{file}`).replace('{column}', '1');
}

function encodedPath(path: string): string {
  const slashed = path.replaceAll('\\', '/').replace(/^(?!\/)/, '/');
  return slashed.split('/').map(encodeURIComponent).join('/');
}
