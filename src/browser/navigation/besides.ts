/** All that is neither in an element nor around it: what is behind it where it covers the page. */
export function besides(inside: Element): readonly HTMLElement[] {
  const around = inside.parentElement;
  if (around === null) return [];
  const siblings = [...around.children].filter((child) => child !== inside);
  return [...siblings.filter((child) => child instanceof HTMLElement), ...besides(around)];
}
