import { type RuleName, rules, type Severity } from './rules.ts';

/** A place in a source file: 1-based line and column, counted in UTF-16 code units as editors do. */
export interface SourcePosition {
  readonly line: number;
  readonly column: number;
  /** The file, where it is another one than what is looked at: a snippet in an article. */
  readonly file?: string;
}

/** Where a problem is; `'unknown'` is said, never disguised as line 0. */
export type Position = SourcePosition | 'unknown';

/** One finding. Checks return these as data; only reporters print them and only `cli/` acts on them. */
export interface Problem {
  /** Path relative to the content folder, with `/`; project files (`_data/site.json`) keep their own path. */
  readonly file: string;
  readonly position: Position;
  readonly rule: RuleName;
  readonly severity: Severity;
  /** What was read, exactly as written. */
  readonly target: string;
  /** What is wrong and what to write instead, as one sentence or two. */
  readonly message: string;
  /** What the writer may have meant, best first; only things that exist. */
  readonly suggestions: readonly string[];
}

/** What a check knows when it finds something; the severity comes from the table of rules. */
export interface Finding {
  readonly file: string;
  readonly position: Position;
  readonly rule: RuleName;
  readonly target: string;
  readonly message: string;
  readonly suggestions?: readonly string[];
  /** Where it is less than its rule says. */
  readonly severity?: Severity;
}

/** Makes the problem of a finding, with the severity that its rule has in {@link rules} unless the finding has one. */
export function problem(finding: Finding): Problem {
  return {
    ...placeOf(finding.file, finding.position),
    rule: finding.rule,
    severity: finding.severity ?? rules[finding.rule].severity,
    target: finding.target,
    message: finding.message,
    suggestions: (finding.suggestions ?? []).filter((suggestion) => !looksEqual(suggestion, finding.target)),
  };
}

/** The file that a position is in, and where in it. */
export function placeOf<Place extends Position>(
  file: string,
  position: Place,
): { readonly file: string; readonly position: Place | SourcePosition } {
  if (position === 'unknown' || position.file === undefined) return { file, position };
  return { file: position.file, position: { line: position.line, column: position.column } };
}

/** To the eye, accents are the same in one sign and in two. */
function looksEqual(suggestion: string, target: string): boolean {
  return suggestion === target || suggestion.normalize('NFC') === target.normalize('NFC');
}
