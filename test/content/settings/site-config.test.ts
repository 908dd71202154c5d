import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { noBrand } from '../../../src/content/settings/brand/types.ts';
import { localDeployment } from '../../../src/content/settings/deployment.ts';
import { readSiteConfig, type SiteOverrides } from '../../../src/content/settings/site-config.ts';
import { ExpectedError } from '../../../src/problems/expected-error.ts';
import { ProblemsError } from '../../../src/problems/problems-error.ts';
import { contentFolder } from '../content-folder.ts';

const url = 'https://help.example.com';

async function read(t: TestContext, json: string, overrides: SiteOverrides = {}) {
  const folder = await contentFolder(t, { 'site.json': json });
  return readSiteConfig(join(folder, 'site.json'), overrides);
}

async function problemsOf(t: TestContext, json: string) {
  const error = await read(t, json).catch((thrown: unknown) => thrown);
  assert.ok(error instanceof ProblemsError, String(error));
  return error.problems;
}

function found(line: number, column: number, target: string, message: string, ...suggestions: string[]) {
  const position = { line, column };
  return {
    file: '_data/site.json',
    position,
    rule: 'site-config',
    severity: 'error',
    target,
    message,
    suggestions,
  };
}

test('a title and an address are enough', async (t) => {
  assert.deepEqual(await read(t, JSON.stringify({ title: 'Help', url })), {
    deployment: localDeployment,
    title: 'Help',
    description: '',
    language: 'en',
    label: 'English',
    direction: 'ltr',
    languages: [],
    folder: '',
    missing: 'show',
    outdated: 'note',
    timeZone: 'UTC',
    hasCommonSynonyms: true,
    url,
    basePath: '',
    rootPath: '',
    formerly: [],
    contentMap: undefined,
    articleUrl: '/article/:name/',
    categoryUrl: '/:name/',
    levels: new Map(),
    accent: undefined,
    contact: undefined,
    accessibility: undefined,
    outsideSearch: undefined,
    host: 'netlify',
    contactPosition: 'unknown',
    brand: noBrand,
    redirects: 'host',
    repository: undefined,
    feedback: { mode: 'none' },
    signals: { mode: 'none' },
    webEditor: undefined,
    largestCommit: 30,
    ignored: [],
  });
});

test('every setting is read', async (t) => {
  const settings = {
    title: ' Hilfe ',
    description: 'Alles',
    language: 'de-at',
    url: 'http://localhost:8080/',
    base: 'docs/help/',
    formerly: ['https://Help.Old.Example/hc/en-us/', 'http://old.example'],
    contact: 'https://example.com/help me',
    accessibility: undefined,
    outsideSearch: undefined,
    host: 'netlify',
    redirects: 'pages',
    repository: { url: 'https://github.com/owner/name.git/', branch: 'live', contentPath: '/docs/content/' },
    feedback: { mode: 'endpoint', url: '/api/feedback' },
    signals: { mode: 'endpoint', url: 'https://signals.example/' },
    webEditor: { login: 'https://login.example/' },
    updated: { largestCommit: 12 },
    urls: { article: '/:name/', category: '/topics/:name/' },
    search: { commonSynonyms: false },
  };
  assert.deepEqual(await read(t, `\ufeff${JSON.stringify(settings, undefined, '\t')}`), {
    accessibility: undefined,
    outsideSearch: undefined,
    deployment: localDeployment,
    title: 'Hilfe',
    description: 'Alles',
    language: 'de-AT',
    label: 'Deutsch (Österreich)',
    direction: 'ltr',
    languages: [],
    folder: '',
    missing: 'show',
    outdated: 'note',
    timeZone: 'UTC',
    hasCommonSynonyms: false,
    url: 'http://localhost:8080',
    basePath: '/docs/help',
    rootPath: '/docs/help',
    formerly: ['https://help.old.example/hc/en-us', 'http://old.example'],
    contentMap: undefined,
    articleUrl: '/:name/',
    categoryUrl: '/topics/:name/',
    levels: new Map(),
    contact: 'https://example.com/help%20me',
    host: 'netlify',
    contactPosition: { line: 11, column: 13 },
    brand: noBrand,
    redirects: 'pages',
    repository: { url: 'https://github.com/owner/name', branch: 'live', contentPath: 'docs/content' },
    feedback: { mode: 'endpoint', url: '/api/feedback' },
    signals: { mode: 'endpoint', url: 'https://signals.example/' },
    webEditor: {
      backend: 'github',
      origin: 'https://github.com',
      path: 'owner/name',
      branch: 'live',
      contentPath: 'docs/content',
      login: 'https://login.example',
      appId: undefined,
    },
    largestCommit: 12,
    accent: undefined,
    ignored: [],
  });
});

