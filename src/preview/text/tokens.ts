import { blockElements } from '../../rendering/html/policy.ts';
import { attributeOf, type Element, isElement, isText, type TreeNode } from '../../rendering/html/tree.ts';

/** The unit of a text comparison. */
export interface Token {
  /** What makes two tokens equal. */
  readonly key: string;
  readonly kind: 'word' | 'sign' | 'space' | 'object';
  /** Where it stands: a text with an offset in it, an image or icon; none for the space between two blocks. */
  readonly node: TreeNode | undefined;
  readonly from: number;
  readonly to: number;
}

/** Scripts that put no spaces between words are compared sign by sign. */
const unspaced = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}';
const pieces = new RegExp(
  `(?<space>\\s+)|(?<word>[${unspaced}]|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}_])+)|[^]`,
  'gu',
);
const codePieces = new RegExp(pieces.source.replace('\\s+', '\\n|[^\\S\\n]+'), pieces.flags);

/**
 * Tokenizes nodes into words, punctuation, spaces, and objects such as images. White space is collapsed as browsers do,
 * and kept in code.
 *
 * @param keyOf what tells one image from another
 */
export function tokensOf(
  nodes: readonly TreeNode[],
  keyOf: (element: Element) => string = objectKey,
): readonly Token[] {
  const tokens: Token[] = [];
  const addSpace = (token: Token): void => {
    if (tokens.length > 0 && tokens.at(-1)?.kind !== 'space') tokens.push(token);
  };
  const visit = (node: TreeNode, inCode: boolean): void => {
    if (isText(node)) {
      for (const found of node.value.matchAll(inCode ? codePieces : pieces)) {
        const [key] = found;
        const place = { node, from: found.index, to: found.index + key.length };
        if (found.groups?.word !== undefined) tokens.push({ key, kind: 'word', ...place });
        else if (found.groups?.space === undefined) tokens.push({ key, kind: 'sign', ...place });
        else if (inCode) tokens.push({ key, kind: 'sign', ...place });
        else addSpace({ key: ' ', kind: 'space', ...place });
      }
    } else if (isElement(node)) {
      if (isObject(node)) tokens.push({ key: keyOf(node), kind: 'object', node, from: 0, to: 0 });
      else {
        const isBlock = blockElements.has(node.tagName);
        if (isBlock) addSpace(blockEdge);
        for (const child of node.childNodes) visit(child, inCode || node.tagName === 'pre');
        if (isBlock) addSpace(blockEdge);
      }
    }
  };
  for (const node of nodes) visit(node, false);
  if (tokens.at(-1)?.kind === 'space') tokens.pop();
  return tokens;
}

const blockEdge: Token = { key: ' ', kind: 'space', node: undefined, from: 0, to: 0 };

/** Elements that have no text, and are the same or not as a whole. */
export function isObject({ tagName }: Element): boolean {
  return tagName === 'img' || tagName === 'svg';
}

function objectKey(element: Element): string {
  return `${element.tagName} ${attributeOf(element, 'src') ?? ''}`;
}
