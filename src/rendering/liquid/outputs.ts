import { nearest } from '../../problems/nearest.ts';
import { type Doubt, type ReportedFinding, withoutControls, withoutPlaceholders } from '../article-state.ts';
import { escapeHtml } from '../escape.ts';
import { type MappedText, mapGenerated, mapVerbatim, type SourceRange } from '../mapped-text.ts';
import { type Evaluation, filters, MarkdownRequest, type Scope } from './expressions.ts';
import { foreignBraces } from './foreign-braces.ts';
import { keepAsWritten } from './keep-as-written.ts';
import { type LiquidRun, rangeOf } from './run.ts';
import type { OutputPiece } from './scan.ts';

/** A captured text with its source map, for `markdownify`. Other filters see its plain text, without tags. */
export class CapturedText {
  readonly mapped: MappedText;
  constructor(mapped: MappedText) {
    this.mapped = mapped;
  }
  toString(): string {
    return withoutPlaceholders(this.mapped.text);
  }
}

/** Puts the value of `{{ an output }}` in its place; what has none is kept as it is written. */
export function evaluateOutput(output: OutputPiece, run: LiquidRun): MappedText {
  const range = rangeOf(output, run);
  const written = run.state.input.source.slice(range.from, range.to);
  if (output.isCode && !Object.hasOwn(run.scope, rootOf(output.content)))
    return mapVerbatim(written, range.from);
  const result = run.evaluateExpression(output.content, run.scope);
  if (result.kind === 'value' && isPrintable(result.value)) {
    if (mayBeIndentedCode(output, range, run)) {
      const html = escapeHtml(withoutControls(String(result.value)));
      return mapGenerated(run.state.hold({ html, block: false, written }), range);
    }
    return put(result.value, range, run);
  }
  if (output.isCode) return mapVerbatim(written, range.from);
  return keepAsWritten(range, unreadOutput(output, result, range, run), run);
}

/** The variable that an expression begins with. */
function rootOf(expression: string): string {
  return /^[\w-]+/.exec(expression)?.[0] ?? '';
}

/** `int a[] = {{1}}` is no value of ours where Markdown takes the line for code, which it tells later. */
function mayBeIndentedCode({ content }: OutputPiece, { from }: SourceRange, { state }: LiquidRun): boolean {
  if (!/^(?:-?[\d.]|true\b|false\b|nil\b|["'])/.test(content)) return false;
  const line = state.input.source.slice(state.input.source.lastIndexOf('\n', from - 1) + 1, from);
  // In a target or an attribute it is an address.
  return /^(?: {4}| {0,3}\t)/.test(line) && !/[("'=]$/.test(line);
}

/** What is wrong with an output that has no value. */
function unreadOutput(output: OutputPiece, result: Evaluation, range: SourceRange, run: LiquidRun): Doubt {
  const target = run.state.input.source.slice(range.from, range.to);
  const foreign = foreignBraces(output.content, target, run.state.input.source[range.from - 1]);
  if (foreign) return { finding: { ...foreign, target }, from: range.from };
  if (result.kind === 'unknown-filter') {
    const finding: ReportedFinding = {
      rule: 'unknown-filter',
      target,
      message: `There is no filter \`${result.name}\`: use one of ${filters.map((name) => `\`${name}\``).join(', ')}.`,
      suggestions: nearest(result.name, filters),
    };
    return { finding, from: run.state.input.bodyOffset + output.contentFrom + result.offset };
  }
  const known = variableNames(run.scope);
  if (result.kind === 'unknown-variable') {
    const name = /^[^\s|]+/.exec(output.content)?.[0] ?? output.content;
    const suggestions = nearest(name, known);
    const others = suggestions.length > 0 ? '' : ' Braces of another program stand in backticks.';
    const message = `There is no variable \`${name}\` here: use one of ${known.map((one) => `\`${one}\``).join(', ')}.${others}`;
    return { finding: { rule: 'unknown-variable', target, message, suggestions }, from: range.from };
  }
  const finding: ReportedFinding = {
    rule: 'output-syntax',
    target,
    message: `\`${target}\` cannot be read: write a variable between the braces and nothing else, as in \`{{site.baseurl}}\`.`,
    suggestions: nearest(
      target,
      known.map((name) => `{{${name}}}`),
    ),
  };
  return { finding, from: range.from };
}

function put(value: unknown, range: SourceRange, run: LiquidRun): MappedText {
  if (value instanceof CapturedText) return value.mapped;
  if (value instanceof MarkdownRequest) {
    const { value: requested } = value;
    const mapped =
      requested instanceof CapturedText
        ? requested.mapped
        : mapGenerated(withoutControls(String(requested)), range);
    const html = run.state.nested(() => run.renderMarkdown(mapped, run.state));
    return mapGenerated(run.state.hold({ html, block: true }), range);
  }
  return mapGenerated(withoutControls(value === null || value === undefined ? '' : String(value)), range);
}

/** A whole object, such as `site`, says nothing by itself. */
function isPrintable(value: unknown): boolean {
  return (
    typeof value !== 'object' ||
    value === null ||
    value instanceof CapturedText ||
    value instanceof MarkdownRequest
  );
}

/** Names that may stand between braces: `site.baseurl`, `page.title`, and what the article captured. */
function variableNames(scope: Scope): string[] {
  return Object.entries(scope).flatMap(([name, value]) =>
    value instanceof CapturedText || typeof value !== 'object' || value === null
      ? [name]
      : Object.keys(value).map((key) => `${name}.${key}`),
  );
}