test('with a repository, readers are asked by a link to it, unless the settings say otherwise', async (t) => {
  const repository = { url: 'https://github.com/owner/name' };
  const read1 = await read(t, JSON.stringify({ title: 'Help', url, repository }));
  assert.deepEqual(read1.repository, { ...repository, branch: 'main', contentPath: 'content' });
  assert.deepEqual(read1.feedback, { mode: 'link' });
  const read2 = await read(t, JSON.stringify({ title: 'Help', url, repository, feedback: { mode: 'none' } }));
  assert.deepEqual(read2.feedback, { mode: 'none' });
});

test('previews ask readers nothing that would be sent, and keep the link to the repository', async (t) => {
  const repository = { url: 'https://github.com/owner/name' };
  const modes = [{ mode: 'netlify' }, { mode: 'endpoint', url: '/api/feedback' }, { mode: 'link' }] as const;
  for (const kind of ['deploy-preview', 'branch-deploy', 'production', 'local'] as const) {
    const read1 = modes.map(async (feedback) => {
      const settings = JSON.stringify({ title: 'Help', url, repository, feedback });
      return (await read(t, settings, { deployment: { ...localDeployment, kind } })).feedback.mode;
    });
    const isPublished = kind === 'production' || kind === 'local';
    assert.deepEqual(
      await Promise.all(read1),
      isPublished ? ['netlify', 'endpoint', 'link'] : ['none', 'none', 'link'],
      kind,
    );
  }
});

for (const [settings, target, column, message] of [
  [
    '"feedback": { "mode": "form" }',
    'feedback.mode',
    57,
    'it must be one of none, netlify, endpoint, link, log.',
  ],
  [
    '"feedback": { "mode": "link" }',
    'feedback.mode',
    57,
    '`link` leads to the repository. Add the setting `repository`, or choose another mode.',
  ],
  [
    '"feedback": { "mode": "endpoint" }',
    'feedback.mode',
    57,
    '`endpoint` needs a `url`. Write the address that takes the answers, such as `https://example.com/feedback`.',
  ],
  [
    '"feedback": { "mode": "netlify", "url": "/x" }',
    'feedback.url',
    75,
    'it counts with the mode `endpoint` only.',
  ],
  [
    '"feedback": { "mode": "endpoint", "url": "http://x.example/" }',
    'feedback.url',
    76,
    '`http://x.example/` is no address that can take answers. Write one such as `https://example.com/feedback`, or a path of the host such as `/api/feedback`.',
  ],
  [
    '"repository": { "url": "javascript:alert(1)" }',
    'repository.url',
    58,
    '`javascript:alert(1)` is no address of a repository. Write one such as `https://github.com/owner/name`.',
  ],
  [
    '"repository": { "url": "https://x.example/a", "contentPath": "../x" }',
    'repository.contentPath',
    96,
    '`../x` is no folder of the repository. Write its path, such as `content` or `docs/content`.',
  ],
  [
    '"signals": { "mode": "endpoint" }',
    'signals.mode',
    56,
    '`endpoint` needs a `url`. Write the address that is asked, such as `https://example.com/signals`.',
  ],
  ['"updated": { "largestCommit": 1.5 }', 'updated.largestCommit', 65, 'it must be a whole number.'],
] as const) {
  test(`${settings} is refused where it stands`, async (t) => {
    const json = `{"title":"x","url":"https://x.io",${settings}}`;
    const [problem, ...others] = await problemsOf(t, json);
    assert.deepEqual(others, []);
    assert.deepEqual(problem, found(1, column, target, `\`${target}\`: ${message}`));
  });
}

