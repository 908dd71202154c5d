/**
 * What stands above each of some elements: the text of the nearest heading before it, that of a navigation aside.
 *
 * @param selector of the elements
 * @returns in the order of the page; an empty text where no heading comes before
 */
export function headingsAbove(root: ParentNode, selector: string): ReadonlyMap<HTMLElement, string> {
  const above = new Map<HTMLElement, string>();
  let heading = '';
  for (const element of root.querySelectorAll<HTMLElement>(
    `:is(h1, h2, h3, h4, h5, h6):not(nav *), ${selector}`,
  )) {
    if (element.matches(selector)) above.set(element, heading);
    else heading = element.textContent.trim();
  }
  return above;
}
