import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTargetMemory } from '../../src/links/target-memory.ts';
import type { LinkTargets, PageTarget } from '../../src/links/types.ts';

const page: PageTarget = { address: '/article/send/', title: 'Send', ids: ['limits', 'links'] };
const targets: LinkTargets = {
  pages: [page],
  redirects: new Map([['/old/', '/article/send/']]),
  files: ['/images/send.png'],
};

test('targets that say the same are prepared once, however often they are made', () => {
  const prepare = createTargetMemory();
  const known = prepare(targets);
  const again = {
    pages: [{ ...page, ids: [...page.ids] }],
    redirects: new Map(targets.redirects),
    files: [...targets.files],
  };
  assert.equal(prepare(again), known);
});

test('whatever suggestions are made of is prepared anew when it has changed', () => {
  const withPage = (changes: Partial<PageTarget>): LinkTargets => ({
    ...targets,
    pages: [{ ...page, ...changes }],
  });
  for (const changed of [
    withPage({ title: 'Share' }),
    withPage({ address: '/article/share/' }),
    withPage({ ids: ['limits', 'keys'] }),
    withPage({ ids: ['limits'] }),
    { ...targets, pages: [page, { ...page, address: '/article/two/' }] },
    { ...targets, redirects: new Map([['/older/', '/article/send/']]) },
    { ...targets, redirects: new Map([['/old/', '/article/two/']]) },
    { ...targets, files: ['/images/share.png'] },
    { ...targets, generated: ['/tag/keys/'] },
  ]) {
    const prepare = createTargetMemory();
    const known = prepare(targets);
    assert.notEqual(prepare(changed), known);
  }
});
