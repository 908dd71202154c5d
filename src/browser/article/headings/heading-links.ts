import { fill } from '../../../wording/fill.ts';
import { createDelay } from '../../delay.ts';
import { element } from '../../element.ts';
import { addressCopied, linkTo } from '../../texts.ts';

/** How long a link says that its address is copied, in milliseconds. */
const shown = 2000;

/**
 * Puts a link behind each heading that has an id, which copies its address. It stands behind the heading and not in it,
 * so that the heading's name stays its text. Where nothing can be copied, the address is in the browser's own field.
 */
export function addHeadingLinks(body: Element): void {
  const status = element('div', { role: 'status', class: 'sr-only' });
  const later = createDelay(shown);
  const copy = async (link: HTMLAnchorElement): Promise<void> => {
    const address = new URL(link.href);
    // What marks words takes itself out of the address, but may be on its way still.
    address.searchParams.delete('highlight');
    // Plain HTTP has no clipboard, and browsers may refuse it.
    await navigator.clipboard.writeText(address.href);
    for (const { dataset } of body.querySelectorAll<HTMLElement>('[data-copied]')) delete dataset.copied;
    status.textContent = addressCopied;
    link.dataset.copied = addressCopied;
    later(() => {
      status.textContent = '';
      delete link.dataset.copied;
    });
  };
  for (const heading of body.querySelectorAll(':is(h2, h3, h4, h5, h6)[id]')) {
    // A link in a link, or in what opens something, is none.
    if (heading.closest('a, summary, button, table')) continue;
    const name = fill(linkTo, { heading: heading.textContent?.trim() ?? '' });
    const link = element('a', { class: 'heading-link', href: `#${heading.id}`, 'aria-label': name });
    link.addEventListener('click', () => copy(link).catch(() => undefined));
    heading.after(link);
  }
  body.after(status);
}
