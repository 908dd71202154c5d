/** What stands before the name that `ref` of Hugo has, until the page is found: no address begins so. */
const mark = '/.ref/';

/** Writes the name of a page as a target that is looked up as one. */
export function referenceTo(name: string): string {
  return mark + encodeURI(name);
}

/** The name that {@link referenceTo} has put into a target; `undefined` for any other target. */
export function nameInReference(target: string): string | undefined {
  return target.startsWith(mark) ? target.slice(mark.length) : undefined;
}
