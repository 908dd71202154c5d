/**
 * Netlify runs this before it installs anything, and builds nothing where it ends with 0. That is so for a pull request
 * that changes no file that a page is made from, once Netlify has built an earlier commit of it: then there is nothing
 * that its preview could show. Whatever is unknown is built.
 *
 * Plain JavaScript for any Node from 18 on, since it runs in whatever the build image has.
 */
import { spawnSync } from 'node:child_process';

const { reason, isIgnored } = judge(process.env);
process.stdout.write(`${isIgnored ? 'Nothing to build' : 'Building'}: ${reason}.\n`);
process.exit(isIgnored ? 0 : 1);

function judge({ CONTEXT, CACHED_COMMIT_REF = '', PREVIEW_BASE = 'main' }) {
  // A branch deploy has an address of its own, and nothing says whether it has been built before.
  if (CONTEXT !== 'deploy-preview') return build('only previews of pull requests are left out');
  const head = commit('HEAD');
  const base = commit(`refs/remotes/origin/${PREVIEW_BASE}`);
  if (head === undefined || base === undefined) return build(`the branch ${PREVIEW_BASE} is not known here`);
  // There, Git would take what others have changed meanwhile for a change of this one.
  if (git('rev-parse', '--is-shallow-repository') !== 'false') return build('the clone is shallow');
  const fork = commit(git('merge-base', base, head));
  if (fork === undefined) return build('there is no commit that this one and the base have in common');
  // The commit that the cache was left by. It can be one of the base or of another pull request, and is no base.
  const built = commit(CACHED_COMMIT_REF);
  const own = lines(git('rev-list', `${fork}..${head}^`));
  if (built === undefined || !own?.includes(built)) return build('this pull request was not built before');
  const changed = [...(changedFiles(fork, head) ?? ['?']), ...(changedFiles(built, head) ?? ['?'])];
  const first = changed.find((file) => !isBesidePages(file));
  return first === undefined
    ? { reason: 'no page is made from what has changed', isIgnored: true }
    : build(`${JSON.stringify(first)} has changed`);
}

function build(reason) {
  return { reason, isIgnored: false };
}

/** Files that no build reads; all others are taken to matter. */
function isBesidePages(file) {
  return /^(?:(?:README|ARCHITECTURE|CONTRIBUTING)\.md|src\/[^/]+\/README\.md|LICENSE|(?:test|bench|\.github|\.ci)\/.*)$/s.test(
    file,
  );
}

/** The whole hash of a commit; nothing where there is no such commit. */
function commit(name) {
  if (name === undefined || name === '') return undefined;
  const hash = git('rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`);
  return hash !== undefined && /^[0-9a-f]{40,64}$/.test(hash) ? hash : undefined;
}

function changedFiles(from, to) {
  const names = git('diff', '--name-only', '--no-renames', '-z', from, to);
  return names?.split('\0').filter((name) => name !== '');
}

function lines(text) {
  return text?.split('\n');
}

/** What Git answers; nothing where it fails. */
function git(...args) {
  const { status, stdout } = spawnSync('git', args, {
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 2 ** 28,
    env: { ...process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' },
  });
  return status === 0 ? stdout.replace(/\n$/, '') : undefined;
}
