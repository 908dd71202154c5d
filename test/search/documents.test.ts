import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Section } from '../../src/rendering/types.ts';
import { documentsOf } from '../../src/search/documents.ts';

const intro: Section = { heading: undefined, text: 'Before all headings.' };

function section(level: number, name: string, text: string): Section {
  return {
    heading: { level, id: name.toLowerCase(), text: name, position: 'unknown' },
    text: `${name} ${text}`,
  };
}

test('text before the first heading is a document, and so is every heading of level 2 or 3', () => {
  const documents = documentsOf([
    intro,
    section(2, 'Send', 'A file.'),
    section(3, 'Limits', 'At most 500 MB.'),
  ]);
  assert.deepEqual(
    documents.map(({ shown }) => shown),
    [
      { id: '', heading: '', text: 'Before all headings.' },
      { id: 'send', heading: 'Send', text: 'A file.' },
      { id: 'limits', heading: 'Limits', text: 'At most 500 MB.' },
    ],
  );
});

test('smaller headings belong to the document above them', () => {
  const [document, ...others] = documentsOf([
    section(2, 'Send', 'A file.'),
    section(4, 'Limits', 'At most 500 MB.'),
    section(5, 'Exceptions', 'None.'),
  ]);
  assert.deepEqual(others, []);
  assert.deepEqual(document, {
    shown: {
      id: 'send',
      heading: 'Send',
      text: 'A file. Limits At most 500 MB. Exceptions None.',
      smaller: [
        { id: 'limits', heading: 'Limits', start: 8 },
        { id: 'exceptions', heading: 'Exceptions', start: 31 },
      ],
    },
    headings: ['Send', 'Limits', 'Exceptions'],
    ids: ['send', 'limits', 'exceptions'],
  });
});

test('an article that begins with a small heading, or has no text at all, is one document', () => {
  assert.deepEqual(
    documentsOf([section(4, 'Note', 'Read this.')]).map(({ shown }) => shown),
    [{ id: 'note', heading: 'Note', text: 'Read this.' }],
  );
  assert.deepEqual(
    documentsOf([]).map(({ shown }) => shown),
    [{ id: '', heading: '', text: '' }],
  );
});
