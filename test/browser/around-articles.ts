import assert from 'node:assert/strict';
import { askingBase, longWord } from './asking-site.ts';
import { axeFile, faultsOf } from './axe.ts';
import type { Reader, ReaderTest } from './reader.ts';
import { watch } from './whole-site.ts';

/** Notes what is posted to the help center, and answers as a host does. */
async function takeAnswers({ context }: Reader): Promise<URLSearchParams[]> {
  const answers: URLSearchParams[] = [];
  await context.route(/\/thanks\/$/, async (route, request) => {
    if (request.method() === 'POST') answers.push(new URLSearchParams(request.postData() ?? ''));
    await route.fallback();
  });
  return answers;
}

export function aroundArticleTests(test: ReaderTest): void {
  test('whether an article was helpful is told by keyboard alone, and readers stay on the page', async (reader) => {
    const { page, open } = reader;
    const answers = await takeAnswers(reader);
    const settled = watch(page);
    await open('/article/one/', askingBase);
    const comment = page.getByRole('textbox', { name: 'What could be better?' });
    assert.equal(await comment.isVisible(), false);
    await page.getByRole('radio', { name: 'Yes' }).focus();
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.getByRole('radio', { name: 'No' }).isChecked(), true);
    await settled();
    await page.keyboard.press('Tab');
    await page.keyboard.type('Say what “one” is & why.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Thank you. Your answer helps to make this article better.').waitFor();
    assert.equal(new URL(page.url()).pathname, `${askingBase}/article/one/`);
    assert.deepEqual(
      answers.map((answer) => Object.fromEntries(answer)),
      [
        {
          'form-name': 'feedback',
          page: `https://signpost.example${askingBase}/article/one/`,
          language: 'en',
          website: '',
          helpful: 'no',
          comment: 'Say what “one” is & why.',
        },
      ],
    );
  });

  test('nothing in the form is announced as wrong before somebody has used it', async ({
    page,
    context,
    open,
  }) => {
    await open('/article/one/', askingBase);
    await page.getByRole('form', { name: 'Was this article helpful?' }).waitFor();
    const session = await context.newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const radios = nodes.filter(({ role }) => role?.value === 'radio');
    assert.equal(radios.length, 2);
    for (const { properties = [] } of radios) {
      assert.equal(properties.find(({ name }) => name === 'invalid')?.value.value, 'false');
    }
  });

  test('an answer that cannot be sent stays in the form, to be sent again', async ({ page, open, fail }) => {
    const settled = watch(page);
    await open('/article/one/', askingBase);
    await page.getByRole('radio', { name: 'No' }).check();
    await settled();
    await page.getByRole('textbox', { name: 'What could be better?' }).fill('Everything');
    await fail(/\/thanks\/$/, 1);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Your answer could not be sent. Try again in a moment.').waitFor();
    assert.equal(
      await page.getByRole('textbox', { name: 'What could be better?' }).inputValue(),
      'Everything',
    );
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Thank you. Your answer helps to make this article better.').waitFor();
  });

  test(
    'without JavaScript the form leads to a page of thanks, and nothing is offered that needs a script',
    async (reader) => {
      const { page, open } = reader;
      const answers = await takeAnswers(reader);
      await open('/article/one/', askingBase);
      assert.equal(await page.getByRole('button', { name: 'Copy as Markdown' }).isVisible(), false);
      await page.getByRole('radio', { name: 'Yes' }).check();
      await page.getByRole('button', { name: 'Send' }).click();
      await page.getByRole('heading', { level: 1, name: 'Thank you' }).waitFor();
      assert.deepEqual(
        answers.map((answer) => answer.get('helpful')),
        ['yes'],
      );
    },
    { javaScriptEnabled: false },
  );

  test(
    'an article is copied as Markdown, and that it was is said',
    async ({ page, open }) => {
      await open('/article/two/', askingBase);
      await page.getByRole('button', { name: 'Copy as Markdown' }).press('Enter');
      await page.getByText('Copied', { exact: true }).waitFor();
      assert.equal(
        await page.evaluate<string>('navigator.clipboard.readText()'),
        '# Two\n\nText with *marks*.\n',
      );
    },
    { permissions: ['clipboard-read', 'clipboard-write'] },
  );

  test('when the Markdown cannot be loaded, readers hear where else it is', async ({ page, open, fail }) => {
    await open('/article/two/', askingBase);
    await fail(/\.md$/, 1);
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await page.getByText('It could not be copied.').waitFor();
  });

  test('what sends and copies is loaded when it is used', async ({ page, open, requests }) => {
    const settled = watch(page);
    await open('/article/one/', askingBase);
    await settled();
    assert.deepEqual(
      requests().filter((path) => /feedback|copy-markdown|\.md$/.test(path)),
      [],
    );
  });

  for (const width of [320, 1280]) {
    test(`what stands around an article fits ${width} pixels, and axe has nothing against it`, async ({
      page,
      open,
    }) => {
      await page.addInitScript({ path: axeFile });
      await page.setViewportSize({ width, height: 800 });
      await open('/article/two/', askingBase);
      await page.getByRole('radio', { name: 'Yes' }).check();
      await page.getByRole('heading', { name: 'Related articles' }).waitFor();
      await page.getByRole('heading', { name: 'Linked from 1 article' }).waitFor();
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width);
      assert.deepEqual(await faultsOf(page), []);
    });
  }

  test(
    'words of sixty letters do not push a page sideways, wherever they stand',
    async ({ page, open }) => {
      for (const address of ['/', '/article/long/', '/article/longer/', '/long/']) {
        await open(address, askingBase);
        await page.getByText(longWord).first().waitFor({ state: 'attached' });
        assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 320, address);
      }
    },
    { viewport: { width: 320, height: 640 } },
  );
}
