import { execFile } from 'node:child_process';
import { ExpectedError } from '../problems/expected-error.ts';

/** Result of a git command. The caller decides whether an exit code is a failure. */
export interface GitAnswer {
  readonly code: number;
  readonly stdout: Buffer;
  /** In English, and without the `fatal:` it starts with. */
  readonly complaint: string;
}

const longestWait = 120_000;
const largestAnswer = 2 ** 30;

/** Set while a git hook runs, where they would redirect git to the hook's repository and index. */
const hookVariables = [
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_COMMON_DIR',
  'GIT_DIR',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_PREFIX',
  'GIT_WORK_TREE',
];

/**
 * Runs git in a folder, without a shell and non-interactively.
 *
 * @param input written to standard input
 * @param wait timeout in milliseconds
 * @throws ExpectedError when git is not installed, or times out
 */
export function runGit(
  folder: string,
  args: readonly string[],
  input = '',
  wait = longestWait,
): Promise<GitAnswer> {
  return new Promise((answer, fail) => {
    const settings = {
      encoding: 'buffer',
      env: quietEnvironment(),
      maxBuffer: largestAnswer,
      timeout: wait,
      windowsHide: true,
    } as const;
    const child = execFile('git', ['-C', folder, ...args], settings, (error, stdout, stderr) => {
      const code = error === null ? 0 : error.code;
      if (typeof code === 'number') answer({ code, stdout, complaint: complaintOf(stderr) });
      else if (code === 'ENOENT') {
        fail(
          new ExpectedError(
            'Git was not found: install it, since the earlier state of the content is read from it.',
          ),
        );
      } else {
        fail(new ExpectedError(`\`git ${args[0]}\` gave no answer that can be used.`, { cause: error }));
      }
    });
    // A git that ends early does not read its input; what it says of it comes with its exit code.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

function quietEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !hookVariables.includes(name));
  return { ...Object.fromEntries(inherited), LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' };
}

function complaintOf(stderr: Buffer): string {
  return stderr
    .toString('utf8')
    .replace(/^fatal: /gm, '')
    .trim();
}
