import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createSuggestions } from '../../../src/links/suggest/suggest.ts';
import type { BrokenLink, LinkTargets } from '../../../src/links/types.ts';

const garden: LinkTargets = {
  pages: [
    { address: '/', title: 'Garden Help', ids: [] },
    { address: '/watering/', title: 'Watering', ids: [] },
    {
      address: '/article/water-tomatoes/',
      title: 'Watering Tomatoes',
      ids: ['morning', 'evening', 'drip-hoses'],
    },
    {
      address: '/article/pruning-roses/',
      title: 'Pruning Roses',
      ids: ['choose-tools', 'cut-old-wood-and-weak-shoots', 'rose-grower-types', 'after-the-cut'],
    },
    {
      address: '/article/compost-setup/',
      title: 'Start a Heap',
      ids: ['layers', 'after-the-winter', 'turn-the-heap'],
    },
    { address: '/article/frost/', title: 'Protect Plants from Cold', ids: ['fleece', 'layers'] },
    { address: '/article/import-seeds/', title: 'Import Seeds', ids: ['customs'] },
    { address: '/article/export-seeds/', title: 'Export Seeds', ids: ['customs'] },
    { address: '/article/sowing/', title: 'Sowing', ids: ['customs'] },
    { address: '/article/harvest/', title: 'Harvest', ids: ['customs', 'how-do-i-dry-beans'] },
  ],
  redirects: new Map([['/article/winter-protection/', '/article/frost/']]),
  files: ['/files/sowing_calendar.csv', '/images/tools/shears.png', '/images/roses/shears.png'],
};
const suggest = createSuggestions(garden);

describe('for a missing page,', () => {
  test('a misspelled name is understood, and a misspelled folder', () => {
    assert.deepEqual(suggest(page('/article/prunning-roses/')), ['/article/pruning-roses/']);
    assert.deepEqual(suggest(page('/artcle/compost-setup/')), ['/article/compost-setup/']);
  });

  test('the order of words, their forms and the dashes between them do not count', () => {
    assert.deepEqual(suggest(page('/article/roses-pruning/')), ['/article/pruning-roses/']);
    assert.deepEqual(suggest(page('/article/setup-composting/')), ['/article/compost-setup/']);
    assert.deepEqual(suggest(page('/article/PruningRoses/')), ['/article/pruning-roses/']);
  });

  test('words that share a long beginning are forms of one word, and those with a short one are not', () => {
    const deleting = { address: '/article/deleting/', title: 'Deleting', ids: [] };
    const find = createSuggestions({ pages: [deleting], redirects: new Map(), files: [] });
    assert.deepEqual(find(page('/article/delete/')), ['/article/deleting/']);
    assert.deepEqual(find(page('/article/delegate/')), []);
  });

  test('a word that the site knows is not taken for a misspelling of another', () => {
    assert.equal(suggest(page('/article/import-your-seeds/'))[0], '/article/import-seeds/');
    assert.equal(suggest(page('/article/export-your-seeds/'))[0], '/article/export-seeds/');
  });

  test('an article without its folder and a category in the folder of articles are found', () => {
    assert.deepEqual(suggest(page('/pruning-roses/')), ['/article/pruning-roses/']);
    assert.equal(suggest(page('/article/watering/'))[0], '/watering/');
  });

  test('an old name leads to the new address, and so does a title', () => {
    assert.deepEqual(suggest(page('/article/winter-protections/')), ['/article/frost/']);
    assert.deepEqual(suggest(page('/article/starting-a-heap/')), ['/article/compost-setup/']);
  });

  test('the text of the link decides where the address says nothing, without its icons', () => {
    assert.deepEqual(suggest(page('/article/', 'Start a Heap')), ['/article/compost-setup/']);
    assert.deepEqual(suggest(page('/article/', '{% icon fa-leaf %} Start a Heap')), [
      '/article/compost-setup/',
    ]);
  });

  test('the name of its source file is understood', () => {
    assert.deepEqual(suggest({ ...page('/article/compost-setup.md'), kind: 'file' }), [
      '/article/compost-setup/',
    ]);
  });
});

describe('for a missing page with an anchor,', () => {
  test('both are mended together', () => {
    assert.equal(
      suggest(anchor('/artice/prunning-roses/', 'grower-types', { kind: 'page' }))[0],
      '/article/pruning-roses/#rose-grower-types',
    );
  });

  test('an anchor typed as a path is found', () => {
    assert.equal(
      suggest(page('/pruning-roses/rose-grower-types'))[0],
      '/article/pruning-roses/#rose-grower-types',
    );
  });

  test('the page alone is suggested where it has nothing like the anchor', () => {
    assert.deepEqual(suggest(anchor('/artice/frost/', 'zzz', { kind: 'page' })), ['/article/frost/']);
  });
});

