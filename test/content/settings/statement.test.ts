import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readSiteConfig } from '../../../src/content/settings/site-config.ts';
import { ProblemsError } from '../../../src/problems/problems-error.ts';
import { contentFolder } from '../content-folder.ts';

async function read(t: TestContext, settings: string) {
  const json = `{\n"title": "Help", "url": "https://help.example",\n${settings}\n}`;
  const folder = await contentFolder(t, { 'site.json': json });
  return readSiteConfig(join(folder, 'site.json'), {});
}

/** Line, column and message of everything that is wrong. */
async function faultsOf(t: TestContext, settings: string): Promise<readonly string[]> {
  const error = await read(t, settings).catch((thrown: unknown) => thrown);
  assert.ok(error instanceof ProblemsError, String(error));
  return error.problems.map(({ position, message }) =>
    position === 'unknown' ? message : `${position.line}:${position.column} ${message}`,
  );
}

test('a statement says how far the site conforms and when that was found; the rest has an answer of its own', async (t) => {
  const settings =
    '"contact": "mailto:help@example.com", "accessibility": { "status": "full", "date": "2026-11-05" }';
  assert.deepEqual((await read(t, settings)).accessibility, {
    status: 'full',
    date: Date.UTC(2026, 10, 5),
    standard: 'WCAG 2.2 AA',
    limits: [],
    contact: { url: 'mailto:help@example.com', position: { line: 3, column: 12 } },
    assessment: 'self',
    supervision: undefined,
  });
});

test('a statement without a way to answer it, or that contradicts itself, is refused', async (t) => {
  const statement = (more: string) => `"accessibility": { "date": "2026-11-05", ${more} }`;
  for (const [settings, fault] of [
    [
      statement('"status": "full"'),
      '3:18 `accessibility.contact`: readers have nobody to tell what does not work. Write where they can, here or as the `contact` of the site.',
    ],
    [
      statement('"status": "partial"'),
      '3:52 `accessibility.status`: readers have to know what does not conform. Write it into `limits`, as a list of texts.',
    ],
    [
      statement('"status": "full", "limits": ["Videos have no captions."]'),
      '3:52 `accessibility.status`: a site with `limits` does not conform in full. Write `partial`, or take the limits out.',
    ],
    [statement('"status": "partly"'), '3:52 `accessibility.status`: it must be one of full, partial, none.'],
    [
      '"accessibility": { "status": "none", "date": "2026-02-30" }',
      '3:46 `accessibility.date`: `2026-02-30` is no time. Write a day such as `2026-12-24`, or a time with its zone such as `2026-12-24T18:00+01:00`.',
    ],
    [
      statement('"status": "none", "contacts": "mailto:help@example.com"'),
      '3:60 `contacts` is no setting. Known settings: `status`, `date`, `standard`, `limits`, `contact`, `assessment`, `supervision`.',
    ],
  ] as const) {
    assert.deepEqual(await faultsOf(t, settings), [fault]);
  }
});

test('a search elsewhere is an address with the query in it', async (t) => {
  const written = 'https://search.example/find?site=help.example&q={query}&kind=a%26b';
  const { outsideSearch } = await read(t, `"search": { "form": ${JSON.stringify(written)} }`);
  assert.deepEqual(outsideSearch, {
    action: 'https://search.example/find',
    field: 'q',
    sent: [
      { name: 'site', value: 'help.example' },
      { name: 'kind', value: 'a&b' },
    ],
  });
});

test('what a form cannot ask is refused as a search, with what to write', async (t) => {
  const demand = 'Write one such as `https://search.example/?q={query}&site=help.example.com`.';
  const place = '`{query}` has to be the whole value of one parameter, which says what is searched for.';
  for (const [address, fault] of [
    ['http://search.example/?q={query}', '`http://search.example/?q={query}` is no address of a search.'],
    ['javascript:alert(1)//?q={query}', '`javascript:alert(1)//?q={query}` is no address of a search.'],
    [
      'https://a:b@search.example/?q={query}',
      '`https://a:b@search.example/?q={query}` is no address of a search.',
    ],
    ['https://search.example/', place],
    ['https://search.example/{query}', place],
    ['https://search.example/?q=site:a+{query}', place],
    ['https://search.example/?q={query}&again={query}', place],
  ] as const) {
    const found = await faultsOf(t, `"search": { "form": "${address}" }`);
    assert.deepEqual(found, [`3:21 \`search.form\`: ${fault} ${demand}`]);
  }
});
