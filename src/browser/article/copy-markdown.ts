import { copied, markdownNotCopied } from '../texts.ts';

/** Puts the Markdown of an article on the clipboard, and says whether it is there. */
export async function copyMarkdown(control: HTMLElement): Promise<void> {
  const status = control.querySelector('[role="status"]');
  const address = control.getAttribute('data-copy-markdown');
  if (!status || address === null) return;
  // Emptied first, or the same words would not be said a second time.
  status.textContent = '';
  try {
    // A promise, since Safari allows no writing that begins after something was loaded.
    const text = load(address);
    // Where the clipboard refuses before the text is there, nobody waits for the text any more.
    text.catch(() => undefined);
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
    status.textContent = copied;
  } catch {
    status.textContent = markdownNotCopied;
  }
}

async function load(address: string): Promise<Blob> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return new Blob([await response.text()], { type: 'text/plain' });
}
