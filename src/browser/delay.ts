/** Creates a debouncer: the function that it returns runs the last action it was given, after the pause. */
export function createDelay(milliseconds: number): (action: () => void) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (action) => {
    clearTimeout(timer);
    timer = setTimeout(action, milliseconds);
  };
}
