import type { Problem } from '../../problems/problem.ts';
import { type MessagePart, messageParts, withVisibleSigns } from '../wording.ts';

/** What is wrong in the same way, in one place or in many. */
export interface ProblemView {
  readonly severity: string;
  readonly rule: string;
  readonly message: readonly MessagePart[];
  /** `articles/a/b.md:3:5` */
  readonly places: readonly string[];
}

/** Groups problems by message, in order of their first position. */
export function problemViews(problems: readonly Problem[]): readonly ProblemView[] {
  const groups = Map.groupBy(problems, ({ severity, rule, message }) =>
    JSON.stringify([severity, rule, message]),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { severity, rule, message } = first;
    return [{ severity, rule, message: messageParts(message), places: group.map(placeOf) }];
  });
}

function placeOf({ file, position }: Problem): string {
  const name = withVisibleSigns(file);
  return position === 'unknown' ? name : `${name}:${position.line}:${position.column}`;
}
