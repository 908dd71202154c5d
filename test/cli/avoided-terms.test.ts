import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { contentFolder } from '../content/content-folder.ts';
import { runSignpost } from './run-signpost.ts';

const start = `---
title: Send an e-mail
categories: [basics]
description: E-mail us.
---

Log into it, and simply send an e-mail.
`;

const site = {
  '../_data/site.json': JSON.stringify({ title: 'Help', url: 'https://help.example' }),
  '../_data/style.json': JSON.stringify({ 'e-mail': 'email', 'log into': ['log in to', 'open'], simply: '' }),
  'categories/basics.md': '---\ntitle: Basics\n---\n\nAn e-mail.\n',
  'articles/start.md': start,
};

test('the check reports each term to avoid, and --fix writes those for which there is one other', async (t) => {
  const content = await contentFolder(t, site);
  const cwd = path.dirname(content);
  const first = await runSignpost(cwd, 'check', '--fix', '--rule', 'avoided-term', '--format', 'text');
  assert.equal(first.code, 0);
  assert.match(
    first.stdout,
    /^articles\/start\.md:2:16: e-mail -> email\narticles\/start\.md:4:14: E-mail -> Email\narticles\/start\.md:7:33: e-mail -> email\ncategories\/basics\.md:5:4: e-mail -> email\n/,
  );
  assert.match(
    first.stdout,
    /7:1 +warning +`Log into` is a term to avoid\. Did you mean `Log in to` or `Open`\?/,
  );
  assert.match(first.stdout, /7:18 +warning +`simply` is a term to avoid: leave it out\./);
  assert.equal(
    readFileSync(path.join(content, 'articles/start.md'), 'utf8'),
    start.replaceAll('e-mail', 'email').replaceAll('E-mail', 'Email'),
  );
});

test('the settings say how bad a term to avoid is', async (t) => {
  const settings = {
    title: 'Help',
    url: 'https://help.example',
    check: { severity: { 'avoided-term': 'error' } },
  };
  const content = await contentFolder(t, { ...site, '../_data/site.json': JSON.stringify(settings) });
  const { code, stdout } = await runSignpost(path.dirname(content), 'check');
  assert.equal(code, 1);
  assert.match(stdout, /error +`e-mail` is a term to avoid/);
});
