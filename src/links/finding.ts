import type { Problem, SourcePosition } from '../problems/problem.ts';

/** A change to the characters of one link target, which mends it without changing what it means. */
export interface Fix {
  readonly file: string;
  /** Where the target starts. */
  readonly position: SourcePosition;
  /** The target as it stands there. */
  readonly written: string;
  readonly replacement: string;
}

/** Something that is wrong with a link, and how to mend it where that is certain. */
export interface LinkFinding {
  readonly problem: Problem;
  readonly fix: Fix | undefined;
}
