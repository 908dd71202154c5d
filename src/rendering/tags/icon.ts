import { escapeHtml } from '../escape.ts';
import type { Icon } from '../icons.ts';

/**
 * An icon as inline SVG that takes the size and colour of the text around it. Without a name it is hidden from screen
 * readers: the text beside it says what it means.
 *
 * @param modifiers classes without `fa-`: `lg`, `fw`, `rotate-270`
 */
export function icon(found: Icon, modifiers: readonly string[], name?: string): string {
  const classes = ['icon', ...modifiers.map((modifier) => `icon-${modifier}`)].join(' ');
  const spoken = name === undefined ? 'aria-hidden="true"' : `role="img" aria-label="${escapeHtml(name)}"`;
  return `<svg class="${classes}" viewBox="${found.viewBox}" ${spoken} focusable="false">${found.markup}</svg>`;
}
