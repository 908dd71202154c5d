import { type Expression, type ModuleDeclaration, type Program, parse, type Statement } from 'acorn';
import { transformSync } from 'esbuild';
import type { Data } from './plain-data.ts';

/** What a file of JavaScript or TypeScript says with literals; it is parsed, and never run. */
export interface LiteralReading {
  readonly value: Data;
  /** What is computed and so not known, if anything; such values are `null`. */
  readonly fault?: string;
}

/** Calls that give back what they are given: `defineConfig({})`. */
const passing = /^(?:define\w*|withMermaid|with\w*Config|withSidebar|withPwa|starlight)$/;

/**
 * Reads what a configuration that is code exports (`export default`, `module.exports`, what `defineConfig` is called
 * with), as far as it is written with literals and with names of constants of the same file that are.
 */
export function readLiteral(source: string): LiteralReading {
  const program = parseProgram(source);
  if (typeof program === 'string') return { value: null, fault: program };
  const faults: string[] = [];
  const constants = new Map<string, Expression>();
  let exported: Expression | undefined;
  for (const node of program.body) {
    for (const [name, init] of declared(node)) constants.set(name, init);
    exported = exportOf(node) ?? exported;
  }
  if (!exported) return { value: null, fault: 'exports nothing that is written as a literal' };
  const value = evaluate(exported, { constants, faults, open: new Set() });
  return faults[0] === undefined ? { value } : { value, fault: faults[0] };
}

/** The value of one expression, such as that of an attribute in MDX: `{['a', 'b']}`; nothing for what is computed. */
export function readExpression(source: string): Data | undefined {
  const program = parseProgram(`(${source}\n)`);
  const [statement] = typeof program === 'string' ? [] : program.body;
  if (statement?.type !== 'ExpressionStatement') return undefined;
  const faults: string[] = [];
  const value = evaluate(statement.expression, { constants: new Map(), faults, open: new Set() });
  return faults.length === 0 ? value : undefined;
}

interface Scope {
  readonly constants: ReadonlyMap<string, Expression>;
  readonly faults: string[];
  /** Names whose values are being read, so that a circle ends. */
  readonly open: ReadonlySet<string>;
}

function parseProgram(source: string): Program | string {
  try {
    const { code } = transformSync(source, { loader: 'tsx', target: 'esnext', jsx: 'preserve' });
    return parse(code, { ecmaVersion: 'latest', sourceType: 'module', allowReturnOutsideFunction: true });
  } catch (cause) {
    return `is no code that can be read: ${String(cause).split('\n')[1] ?? String(cause)}`.trim();
  }
}

type Node = Statement | ModuleDeclaration;

function declared(node: Node): readonly (readonly [string, Expression])[] {
  const declaration = node.type === 'ExportNamedDeclaration' ? node.declaration : node;
  if (declaration?.type !== 'VariableDeclaration') return [];
  return declaration.declarations.flatMap(({ id, init }) =>
    id.type === 'Identifier' && init ? [[id.name, init] as const] : [],
  );
}

function exportOf(node: Node): Expression | undefined {
  if (node.type === 'ExportDefaultDeclaration') {
    const { declaration } = node;
    const isStatement = declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration';
    return isStatement ? undefined : declaration;
  }
  if (node.type !== 'ExpressionStatement' || node.expression.type !== 'AssignmentExpression')
    return undefined;
  const { left, right } = node.expression;
  const isExports =
    left.type === 'MemberExpression' &&
    left.object.type === 'Identifier' &&
    left.object.name === 'module' &&
    left.property.type === 'Identifier' &&
    left.property.name === 'exports';
  return isExports ? right : undefined;
}

function evaluate(node: Expression, scope: Scope): Data {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ||
        typeof node.value === 'number' ||
        typeof node.value === 'boolean' ||
        node.value === null
        ? node.value
        : unknown(node, scope);
    case 'TemplateLiteral':
      if (node.expressions.length > 0) return unknown(node, scope);
      return node.quasis.map(({ value }) => value.cooked ?? '').join('');
    case 'UnaryExpression': {
      const value = node.operator === '-' ? evaluate(node.argument, scope) : undefined;
      return typeof value === 'number' ? -value : unknown(node, scope);
    }
    case 'ArrayExpression':
      return node.elements.flatMap((element) => {
        if (!element) return [];
        if (element.type !== 'SpreadElement') return [evaluate(element, scope)];
        const spread = evaluate(element.argument, scope);
        return Array.isArray(spread) ? spread : [];
      });
    case 'ObjectExpression':
      return objectOf(node.properties, scope);
    case 'Identifier': {
      const init = scope.constants.get(node.name);
      if (node.name === 'undefined') return null;
      if (!init || scope.open.has(node.name)) return unknown(node, scope);
      return evaluate(init, { ...scope, open: new Set([...scope.open, node.name]) });
    }
    case 'CallExpression': {
      const [argument] = node.arguments;
      const passes = node.callee.type === 'Identifier' && passing.test(node.callee.name);
      return passes && argument && argument.type !== 'SpreadElement'
        ? evaluate(argument, scope)
        : unknown(node, scope);
    }
    case 'ParenthesizedExpression':
    case 'AwaitExpression':
      return evaluate(node.type === 'AwaitExpression' ? node.argument : node.expression, scope);
    default:
      return unknown(node, scope);
  }
}

function objectOf(
  properties: Extract<Expression, { type: 'ObjectExpression' }>['properties'],
  scope: Scope,
): Data {
  const map = new Map<string, Data>();
  for (const property of properties) {
    if (property.type === 'SpreadElement') {
      const spread = evaluate(property.argument, scope);
      if (spread instanceof Map) for (const [key, value] of spread) map.set(key, value);
      continue;
    }
    const { key, value, computed, kind } = property;
    const name =
      key.type === 'Identifier' && !computed
        ? key.name
        : key.type === 'Literal'
          ? String(key.value)
          : undefined;
    if (name === undefined || kind !== 'init') unknown(property.value, scope);
    else map.set(name, evaluate(value, scope));
  }
  return map;
}

function unknown(node: { readonly type: string }, { faults }: Scope): null {
  faults.push(`holds what is computed (${node.type})`);
  return null;
}
