import type { Token } from 'markdown-it';
import type { DocumentState } from '../document-state.ts';
import { readOpening } from './container-lines.ts';

/** The title of a container or of an alert. */
export interface Title {
  readonly text: string;
  /** Offset in the document at which it begins; `undefined` where nobody knows it. */
  readonly start: number | undefined;
}

/** The title that stands behind the name of a container. */
export function titleOf({ info, map }: Token, document: DocumentState): Title {
  const line = `:::${info}`;
  const { title = '', titleAt = 0 } = readOpening(line) ?? {};
  // There may be more colons in the document, and no title begins in them.
  return {
    text: title,
    start: map ? document.offsetInLine(info, map[0], titleAt - ':::'.length) : undefined,
  };
}
