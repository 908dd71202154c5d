import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Problem } from '../../src/problems/problem.ts';
import { runSignpost } from '../cli/run-signpost.ts';
import { describeWith, needs, shared } from '../corpus/here.ts';

const corpus = join(shared, 'corpus');
const before = join(shared, 'corpus-before');
const options = ['--base', '/help', '--url', 'https://bitwarden.com', '--format', 'json'];

/** Kinds of the list of broken links, and the rules that stand for them here. */
const rulesOfKinds: Readonly<Record<string, readonly string[]>> = {
  'bad-liquid': ['broken-template-link'],
  empty: ['empty-link'],
  'malformed-url': ['malformed-address'],
  'missing-anchor': ['missing-anchor'],
  'missing-base': ['missing-base'],
  'missing-file': ['missing-file'],
  'missing-page': ['missing-page'],
  // Also where the word in front was left out (`/provider-users/`), or a file has a slash behind it.
  'typo-in-path': ['mistyped-path', 'missing-page', 'slash-after-file'],
};

interface BrokenLink {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly target: string;
  readonly kind: string;
}

type JsonProblem = Omit<Problem, 'position'> & { readonly line: number; readonly column: number };

describeWith(needs('corpus', 'corpus-before'), 'of the links of a real help center,', () => {
  test('every broken one is an error where it stands, and no other one is', async () => {
    const { code, errors } = await check(corpus);
    assert.equal(code, 1);
    compare(errors, corpus);
  });

  test('the same holds one edit earlier, with the link that Signpost was asked for', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'signpost-before-'));
    after(() => rm(folder, { recursive: true }));
    await cp(before, folder, { recursive: true });
    for (const name of ['images', 'files'])
      await cp(join(corpus, name), join(folder, name), { recursive: true });
    const { errors } = await check(folder);
    compare(errors, before);
    const asked = errors.find(
      ({ file, line, column }) => file === 'articles/providers/providers.md' && line === 34 && column === 52,
    );
    assert.equal(asked?.suggestions[0], '/article/provider-users/#provider-user-types');
  });
});

async function check(content: string): Promise<{ code: number | null; errors: readonly JsonProblem[] }> {
  const { code, stdout } = await runSignpost(tmpdir(), 'check', '--content', content, ...options);
  const problems: readonly JsonProblem[] = JSON.parse(stdout);
  return { code, errors: problems.filter(({ severity }) => severity === 'error') };
}

function compare(errors: readonly JsonProblem[], folder: string): void {
  const expected: readonly BrokenLink[] = JSON.parse(
    readFileSync(join(folder, 'expected-broken-links.json'), 'utf8'),
  );
  const place = ({ file, line, column }: { file: string; line: number; column: number }) =>
    `${file}:${line}:${column}`;
  assert.deepEqual(errors.map(place).sort(), expected.map(place).sort());
  const found = new Map(errors.map((error) => [place(error), error]));
  for (const link of expected) {
    const error = found.get(place(link));
    assert.equal(error?.target, link.target);
    assert.ok(
      rulesOfKinds[link.kind]?.includes(error?.rule ?? ''),
      `${place(link)}: ${link.kind} is ${error?.rule}`,
    );
  }
}
