/**
 * The number of edits between two words (optimal string alignment): letters more, less or other, and neighbours
 * swapped.
 *
 * Only the cells near the diagonal are computed (Ukkonen's band): what is further away is more than `most` edits.
 *
 * @param most more than this is as good as infinity
 */
export function editDistance(one: string, other: string, most = Math.max(one.length, other.length)): number {
  const [rows, columns] = [one.length, other.length];
  if (Math.abs(rows - columns) > most) return Number.POSITIVE_INFINITY;
  const tooMany = most + 1;
  let beforeLast = new Uint16Array(columns + 2).fill(tooMany);
  let last = new Uint16Array(columns + 2).fill(tooMany);
  let current = new Uint16Array(columns + 2).fill(tooMany);
  for (let column = 0; column <= Math.min(columns, most); column += 1) last[column] = column;
  for (let row = 1; row <= rows; row += 1) {
    const from = Math.max(1, row - most);
    const to = Math.min(columns, row + most);
    current[from - 1] = from === 1 ? Math.min(row, tooMany) : tooMany;
    let least = current[from - 1] ?? tooMany;
    const letter = one.charCodeAt(row - 1);
    for (let column = from; column <= to; column += 1) {
      const otherLetter = other.charCodeAt(column - 1);
      const replaced = (last[column - 1] ?? tooMany) + (letter === otherLetter ? 0 : 1);
      let edits = Math.min(replaced, (last[column] ?? tooMany) + 1, (current[column - 1] ?? tooMany) + 1);
      const isSwapped =
        row > 1 &&
        column > 1 &&
        letter === other.charCodeAt(column - 2) &&
        one.charCodeAt(row - 2) === otherLetter;
      if (isSwapped) edits = Math.min(edits, (beforeLast[column - 2] ?? tooMany) + 1);
      current[column] = edits;
      least = Math.min(least, edits);
    }
    // The next row looks one cell beyond this one's band.
    current[to + 1] = tooMany;
    if (least > most) return Number.POSITIVE_INFINITY;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  const edits = last[columns] ?? tooMany;
  return edits > most ? Number.POSITIVE_INFINITY : edits;
}
