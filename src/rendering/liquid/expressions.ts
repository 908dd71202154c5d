import { Context, Liquid, Tokenizer, toValueSync, UndefinedVariableError, Value } from 'liquidjs';

/** Text filters that articles may use; `markdownify` is ours. Nothing that reads a clock, a file or chance. */
const filterNames = [
  'append',
  'capitalize',
  'default',
  'downcase',
  'escape',
  'prepend',
  'remove',
  'replace',
  'strip',
  'upcase',
] as const;

export const filters: readonly string[] = [...filterNames, 'markdownify'];

/** Marker that the filter `markdownify` returns: the value to be rendered when it is output. */
export class MarkdownRequest {
  readonly value: unknown;
  constructor(value: unknown) {
    this.value = value;
  }
  toString(): string {
    return String(this.value);
  }
}

export type Evaluation =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'unknown-variable' }
  | { readonly kind: 'unknown-filter'; readonly name: string; readonly offset: number }
  | { readonly kind: 'unreadable' };

export type Scope = Record<string, unknown>;

/**
 * Creates the evaluator of output expressions (`{{ … }}`), LiquidJS as a sandbox: own properties of the scope only, no
 * functions, no file system, an allowlist of filters.
 */
export function createExpressions(): (expression: string, scope: Scope) => Evaluation {
  const liquid = new Liquid({
    ownPropertyOnly: true,
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    templates: {},
    memoryLimit: 1_000_000,
  });
  liquid.registerFilter('markdownify', (value: unknown) => new MarkdownRequest(value));
  for (const name of Object.keys(liquid.filters)) {
    if (!filters.includes(name)) delete liquid.filters[name];
  }

  return (expression, scope) => {
    try {
      const token = new Tokenizer(expression, liquid.options.operators).readFilteredValue();
      const unknown = token.filters.find((filter) => !filters.includes(filter.name));
      if (unknown) return { kind: 'unknown-filter', name: unknown.name, offset: unknown.begin };
      const context = new Context(scope, liquid.options, { sync: true });
      return { kind: 'value', value: toValueSync(new Value(token, liquid).value(context)) };
    } catch (error) {
      if (error instanceof UndefinedVariableError) return { kind: 'unknown-variable' };
      // Whatever else LiquidJS throws, it could not read or work out what the writer wrote.
      return { kind: 'unreadable' };
    }
  };
}
