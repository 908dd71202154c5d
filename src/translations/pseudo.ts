/** Letters that look like others, so that a reader sees at once which texts are translated. */
const accents: Readonly<Record<string, string>> = {
  a: 'á',
  b: 'ƀ',
  c: 'ç',
  d: 'ð',
  e: 'é',
  f: 'ƒ',
  g: 'ĝ',
  h: 'ĥ',
  i: 'î',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  m: 'ɱ',
  n: 'ñ',
  o: 'ö',
  p: 'þ',
  q: 'ɋ',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'û',
  v: 'ṽ',
  w: 'ŵ',
  x: 'ẋ',
  y: 'ý',
  z: 'ž',
  A: 'Å',
  B: 'Ɓ',
  C: 'Ç',
  D: 'Ð',
  E: 'É',
  F: 'Ƒ',
  G: 'Ĝ',
  H: 'Ĥ',
  I: 'Î',
  J: 'Ĵ',
  K: 'Ķ',
  L: 'Ļ',
  M: 'Ṁ',
  N: 'Ñ',
  O: 'Ö',
  P: 'Þ',
  Q: 'Ǫ',
  R: 'Ŕ',
  S: 'Š',
  T: 'Ţ',
  U: 'Û',
  V: 'Ṽ',
  W: 'Ŵ',
  X: 'Ẋ',
  Y: 'Ý',
  Z: 'Ž',
};

/** What is no word of the text: code, tags and values of Liquid, HTML, targets, addresses, entities, ids, marks of blocks. */
const kept = new RegExp(
  [
    String.raw`\{%-?\s*raw\s*-?%\}[\s\S]*?\{%-?\s*endraw\s*-?%\}`,
    String.raw`\{%[\s\S]*?%\}`,
    String.raw`\{\{[\s\S]*?\}\}`,
    String.raw`^ {0,3}\[[^\]\n]+\]:[^\n]*$`,
    '(`+)(?!`)[\\s\\S]*?(?<!`)\\1(?!`)',
    String.raw`<!--[\s\S]*?-->`,
    String.raw`<(?:script|style|svg)\b[\s\S]*?<\/(?:script|style|svg)>`,
    '<[a-zA-Z/][^>]*>',
    String.raw`\]\((?:[^()\s]|\([^()]*\)|[ \t])*\)`,
    String.raw`\][ \t]?\[[^\]\n]*\]`,
    String.raw`\[\^[^\]\n]*\]`,
    String.raw`\b(?:https?|mailto|tel):[^\s)>\]]+`,
    String.raw`\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
    String.raw`\bwww\.[^\s)>\]]+`,
    String.raw`\{[#.:][^}\n]*\}`,
    String.raw`&[a-zA-Z#][\w]*;`,
    // Names of programs: `globalSettings__mail`, `client_secret`.
    String.raw`[\w.-]*[A-Za-z0-9]_+[A-Za-z0-9][\w.-]*`,
    String.raw`\\.`,
    String.raw`^[\s>*-]*:::[^\n]*$`,
    String.raw`^\s*>\s*\[![^\n]*$`,
  ].join('|'),
  'gm',
);

/**
 * Makes a text look translated: letters with accents, and a third longer, with all that is no word left as it is. For
 * trying out a site in another language before anybody has translated it.
 */
export function pseudoText(text: string): string {
  let out = '';
  let at = 0;
  for (const match of text.matchAll(kept)) {
    out += accented(text.slice(at, match.index)) + match[0];
    at = match.index + match[0].length;
  }
  return out + accented(text.slice(at));
}

/** The body of an article: code between fences and code that stands in is kept. */
export function pseudoBody(body: string): string {
  const blocks = body.split(/^((?: {0,3}|[ \t>*-]*)(`{3,}|~{3,})[^\n]*\n[\s\S]*?^[ \t>]*\2[`~]*[ \t]*$)/m);
  return blocks
    .map((block, index) => {
      if (index % 3 === 1) return block;
      return index % 3 === 2 ? '' : pseudoText(block);
    })
    .join('');
}

function accented(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => {
    const changed = word.replace(/[a-zA-Z]/g, (letter) => accents[letter] ?? letter);
    // Long words grow, as they do in most languages.
    return word.length > 5 ? changed + 'ö'.repeat(Math.floor(word.length / 3)) : changed;
  });
}
