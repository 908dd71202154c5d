import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPagesOf } from '../../src/check/check.ts';
import { readContent } from '../../src/content/read-content.ts';
import { redirectLines } from '../../src/pages/host/redirect-lines.ts';
import { replyTo } from '../../src/serve/reply.ts';
import { createSite } from '../../src/site/site.ts';
import { createCheckTools } from '../../src/site/site-tools.ts';
import { contentFolder } from '../content/content-folder.ts';
import { site } from '../model/fixtures.ts';

test('old addresses that start alike lead to one page: on the host, in serve and in links', async (t) => {
  const contentDir = await contentFolder(t, {
    'categories/guides.md': '---\ntitle: Guides\n---\n',
    'articles/keys.md':
      '---\ntitle: Keys\ncategories: [guides]\nredirect_from: /hc/articles/123*\n---\n[Again]({{site.baseurl}}/hc/articles/123-keys)\n',
  });
  const content = await readContent(contentDir);
  const made = createSite(content, site({ basePath: '/help' }), await createCheckTools());
  assert.equal(
    redirectLines(made.helpCenter.site, [made]),
    '/help/hc/articles/123* /help/article/keys/ 301\n',
  );
  for (const path of [
    '/help/hc/articles/123',
    '/help/hc/articles/123-Lost-keys',
    '/help/hc/articles/123/x/',
  ]) {
    assert.deepEqual(replyTo(path, made), {
      status: 301,
      headers: { Location: '/help/article/keys/' },
      body: '',
    });
  }
  const elsewhere = replyTo('/help/hc/articles/124', made);
  assert.equal('status' in elsewhere && elsewhere.status, 404);
  assert.deepEqual(
    checkPagesOf(made).map(({ problem }) => [problem.rule, problem.suggestions]),
    [['redirected-link', ['/article/keys/']]],
  );
});