describe('for a missing anchor,', () => {
  test('dashes, punctuation and an id that is only the beginning are understood', () => {
    assert.deepEqual(suggest(anchor('/article/harvest/', '--q--how-do-i-dry-beans---')), [
      '/article/harvest/#how-do-i-dry-beans',
    ]);
    assert.deepEqual(suggest(anchor('/article/pruning-roses/', 'cut')), [
      '/article/pruning-roses/#cut-old-wood-and-weak-shoots',
    ]);
  });

  test('the text of the link names the heading', () => {
    assert.deepEqual(suggest(anchor('/article/water-tomatoes/', 'pipes', { text: 'Drip hoses' })), [
      '/article/water-tomatoes/#drip-hoses',
    ]);
  });

  test('the page that the link names comes before the same id on another', () => {
    assert.deepEqual(suggest(anchor('/article/pruning-roses/', 'after-the-cuts')), [
      '/article/pruning-roses/#after-the-cut',
    ]);
    assert.deepEqual(suggest(anchor('/article/pruning-roses/', 'turn-the-heap')), [
      '/article/compost-setup/#turn-the-heap',
    ]);
  });

  test('of pages with the same id, the one that the text names comes first', () => {
    assert.deepEqual(suggest(anchor('/article/harvest/', 'layers', { text: 'Protect plants from cold' })), [
      '/article/frost/#layers',
      '/article/compost-setup/#layers',
    ]);
  });

  test('an id that stands on many pages is suggested for none, unless the text names one', () => {
    assert.deepEqual(suggest(anchor('/article/frost/', 'customs')), []);
    assert.deepEqual(suggest(anchor('/article/frost/', 'customs', { text: 'Sowing' })), [
      '/article/sowing/#customs',
    ]);
  });
});

describe('for a missing file,', () => {
  test('a file is suggested, and no page', () => {
    assert.deepEqual(suggest(file('/article/files/sowing_calendar.csv')), ['/files/sowing_calendar.csv']);
    assert.deepEqual(suggest(file('/files/calendar_sowing.csv')), ['/files/sowing_calendar.csv']);
    assert.deepEqual(suggest(file('/files/harvest.csv')), []);
  });

  test('of images with the same name, the one in the nearest folder comes first', () => {
    const image: BrokenLink = { ...file('/images/rose/shears.png'), kind: 'image' };
    assert.deepEqual(suggest(image), ['/images/roses/shears.png', '/images/tools/shears.png']);
  });
});

test('nothing is suggested where nothing is near', () => {
  assert.deepEqual(suggest(page('{}')), []);
  assert.deepEqual(suggest(page('/')), []);
  assert.deepEqual(suggest(page('/article/', 'Learn more')), []);
  assert.deepEqual(suggest(page('/article/lawn-mowers/', 'here')), []);
  assert.deepEqual(suggest(anchor('/article/', 'what-are-my-plot-number-and-key', { kind: 'page' })), []);
  assert.deepEqual(suggest(anchor('/article/frost/', 'q')), []);
  assert.deepEqual(suggest({ ...file('/images/fountain.png'), kind: 'image' }), []);
});

test('an empty help center has no suggestions', () => {
  const suggestNothing = createSuggestions({ pages: [], redirects: new Map(), files: [] });
  assert.deepEqual(suggestNothing(page('/article/frost/')), []);
  assert.deepEqual(suggestNothing(anchor('/article/frost/', 'fleece')), []);
});

test('one of thousands of pages is found, whatever is wrong with the link', () => {
  const numbered = (number: number, what: string) => `${what}-${number * 7919}`;
  const many = createSuggestions({
    pages: Array.from({ length: 3000 }, (_, number) => ({
      address: `/article/${numbered(number, 'garden-bed')}/`,
      title: numbered(number, 'Bed'),
      ids: [numbered(number, 'soil'), numbered(number, 'plants')],
    })),
    redirects: new Map(),
    files: [],
  });
  const wanted = numbered(2024, 'garden-bed');
  assert.equal(many(page(`/artcle/${wanted}/`))[0], `/article/${wanted}/`);
  assert.equal(
    many(anchor(`/artcle/${wanted}/`, 'plants', { kind: 'page' }))[0],
    `/article/${wanted}/#${numbered(2024, 'plants')}`,
  );
});

function page(path: string, text = ''): BrokenLink {
  return { kind: 'page', path, fragment: '', text, page: '/article/sowing/' };
}

function anchor(path: string, fragment: string, rest: Partial<BrokenLink> = {}): BrokenLink {
  return { kind: 'anchor', path, fragment, text: '', page: '/article/sowing/', ...rest };
}

function file(path: string): BrokenLink {
  return { kind: 'file', path, fragment: '', text: 'Download', page: '/article/sowing/' };
}
