import { createDelay } from '../delay.ts';
import { button, element } from '../element.ts';
import * as words from '../texts.ts';

/** How long a button says what it has done, in milliseconds. */
const shown = 2000;

/** Adds a button to every block of code that copies it. */
export function addCopyButtons(root: ParentNode): void {
  const status = element('div', { role: 'status', class: 'sr-only' });
  document.body.append(status);
  const blocks = [...root.querySelectorAll('pre')].map((block) => ({ block, height: block.offsetHeight }));
  for (const { block, height } of blocks) addCopyButton(block, height, status);
}

/** @param height of the block, in CSS pixels */
function addCopyButton(block: HTMLElement, height: number, status: Element): void {
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
  const frame = element('div', { class: 'code-block' }, copy);
  // WebKit lays a page out while an element is moved, and who reads the end of a page that is shorter then is moved too.
  frame.style.minHeight = `${height}px`;
  block.before(frame);
  frame.prepend(block);
  frame.style.minHeight = '';
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