test('rules and ignored targets of the check are read, with the place of each entry', async (t) => {
  const json = [
    '{ "title": "Help", "url": "https://help.example.com", "check": {',
    '  "severity": { "missing-slash": "off", "placeholder-link": "error" },',
    '  "ignore": [{ "target": "/api/", "reason": "Another program answers there." }]',
    '} }',
  ].join('\n');
  const { levels, ignored } = await read(t, json);
  assert.deepEqual(
    [...levels],
    [
      ['placeholder-link', 'error'],
      ['missing-slash', 'off'],
    ],
  );
  assert.deepEqual(ignored, [
    { target: '/api/', reason: 'Another program answers there.', position: { line: 3, column: 26 } },
  ]);
});

test('a rule that there is not, a level that there is not and an exception without a reason are reported', async (t) => {
  const json = [
    '{ "title": "Help", "url": "https://help.example.com", "check": {',
    '  "severity": { "missing-slsh": "off", "missing-page": "ignore" },',
    '  "ignore": [{ "target": "/api/" }]',
    '} }',
  ].join('\n');
  const problems = await problemsOf(t, json);
  assert.deepEqual(
    problems.map(({ position, target, suggestions }) => [position, target, suggestions[0]]),
    [
      [{ line: 2, column: 17 }, 'missing-slsh', 'missing-slash'],
      [{ line: 2, column: 56 }, 'check.severity.missing-page', undefined],
      [{ line: 3, column: 14 }, 'check.ignore.0.reason', undefined],
    ],
  );
});

test('the command line has the last word', async (t) => {
  const json = JSON.stringify({ title: 'Help', url, base: '/help' });
  const { basePath, url: origin } = await read(t, json, { base: '/', url: 'https://preview.example' });
  assert.deepEqual([basePath, origin], ['', 'https://preview.example']);
});

test('a wrong option is named', async (t) => {
  const json = JSON.stringify({ title: 'Help', url });
  await assert.rejects(
    read(t, json, { base: '../up' }),
    new ExpectedError('--base: `../up` is no path to publish under. Write one such as `/help`, or nothing.'),
  );
  await assert.rejects(
    read(t, json, { url: 'help.example.com' }),
    new ExpectedError(
      '--url: `help.example.com` is no address. Write scheme and host, such as `https://help.example.com`.',
    ),
  );
});

test('settings that are not there are named', async (t) => {
  const folder = await contentFolder(t, { 'x.json': '' });
  const file = join(folder, 'site.json');
  await assert.rejects(
    readSiteConfig(file, {}),
    (error) =>
      error instanceof ExpectedError &&
      error.message === `The settings of the site cannot be read: there is no file \`${file}\`.`,
  );
});

const noJson =
  'The file is not JSON from here on. Keys and text stand in double quotes, with a comma between two entries and none after the last.';

for (const [json, line, column, target] of [
  ['{\n  "title": "x",\n}', 3, 1, '}'],
  ['{\n  "title": x\n}', 2, 12, 'x'],
  ['{\n  "title" "x"\n}', 2, 11, '"'],
  ['{\n  "title": "x"\n', 2, 15, ''],
  ['', 1, 1, ''],
] as const) {
  test(`what is no JSON is found where it is: ${JSON.stringify(json)}`, async (t) => {
    assert.deepEqual(await problemsOf(t, json), [found(line, column, target, noJson)]);
  });
}

