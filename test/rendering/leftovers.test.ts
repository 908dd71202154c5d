import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createTestRenderer, firstLine } from './render.ts';

const render = createTestRenderer();

/** What a body is told of leftovers: `line rule target`, lines counted from the body's first. */
function told(body: string): readonly string[] {
  return render(body)
    .problems.filter(({ rule }) => ['foreign-markup', 'markdown-syntax', 'comment'].includes(rule))
    .map(({ position, rule, target }) =>
      position === 'unknown' ? rule : `${position.line - firstLine + 1} ${rule} ${target}`,
    );
}

describe('markup of other systems is reported at its line:', () => {
  const cases: readonly (readonly [body: string, ...told: readonly string[]])[] = [
    [
      'One\ntwo [[Page]] and\n[[Page#Part|part]].',
      '2 foreign-markup [[Page]]',
      '3 foreign-markup [[Page#Part|part]]',
    ],
    ['Text.\n\n![[Picture.png|300]]', '3 foreign-markup ![[Picture.png|300]]'],
    ['[[toc]]\n\n[TOC]', '1 foreign-markup [[toc]]', '3 foreign-markup [TOC]'],
    ['!!! warning "Stop"\n\n    Text.', '1 foreign-markup !!! warning "Stop"'],
    ['??? tip\n\n    Text.', '1 foreign-markup ??? tip'],
    ['=== "Linux"\n\n    Run it.', '1 foreign-markup === "Linux"'],
    ['- One :material-pencil: two :tada:', '1 foreign-markup :material-pencil:', '1 foreign-markup :tada:'],
    ['*[API]: Interface', '1 foreign-markup *[API]: Interface'],
    [
      'A ==mark==, ++ctrl+alt++, H~2~O.',
      '1 foreign-markup ==mark==',
      '1 foreign-markup ++ctrl+alt++',
      '1 foreign-markup ~2~',
    ],
    ['--8<-- "part.md"', '1 foreign-markup --8<-- "part.md"'],
    [
      'A word {.red} and {#id}\n\n## Head {.no_toc}',
      '1 foreign-markup {.red}',
      '1 foreign-markup {#id}',
      '3 foreign-markup {.no_toc}',
    ],
    ['![A](/images/send/new.png){width=300}', '1 foreign-markup {width=300}'],
    ['import Tabs from "@theme/Tabs";', '1 foreign-markup import Tabs from "@theme/Tabs";'],
    ['export const a = 1;', '1 foreign-markup export const a = 1;'],
    [
      'import A, {\n  B,\n} from "@theme/Tabs";\n\nText.',
      '1 foreign-markup import A, {\nB,\n} from "@theme/Tabs";',
    ],
    [
      'A {props.name} and {useUrl("/x")}.',
      '1 foreign-markup {props.name}',
      '1 foreign-markup {useUrl("/x")}',
    ],
    [
      'One\n<Tabs.Item label="A">text</Tabs.Item> </>',
      '2 foreign-markup <Tabs.Item label="A">',
      '2 foreign-markup </Tabs.Item>',
      '2 foreign-markup </>',
    ],
    ['{::nomarkdown}x{:/}', '1 foreign-markup {::nomarkdown}', '1 foreign-markup {:/}'],
    ['A {--word--} and {++more++}.', '1 foreign-markup {--word--}', '1 foreign-markup {++more++}'],
    ['A ^^new word^^.', '1 foreign-markup ^^new word^^'],
    ['A sentence. ^a1b2c3', '1 foreign-markup ^a1b2c3'],
    ['$$a^2$$ and \\(b_1\\)', '1 foreign-markup $$a^2$$', '1 foreign-markup \\(b_1\\)'],
    ['?> A tip', '1 foreign-markup ?> A tip'],
    ['.. note:: Text', '1 foreign-markup .. note:: Text'],
    ['[block:callout]', '1 foreign-markup [block:callout]'],
    ['| a |\n|---|\n| [[x]] |', '3 foreign-markup [[x]]'],
    [
      '\u0024{toc}\n\n@[toc]\n\n[[_TOC_]]',
      '1 foreign-markup \u0024{toc}',
      '3 foreign-markup @[toc]',
      '5 foreign-markup [[TOC]]',
    ],
    ['Text ![A cup|300](/images/send/new.png)', '1 foreign-markup ![A cup|300]'],
    ['A :octicons-gear-24: and :+1:', '1 foreign-markup :octicons-gear-24:', '1 foreign-markup :+1:'],
    ['With $x^2$ and $\\frac{a}{b}$.', '1 foreign-markup $x^2$', '1 foreign-markup $\\frac{a}{b}$'],
    ['\\begin{align}\n\n\\newpage', '1 foreign-markup \\begin{align}', '3 foreign-markup \\newpage'],
    ['Text^[a note here] goes on.', '1 foreign-markup ^[a note here]'],
    [
      '[b]bold[/b]\n\n[note title="x"]\nText\n[/note]',
      '1 foreign-markup [b]bold[/b]',
      '3 foreign-markup [note title="x"]\nText\n[/note]',
    ],
    [
      "== Part ==\n\nA '''word'''.\n\nh2. Part",
      '1 foreign-markup == Part ==',
      "3 foreign-markup '''word'''",
      '5 foreign-markup h2. Part',
    ],
    ['Press :kbd[Ctrl].\n\n::video', '1 foreign-markup :kbd[Ctrl]', '3 foreign-markup ::video'],
    [
      'A {1 + 2}, a{" "}b and {items.map((item) => item)}',
      '1 foreign-markup {1 + 2}',
      '1 foreign-markup {" "}',
      '1 foreign-markup {items.map((item) => item)}',
    ],
    [
      'Hello {user.name}, {site.data.plan.price}',
      '1 foreign-markup {user.name}',
      '1 foreign-markup {site.data.plan.price}',
    ],
    ['@[youtube](dQw4) and\n@[Vimeo](12)', '1 foreign-markup @[youtube]', '2 foreign-markup @[Vimeo]'],
    ['The end is ||hidden words||.', '1 foreign-markup ||hidden words||'],
    ['- [-] not done\n- [>] moved', '1 foreign-markup [-] not', '2 foreign-markup [>] moved'],
    ['{% callout info %}\n- ==x==\n{% endcallout %}', '2 foreign-markup ==x=='],
  ];
  for (const [body, ...expected] of cases) test(body, () => assert.deepEqual(told(body), expected));
});

