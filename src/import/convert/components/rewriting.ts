import type { SourceRange } from '../../../rendering/mapped-text.ts';
import { readExpression } from '../../source/literal.ts';
import type { Data } from '../../source/plain-data.ts';
import type { Edit } from '../edits.ts';
import { lineEdit } from '../placing.ts';
import type { ConversionContext, Outcome } from '../types.ts';
import type { SourceElement } from './elements.ts';

/** What is written in the place of a component. */
export interface Rewriting {
  readonly edits: readonly Edit[];
  readonly outcome?: Outcome;
  readonly detail?: string;
}

/** Writes a line of its own in the place of a whole element; nothing where there is nothing to write. */
export function whole(
  text: string,
  element: SourceElement,
  written: string | undefined,
): Rewriting | undefined {
  return written === undefined ? undefined : { edits: [lineEdit(text, wholeOf(element), written)] };
}

/** An element from its first sign to its last. */
export function wholeOf({ open, close }: SourceElement): SourceRange {
  return { from: open.from, to: close?.to ?? open.to };
}

/** The value of an expression that is a literal. */
export function dataOf(expression: string | undefined): Data | undefined {
  return expression === undefined ? undefined : readExpression(expression);
}

/** What an expression names as a source: `useBaseUrl('img/x.png')`, `require('./x.png').default`, an imported name. */
export function sourceOf(element: SourceElement, context: ConversionContext): string | undefined {
  const expression =
    element.attributes.get('src')?.expression?.trim() ?? element.attributes.get('img')?.expression?.trim();
  if (expression === undefined) return undefined;
  const call = /^(use\w+|require|withBase)\(\s*(['"`])([^'"`]+)\2\s*\)(?:\.default)?$/.exec(expression);
  if (call?.[3] !== undefined) return call[1] === 'require' ? call[3] : `/${call[3].replace(/^\//, '')}`;
  const imported = /^[\w$]+$/.test(expression) ? context.settingOf(['import', expression]) : undefined;
  return typeof imported === 'string' ? imported : undefined;
}
