/** The last commit of the branch that a change is to go into. */
export interface Tip {
  readonly commit: string;
  /** What the page calls it: `main`, `origin/main`. */
  readonly name: string;
}
