import type { Problem } from '../problem.ts';

/** For programs: an array of flat objects, files relative to the content folder, `null` for an unknown place. */
export function jsonReport(problems: readonly Problem[]): string {
  const rows = problems.map(({ file, position, rule, severity, target, message, suggestions }) => ({
    file,
    line: position === 'unknown' ? null : position.line,
    column: position === 'unknown' ? null : position.column,
    rule,
    severity,
    target,
    message,
    suggestions,
  }));
  return `${withoutRawControls(JSON.stringify(rows, undefined, 2))}\n`;
}

/** JSON may hold U+007F to U+009F as they are, and some terminals obey those. */
export function withoutRawControls(json: string): string {
  return json.replace(
    /[^\P{Cc}\n]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
