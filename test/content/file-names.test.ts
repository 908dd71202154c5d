import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeOf } from '../../src/content/placement.ts';

function messageOf(path: string): string | undefined {
  const placement = placeOf({ path, kind: 'file' });
  if (placement.kind !== 'fault') return undefined;
  assert.equal(placement.finding.rule, 'file-name', path);
  return placement.finding.message;
}

const devices = 'con CON aux prn nul com1 com9 LPT1 com¹ conin$'.split(' ');

for (const path of [
  ...devices.map((name) => `articles/${name}.md`),
  'categories/nul.md',
  'articles/aux/x.md',
  'images/con.png',
  'images/com1.new.png',
  'files/aux .txt',
]) {
  test(`a name that Windows keeps for a device is an error: ${path}`, () => {
    assert.match(
      messageOf(path) ?? '',
      /^Windows keeps the name `[^`]+` for a device, with any ending: `[^`]+` cannot be there\. Rename it\.$/,
    );
  });
}

test('a name that ends with a dot or a space is an error, of a folder too', () => {
  assert.equal(
    messageOf('articles/a./x.md'),
    'The name `a.` in `articles/a./x.md` ends with a dot, which Windows leaves out. Rename it.',
  );
  assert.equal(
    messageOf('files/x.pdf '),
    'The name `x.pdf ` in `files/x.pdf ` ends with a space, which Windows leaves out. Rename it.',
  );
});

for (const path of [
  'articles/what?/x.md',
  'articles/a*b.md',
  'categories/a:b.md',
  'images/12:30.png',
  'images/"new"/x.png',
  'files/<v1>.pdf',
  'files/a|b.zip',
  'files/a\\b.zip',
]) {
  test(`a name with a sign that Windows refuses is an error: ${path}`, () => {
    assert.match(
      messageOf(path) ?? '',
      /^The name `[^`]+` in `[^`]+` holds `[<>:"|?*\\]`, which no name may hold on Windows\. Rename it\.$/,
    );
  });
}

for (const [sign, code] of [
  ['\u202e', 'U+202E'],
  ['\u2066', 'U+2066'],
  ['\u200f', 'U+200F'],
] as const) {
  test(`a name with a sign of direction is an error: ${code}`, () => {
    for (const path of [`files/invoice${sign}fdp.zip`, `articles/a${sign}b.md`, `images/${sign}/x.png`])
      assert.equal(
        messageOf(path),
        `The file name \`${path}\` holds ${code}, a sign that turns the direction of text: people read another name. Rename the file without it.`,
      );
  });
}

test('names that only look like these are names', () => {
  for (const path of [
    'articles/console.md',
    'articles/auxiliary.md',
    'images/com10.png',
    'images/v1.2/a b.png',
    'articles/ملف.md',
  ])
    assert.equal(messageOf(path), undefined, path);
});
