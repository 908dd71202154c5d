/** Set where a reader has switched the shortcut of one key off: WCAG 2.1.4. */
const setting = 'signpost:no-slash-key';

/**
 * `/` and Ctrl+K or Cmd+K lead to the search field, but not from a field in which somebody is typing.
 *
 * @param open shows the field, where it is not there on every screen
 */
export function followSearchKeys(page: Document, input: HTMLInputElement, open?: () => void): void {
  const show = (): void => {
    const keys = page.querySelector<HTMLElement>('[data-search-key]');
    if (keys) keys.hidden = isOff();
    input.setAttribute('aria-keyshortcuts', `${isOff() ? '' : '/ '}Control+K Meta+K`);
  };
  show();

  page.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    // In the field itself, `/` is a character, and Ctrl+K would lead out of the page.
    const isOurs =
      event.target === input
        ? isCommandK(event)
        : !isTyping(event.target) && (isSlash(event) || isCommandK(event));
    if (!isOurs) return;
    event.preventDefault();
    open?.();
    input.focus();
    input.select();
  });

  const choice = page.querySelector<HTMLElement>('[data-search-key-choice]');
  const box = choice?.querySelector('input');
  if (!choice || !box) return;
  choice.hidden = false;
  box.checked = !isOff();
  box.addEventListener('change', () => {
    switchOff(!box.checked);
    show();
  });
}

function isSlash(event: KeyboardEvent): boolean {
  return event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isOff();
}

function isCommandK(event: KeyboardEvent): boolean {
  const isCommand = event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey;
  return isCommand && event.key.toLowerCase() === 'k';
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select');
}

function isOff(): boolean {
  try {
    return localStorage.getItem(setting) !== null;
  } catch {
    // Storage is switched off: so is the choice.
    return false;
  }
}

function switchOff(isWanted: boolean): void {
  try {
    if (isWanted) localStorage.setItem(setting, '1');
    else localStorage.removeItem(setting);
  } catch {
    // The choice holds nowhere, and the box shows so when the page is opened again.
  }
}
