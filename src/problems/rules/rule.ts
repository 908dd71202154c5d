export const severities = ['error', 'warning'] as const;

/** An error is what would publish a wrong or unsafe site; a warning is what the page survives. */
export type Severity = (typeof severities)[number];

export interface Rule {
  readonly severity: Severity;
  /** For a command that checks, where that is stricter: a page is as good as before, and somebody asked. */
  readonly inCheck?: Severity;
  /** One line: why the rule exists. */
  readonly reason: string;
}
