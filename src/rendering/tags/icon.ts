import type { Icon } from '../../content/icons.ts';

/**
 * An icon as inline SVG that takes the size and colour of the text around it. It is hidden from screen readers:
 * the text beside it says what it means.
 *
 * @param modifiers classes without `fa-`: `lg`, `fw`, `rotate-270`
 */
export function icon(found: Icon, modifiers: readonly string[]): string {
  const classes = ['icon', ...modifiers.map((modifier) => `icon-${modifier}`)].join(' ');
  return `<svg class="${classes}" viewBox="${found.viewBox}" aria-hidden="true" focusable="false">${found.markup}</svg>`;
}
