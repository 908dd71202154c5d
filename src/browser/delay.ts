/** Makes a function that runs what it is given after a while, unless it is given something else before. */
export function createDelay(milliseconds: number): (action: () => void) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (action) => {
    clearTimeout(timer);
    timer = setTimeout(action, milliseconds);
  };
}
