/**
 * The number of edits between two words (optimal string alignment): letters more, less or other, and neighbours
 * swapped.
 *
 * @param most more than this is as good as infinity
 */
export function editDistance(one: string, other: string, most = Number.POSITIVE_INFINITY): number {
  const letters = [...one];
  const others = [...other];
  if (Math.abs(letters.length - others.length) > most) return Number.POSITIVE_INFINITY;
  let beforeLast = new Uint16Array(others.length + 1);
  let last = beforeLast.map((_, column) => column);
  let current = new Uint16Array(others.length + 1);
  for (let row = 1; row <= letters.length; row += 1) {
    current[0] = row;
    let least = row;
    for (let column = 1; column <= others.length; column += 1) {
      const [letter, otherLetter] = [letters[row - 1], others[column - 1]];
      const replaced = (last[column - 1] ?? 0) + (letter === otherLetter ? 0 : 1);
      let edits = Math.min(replaced, (last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      if (row > 1 && column > 1 && letter === others[column - 2] && letters[row - 2] === otherLetter) {
        edits = Math.min(edits, (beforeLast[column - 2] ?? 0) + 1);
      }
      current[column] = edits;
      least = Math.min(least, edits);
    }
    if (least > most) return Number.POSITIVE_INFINITY;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return last.at(-1) ?? 0;
}