test('all wrong settings are reported, each at its place', async (t) => {
  const json = [
    '{',
    '  "titel": "Help",',
    '  "language": "not a tag",',
    `  "url": "${url}/help",`,
    '  "base": 7,',
    '  "urls": { "artcle": "/x/", "article": "/article/", "category": "/../:name/" },',
    '  "__proto__": { "polluted": true }',
    '}',
  ].join('\n');
  const pattern = 'is no address of pages. Write one such as `/article/:name/`, with `:name` once.';
  const known =
    'Known settings: `title`, `description`, `language`, `timeZone`, `url`, `base`, `host`, `formerly`, `content`, `contact`, `redirects`, `repository`, `feedback`, `signals`, `webEditor`, `updated`, `accent`, `urls`, `search`, `accessibility`, `check`, `languages`, `missing`, `outdated`, `logo`, `fonts`, `colors`, `styles`, `header`, `footer`, `social`, `banner`, `home`, `category`, `scripts`.';
  assert.deepEqual(await problemsOf(t, json), [
    found(1, 1, 'title', 'The setting `title` is missing. Add it.'),
    found(2, 3, 'titel', `\`titel\` is no setting. ${known}`, 'title'),
    found(
      3,
      15,
      'language',
      '`language`: `not a tag` is no language tag. Write one such as `en` or `pt-BR`.',
    ),
    found(
      4,
      10,
      'url',
      `\`url\`: \`${url}/help\` is more than the host of the site; a path goes into \`base\`. Write scheme and host, such as \`https://help.example.com\`.`,
    ),
    found(5, 11, 'base', '`base`: it must be text. Write it in quotes.'),
    found(6, 13, 'artcle', '`artcle` is no setting. Known settings: `article`, `category`.', 'article'),
    found(6, 41, 'urls.article', `\`urls.article\`: \`/article/\` ${pattern}`),
    found(6, 66, 'urls.category', `\`urls.category\`: \`/../:name/\` ${pattern}`),
    found(7, 3, '__proto__', `\`__proto__\` is no setting. ${known}`),
  ]);
  assert.equal(Reflect.get({}, 'polluted'), undefined);
});

for (const address of [
  'ftp://x.example',
  'https://me:pass@x.example',
  'https://x.example?',
  'javascript:alert(1)',
]) {
  test(`${address} is no address of a site`, async (t) => {
    const [problem] = await problemsOf(t, JSON.stringify({ title: 'X', url: address }));
    assert.equal(problem?.target, 'url');
  });
}

for (const base of ['/a b', '//evil.example', '/..', '/a?b', '/:x', '/a//b']) {
  test(`${base} is no path to publish under`, async (t) => {
    const [problem] = await problemsOf(t, JSON.stringify({ title: 'X', url, base }));
    assert.equal(
      problem?.message,
      `\`base\`: \`${base}\` is no path to publish under. Write one such as \`/help\`, or nothing.`,
    );
  });
}

for (const contact of [
  'https://example.com/contact?from=help',
  'mailto:help@example.com',
  'mailto:help@example.com?subject=Help',
  '/article/contact/#phone',
]) {
  test(`readers can get help at ${contact}`, async (t) => {
    assert.equal((await read(t, JSON.stringify({ title: 'X', url, contact }))).contact, contact);
  });
}

for (const contact of [
  'http://example.com/contact',
  'https://me:pass@example.com/',
  'javascript:alert(1)',
  '//evil.example/',
  '/\\evil.example/',
  '/a b',
  'mailto:',
  'contact',
]) {
  test(`${contact} is no address where readers get help`, async (t) => {
    const json = JSON.stringify({ title: 'X', url, contact });
    const demand =
      'Write one such as `https://example.com/contact`, `mailto:help@example.com`, or a path of this site.';
    const message = `\`contact\`: \`${contact}\` is no address where readers get help. ${demand}`;
    const column = json.indexOf('"contact":') + '"contact":'.length + 1;
    assert.deepEqual(await problemsOf(t, json), [found(1, column, 'contact', message)]);
  });
}

