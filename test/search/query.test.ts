import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf, places, searchOf, written } from './help-center.ts';

const account = { categories: [{ name: 'account', title: 'Your account' }] };
const sharing = { categories: [{ name: 'sharing', title: 'Sharing things' }], tags: ['Team work'] };

const articles = [
  articleOf('master-password', ['How to choose one.', 'Change the password in the settings of your vault.'], {
    title: 'Master password',
    ...account,
  }),
  articleOf(
    'two-step-login',
    ['A second step.', 'Recovery codes let you log in without your phone. Print the recovery codes.'],
    {
      title: 'Two-step login',
      description: 'Protect your account.',
      ...account,
    },
  ),
  articleOf(
    'send',
    ['Share a text or a file.', 'A password can protect it. Recovery is impossible; codes expire.'],
    {
      title: 'About Send',
      ...sharing,
    },
  ),
];

const find = async (query: string, category?: string) =>
  (await searchOf(articles)).search(query, { limit: 5, category });

test('a query finds the section that answers it, and the best article comes first', async () => {
  assert.deepEqual(places(await find('recovery codes')), ['two-step-login#part-1', 'send#part-1']);
  assert.deepEqual(places(await find('master password')), ['master-password#part-1', 'send#part-1']);
});

test('an article is found by its title, whatever the order of the words', async () => {
  assert.equal(places(await find('login two step'))[0]?.split('#')[0], 'two-step-login');
});

test('a word that the reader is still typing finds what begins so', async () => {
  for (const typed of ['recov', 'recove', 'recovery']) {
    assert.equal(places(await find(typed))[0], 'two-step-login#part-1', typed);
  }
  assert.deepEqual(places(await find('impossib ')), ['send#part-1'], 'a finished word is one with a mistake');
});

test('a stem that is cut short finds the words that are longer than it', async () => {
  assert.deepEqual(places(await find('impossibl')), ['send#part-1']);
});

test('a mistyped word is corrected, and the right one is proposed', async () => {
  const answer = await find('recovrey codes ');
  assert.equal(places(answer)[0], 'two-step-login#part-1');
  assert.equal(answer.didYouMean, 'recovery codes');
});

test('what is proposed is written as in the articles, and all else as it was typed', async () => {
  const search = await searchOf([
    articleOf('login', ['Two-step login. GitHub and LDAP know it; with GitHub, the code is 0x80070005.']),
    articleOf('cafe', ['Our café has a case. Cases are native. Case closed.']),
  ]);
  const proposed = async (query: string) => (await search.search(query, { limit: 5 })).didYouMean;
  for (const [query, right] of [
    ['two-stpe login', 'two-step login'],
    ['sign in with githbu ', 'sign in with GitHub'],
    ['"ldpa" -case', '"LDAP" -case'],
    ['caes closed', 'case closed'],
    ['how do I use githbu ', 'how do I use GitHub'],
  ] as const)
    assert.equal(await proposed(query), right, query);
  for (const query of ['cafe', 'café', 'cafè', 'naïve', '0x80070006', 'nátive'])
    assert.equal(await proposed(`${query} `), undefined, query);
});

test('a word that nothing has does not keep the others from being found', async () => {
  assert.equal(places(await find('xyzzyq recovery'))[0], 'two-step-login#part-1');
  assert.deepEqual(await find('xyzzyq'), {
    ...{ results: [], total: 0, didYouMean: undefined, excluded: [], withoutQuotes: false, isWhole: true },
  });
});

test('words in quotes have to stand next to each other', async () => {
  assert.deepEqual(places(await find('"recovery codes"')), ['two-step-login#part-1']);
  assert.deepEqual(places(await find('“Recovery CODES” phone')), ['two-step-login#part-1']);
});

test('words in quotes that stand nowhere so are looked for without them, and that is said', async () => {
  const turned = await find('"codes recovery"');
  assert.deepEqual([places(turned)[0], turned.withoutQuotes], ['two-step-login#part-1', true]);
  const mistyped = await find('"recovrey codes"');
  assert.deepEqual([places(mistyped)[0], mistyped.didYouMean], ['two-step-login#part-1', '"recovery codes"']);
  assert.equal((await find('"recovery codes"')).withoutQuotes, false);
});

test('a word after a minus must not be anywhere in the article', async () => {
  assert.deepEqual(places(await find('password -vault')), ['send#part-1']);
  assert.deepEqual(places(await find('recovery -"phone"')), ['send#part-1']);
});

test('results can be limited to a category or a tag', async () => {
  assert.deepEqual(places(await find('password category:sharing')), ['send#part-1']);
  assert.deepEqual(places(await find('category:"your account" recovery')), ['two-step-login#part-1']);
  assert.deepEqual(places(await find('password tag:team')), ['send#part-1']);
  assert.deepEqual(places(await find('tag:"team work"')), ['send']);
  assert.deepEqual(places(await find('password', 'sharing')), ['send#part-1']);
  assert.deepEqual(places(await find('password', 'shar')), []);
});

test('the syntax of Lunr works for those who type it', async () => {
  assert.deepEqual(places(await find('+password +vault')), ['master-password#part-1']);
  assert.deepEqual(
    places(await find('title:send')).map((place) => place.split('#')[0]),
    ['send'],
  );
  assert.equal(places(await find('recov*'))[0], 'two-step-login#part-1');
  assert.equal(places(await find('recovrey~2'))[0], 'two-step-login#part-1');
  assert.deepEqual(places(await find('+password tag:team')), ['send#part-1']);
});

test('what only looks like the syntax of Lunr is words', async () => {
  assert.equal(places(await find('recovery^x codes +'))[0], 'two-step-login#part-1');
  assert.equal(places(await find('title: recovery: codes'))[0], 'two-step-login#part-1');
});

test('synonyms find what is called otherwise', async () => {
  const search = await searchOf(articles, {
    synonyms: [
      ['2fa', 'two-step login'],
      ['team', 'share', 'group'],
    ],
  });
  const found = async (query: string) => places(await search.search(query, { limit: 5 }))[0]?.split('#')[0];
  assert.equal(await found('2fa'), 'two-step-login');
  assert.equal(await found('group'), 'send');
});

test('excerpts and titles mark the words that were found, in the form in which they stand there', async () => {
  const { results } = await find('protecting passwords');
  const result = results.find(({ url }) => url === '/article/send/');
  assert.equal(
    result && written(result.excerpt),
    'A [password] can [protect] it. Recovery is impossible; codes expire.',
  );
  assert.deepEqual(result?.words, ['password', 'protect', 'protecting', 'passwords']);
  const [titled] = (await find('sending')).results;
  assert.equal(titled && written(titled.title), 'About [Send]');
});

test('an excerpt of a long text shows the place with most of the words', async () => {
  const filler = 'Nothing of interest stands here for a while. '.repeat(20);
  const long = articleOf('long', [`${filler}One password. ${filler}The password of the vault. ${filler}`]);
  const answer = await (await searchOf([long])).search('vault password', { limit: 1 });
  assert.match(
    answer.results.map(({ excerpt }) => written(excerpt)).join(),
    /^… .*The \[password\] of the \[vault\]\. .* …$/,
  );
});

test('the number of articles is that of all, and only those that are wanted are read', async () => {
  const answer = await (await searchOf(articles)).search('password', { limit: 1 });
  assert.deepEqual([answer.results.length, answer.total], [1, 2]);
});
