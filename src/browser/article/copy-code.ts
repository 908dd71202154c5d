import { createDelay } from '../delay.ts';
import { button, element } from '../element.ts';
import * as words from '../texts.ts';

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
  const copy = button(words.copy, async () => {
    const copied = await copyText(block);
    status.textContent = copied ? words.copied : words.codeNotCopied;
    copy.textContent = copied ? words.copied : words.selected;
    later(() => {
      status.textContent = '';
      copy.textContent = words.copy;
    });
  });
  copy.className = 'copy-code';
  copy.setAttribute('aria-label', words.copyCode);
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
