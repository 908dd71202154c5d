import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Fix } from '../../../src/links/finding.ts';
import { describeFixes, planFixes } from '../../../src/links/fix/fix.ts';

function fix(
  line: number,
  column: number,
  written: string,
  replacement: string,
  file = 'articles/x.md',
): Fix {
  return { file, position: { line, column }, written, replacement };
}

/** Plans fixes of one file, and gives its new text, or nothing where the file stays as it is. */
async function mended(text: string, ...fixes: readonly Fix[]): Promise<string | undefined> {
  const edits = await planFixes(fixes, async () => text);
  return edits[0]?.after;
}

describe('fixes put together', () => {
  test('change several targets of a file, also on one line, in whatever order they come', async () => {
    const text = '[a](/a) [b](/bb)\n\n[c](/c)\n';
    const fixes = [fix(3, 5, '/c', '/c/'), fix(1, 13, '/bb', '/b/'), fix(1, 5, '/a', '{{site.baseurl}}/a/')];
    const [edit, ...others] = await planFixes(fixes, async () => text);
    assert.deepEqual(others, []);
    assert.deepEqual(edit, {
      file: 'articles/x.md',
      before: text,
      after: '[a]({{site.baseurl}}/a/) [b](/b/)\n\n[c](/c/)\n',
      fixes: fixes.toReversed(),
    });
  });

  test('come in order of file, and each file is read once', async () => {
    const read: string[] = [];
    const edits = await planFixes(
      [
        fix(1, 5, '/a', '/b', 'articles/z.md'),
        fix(1, 5, '/a', '/b', 'articles/B.md'),
        fix(2, 5, '/a', '/b', 'articles/z.md'),
        fix(1, 5, '/a', '/b', 'articles/a.md'),
      ],
      async (file) => {
        read.push(file);
        return '[a](/a)\n[a](/a)\n';
      },
    );
    assert.deepEqual(
      edits.map(({ file, after }) => [file, after]),
      [
        ['articles/B.md', '[a](/b)\n[a](/a)\n'],
        ['articles/a.md', '[a](/b)\n[a](/a)\n'],
        ['articles/z.md', '[a](/b)\n[a](/b)\n'],
      ],
    );
    assert.deepEqual(read.toSorted(), ['articles/B.md', 'articles/a.md', 'articles/z.md']);
  });

  test('count as one where two findings of a link have the same', async () => {
    const same = fix(1, 5, '/a', '/a/');
    const [edit] = await planFixes([same, { ...same }], async () => '[a](/a)\n');
    assert.equal(edit?.after, '[a](/a/)\n');
    assert.deepEqual(edit?.fixes, [same]);
  });

  test('leave a target alone that two of them want to be different things, and mend the others', async () => {
    const text = '[a](/aa) [b](/b)\n';
    const other = fix(1, 14, '/b', '/b/');
    assert.equal(
      await mended(text, fix(1, 5, '/aa', '/c/'), fix(1, 5, '/aa', '/d/'), other),
      '[a](/aa) [b](/b/)\n',
    );
    assert.equal(
      await mended(text, fix(1, 5, '/aa', '/c/'), fix(1, 6, 'a', '/d/'), other),
      '[a](/aa) [b](/b/)\n',
    );
    assert.equal(await mended(text, fix(1, 5, '/aa', '/c/'), fix(1, 5, '/a', '/c/')), undefined);
    const inside = [fix(1, 2, 'b', 'B'), fix(1, 5, 'e', 'E')];
    assert.equal(await mended('abcdefg', fix(1, 1, 'abcdef', 'x'), ...inside), undefined);
  });

  test('mend the target of a definition in angle brackets, and no address that is written out in them', async () => {
    assert.equal(await mended('[r]: </a> (t)\n', fix(1, 7, '/a', '/b/')), '[r]: </b/> (t)\n');
    assert.equal(await mended('[x](</a>)\n', fix(1, 6, '/a', '/b/')), '[x](</b/>)\n');
    const address = 'https://a.example/a';
    assert.equal(await mended(`See [r]: <${address}>\n`, fix(1, 11, address, '/b/')), undefined);
  });

  test('mend targets that touch', async () => {
    assert.equal(await mended('/a/b\n', fix(1, 1, '/a', '/A'), fix(1, 3, '/b', '/B')), '/A/B\n');
  });

  test('leave a file alone whose target does not stand at its place any more', async () => {
    const text = '[a](/a)\n[b](/b)';
    for (const stale of [
      fix(1, 5, '/b', '/c'),
      fix(1, 6, '/a', '/c'),
      fix(1, 13, '/b', '/c'),
      fix(2, 6, '/b', '/c'),
      fix(3, 1, '/b', '/c'),
    ]) {
      assert.equal(await mended(text, stale), undefined);
    }
  });

  test('keep line ends and the byte order mark, which positions do not count', async () => {
    assert.equal(
      await mended('\ufeff[a](/a)\r\n[b](/b)\rtext\n[c](/c)', fix(1, 5, '/a', '/A'), fix(2, 5, '/b', '/B')),
      '\ufeff[a](/A)\r\n[b](/B)\rtext\n[c](/c)',
    );
    assert.equal(await mended('\r\n\r\n[c](/c)', fix(3, 5, '/c', '/C')), '\r\n\r\n[c](/C)');
  });

  test('take a line separator of Unicode for a character of its line, as positions do', async () => {
    assert.equal(await mended('a\u2028b [a](/a)\n', fix(1, 9, '/a', '/A')), 'a\u2028b [a](/A)\n');
  });

  test('never join or split lines', async () => {
    const text = '<a href="/a\n/b">x</a>\n';
    assert.equal(await mended(text, fix(1, 10, '/a\n/b', '/a/b/')), undefined);
    assert.equal(await mended(text, fix(1, 10, '/a', '/a\n')), undefined);
  });

  test('write what they are told, with dollar signs and all', async () => {
    assert.equal(await mended('[a](/a)\n', fix(1, 5, '/a', '/$&$1')), '[a](/$&$1)\n');
  });
});

test('what was fixed is told in a line each, without anything that a terminal would obey', async () => {
  const edits = await planFixes(
    [
      fix(2, 5, '#\u001b[31mA', '#a', 'articles/send/new.md'),
      fix(1, 5, '/article/send', '{{site.baseurl}}/article/send/'),
      fix(1, 24, '/\u202ea', '{{site.baseurl}}/a/'),
    ],
    async (file) =>
      file === 'articles/x.md' ? '[a](/article/send) [b](/\u202ea)\n' : 'Text\n[a](#\u001b[31mA)\n',
  );
  assert.equal(
    describeFixes(edits),
    'articles/send/new.md:2:5: #\\u{1b}[31mA -> #a\n' +
      'articles/x.md:1:5: /article/send -> {{site.baseurl}}/article/send/\n' +
      'articles/x.md:1:24: /\\u{202e}a -> {{site.baseurl}}/a/\n',
  );
  assert.equal(describeFixes([]), '');
});