test('a bare email address is answered with the one that can be opened', async (t) => {
  const [problem] = await problemsOf(t, JSON.stringify({ title: 'X', url, contact: 'help@example.com' }));
  assert.equal(
    problem?.message,
    '`contact`: `help@example.com` opens nothing. Write `mailto:help@example.com`.',
  );
});

test('an empty title, a second title, and settings that are no object are problems', async (t) => {
  assert.deepEqual(await problemsOf(t, JSON.stringify({ title: ' ', url })), [
    found(1, 10, 'title', '`title`: it is empty. Write some text.'),
  ]);
  assert.deepEqual(await problemsOf(t, `{ "title": "A", "title": "B", "url": "${url}" }`), [
    found(1, 17, '"title"', 'The key `"title"` stands here a second time. Keep one of them.'),
  ]);
  assert.deepEqual(await problemsOf(t, '[]'), [found(1, 1, '', 'The settings stand between `{` and `}`.')]);
});

for (const former of ['help.old.example', 'ftp://old.example', 'https://old.example/?x=1', '/hc/en-us']) {
  test(`${former} is no address that a site had`, async (t) => {
    const json = JSON.stringify({ title: 'Help', url, formerly: [former] });
    const message = `\`formerly.0\`: \`${former}\` is no address that a site had. Write one such as \`https://help.old.example/hc/en-us\`.`;
    await assert.rejects(read(t, json), (error: unknown) => {
      assert.ok(error instanceof ProblemsError);
      assert.deepEqual(
        error.problems.map((found) => found.message),
        [message],
      );
      return true;
    });
  });
}

test('on GitHub Pages, the site lives under the name of its repository, unless it has a host of its own', async (t) => {
  const base = async (settings: object, githubRepository?: string): Promise<string> => {
    const written = { title: 'Help', host: 'github-pages', url: 'https://example.github.io', ...settings };
    const deployment = { ...localDeployment, githubRepository };
    return (await read(t, JSON.stringify(written), { deployment })).basePath;
  };
  const repository = { url: 'https://github.com/Example/help-center' };
  assert.equal(await base({ repository }), '/help-center');
  assert.equal(await base({}, 'example/docs'), '/docs');
  assert.equal(await base({ repository }, 'example/fork'), '/fork');
  assert.equal(await base({}, 'example/Example.github.io'), '');
  assert.equal(await base({ url, repository }), '');
  assert.equal(await base({}, 'someone/docs'), '');
  assert.equal(await base({ base: 'help', repository }), '/help');
  assert.equal(await base({ host: 'netlify', repository }), '');
});

test('a host that takes no rules leads readers on by pages', async (t) => {
  const redirects = async (settings: object) =>
    (await read(t, JSON.stringify({ title: 'Help', url, ...settings }))).redirects;
  assert.equal(await redirects({ host: 'folder', redirects: 'host' }), 'pages');
  assert.equal(await redirects({ host: 'github-pages' }), 'pages');
  assert.equal(await redirects({ host: 'nginx' }), 'host');
  assert.equal(await redirects({ host: 'caddy', redirects: 'pages' }), 'pages');
});

test('the command line names another host than the settings, and one that there is', async (t) => {
  const json = JSON.stringify({ title: 'Help', url, host: 'nginx' });
  assert.equal((await read(t, json, { host: 'caddy' })).host, 'caddy');
  await assert.rejects(read(t, json, { host: 'cloudfare' }), {
    name: 'ExpectedError',
    message:
      '--host: there is no host `cloudfare`: use one of netlify, cloudflare, github-pages, nginx, caddy, folder. Did you mean `cloudflare`?',
  });
  const [problem] = await problemsOf(t, JSON.stringify({ title: 'Help', url, host: 'vercel' }));
  assert.equal(problem?.target, 'host');
});
