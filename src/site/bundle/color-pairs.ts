/** A rule without rules in it: its selector and its declarations. Strings and comments may hold any character. */
const rule =
  /(?<selector>(?:[^{};"'/]|\/(?!\*)|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')+)\{(?<body>(?:[^{}"'/]|\/(?!\*)|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')*)\}|\/\*.*?\*\//gs;

/** Which of two properties is empty, and lets the color behind it stand; the other takes its own color away. */
const light = '--when-light:initial;--when-dark: ';
const dark = '--when-light: ;--when-dark:initial';

/**
 * Writes pairs of colors for every browser. Some do not know `light-dark()` (Chrome before 123, Firefox before 120, Safari
 * before 17.5): there, a property that is set to one has no value, and text lies on text. Each pair becomes both of its
 * colors, each behind a property that is empty in one scheme; and each `color-scheme` sets these properties as well:
 *
 *     :root{color-scheme:light;--when-light:initial;--when-dark: }
 *     :root{--page:var(--when-light,#fff) var(--when-dark,#131614)}
 *
 * So a pair is written once and sent once, and one in a site's own style sheet holds everywhere too. A color that is kept
 * in a property is that of the element which sets the property.
 *
 * @param css style sheet as esbuild writes it: well-formed, rules not nested in each other
 */
export function withColorPairs(css: string): string {
  return css.replace(rule, (whole: string, selector?: string, body?: string) => {
    if (!selector || body === undefined) return whole;
    const declarations = splitOutside(body, ';');
    const scheme = declarations
      .findLast((one) => one.startsWith('color-scheme:'))
      ?.slice('color-scheme:'.length);
    const written = declarations.map(switched).join(';');
    if (scheme === undefined) return `${selector}{${written}}`;
    const isBoth = /\blight\b.*\bdark\b|\bdark\b.*\blight\b/.test(scheme);
    const own = `${selector}{${written};${!isBoth && /\bdark\b/.test(scheme) ? dark : light}}`;
    return isBoth ? `${own}@media (prefers-color-scheme: dark){${selector}{${dark}}}` : own;
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
  const [first = '', second = ''] = splitOutside(colors, ',');
  const rest = inside.slice(colors.length + 1);
  const both = `var(--when-light,${switched(first).trim()}) var(--when-dark,${switched(second).trim()})`;
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
