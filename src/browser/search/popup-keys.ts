import type { Popup } from './popup.ts';

/** What keys do beside moving through the options. */
export interface KeyActions {
  readonly open: () => void;
  /** Keeps the list as it is while the reader chooses from it. */
  readonly hold: () => void;
  readonly close: () => void;
}

/**
 * Handles the keys of a combobox: arrows up and down, Enter and Escape. All others go to the text field and clear the
 * active option.
 */
export function followPopupKeys(
  input: HTMLInputElement,
  popup: Popup,
  { open, hold, close }: KeyActions,
): void {
  const move = (step: 1 | -1): void => {
    if (!popup.isOpen()) open();
    if (popup.isOpen()) popup.move(step);
    if (popup.active()) hold();
  };
  /** @returns whether the key was handled */
  const act = (event: KeyboardEvent): boolean => {
    switch (event.key) {
      case 'ArrowDown':
        move(1);
        return true;
      case 'ArrowUp':
        move(-1);
        return true;
      case 'Enter': {
        const { ctrlKey, metaKey, shiftKey } = event;
        const click = { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey };
        return popup.active()?.dispatchEvent(new MouseEvent('click', click)) !== undefined;
      }
      case 'Escape':
        // The panel around the list has gone already, and what is on its way for it is dropped.
        if (event.defaultPrevented || popup.isOpen()) close();
        else if (input.value !== '') input.value = '';
        else return false;
        return true;
      default:
        popup.leave();
        return false;
    }
  };
  input.addEventListener('keydown', (event) => {
    // Keys that choose among characters to be put in are not for the list; Safari says so with the code alone.
    if (event.isComposing || event.keyCode === 229) return;
    const isArrow = event.key.startsWith('Arrow');
    if (isArrow && (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)) return;
    if (['Shift', 'Control', 'Meta', 'Alt', 'Tab'].includes(event.key)) return;
    if (act(event)) event.preventDefault();
  });
}
