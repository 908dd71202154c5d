import assert from 'node:assert/strict';
import type { Reader, ReaderTest } from './reader.ts';
import { waitForOptions } from './search-field.ts';
import { tabsAreReady } from './tabs.ts';

/** A node as assistive technology gets it: `button "Close" (focused)`. */
type Heard = string;

/** States that are told where they are so. */
const states = ['expanded', 'selected', 'checked', 'invalid', 'modal', 'hasPopup'] as const;
const told: ReadonlySet<string> = new Set(states);

/** Roles that say something by themselves; texts and boxes are what these are made of. */
const silent: ReadonlySet<string> = new Set([
  'none',
  'generic',
  'StaticText',
  'InlineTextBox',
  'paragraph',
  'ListMarker',
  'LabelText',
  'listitem',
  'image',
  'SvgRoot',
]);

/** What is below an element in the browser's own accessibility tree, in order. */
async function heardIn({ context, page }: Reader, selector: string): Promise<readonly Heard[]> {
  const session = await context.newCDPSession(page);
  await session.send('DOM.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { nodes } = await session.send('Accessibility.queryAXTree', { nodeId });
  return nodes.flatMap(({ ignored, role, name, properties = [] }) => {
    const kind = String(role?.value ?? '');
    if (ignored || silent.has(kind)) return [];
    const said = properties
      .filter((property) => told.has(property.name) && !['false', false].includes(property.value.value))
      .map((property) =>
        property.value.value === true ? property.name : `${property.name}: ${property.value.value}`,
      );
    const closed = properties.some(
      (property) => property.name === 'expanded' && property.value.value === false,
    );
    const all = [...said, ...(closed ? ['collapsed'] : [])];
    return [`${kind} "${String(name?.value ?? '')}"${all.length === 0 ? '' : ` (${all.join(', ')})`}`];
  });
}

const phone = { viewport: { width: 390, height: 700 } };

export function accessibilityTreeTests(test: ReaderTest): void {
  test(
    'the drawer is a navigation with a name, a button to close it, and says which page is the current one',
    async (reader) => {
      const { page, open } = reader;
      await open('/article/share-a-folder/');
      await page.getByRole('button', { name: 'Menu' }).press('Enter');
      await page.locator('.sidebar:popover-open').waitFor();
      const heard = await heardIn(reader, '.sidebar');
      assert.deepEqual(heard.slice(0, 2), ['navigation "Main"', 'button "Close"']);
      assert.ok(heard.includes('DisclosureTriangle "Sharing" (expanded)'), heard.join('\n'));
      assert.ok(heard.includes('DisclosureTriangle "Apps" (collapsed)'));
      assert.equal(await page.locator('.sidebar [aria-current="page"]').innerText(), 'Share a folder');
      // What is behind it is not heard.
      assert.deepEqual(await heardIn(reader, 'main'), []);
    },
    phone,
  );

  test('the search is a combobox that says whether its list is open, and each result has its place', async (reader) => {
    const { page, open, type } = reader;
    await open('/article/share-a-folder/');
    await type('strong password');
    await waitForOptions(page);
    await page.keyboard.press('ArrowDown');
    const heard = await heardIn(reader, '[data-search]');
    assert.ok(
      heard.some((line) => line.startsWith('combobox "Search"') && line.includes('expanded')),
      heard.join('\n'),
    );
    assert.ok(heard.includes('listbox "Search results"'));
    const options = heard.filter((line) => line.startsWith('option '));
    assert.match(options[0] ?? '', /Change your password › Choose a strong password.*\(selected\)/);
    assert.equal(options.filter((line) => line.includes('selected')).length, 1);
  });

  test('tabs are a named list of which one is selected, and only its panel is heard', async (reader) => {
    const { page, open } = reader;
    await open('/article/install-the-app/');
    await tabsAreReady(page);
    const heard = await heardIn(reader, '.tabs');
    assert.deepEqual(
      heard.filter((line) => /^tab/.test(line)),
      [
        'tablist "Install the app"',
        'tab "Windows" (selected)',
        'tab "macOS"',
        'tab "Linux"',
        'tabpanel "Windows"',
      ],
    );
  });

  test('a term is a button that says whether its explanation is open', async (reader) => {
    const { page, open } = reader;
    await open('/article/install-the-app/');
    const term = page.locator('.term').first();
    const name = 'front matter';
    const lineOf = async () =>
      (await heardIn(reader, 'main')).find((line) => line.startsWith(`button "${name}"`));
    assert.equal(await lineOf(), `button "${name}" (collapsed)`);
    await term.press('Enter');
    await page.locator('.term-definition:popover-open').waitFor();
    assert.equal(await lineOf(), `button "${name}" (expanded)`);
  });

  test('an image over the page is a modal dialog with the name of the image', async (reader) => {
    const { page, open } = reader;
    await open('/article/pictures/');
    await page.getByRole('link', { name: 'Full size: The whole window' }).press('Enter');
    await page.getByRole('dialog').waitFor();
    assert.deepEqual(await heardIn(reader, 'dialog'), [
      'dialog "The whole window" (modal)',
      'button "Close"',
    ]);
    assert.deepEqual(await heardIn(reader, 'main'), []);
  });

  test('the sidebar beside a page is a navigation of lists that open', async (reader) => {
    const { open } = reader;
    await open('/article/share-a-folder/');
    const heard = await heardIn(reader, '.sidebar');
    assert.equal(heard[0], 'navigation "Main"');
    assert.ok(heard.includes('link "Share a folder"'), heard.join('\n'));
    assert.ok(heard.includes('DisclosureTriangle "Your account" (collapsed)'));
  });
}

export function bannerTreeTests(test: ReaderTest): void {
  test('an announcement is a region with a name and a button that closes it', async (reader) => {
    await reader.open('/');
    const heard = await heardIn(reader, '.banner');
    assert.equal(heard[0], 'complementary "Announcement"');
    assert.equal(heard.at(-1), 'button "Close the announcement"');
  });
}
