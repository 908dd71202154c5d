import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { failureText } from '../../src/cli/failure.ts';
import { templateProblems } from '../../src/eleventy/templates/template-problem.ts';
import { refusedAt } from '../../src/problems/system-refusal.ts';
import { projectFolder } from '../corpus/build-site.ts';
import { temporaryFolder } from '../git/git-repository.ts';

function refused(code: string): Error {
  return Object.assign(new Error(`${code}: something`), {
    code,
    syscall: 'write',
    path: '/disk/site/index.html',
  });
}

test('a full disk and one that can only be read are said with file and reason, and without a stack', () => {
  assert.equal(
    failureText(refused('ENOSPC'), {}),
    'signpost: `/disk/site/index.html` could not be used: the disk is full (ENOSPC, write).\n',
  );
  const wrapped = Object.assign(new Error('Having trouble writing'), { originalError: refused('EROFS') });
  assert.equal(
    failureText(wrapped, {}),
    'signpost: `/disk/site/index.html` could not be used: the disk can only be read (EROFS, write).\n',
  );
});

test('where the system names no file, as of one that is being written, the folder is named', () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
    code: 'ENOSPC',
    syscall: 'write',
  });
  const wrapped = new Error('Having trouble writing to "./_data/help-center.signpost"', { cause: full });
  assert.throws(
    () => templateProblems(wrapped),
    (error) => {
      assert.equal(
        failureText(refusedAt('/disk/site', error), {}),
        'signpost: `/disk/site` could not be used: the disk is full (ENOSPC, write).\n',
      );
      return true;
    },
  );
});

test('what nobody has foreseen is one line, and more for who asks', () => {
  const error = new TypeError('x is not a function');
  assert.equal(
    failureText(error, {}),
    'signpost: This is a mistake of Signpost, not of yours: TypeError: x is not a function. Run the command again with SIGNPOST_STACK=1 to see where, and report it.\n',
  );
  assert.match(failureText(error, { SIGNPOST_STACK: '1' }), /\n {4}at /);
});

test('what the system says of a real file is told', () => {
  try {
    readFileSync('/nowhere/at all');
    assert.fail('There is such a file.');
  } catch (error) {
    assert.equal(
      failureText(error, {}),
      'signpost: `/nowhere/at all` could not be used: it is not there (ENOENT, open).\n',
    );
  }
});

test('a folder that is gone is said', async (t) => {
  const folder = await temporaryFolder(t);
  const gone = path.join(folder, 'gone');
  const main = path.join(projectFolder, 'src', 'cli', 'main.ts');
  const called = spawnSync(
    'sh',
    ['-c', 'mkdir "$1" && cd "$1" && rmdir "$1" && exec "$2" "$3" check', 'sh', gone, process.execPath, main],
    {
      encoding: 'utf8',
    },
  );
  assert.deepEqual(
    [called.status, called.stdout, called.stderr],
    [2, '', 'signpost: The folder that it was called in is not there any more: change to one that is.\n'],
  );
});
