import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { readBuiltSite } from '../corpus/built-site.ts';
import { attribute, type Element, findAll, hasClass, parsePage } from '../corpus/html-tree.ts';
import { visibleText } from '../corpus/visible-text.ts';
import { base, builtHelpCenter } from './fixture.ts';

const output = await builtHelpCenter({ after });
const site = readBuiltSite(output, base);
const body = (name: string) => site.pages.get(`/article/${name}/`)?.body;

/** Elements in the text of an article. */
function elements(name: string, found: (element: Element) => boolean): readonly Element[] {
  const html = readFileSync(path.join(output, base, 'article', name, 'index.html'), 'utf8');
  const [content] = findAll(
    parsePage(html),
    (element) => attribute(element, 'data-article-body') !== undefined,
  );
  assert.ok(content);
  return findAll(content, found);
}

const named = (name: string) => (element: Element) => element.tagName === name;

test('headings have the ids that links of years lead to, and no id twice on a page', () => {
  const ids = [...site.pages].flatMap(([url, page]) =>
    page.body === undefined || page.body.headingIds.length === 0
      ? []
      : [[url.split('/')[2], page.body.headingIds.join(' ')]],
  );
  assert.deepEqual(Object.fromEntries(ids), {
    'café-mode': 'before-you-begin before-you-begin-1',
    'change-the-code': 'set-a-code variables',
    'connect-the-hub': 'before-you-begin steps steps-1',
    'guest-links': 'make-a-link limits take-a-link-back',
    'pair-a-lock': 'before-you-begin cards--locks',
    'release-notes': '2031-03-01 2030-11-20',
    schedules: 'time-zone',
    'signs-and-icons': 'colors-of-the-ring keys',
    troubleshooting: 'the-ring-blinks-red what-to-do the-hub-is-gone what-to-do-1 what-to-do-2 for-guests',
    'türen-überwachen': 'größe-und-maße ärger',
    'what-is-latchwell': 'parts--pieces locks whats-a-hub 2-app--web',
    鍵を共有する: '準備 共有',
  });
});

test('links lead to anchors by hand, to ids behind headings and to old ids of headings', () => {
  const ids = elements('guest-links', (element) => attribute(element, 'id') !== undefined);
  const known = new Set(ids.map((element) => attribute(element, 'id')));
  assert.deepEqual(
    ['top-of-links', 'new-link', 'revoking', 'limits'].filter((id) => !known.has(id)),
    [],
  );
  const [limits] = ids.filter((element) => attribute(element, 'id') === 'limits');
  assert.equal(limits?.tagName, 'h2');
});

test('callouts are of the kind that each spelling says, in lists and lists of lists too', () => {
  assert.deepEqual(body('pair-a-lock')?.callouts, ['warning']);
  assert.deepEqual(body('café-mode')?.callouts, ['info']);
  assert.deepEqual(body('change-the-code')?.callouts, ['success']);
  const kinds = ['success', 'warning', 'info', 'success', 'info', 'warning', 'warning'];
  assert.deepEqual(body('invite-guests')?.callouts, kinds);
  assert.equal(
    body('invite-guests')?.text,
    'Tip Tip of the day: guests need no account a code is four digits Open Guests. ' +
      'Warning Two guests may not have one code. Not even on two doors. Choose how: by code ' +
      'Note It is sent by text message. by card Hold it to the keypad. Wait for the ring. ' +
      'Tip A key fob works, too. Select Send. Note Without a kind. Warning Opened and closed on one line. ' +
      'Warning Codes of guests end at midnight. Just a quotation.',
  );
  assert.equal(elements('invite-guests', named('ol')).length, 2);
});

test('text is set as kramdown sets it: quotes, dashes, arrows, breaks, nested lists, attributes in no sight', () => {
  assert.equal(
    body('what-is-latchwell')?.text,
    'Latchwell opens doors without keys – “no key, no worry” – from Settings → Doors. ' +
      'It doesn’t need a subscription… A starter set holds: a Hall lock, a hub, and its cable two screws ' +
      'a card that says 0000. Line oneline two. Then pair the lock or watch a talk. Parts & Pieces Lock(s) ' +
      'See how locks differ. What’s a hub? A box. See Connect the hub, or what to do when it blinks. ' +
      '2. App / Web Works on phones from 2018 on, with 5” and more.',
  );
  const blank = elements('what-is-latchwell', (element) => attribute(element, 'target') === '_blank');
  assert.deepEqual(blank.map(visibleText), ['pair the lock', 'a talk']);
});

test('tables may lack a heading or outer bars, stand in a list, and be wider than the page', () => {
  assert.equal(body('replace-batteries')?.tables, 1);
  assert.equal(
    body('schedules')?.text,
    'A table with a heading: Day Opens Closes Monday 8:00 17:00 Sunday – – One without: summer 6:00 ' +
      'winter 7:00 One in a list: Holidays Feast Door New Year closedall day Times are those of the hub, ' +
      'see Time zone. Time zone Set it in the hub.',
  );
  const rows = elements('schedules', named('table')).map((table) => findAll(table, named('tr')).length);
  assert.deepEqual(rows, [3, 2, 2]);
  assert.equal(elements('signs-and-icons', (element) => hasClass(element, 'table-scroll')).length, 1);
});

