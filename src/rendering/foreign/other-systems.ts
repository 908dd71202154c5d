import type { Leftover } from './leftover.ts';

/** Markup of other systems: which signs it holds, how it is written, whose it is, and what to write here. */
const rows: readonly (readonly [holds: string, pattern: RegExp, whose: string, write: string])[] = [
  [
    '[]',
    /^\[\[?_?toc_?\]?\][ \t]*$/gim,
    'a table of contents of MkDocs and others',
    'leave it out, since each page has one',
  ],
  [
    '![]',
    /!\[\[(?! )[^[\]\n]+\]\]/g,
    'an embed of Obsidian',
    'write `{% image folder/file.png %}`, or link to the article',
  ],
  [
    '[]',
    /\[\[(?! )[^[\]\n]+\]\]/g,
    'a wiki link, as in Obsidian',
    'write `[text]({{site.baseurl}}/article/name/)`',
  ],
  [
    '!',
    /^!!!\+?[ \t]*[\w-]+.*$/gm,
    'a box of MkDocs',
    'write `{% callout info %}` and `{% endcallout %}` around its text',
  ],
  [
    '?',
    /^\?\?\?\+?[ \t]*[\w-]+.*$/gm,
    'a box of MkDocs that opens',
    'write `::: details Title` and `:::` around its text',
  ],
  [
    '="',
    /^={3}[!+]{0,2}[ \t]+"[^"\n]*"/gm,
    'a tab of MkDocs',
    'write `::: tabs`, and `== Label` above each panel',
  ],
  ['-<', /^-{2,}8<-{2,}.*$/gm, 'a snippet of MkDocs', 'write its text here'],
  ['{!}', /\{![^{}\n]+!\}/g, 'an include of Python-Markdown', 'write its text here'],
  [
    '*[]:',
    /^\*\[[^\]\n]+\]:.*$/gm,
    'an abbreviation of Markdown Extra',
    'add the term to the glossary of the settings',
  ],
  [
    '{}',
    /(?<!:::[ \t]{0,9})\{:?[ \t]*(?:[.#][\w:-]+|(?:width|height|class|id|style|align|target|rel|title|loading|start|data-[\w-]+)=(?:"[^"\n]*"|'[^'\n]*'|[^\s{}"']+))(?:[ \t]+[^{}\n]*)?\}/g,
    'a list of attributes of kramdown or Pandoc',
    'leave it out; an id stands behind a heading, as in `## Title {#id}`',
  ],
  [
    '![](=)',
    /!\[[^[\]\n]*\]\([^()\n]*=\d*x\d*\)/g,
    'an image with a size, as in HedgeDoc',
    'leave the size out',
  ],
  [
    'port',
    /^import[ \t]+(?=\S)(?:[^\n]*?[ \t]from[ \t]+)?["'][^"'\n]+["'];?[ \t]*$|^export[ \t]+(?:const|let|var|default|function)\b.*$/gm,
    'code of MDX',
    'leave it out',
  ],
  [
    '{}',
    /^import[ \t]+(?:\w+[ \t]*,[ \t]*)?\{[^{}]*\}[ \t]*from[ \t]+["'][^"'\n]+["'];?[ \t]*$/gm,
    'code of MDX',
    'leave it out',
  ],
  [
    '{}',
    /\{(?:props|frontMatter|metadata|siteConfig)\.[\w.]+\}|\{use[A-Z]\w*\([^{}\n]*\)\}/g,
    'an expression of MDX',
    'write its value',
  ],
  [
    '<>',
    /(?:(?<!\w)<|<\/)[A-Z]\w*(?:\.[A-Z]\w*)+(?:[ \t][^<>\n]*)?\/?>|<\/>/g,
    'a tag of MDX',
    'leave it out, and write in Markdown what it stands for',
  ],
  ['{:}', /\{::[a-z]+[^{}\n]*\}|\{:\/[a-z]*\}/g, 'an extension of kramdown', 'leave it out'],
  [
    '{}',
    /\{(--|\+\+)(?=\S)[^{}\n]+\1\}/g,
    'a change in CriticMarkup',
    'write the text as readers are to have it',
  ],
  [
    '^',
    /(?<![\w^])\^\^(?=[^\s^])[^^\n]*[^\s^]\^\^(?![\w^])/g,
    'an insertion of MkDocs',
    'write `<ins>text</ins>`',
  ],
  ['^', /(?<=\S[ \t])\^[a-z0-9][a-z0-9-]{3,}$/gim, 'the id of a block in Obsidian', 'leave it out'],
  [
    ':',
    /(?<![\w:/.@"'=-]):(?:[a-z][a-z0-9_+]*-)*[a-z][a-z0-9_+]*[a-z0-9]:(?![\w:/`])/g,
    'an icon or emoji as a code',
    'write `{% icon fa-name %}`, or the sign itself',
  ],
  [
    '=',
    /(?<![=\w!<>])==(?=[^\s=])[^=\n]*[^\s=]==(?![=\w])/g,
    'a mark of Obsidian and others',
    'write `<mark>text</mark>`',
  ],
  [
    '+',
    /(?<![\w+])\+\+(?=[a-z0-9"])[^+\n]+(?:\+[^+\n]+)*\+\+(?![\w+])/gi,
    'keys of MkDocs',
    'write `<kbd>Ctrl</kbd>`',
  ],
  ['$', /\$\$[^$\n]+\$\$|^\$\$[ \t]*$/gm, 'a formula of TeX', 'write it in words, or show it as an image'],
  [
    '\\',
    /\\\((?=[^\n\\]{0,200}(?:[\^_=]|\\[a-z]))[^\n]{0,200}?\\\)|\\\[(?=[^\n\\]{0,200}(?:[\^_=]|\\[a-z]))[^\n]{0,200}?\\\]/g,
    'a formula of TeX',
    'write it in words, or show it as an image',
  ],
  ['~', /(?<=[\p{L}\p{N})])~[\p{L}\p{N}+-]+~(?!~)/gu, 'a subscript of Pandoc', 'write `<sub>2</sub>`'],
  ['^', /(?<=[\p{L}\p{N})])\^[\p{L}\p{N}+-]+\^(?!\^)/gu, 'a superscript of Pandoc', 'write `<sup>2</sup>`'],
  [
    '>',
    /^[?!]>[ \t].*$/gm,
    'a box of docsify',
    'write `{% callout info %}` and `{% endcallout %}` around its text',
  ],
  [
    '.:',
    /^\.\.[ \t]+[\w-]+::.*$/gm,
    'a directive of reStructuredText',
    'write what it stands for, as in `{% callout info %}`',
  ],
  [
    '[]:',
    /\[\/?block:[\w-]+\]/g,
    'a block of ReadMe',
    'write what it stands for, as in `{% callout info %}`',
  ],
  ['<', /^<<<[ \t]*[@./].*$/gm, 'a snippet of VitePress', 'write its text here'],
  [
    '{}',
    /^\{\/?(?:info|note|tip|warning|panel|code|expand|toc)(?::[^{}\n]*)?\}/gm,
    'a macro of Confluence',
    'write what it stands for, as in `{% callout info %}`',
  ],
];

export const otherSystems: readonly Leftover[] = [
  {
    holds: '{*/}',
    pattern: /\{\/\*[^}]*\*\/\}/g,
    rule: 'comment',
    says: 'is a comment of MDX, and readers would see it: write it between `{% comment %}` and `{% endcomment %}`.',
  },
  {
    holds: '%',
    pattern: /(?<![\w%])%%(?![\d%])[^%]+%%|^%%[ \t]*$/gm,
    rule: 'comment',
    says: 'is a comment of Obsidian, and readers would see it: write it between `{% comment %}` and `{% endcomment %}`.',
  },
  {
    holds: '{>}',
    pattern: /\{>>[^{}\n]+<<\}/g,
    rule: 'comment',
    says: 'is a comment in CriticMarkup, and readers would see it: write it between `{% comment %}` and `{% endcomment %}`.',
  },
  {
    holds: '<!-',
    pattern: /<!--/g,
    rule: 'comment',
    says: 'begins a comment that never ends: write `-->` where it ends.',
  },
  ...rows.map(
    ([holds, pattern, whose, write]): Leftover => ({
      holds,
      pattern,
      rule: 'foreign-markup',
      says: `is ${whose}, and readers see it as it is written: ${write}.`,
    }),
  ),
];
