import { ExpectedError } from '../problems/expected-error.ts';

/**
 * Eleventy makes an address of the path of its configuration without encoding it, and so looks for another file.
 *
 * @param folder absolute path of the project
 * @throws ExpectedError for a path with a sign that means something else in an address
 */
export function refuseUnloadablePath(folder: string): void {
  const sign = /[#?%]/.exec(folder)?.[0];
  if (sign === undefined) return;
  throw new ExpectedError(
    `The path of the project, \`${folder}\`, holds \`${sign}\`, and Eleventy can load nothing from there. Move the project below folders without \`#\`, \`?\` and \`%\` in their names.`,
  );
}
