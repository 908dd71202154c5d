import { createDelay } from '../delay.ts';
import { button, element } from '../element.ts';

/** How long a button says what it has done, in milliseconds. */
const shown = 2000;

/** Adds a button to every block of code that copies it. */
export function addCopyButtons(root: ParentNode): void {
  const status = element('div', { role: 'status', class: 'sr-only' });
  document.body.append(status);
  for (const block of root.querySelectorAll('pre')) addCopyButton(block, status);
}

function addCopyButton(block: HTMLElement, status: Element): void {
  const later = createDelay(shown);
  const copy = button('Copy', async () => {
    const copied = await copyText(block);
    status.textContent = copied ? 'Copied' : 'Not copied. The code is selected: copy it with the keyboard.';
    copy.textContent = copied ? 'Copied' : 'Selected';
    later(() => {
      status.textContent = '';
      copy.textContent = 'Copy';
    });
  });
  copy.className = 'copy-code';
  copy.setAttribute('aria-label', 'Copy code');
  const frame = element('div', { class: 'code-block' });
  block.replaceWith(frame);
  frame.append(block, copy);
}

/** Without the clipboard, which browsers may refuse and plain HTTP does not have, the code is selected instead. */
async function copyText(block: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText((block.textContent ?? '').replace(/\n$/, ''));
    return true;
  } catch {
    getSelection()?.selectAllChildren(block);
    return false;
  }
}
