import type { RuleName } from '../../problems/rules.ts';

/** What an output is if it is one of another program; a shortcode is a tag, and what it makes is lost. */
export function foreignBraces(
  content: string,
  written: string,
  before: string | undefined,
): { readonly rule: RuleName; readonly message: string } | undefined {
  if (/^<.*>$|^%.*%$/s.test(content)) {
    const message = `\`${written}\` is a shortcode of Hugo, and it is shown as it is written: write what it stands for, such as \`{% callout info %}\` for a box or \`{% image folder/file.png %}\` for an image.`;
    return { rule: 'unknown-tag', message };
  }
  const whose = before === '$' ? 'GitHub Actions' : vueExpression.test(content) ? 'Vue' : undefined;
  if (whose === undefined) return undefined;
  const sign = before === '$' ? '$' : '';
  const message = `\`${sign}${written}\` is an expression of ${whose}, and it is shown as it is written: put it into backticks.`;
  return { rule: 'unknown-variable', message };
}

/** Calls, and names that begin with `$`, as Vue has them in its templates. */
const vueExpression = /^\$\w|^[\w.$]+\(.*\)$/s;
