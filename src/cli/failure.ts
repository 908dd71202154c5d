import { inspect } from 'node:util';
import { ExpectedError } from '../problems/expected-error.ts';
import { printable } from '../problems/reporters/printable.ts';
import { innermostError, isSystemRefusal } from '../problems/system-refusal.ts';

/** Set to anything, it adds where in the code a failure comes from. */
const stackVariable = 'SIGNPOST_STACK';

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of the disk is used up',
  EROFS: 'the disk can only be read',
  EACCES: 'this user may not do that there',
  EPERM: 'this user may not do that there',
  ENOENT: 'it is not there',
  ENOTDIR: 'something on the way to it is no folder',
  EISDIR: 'a folder is in its place',
  ENOTEMPTY: 'a folder there is not empty',
  EEXIST: 'something is there already',
  EBUSY: 'another program has it open',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  EIO: 'the disk cannot be read or written',
};

/**
 * What a command that failed says: the message of what was foreseen; of what the system refused, the file and the
 * reason; of a mistake of ours, what it is and how to see more. A stack helps nobody but us.
 */
export function failureText(
  error: unknown,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  if (error instanceof ExpectedError) return `signpost: ${error.message}\n`;
  const stack = environment[stackVariable] ? `${inspect(error)}\n` : '';
  const refused = refusalIn(error);
  if (refused !== undefined) return `signpost: ${printable(refused)}\n${stack}`;
  const message = printable(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  const more =
    stack === '' ? ` Run the command again with ${stackVariable}=1 to see where, and report it.` : '';
  return `signpost: This is a mistake of Signpost, not of yours: ${message}${/[.!?]$/.test(message) ? '' : '.'}${more}\n${stack}`;
}

/** What the system has refused, if that is what the error is about, or what it was made of. */
function refusalIn(error: unknown): string | undefined {
  const refusal = [error, innermostError(error)].find(isSystemRefusal);
  if (refusal === undefined) return undefined;
  const { code, syscall, path } = refusal;
  const what = path === undefined ? 'A file could not be used' : `\`${path}\` could not be used`;
  return `${what}: ${reasons[code] ?? 'the system refused it'} (${code}, ${syscall}).`;
}