test('icons of new and old names are drawn, and say what they mean where nothing else does', () => {
  const icons = elements('signs-and-icons', named('svg'));
  assert.deepEqual(
    icons.map((icon) => attribute(icon, 'aria-label') ?? ''),
    ['', '', '', '', '', '', '', '', 'Yes', 'No'],
  );
  // One that is long is in a file, whose name ends with what is in it.
  const drawings = icons.map(
    (icon) =>
      attribute(findAll(icon, named('path'))[0] ?? icon, 'd') ??
      attribute(findAll(icon, named('use'))[0] ?? icon, 'href')?.replace(/.*-/, ''),
  );
  assert.equal(drawings.filter((drawing) => drawing !== undefined).length, 10);
  assert.equal(drawings[0], drawings[1]);
});

test('an image with a caption is a figure, one without stands in its line, whatever its spelling', () => {
  const images = elements('gate-lock', named('img')).map((image) => attribute(image, 'src'));
  const folder = '/help/images/doors';
  const own = [`${folder}/gate.jpg`, `${folder}/plan.svg`, `${folder}/hall.png`, `${folder}/hall.png`];
  const others = [
    `${folder}/turn.gif`,
    '/help/images/keypad.png',
    `${folder}/gate.jpg`,
    `${folder}/hall.png`,
  ];
  assert.deepEqual(images, [...own, ...others]);
  const full = elements('gate-lock', (element) => attribute(element, 'data-zoom') !== undefined).map(
    (link) => new URL(attribute(link, 'href') ?? '', 'https://latchwell.example').pathname,
  );
  const gate = `${folder}/gate.jpg`;
  const hall = `${folder}/hall.png`;
  assert.deepEqual(full, [gate, hall, gate, hall]);
  assert.deepEqual(elements('gate-lock', named('figcaption')).map(visibleText), [
    'The gate, seen from the street & from above',
    'The holes, 40 mm apart',
    'The gate again',
    'The holes again',
  ]);
  assert.equal(body('pair-a-lock')?.figures, 1);
});

test('tabs by hand are a list of links to their panels, with what was captured in them', () => {
  const tabs = elements('connect-the-hub', named('a')).filter((link) =>
    ['cabletab', 'airtab'].includes(attribute(link, 'id') ?? ''),
  );
  const panels = elements('connect-the-hub', (element) => hasClass(element, 'tab-panel'));
  assert.deepEqual(
    tabs.map((tab) => [visibleText(tab), attribute(tab, 'href')]),
    panels.map((panel) => [attribute(panel, 'aria-label'), `#${attribute(panel, 'id')}`]),
  );
  assert.deepEqual(panels.map(visibleText), [
    'Steps Plug it in. Tip The lamp turns white. Pair a lock.',
    'Steps Hold the button for ten seconds. If that fails, see Troubleshooting.',
  ]);
  assert.match(body('change-the-code')?.text ?? '', /Tap Codes → New\. Press the star twice\./);
});

test('a video is a link to where it can be watched, and nothing of another host is loaded', () => {
  const videos = elements('connect-the-hub', (element) => attribute(element, 'data-embed') !== undefined);
  assert.deepEqual(
    videos.map((video) => attribute(video, 'href')),
    ['https://www.youtube.com/watch?v=LwHub00001a', 'https://vimeo.com/100200300'],
  );
  assert.equal(elements('connect-the-hub', named('iframe')).length, 0);
});

test('code keeps its signs and its lines, in any language and in raw braces', () => {
  const blocks = elements('webhooks', named('pre'));
  assert.equal(blocks.length, 6);
  assert.equal(
    body('webhooks')?.text,
    'Each event is a POST with JSON: { "door": "hall", "event": "opened" } Answer it in JavaScript: ' +
      `export const answer = ({ door }) => \`Hello, \${door} & friends\`; Or in Python: ` +
      'def answer(event): return event["door"] plain <text> without a language and a tab ' +
      'indented since long ago hook: "{{ door.name }}" Set LATCHWELL_TOKEN before, as in export LATCHWELL_TOKEN=x.',
  );
  const colored = blocks.filter((block) => findAll(block, named('span')).length > 0);
  assert.equal(colored.length, 4);
  assert.match(body('change-the-code')?.text ?? '', /\{\{ lock\.code \}\}/);
});

test('markup by hand is kept, and what is a comment is not', () => {
  assert.equal(
    body('release-notes')?.text,
    '2031-03-01 Doors can be watched. Fixed the red ring. 2030-11-20 Small changes The app is faster. ' +
      'Old versions: no help any more.',
  );
  assert.deepEqual(elements('release-notes', named('summary')).map(visibleText), ['Small changes']);
});
