import { nearest } from '../../problems/nearest.ts';
import { withoutControls, withoutPlaceholders } from '../article-state.ts';
import { type MappedText, mapGenerated, type SourceRange } from '../mapped-text.ts';
import { filters, MarkdownRequest, type Scope } from './expressions.ts';
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

/** Puts the value of `{{ an output }}` in its place. */
export function evaluateOutput(output: OutputPiece, run: LiquidRun): MappedText {
  const range = rangeOf(output, run);
  const target = run.state.input.source.slice(range.from, range.to);
  const result = run.evaluateExpression(output.content, run.scope);
  if (result.kind === 'value' && isPrintable(result.value)) return put(result.value, range, run);

  if (result.kind === 'unknown-filter') {
    run.state.report(
      {
        rule: 'unknown-filter',
        target,
        message: `There is no filter \`${result.name}\`: use one of ${filters.map((name) => `\`${name}\``).join(', ')}.`,
        suggestions: nearest(result.name, filters),
      },
      run.state.input.bodyOffset + output.contentFrom + result.offset,
    );
  } else if (result.kind === 'unknown-variable') {
    const known = variableNames(run.scope);
    const name = /^[^\s|]+/.exec(output.content)?.[0] ?? output.content;
    run.state.report(
      {
        rule: 'unknown-variable',
        target,
        message: `There is no variable \`${name}\` here: use one of ${known.map((known) => `\`${known}\``).join(', ')}.`,
        suggestions: nearest(name, known),
      },
      range.from,
    );
  } else {
    run.state.report(
      {
        rule: 'output-syntax',
        target,
        message: `\`${target}\` cannot be read: write a variable between the braces and nothing else, as in \`{{site.baseurl}}\`.`,
        suggestions: nearest(
          target,
          variableNames(run.scope).map((name) => `{{${name}}}`),
        ),
      },
      range.from,
    );
  }
  return mapGenerated('', range);
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
