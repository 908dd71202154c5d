import type { RenderedArticle } from '../../rendering/types.ts';

/** Words that readers of a source saw and readers of the result do not, of one article. */
export interface WordLoss {
  readonly words: number;
  readonly lost: readonly string[];
}

/**
 * What of a source's markup is no text, each with what of it readers saw. It is read apart from the conversion, so that a
 * mistake of that shows here; it is a measure, and never changes a text.
 */
const markup: readonly (readonly [RegExp, string])[] = [
  [/<!--[\s\S]*?-->|\{\/\*[\s\S]*?\*\/\}|\{%-?\s*comment\b[\s\S]*?endcomment\s*-?%\}/g, ' '],
  // A drawing is a picture, and its words are none of the text.
  [/<(script|style|svg)\b[\s\S]*?<\/\1>/gi, ' '],
  [/^[ \t>]*(?:[-*+][ \t]+)*\d{1,3}[.)](?=[ \t])/gm, ' '],
  [/^[ \t]*(?:import\s[^;\n]*from\s*['"][^'"\n]*['"];?|import\s+['"][^'"\n]*['"];?)[ \t]*$/gm, ' '],
  [/^[ \t>]*(?:[-*+]|\d+[.)])?[ \t]*(?:`{3,}|~{3,})[^`\n]*$/gm, ' '],
  [/^\*\[[^\]]+\]:.*$/gm, ' '],
  [/^\[[^\]^]+\]:[ \t]*\S+.*$/gm, ' '],
  [/\{\{[<%][\s\S]*?[>%]\}\}|\{%[\s\S]*?%\}/g, ' '],
  [/^([ \t]*)(?:!!!|\?\?\?)\+?[ \t]*[\w-]*(?:[ \t]+[\w-]+)*[ \t]*(.*)$/gm, '$1$2'],
  [/^([ \t]*)===[!+]*[ \t]+(".*")[ \t]*$/gm, '$1$2'],
  [/^[ \t]*:{3,}[ \t]*[\w-]*/gm, ' '],
  [/\[!\w+\][+-]?/g, ' '],
  [/!\[\[[^\]]*\]\]/g, ' '],
  [/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1'],
  [/!\[[^\]]*\]\((?:<[^>]*>|[^()\s]*(?:\([^()]*\)[^()\s]*)*)[^)]*\)/g, ' '],
  [/\]\((?:<[^>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/g, '] '],
  [/\]\[[^\]\n]*\]/g, '] '],
  [/<\/?[A-Za-z](?:"[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\}|[^"'>{}])*>/g, ' '],
  [/(?<![\w/]):(?:[a-z]+-)+[a-z0-9-]+:|(?<![\w/:]):[a-z][\w+-]*:(?![\w/])/g, ' '],
  [/\{:?[ \t]*(?:[.#][\w:-]+|[\w-]+=(?:"[^"]*"|\S+))[^{}\n]*\}/g, ' '],
  [/^[ \t]*-+8<-+.*$/gm, ' '],
];

/** Compares what readers saw of a source with what they see now. */
export function lostWords(body: string, title: string, article: RenderedArticle): WordLoss {
  let text = body;
  for (const [pattern, seen] of markup) text = text.replace(pattern, seen);
  const before = wordsIn(text);
  const after = new Map<string, number>();
  const result = [
    title,
    ...article.sections.flatMap(({ heading, text: said }) => [heading?.text ?? '', said]),
  ].join(' ');
  for (const word of wordsIn(result)) after.set(word, (after.get(word) ?? 0) + 1);
  const lost: string[] = [];
  for (const word of before) {
    const left = after.get(word) ?? 0;
    if (left === 0) lost.push(word);
    else after.set(word, left - 1);
  }
  return { words: before.length, lost };
}

function wordsIn(text: string): readonly string[] {
  const decoded = text
    .replace(/&(?:#x?[\da-f]+|[a-z]+\d*);/gi, ' ')
    .replace(/\\([\\`*_{}[\]()#+.!|<>~-])/g, '$1');
  return decoded.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
