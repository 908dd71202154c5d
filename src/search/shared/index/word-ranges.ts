/**
 * Where sorted words are cut into files: for each file a text that is greater than all words before it, and not
 * greater than its first.
 */
export type Starts = readonly string[];

/** The shortest text that tells a word from the one before it in order. */
export function startOf(word: string, before: string): string {
  let length = 0;
  while (length < before.length && before[length] === word[length]) length += 1;
  return word.slice(0, length + 1);
}

/** The only file that can hold a word; `undefined` if there are no files. */
export function fileOf(word: string, starts: Starts): number | undefined {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? '') <= word) low = middle + 1;
    else high = middle;
  }
  return starts.length === 0 ? undefined : Math.max(0, low - 1);
}

/** The files that hold the words that start so, in order. */
export function filesOf(prefix: string, starts: Starts): readonly number[] {
  const files: number[] = [];
  for (let file = fileOf(prefix, starts) ?? 0; file < starts.length; file += 1) {
    const start = starts[file] ?? '';
    if (start > prefix && !start.startsWith(prefix)) break;
    files.push(file);
  }
  return files;
}
