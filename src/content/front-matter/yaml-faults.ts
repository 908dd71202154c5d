import { type Document, isAlias, isMap, isNode, isPair, isScalar, isSeq, visit } from 'yaml';
import { type YamlFault, yamlMistakes } from './yaml-mistakes.ts';

/** Keys that reach into every object of the program where a value is copied carelessly. */
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** A report shows no longer part of a line. */
const longestTarget = 80;

/** After a broken line YAML finds fault with all that follows it. */
const mostSyntaxFaults = 10;

/** The path from the document to an item of a list under a key has five nodes. */
const deepestPath = 20;

/** What writers do most often, in their words, by the code that the YAML parser gives it. */
const explanations: ReadonlyMap<string, string> = new Map([
  ['BLOCK_AS_IMPLICIT_KEY', 'a value holds `: `. Put the value in quotes.'],
  ['BAD_SCALAR_START', 'a value cannot start with this character. Put the value in quotes.'],
  ['NON_STRING_KEY', 'a key is no text. Put a value with braces or brackets in quotes.'],
  ['DUPLICATE_KEY', 'a key stands in it twice. Keep one of them.'],
  ['TAB_AS_INDENT', 'it is indented with a tab. Indent with spaces.'],
  [
    'MULTILINE_IMPLICIT_KEY',
    'a key with a colon and a space is missing. Write `key: value`, or indent the line if it belongs to the one above.',
  ],
  ['MISSING_CHAR', 'a colon, a bracket or a quote is missing. Write it, or put the value in quotes.'],
  ['BAD_INDENT', 'it starts further left or right than the lines around it, or a bracket has no end.'],
  ['UNEXPECTED_TOKEN', 'this cannot stand here. Put the whole value in quotes.'],
  ['BAD_DQ_ESCAPE', 'a `\\` in double quotes stands for something else. Put the value in single quotes.'],
  ['BLOCK_IN_FLOW', 'a bracket that opens above has no end. Write it.'],
  ['COMMENT_SPACE', 'a space is missing before `#`. Put a value that holds `#` in quotes.'],
  ['MULTIPLE_DOCS', 'it starts a second text. Front matter is one.'],
  ['RESOURCE_EXHAUSTION', 'it nests too deep. Write a text or a list of texts.'],
]);

/** What a YAML text may be as a whole, and the message when it is something else. */
const shapes = {
  keys: {
    is: isMap,
    fault: (line: string) => `\`${line}\` is no key with a value. Write \`title: ${line}\`.`,
  },
  list: {
    is: (node: unknown) => isSeq(node),
    fault: (line: string) => `\`${line}\` starts no list. Start each entry with \`- \`.`,
  },
} as const;

/**
 * Everything that is no YAML, or more YAML than plain keys, lists and values.
 *
 * @param shape of the whole: front matter has keys
 */
export function yamlFaults(
  document: Document,
  yaml: string,
  shape: keyof typeof shapes = 'keys',
): YamlFault[] {
  return [...syntaxFaults(document, yaml, shape), ...forbiddenFaults(document, yaml)];
}

function syntaxFaults(document: Document, yaml: string, shape: keyof typeof shapes): YamlFault[] {
  const { contents, errors } = document;
  const mistakes = errors.length > 0 || isScalar(contents) ? yamlMistakes(yaml) : [];
  const found = (mistakes.length > 0 ? mistakes : parserFaults(errors, yaml)).slice(0, mostSyntaxFaults);
  if (
    found.length === 0 &&
    contents !== null &&
    !shapes[shape].is(contents) &&
    !(isScalar(contents) && contents.value === null)
  ) {
    const offset = isNode(contents) ? (contents.range?.[0] ?? 0) : 0;
    const target = lineAt(yaml, offset);
    found.push({ offset, target, message: shapes[shape].fault(target) });
  }
  return found;
}

/** One a line: what a parser says after the first is of no use. */
function parserFaults(errors: Document['errors'], yaml: string): YamlFault[] {
  const lines = new Set<string>();
  return errors.flatMap(({ code, pos: [offset] }) => {
    const target = lineAt(yaml, offset);
    if (lines.has(target)) return [];
    lines.add(target);
    const explanation = explanations.get(code) ?? 'put the value in quotes.';
    return [{ offset, target, message: `\`${target}\` is not YAML: ${explanation}` }];
  });
}

function forbiddenFaults(document: Document, yaml: string): YamlFault[] {
  const found: YamlFault[] = [];
  visit(document, (_role, node, path) => {
    if (path.length > deepestPath) {
      const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
      const target = lineAt(yaml, offset);
      found.push({
        offset,
        target,
        message: `\`${target}\` nests too deep. Write a text or a list of texts.`,
      });
      return visit.BREAK;
    }
    if (isPair(node)) {
      const { key } = node;
      if (!isScalar(key)) return undefined;
      const target = String(key.value);
      const offset = key.range?.[0] ?? 0;
      if (target === '') found.push({ offset, target, message: 'A key is missing before `:`. Write one.' });
      if (forbiddenKeys.has(target)) {
        found.push({ offset, target, message: `The key \`${target}\` is not allowed. Remove it.` });
      }
    } else if (isNode(node)) {
      const offset = node.range?.[0] ?? 0;
      const target = lineAt(yaml, offset);
      const feature = unwantedFeature(node);
      if (feature === undefined) return undefined;
      found.push({ offset, target, message: `\`${target}\` has ${feature}. Write the value itself.` });
    }
    return undefined;
  });
  return found;
}

function unwantedFeature(node: { readonly tag?: string; readonly anchor?: string }): string | undefined {
  if (isAlias(node)) return 'a YAML alias (`*`), which is not read';
  if (node.anchor !== undefined) return 'a YAML anchor (`&`), which is not read';
  if (node.tag !== undefined) return 'a YAML tag (`!`), which is not read';
  return undefined;
}

function lineAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  const from = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  return text
    .slice(from, end === -1 ? undefined : end)
    .trim()
    .slice(0, longestTarget);
}
