import { fill } from '../../wording/fill.ts';
import { element } from '../element.ts';
import { linkTo } from '../texts.ts';

/**
 * Puts a link behind each heading that has an id, so that its address can be copied. It stands behind the heading and
 * not in it, so that the heading's name stays its text.
 */
export function addHeadingLinks(body: Element): void {
  for (const heading of body.querySelectorAll(':is(h2, h3, h4, h5, h6)[id]')) {
    // A link in a link, or in what opens something, is none.
    if (heading.closest('a, summary, button, table')) continue;
    const name = fill(linkTo, { heading: heading.textContent?.trim() ?? '' });
    heading.after(element('a', { class: 'heading-link', href: `#${heading.id}`, 'aria-label': name }));
  }
}
