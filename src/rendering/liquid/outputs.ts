import { nearest } from '../../problems/nearest.ts';
import { type Doubt, type ReportedFinding, withoutControls, withoutPlaceholders } from '../article-state.ts';
import { escapeHtml } from '../escape.ts';
import { type MappedText, mapGenerated, mapVerbatim, type SourceRange } from '../mapped-text.ts';
import { type Evaluation, filters, MarkdownRequest } from './expressions.ts';
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
  const written = run.state.texts.slice(range);
  if (output.isCode && !Object.hasOwn(run.scope, rootOf(output.content)))
    return mapVerbatim(written, range.from);
  const result = run.evaluateExpression(output.content, run.scope);
  if (result.kind === 'value' && isPrintable(result.value)) {
    if (mayBeIndentedCode(output, range, run)) {
      const html = escapeHtml(withoutControls(String(result.value)));
      return mapGenerated(run.state.hold({ html, block: false, written }), range);
    }
    return put(isText(output) ? escapeHtml(String(result.value)) : result.value, range, run);
  }
  if (output.isCode) return mapVerbatim(written, range.from);
  return keepAsWritten(range, unreadOutput(output, result, range, run), run);
}

/** Values of snippets and terms are texts: what looks like HTML in them is shown. */
function isText({ content, isCode }: OutputPiece): boolean {
  return !isCode && ['snippet', 'term'].includes(rootOf(content));
}

/** The variable that an expression begins with. */
function rootOf(expression: string): string {
  return /^[\w-]+/.exec(expression)?.[0] ?? '';
}

/** `int a[] = {{1}}` is no value of ours where Markdown takes the line for code, which it tells later. */
function mayBeIndentedCode({ content }: OutputPiece, { from }: SourceRange, { state }: LiquidRun): boolean {
  if (!/^(?:-?[\d.]|true\b|false\b|nil\b|["'])/.test(content)) return false;
  const { source, start } = state.texts.textAt(from);
  const line = source.slice(source.lastIndexOf('\n', from - start - 1) + 1, from - start);
  // In a target or an attribute it is an address.
  return /^(?: {4}| {0,3}\t)/.test(line) && !/[("'=]$/.test(line);
}

/** What is wrong with an output that has no value. */
function unreadOutput(output: OutputPiece, result: Evaluation, range: SourceRange, run: LiquidRun): Doubt {
  const target = run.state.texts.slice(range);
  const { source, start } = run.state.texts.textAt(range.from);
  const foreign = foreignBraces(output.content, target, source[range.from - start - 1]);
  if (foreign) return { rule: foreign.rule, from: range.from, finding: () => ({ ...foreign, target }) };
  if (result.kind === 'unknown-filter') {
    const from = run.start + output.contentFrom + result.offset;
    return { rule: 'unknown-filter', from, finding: () => unknownFilter(result.name, target) };
  }
  const { names } = run;
  const count = names.length;
  const known = () => names.slice(0, count);
  return result.kind === 'unknown-variable'
    ? { rule: 'unknown-variable', from: range.from, finding: () => unknownVariable(output, target, known()) }
    : { rule: 'output-syntax', from: range.from, finding: () => unreadable(target, known()) };
}

function unknownFilter(name: string, target: string): ReportedFinding {
  const message = `There is no filter \`${name}\`: use one of ${filters.map((one) => `\`${one}\``).join(', ')}.`;
  return { rule: 'unknown-filter', target, message, suggestions: nearest(name, filters) };
}

function unknownVariable(output: OutputPiece, target: string, known: readonly string[]): ReportedFinding {
  const name = /^[^\s|]+/.exec(output.content)?.[0] ?? output.content;
  const suggestions = nearest(name, known);
  const others = suggestions.length > 0 ? '' : ' Braces of another program stand in backticks.';
  const message = `There is no variable \`${name}\` here: use one of ${listed(known)}.${others}`;
  return { rule: 'unknown-variable', target, message, suggestions };
}

/** As many names as somebody reads. */
function listed(known: readonly string[]): string {
  const shown = known.slice(0, 20).map((one) => `\`${one}\``);
  return [...shown, ...(known.length > shown.length ? ['...'] : [])].join(', ');
}

function unreadable(target: string, known: readonly string[]): ReportedFinding {
  const message = `\`${target}\` cannot be read: write a variable between the braces and nothing else, as in \`{{site.baseurl}}\`.`;
  const outputs = known.map((name) => `{{${name}}}`);
  return { rule: 'output-syntax', target, message, suggestions: nearest(target, outputs) };
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
