import type { Leftover } from './leftover.ts';

/** Where an address begins, as writers write them. */
const address = String.raw`(?:https?:|mailto:|www\.|\.{0,2}\/|#)`;

/** Words in both brackets, as no code and no citation has them: not `f(a)[b]`, `(2019)[1]`, `(so)[sic]`. */
const turnedRound = String.raw`(?<![\p{L}\p{N}\p{Pe}_])\((?=[^()\n]*\p{L})[^()\n]*\)\[(?!sic\])\p{L}[^[\]\n]*\](?![[(:])`;

/** Markdown that did not take. What a text may well hold, such as `[sic]`, `2 ** 8`, `#3` and `a[0][1]`, is none. */
const rows: readonly (readonly [holds: string, pattern: RegExp, says: string, note?: 'may be a note'])[] = [
  [
    '[]()',
    /\[[^[\]\n]+\]\((?:(?:mailto|tel)[:\t ][^()\n]*|\+?\d[\d\t ./-]*)\)/gi,
    'is no link, since its target holds a space: write it without, as in `mailto:help@example.com` and `tel:+4930123456`.',
  ],
  [
    '[]()',
    /!?\[[^[\]\n]*\]\((?=\S)(?=[^()\n]*\))[^()\n]*\S[ \t]+\S[^()\n]*\)/g,
    'is no link, since its target holds a space: write `%20` for the space, or rename the file.',
  ],
  [
    '[]()',
    new RegExp(String.raw`!?\[[^[\]\n]+\](?:[ \t]+|[ \t]*\n[ \t]*)\(${address}[^()\n]*\)`, 'g'),
    'is no link, since a space or a new line stands before the round bracket: take it out.',
  ],
  [
    '[](',
    new RegExp(String.raw`!?\[[^[\]\n]+\]\((?:${address}[^()\s]*(?=\s|$)(?![^\n]{0,500}\))|[^()\s]+$)`, 'gm'),
    'is no link, since its target never ends: write `)` behind it.',
  ],
  [
    '[]',
    /(?<![\p{L}\p{N}\])])\[(?!\d+\]\[\d)[^[\]\n]+\]\[[^[\]\n]*\]/gu,
    'is no link, since no line gives the address of the name in brackets: write `[name]: /address/`, or the address in round brackets.',
  ],
  [
    '[]',
    // Up to the end of its line, below which nothing closes it either.
    /(?<![\p{L}\p{N}\])])\[(?=[^[\]\n]*\p{L})[^[\]\n]+\]\[(?=\p{L})[^[\]\n]{1,200}$(?![^[\]]{0,500}\])/gmu,
    'is no link, since the name in its second brackets never ends: write `]` behind it.',
  ],
  [
    '[]:',
    /^\[[a-z\d][\w.-]*\]:[ \t]*$/gm,
    'gives no address to the name in its brackets: write one behind the colon, or leave the line out.',
  ],
  [
    ':/',
    /(?<![\w/:.-])(?!https?:)h{1,2}[tps]{2,6}:\/\/[^\s<>]+/gi,
    'is no link, since its beginning is misspelt: write `https://`.',
  ],
  [
    '()[]',
    new RegExp(
      String.raw`\([^()\n]+\)\[${address}[^[\]\n]*\]|\(${address}[^()\s]+\)\[[^[\]\n]+\]|${turnedRound}`,
      'gu',
    ),
    'is no link, since its brackets are turned round: write `[text](address)`.',
  ],
  [
    '[]',
    /^\[[ xX]\](?=[\p{L}\p{N}])\S*/gmu,
    'is no task, since no space stands behind its brackets: write one.',
  ],
  [
    '[]',
    /^\[\][ \t]+(?=[\p{L}\p{N}])\S*/gmu,
    'is no task, since nothing stands between its brackets: write `[ ]`, or `[x]` for what is done.',
  ],
  [
    '{#}',
    /\{#[ \t]+[\p{L}\p{N}][\p{L}\p{N}_-]*[ \t]*\}$/gmu,
    'is no id of a heading, since a space stands in it: take it out.',
  ],
  [
    // Keyboards and translators for Chinese and Japanese write the wide forms of signs.
    '\uFF1A',
    /^\uFF1A{3,}.*$/gm,
    'is no callout, since its colons are wide ones: write `:::`.',
  ],
  ['\uFF03', /^\uFF03{1,6}[ \t\u3000]*\S.*$/gm, 'is no heading, since its sign is a wide one: write `#`.'],
  [
    '\uFF0A',
    /\uFF0A{2}[^\n\uFF0A]+\uFF0A{2}/g,
    'is shown with its stars, since they are wide ones: write `**`.',
  ],
  [
    // At least one of the brackets is a wide one.
    '\uFF09',
    new RegExp(
      String.raw`(?!\[[^\]\n]*\]\([^)\n]*\))[[\u3010\uFF3B][^[\]\n\u3010\u3011\uFF3B\uFF3D]+[\]\u3011\uFF3D][ \t]*[(\uFF08][ \t]*${address}[^()\n\uFF08\uFF09]*[)\uFF09]`,
      'g',
    ),
    'is no link, since its brackets are wide ones: write `[text](address)`.',
  ],
  ['#', /^#{2,6}[^\s#].*$|^#\p{Lu}.*$/gmu, 'is no heading: write a space behind `#`.'],
  [
    '\u00A0',
    /^(?:#{1,6}|[-*+]|\d{1,3}[.)])[\u00A0\u2007\u202F\u3000].*$/gm,
    'is no heading and no item, since the space behind the mark is a non-breaking one: write a plain space.',
  ],
  [
    '\n',
    // Of several lines the first: one alone may be a remark.
    /^(?=([-*])\p{L}{2})(?<!^\1\p{L}{2}.*\n)\1.*(?=\n\1\p{L}{2})/gmu,
    'is no item of a list, nor are the lines below it: write a space behind the mark.',
  ],
  ['1', /^1[.)]\p{L}{2}.*$/gmu, 'is no item of a list: write a space behind the number.'],
  [
    '*',
    /(?<![*\p{L}\p{N}])\*\*[ \t]+(?=[^\n*]*\p{L}{2})[^\s*](?:[^\n*]*[^\s*])?[ \t]+\*\*(?![*\p{L}\p{N}])/gu,
    'is shown with its stars, since spaces stand between them and the words: take these out.',
  ],
  [
    '*',
    /(?<![*/\p{L}\p{N}])\*\*(?=[^\s*/])[^\n*]*|(?<=[^\s*/\p{L}\p{N}])\*\*(?![*/\p{L}\p{N}])|(?<=[\p{L}\p{N}])\*\*(?=$|[\s\p{P}])(?!\*)/gmu,
    'is shown with its stars, since they mark nothing: write them right before and right behind the words.',
  ],
  [
    '*',
    /(?<=[ \t(„“"«])\*(?=\p{L})(?!\p{L}+[(.])[^\n*]*/gu,
    'is shown with its star, since it marks nothing: write one right behind the words too, or `\\*` for a star.',
  ],
  [
    '*',
    /^(?<!^\*\p{L}.*\n)\*(?=\p{L})(?!\p{L}+[(.])[^\n*]*/gmu,
    'is shown with its star, since it marks nothing: write one right behind the words too, or `\\*` for a star.',
    'may be a note',
  ],
  [
    '_',
    /(?<![_\p{L}\p{N}])__(?=\p{L})(?!\w+[(.])[^\n_]*|(?<=[\p{L}\p{N}.!?])__(?=$|[\s.,;:!?)])|(?<=\p{L})__(?=[^\s_])(?=[^\n_]*[^\n_!-~])[^\n_]*[^\s_]__(?!_)/gmu,
    'is shown with its underscores, since they mark nothing: write `**` right before and right behind the words, and code in backticks.',
  ],
  [
    '_',
    /(?<![\w_*/.\\])_(?=\p{Lu}\p{Ll}*[ \t:,])[^\n_]*$(?!\n[^_]*_)|(?<![\w_*/.\\])_(?=\p{L}+[ \t])[^\n_]*[ \t]_(?=$|[\s.,;:!?)])/gmu,
    'is shown with its underscore, since it marks nothing: write one right before and one right behind the words.',
  ],
  [
    '_',
    // The only one of its paragraph, and before more than one word. The sign first: looking back from each letter takes
    // time that grows with the square of a text.
    /_(?<!_[^_]*_)(?<![\w*/.\\]_)(?=\p{L}+[ \t]+\p{L})[^\n_]*(?![^_]*_)/gu,
    'is shown with its underscore, since it marks nothing: write one right behind the words too; a name that begins so is code, and stands in backticks.',
  ],
  [
    ':@',
    /(?<![\w/.-])mail:(?:\/\/)?[\w.+-]*\w@[\w-]+(?:\.[\w-]+)*/gi,
    'is no link, since its beginning is misspelt: write `mailto:` in the address of a link, or the address alone.',
  ],
  [
    '~',
    /(?<![~\p{L}\p{N}])~~(?=[^\s~])[^\n~]*|(?<=[^\s~])~~(?=$|[\s\p{P}])(?!~)/gmu,
    'is shown with its tildes, since they mark nothing: write them right before and right behind the words.',
  ],
];

export const markdownSyntax: readonly Leftover[] = rows.map(([holds, pattern, says, note]) => ({
  holds,
  pattern,
  rule: 'markdown-syntax',
  says,
  mayBeNote: note !== undefined,
}));

const inHtml =
  'is shown with its signs, since Markdown is not read between lines of HTML: leave an empty line before and behind it.';

const inHtmlRows: readonly (readonly [holds: string, pattern: RegExp])[] = [
  ['[]()', /!?\[[^[\]\n]+\]\([^()\s]+\)/g],
  ['*', /(?<!\*)\*\*(?=[^\s*])[^*\n]*\*\*(?!\*)/g],
  ['*', /(?<![\w*])\*(?=[^\s*])[^*\n]*[^\s*]\*(?![\w*])/g],
  ['`', /(?<!`)`[^`\n]+`(?!`)/g],
  // The first item of a list, not each of them.
  ['\n', /(?<!^[ \t]*[-*+][ \t][^\n]*\n)^[ \t]*[-*+][ \t]+\S.*(?=\n[ \t]*[-*+][ \t]+\S)/gm],
  ['\n.', /(?<!^[ \t]*\d{1,3}\.[ \t][^\n]*\n)^[ \t]*\d{1,3}\.[ \t]+\S.*(?=\n[ \t]*\d{1,3}\.[ \t]+\S)/gm],
  ['#', /^[ \t]*#{2,6}[ \t]+\S.*$/gm],
  ['_', /(?<![\w_/.])(__?)(?=[^\s_])[^_\n]*[^\s_]\1(?![\w_])/g],
  ['~', /(?<!~)~~(?=[^\s~])[^~\n]*[^\s~]~~(?!~)/g],
  ['|-\n', /^(?=[^\n|]*\|).*$(?=\n[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$)/gm],
  ['>', /(?<!^[ \t]*>[^\n]*\n)^[ \t]*>[ \t]+\S.*$/gm],
];

/** Markdown between lines of HTML, which is text. */
export const markdownInHtml: readonly Leftover[] = inHtmlRows.map(([holds, pattern]) => ({
  holds,
  pattern,
  rule: 'markdown-syntax',
  says: inHtml,
}));