describe('a comment of another system, and one that never ends, is an error:', () => {
  for (const [body, expected] of [
    ['Text %% not for readers %% text.', '1 comment %% not for readers %%'],
    ['One.\n\n%%\nTwo.\n\nThree.\n%%', '3 comment %%'],
    ['{/* todo */}', '1 comment {/* todo */}'],
    ['Text {>> not for readers <<} text.', '1 comment {>> not for readers <<}'],
    ['Before.\n\n<!-- todo\n\nAfter.', '3 comment <!--'],
    ['Text <!-- todo', '1 comment <!--'],
  ] as const) {
    test(body, () => {
      assert.equal(told(body)[0], expected);
      assert.ok(render(body).problems.some(({ severity }) => severity === 'error'));
    });
  }
});

describe('Markdown that did not take is reported at its line:', () => {
  const cases: readonly (readonly [body: string, ...told: readonly string[]])[] = [
    ['[List](/files/Price List.pdf)', '1 markdown-syntax [List](/files/Price List.pdf)'],
    [
      '[a](tel 123) [b](mailto: a@b.example)',
      '1 markdown-syntax [a](tel 123)',
      '1 markdown-syntax [b](mailto: a@b.example)',
    ],
    ['One\n[Two] (/article/two/)', '2 markdown-syntax [Two] (/article/two/)'],
    ['[Two](/article/two/ no end', '1 markdown-syntax [Two](/article/two/'],
    ['[a][nope] [b][]', '1 markdown-syntax [a][nope]', '1 markdown-syntax [b][]'],
    ['Read\nthe [plans][price and more', '2 markdown-syntax [plans][price and more'],
    ['[plans]:\n\n[2]:', '1 markdown-syntax [plans]:', '3 markdown-syntax [2]:'],
    [
      'See htps://a.example/x and htttp://b.example.',
      '1 markdown-syntax htps://a.example/x',
      '1 markdown-syntax htttp://b.example.',
    ],
    ['_Note: this stays open.', '1 markdown-syntax _Note: this stays open.'],
    ['Some _words are open here.', '1 markdown-syntax _words are open here.'],
    ['One\n_so it begins, and never ends', '2 markdown-syntax _so it begins, and never ends'],
    ['Write to mail:help@a.example.', '1 markdown-syntax mail:help@a.example'],
    ['mail:a@b, or MAIL://c@d.example', '1 markdown-syntax mail:a@b', '1 markdown-syntax MAIL://c@d.example'],
    ['Some _words are open _ here.', '1 markdown-syntax _words are open _'],
    ['(two)[/article/two/]', '1 markdown-syntax (two)[/article/two/]'],
    ['[a]\n(https://example.com/x)', '1 markdown-syntax [a]\n(https://example.com/x)'],
    ['text(https://example.com/x)[words]', '1 markdown-syntax (https://example.com/x)[words]'],
    ['See (the plans)[plans].', '1 markdown-syntax (the plans)[plans]'],
    [
      '* [x]done\n* [ ]open\n* [] empty',
      '1 markdown-syntax [x]done',
      '2 markdown-syntax [ ]open',
      '3 markdown-syntax [] empty',
    ],
    ['**bold* text', '1 markdown-syntax *bold text'],
    ['***bold** text', '1 markdown-syntax *bold text'],
    [
      'Some *words are open.\n\n*Others as well.',
      '1 markdown-syntax *words are open.',
      '3 markdown-syntax *Others as well.',
    ],
    ['__left open and more', '1 markdown-syntax __left open and more'],
    ['这是__重要__的。', '1 markdown-syntax __重要__'],
    ['The end__ of it.', '1 markdown-syntax __'],
    ['<div>\n1. One\n2. Two\n3. Three\n</div>', '2 markdown-syntax 1. One'],
    [
      '<p>An _em_, a __word__ and ~~none~~</p>',
      '1 markdown-syntax _em_',
      '1 markdown-syntax __word__',
      '1 markdown-syntax ~~none~~',
    ],
    [
      '<div>\n| a | b |\n|---|---|\n| 1 | 2 |\n> Said\n> once\n</div>',
      '2 markdown-syntax | a | b |',
      '5 markdown-syntax > Said',
    ],
    ['## One {# one}\n\n## Two {# two }', '1 markdown-syntax {# one}', '3 markdown-syntax {# two }'],
    ['：：：note\n\nText\n\n：：：', '1 markdown-syntax ：：：note', '5 markdown-syntax ：：：'],
    ['＃＃ 标题\n\n一个＊＊重要＊＊的词', '1 markdown-syntax ＃＃ 标题', '3 markdown-syntax ＊＊重要＊＊'],
    [
      '见[这里]（/article/one/）\n和【那里】（https://a.example/）',
      '1 markdown-syntax [这里]（/article/one/）',
      '2 markdown-syntax 【那里】（https://a.example/）',
    ],
    [
      'A ** bold ** word, ** two words **.',
      '1 markdown-syntax ** bold **',
      '1 markdown-syntax ** two words **',
    ],
    ['##Part\n\n#No space', '1 markdown-syntax ##Part', '3 markdown-syntax #No space'],
    ['Text\n\n-Read\n-Write\n-Count', '3 markdown-syntax -Read'],
    ['*Read\n*Write', '1 markdown-syntax *Read'],
    ['Needed:\n-Über\n-Größe\n\n> -Read\n> -Write', '2 markdown-syntax -Über', '5 markdown-syntax -Read'],
    ['1.One\n2.Two', '1 markdown-syntax 1.One'],
    ['##\u00A0Part\n\n-\u00A0Item', '1 markdown-syntax ##\u00A0Part', '3 markdown-syntax -\u00A0Item'],
    ['- One\n- **bold and ~~old ~~ new', '2 markdown-syntax **bold and ~~old ~~ new'],
    ['<figure>\n<figcaption>*A cup*</figcaption>\n</figure>', '2 markdown-syntax *A cup*'],
    ['<div>\n\n- One\n\n</div>\n\n<div>\n- One\n- Two\n- Three\n</div>', '8 markdown-syntax - One'],
    ['<div>\n  - One\n  - Two\n</div>', '2 markdown-syntax - One'],
    ['<div>\n**bold** [x](/a/)\n</div>', '2 markdown-syntax **bold**', '2 markdown-syntax [x](/a/)'],
  ];
  for (const [body, ...expected] of cases)
    test(body, () => assert.deepEqual(told(body).toSorted(), expected.toSorted()));
});

