import { createDelay } from './delay.ts';

/** Long enough that screen readers are done with the key before, and hear one message a pause. */
const pause = 500;

/**
 * Says things to screen readers.
 *
 * @param status the element with `role="status"`, which was there before anything is said
 */
export function createAnnouncer(status: Element): (message: string) => void {
  const later = createDelay(pause);
  return (message) =>
    later(() => {
      status.textContent = message;
    });
}
