import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SiteConfig } from '../../src/content/types.ts';
import { createUrls } from '../../src/model/urls.ts';
import { articleHelp } from '../../src/pages/article/article-feedback.ts';
import { repositoryLinks } from '../../src/pages/article/repository-links.ts';
import { englishWords } from '../../src/wording/words.ts';
import { article, helpCenterOf } from '../model/fixtures.ts';

const repository = { url: 'https://github.com/owner/name', branch: 'main', contentPath: 'docs/content' };
const page = { title: 'Sharing & more', address: 'https://help.example/article/sharing/' };

function helpOf(settings: Partial<SiteConfig>, hidden = false) {
  const helpCenter = helpCenterOf([article('send/sharing', { title: 'Sharing', hidden })], [], settings);
  const [sharing] = helpCenter.articles;
  assert.ok(sharing);
  return articleHelp(sharing, helpCenter, createUrls(helpCenter.site), englishWords);
}

test('readers reach the source of an article, and an issue that says which page it is about', () => {
  const { editUrl, reportUrl } = repositoryLinks(repository, 'articles/send/a b#.md', page, englishWords);
  assert.equal(editUrl, 'https://github.com/owner/name/edit/main/docs/content/articles/send/a%20b%23.md');
  const issue = new URL(reportUrl);
  assert.equal(issue.origin + issue.pathname, 'https://github.com/owner/name/issues/new');
  assert.equal(issue.searchParams.get('title'), 'Problem with “Sharing & more”');
  assert.match(issue.searchParams.get('body') ?? '', /^Page: https:\/\/help\.example\/article\/sharing\/\n/);
});

test('the content folder can be the repository itself', () => {
  const { editUrl } = repositoryLinks(
    { ...repository, contentPath: '' },
    'articles/a.md',
    page,
    englishWords,
  );
  assert.equal(editUrl, 'https://github.com/owner/name/edit/main/articles/a.md');
});

test('GitLab has other addresses', () => {
  const settings = { ...repository, url: 'https://gitlab.example.com/group/name' };
  const { editUrl, reportUrl } = repositoryLinks(settings, 'articles/a.md', page, englishWords);
  assert.equal(editUrl, 'https://gitlab.example.com/group/name/-/edit/main/docs/content/articles/a.md');
  assert.match(reportUrl, /\/-\/issues\/new\?issue%5Btitle%5D=/);
});

test('a form is sent to the page of thanks, which Netlify listens at, or to the address in the settings', () => {
  const netlify = helpOf({ feedback: { mode: 'netlify' }, basePath: '/help' }).feedback;
  assert.deepEqual(netlify, {
    mode: 'form',
    action: '/help/thanks/',
    isNetlify: true,
    isLogged: false,
    page: 'https://help.example/help/article/sharing/',
  });
  const endpoint = helpOf({ feedback: { mode: 'endpoint', url: 'https://votes.example/' } }).feedback;
  assert.deepEqual(
    [endpoint.mode, endpoint.action, endpoint.isNetlify],
    ['form', 'https://votes.example/', false],
  );
});

test('nobody is asked about a hidden article', () => {
  assert.equal(helpOf({ feedback: { mode: 'netlify' } }, true).feedback.mode, 'none');
  assert.equal(helpOf({ feedback: { mode: 'link' }, repository }, true).feedback.mode, 'none');
});

test('the address for help can be a page of the site', () => {
  assert.equal(helpOf({ contact: '/contact/', basePath: '/help' }).contact, '/help/contact/');
  assert.equal(helpOf({ contact: 'mailto:help@example.com' }).contact, 'mailto:help@example.com');
});