test('the message says whose markup it is, and what to write', () => {
  assert.deepEqual(
    render('See [[Other page]].\n\n[List](/files/Price List.pdf)').problems.map(({ message }) => message),
    [
      '`[[Other page]]` is a wiki link, as in Obsidian, and readers see it as it is written: write `[text]({{site.baseurl}}/article/name/)`.',
      '`[List](/files/Price List.pdf)` is no link, since its target holds a space: write `%20` for the space, or rename the file.',
    ],
  );
});

test('the message is one line, and stands for code and tags in what it names', () => {
  assert.deepEqual(
    render('[a]\n(https://example.com/x)\n\n[b](/x/ `y` z)').problems.map(({ message }) =>
      message.slice(0, 40),
    ),
    ['`[a] (https://example.com/x)` is no link', '`[b](/x/ … z)` is no link, since its tar'],
  );
});

test('a number and a mailbox with a space are told how they are written, and not to hold `%20`', () => {
  for (const target of [
    'tel 123',
    'mailto: a@b.example',
    '+49 30 123',
    'tel:+49 30 123',
    'mailto:a b@c.example',
  ]) {
    const [found, ...others] = render(`[Call](${target})`).problems;
    assert.deepEqual(others, []);
    assert.match(found?.message ?? '', /`mailto:help@example\.com` and `tel:\+4930123456`/);
    assert.doesNotMatch(found?.message ?? '', /%20/);
  }
});

