/** What a browser is asked that does not know pairs of colors. */
const unknown = '@supports not (color:light-dark(#000,#fff))';

/** A rule without rules in it: its selector and its declarations. Strings and comments may hold any character. */
const rule =
  /(?<selector>(?:[^{};"'/]|\/(?!\*)|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')+)\{(?<body>(?:[^{}"'/]|\/(?!\*)|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')*)\}|\/\*.*?\*\//gs;

/**
 * Gives the pairs of colors of a style sheet to browsers that do not know `light-dark()` (Chrome before 123, Firefox
 * before 120, Safari before 17.5). There, a property that is set to one has no value, and text lies on text. Behind each
 * rule with a pair stands a copy of its declarations for those browsers alone. Of two properties, which `tokens.css` sets
 * by the scheme, one is empty, and the other gives way to its color:
 *
 *     :root{--page:light-dark(#fff,#131614)}
 *     @supports not (color:light-dark(#000,#fff)){:root{--page:var(--when-light,#fff) var(--when-dark,#131614)}}
 *
 * So a pair is written once, and one in a site's own style sheet holds everywhere too.
 *
 * @param css style sheet as esbuild writes it: well-formed, rules not nested in each other
 */
export function withColorPairs(css: string): string {
  return css.replace(rule, (whole: string, selector?: string, body?: string) => {
    const declarations = splitOutside(body ?? '', ';').filter((one) => startOfPair(one) !== undefined);
    if (!selector || declarations.length === 0) return whole;
    return `${whole}${unknown}{${selector}{${declarations.map(switched).join(';')}}}`;
  });
}

const pair = 'light-dark(';

/** Where a pair begins that is no part of a string. */
function startOfPair(text: string): number | undefined {
  const tokens = text.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|light-dark\(/gs);
  return [...tokens].find(([token]) => token === pair)?.index;
}

/** Puts the two colors of each pair side by side, of which the scheme leaves one. */
function switched(text: string): string {
  const start = startOfPair(text);
  if (start === undefined) return text;
  const inside = text.slice(start + pair.length);
  const [colors = ''] = splitOutside(inside, ')');
  const [light = '', dark = ''] = splitOutside(colors, ',');
  const rest = inside.slice(colors.length + 1);
  const both = `var(--when-light,${switched(light).trim()}) var(--when-dark,${switched(dark).trim()})`;
  return `${text.slice(0, start)}${both}${switched(rest)}`;
}

/** Splits a text at a sign, save where it stands in parentheses or in a string. */
function splitOutside(text: string, sign: string): readonly string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|./gs)) {
    if (token === sign && depth === 0) {
      parts.push('');
      continue;
    }
    if (token === '(') depth += 1;
    if (token === ')') depth -= 1;
    parts[parts.length - 1] += token;
  }
  return parts;
}
