import type { StateCore, Token } from 'markdown-it';
import { placeholderStart } from '../article-state.ts';
import { type DocumentState, documentState } from './document-state.ts';

/**
 * Reports fences that nothing closes, and those that only the end of the next code closes, whose beginning is then
 * code. Where text may be in what they hold, readers would miss it: an error.
 */
export function unclosedFences({ tokens, env }: StateCore): void {
  for (const token of tokens) {
    if (token.type !== 'fence' || !token.map) continue;
    const next = token.meta?.closed === false ? undefined : nextOpening(token);
    if (token.meta?.closed !== false && next === undefined) continue;
    report(token, token.map, next, documentState(env));
  }
}

interface Opening {
  readonly line: string;
  readonly index: number;
}

/** The first line in closed code that opens code in a language: none does that in code which it does not end. */
function nextOpening({ content, markup }: Token): Opening | undefined {
  const sign = markup.charAt(0);
  if (!content.includes(markup)) return undefined;
  const match = new RegExp(`^ {0,3}${sign}{${markup.length},}[ \\t]*[\\w+#.-]+[ \\t]*$`, 'm').exec(content);
  return match ? { line: match[0].trim(), index: match.index } : undefined;
}

function report(
  { content, markup, info }: Token,
  [first, end]: readonly [number, number],
  next: Opening | undefined,
  document: DocumentState,
): void {
  const line = document.lines(first, first + 1);
  const start = line.offset + Math.max(0, line.text.indexOf(markup));
  const { from } = document.documentRange(start, start + markup.length);
  const swallowed = next === undefined ? content : content.slice(0, next.index);
  const target = markup + info;
  const advice = `write ${inCode(markup)} on a line of its own where it ends`;
  const message =
    next === undefined
      ? `The code that begins with ${inCode(target)} is never closed: ${advice}.`
      : `The code that begins with ${inCode(target)} is not closed before ${inCode(next.line)} begins: ${advice}, or begin it with more signs, if it shows such lines.`;
  document.article.report(
    {
      rule: 'unclosed-code',
      target,
      message,
      ...(mayHoldText(swallowed) ? {} : { severity: 'warning' }),
    },
    from,
  );
  // What is written of tags in it is shown as code.
  const held = document.lines(first + 1, end);
  if (next === undefined && content !== '') {
    const range = document.documentRange(held.offset, held.offset + held.text.length);
    document.article.mute(range);
  }
}

/** Whether more is in it than lines right below each other, as most code is that somebody forgot to end. */
function mayHoldText(content: string): boolean {
  return /\n[ \t]*\n/.test(content.trim()) || content.includes(placeholderStart);
}

/** A text in backticks, more of them than it has. */
function inCode(text: string): string {
  return text.includes('`') ? `\`\`\`\` ${text} \`\`\`\`` : `\`${text}\``;
}