describe('what is right stays quiet:', () => {
  for (const body of [
    '[sic] and [WARNING]',
    '`a[0](1)` and a[0](1)',
    '2 ** 8 and 2**8',
    '2 ** 3 ** 4, a ** b ** c',
    '注意：如下（见[1]）、【重要】（请看），共：：两个，Ａ＊Ｂ，＃１',
    '写 \\[文字](/地址/)（如上）',
    '#3, C# and F#, C++ and C++',
    '<your-name>',
    '10:30:00, a::b, Note: this: that, user:name:x',
    '`[[x]]`, `**`, <code>[[x]]</code> and <kbd>==x==</kbd>',
    '```\n!!! note\n[[x]] **\n```\n\n    =="x"==',
    'a == b == c, x = y, if (a) [b]',
    '{name}, {0}, {"a": 1}',
    '\\*\\*x\\*\\* \\[\\[x\\]\\]',
    '**a**: b **c**, "**d**" (**e**)',
    '5 % 3, 100%, --flag, ~/x, ~5 minutes, $5 and $6',
    '**/*.js and ****',
    '1.5 GB, 2.x is out, #general',
    'Between\n-5 and\n-3 degrees',
    '-Peter',
    '*Read*\n*Write*',
    '`-one\n-two` and\n--flag\n--other',
    '`<Foo.Bar/>`\n\n```\n<Foo.Bar>\n-one\n-two\n```',
    'Import your data from “File”. Export all of it.',
    'One[^1]\n\n[^1]: Note\n\n## Head {#id}',
    '<!-- hidden **x** [[y]] -->\n\nText.',
    '<div>\n\n**bold**\n\n</div>',
    '<div>\n- a dash\n5 * 3 * 2, * required\n</div>',
    'a <> b, x < y > z, 2^8, ^C, {id}, {1.5}, {e.g. this}, `{user.name}`, List<T.Item>',
    'Press ^C',
    'a || b, (a||b||c), x||y||z, a[0][b, {1-3}, {1,2}, {a}',
    'Name: _ and _id, the field _name is open, _Bool, _self, _\n\n_All_ of _it_',
    '_All of\nit_ is marked, and [a][b\nc] too\n\n[b c]: /x/',
    'me@[example] and [Required]: yes',
    'By mail: help@a.example, e-mail:yes, mail:no',
    'The field _name, then _id is open. `_one two` and _one_ two',
    'https://a.example http://b.example htaccess:// ssh://c.example',
    'f(a)[b], (see below)[1], (so)[sic], (a) [b]',
    'Price* and more\n\n*Without tax.',
    'The files *.js and *args(x), 2 * 3 * 4, \\*word',
    '\\_\\_x, `__dirname`, snake__case__name, ____, Name: ______',
    'From $HOME_DIR to $OTHER, US$5 and $6^2',
    'Hours: 9 to 5 :) and :( and a:b[c]',
    'A regular expression ^[a-z]+$',
    '- [x] done\n- [ ] open',
    '[a] and [/x], [see]',
    '![A cup](/images/send/new.png)',
    '<p>\nin a_file_name and <a href="/x">_x</a> 2 &gt; 1\n</p>',
  ]) {
    test(body, () => assert.deepEqual(told(body), []));
  }
});
