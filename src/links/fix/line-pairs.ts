/** A line that both texts have, or one of them alone; numbers are those of the lines there, or of the next ones. */
export interface LinePair {
  readonly old: string | undefined;
  readonly now: string | undefined;
  readonly oldLine: number;
  readonly nowLine: number;
}

/**
 * Finds the shortest way from one text to another in lines that are taken out and put in. Fast where few lines differ,
 * however long the texts are (Myers, An O(ND) Difference Algorithm and Its Variations, 1986).
 */
export function pairLines(old: readonly string[], now: readonly string[]): readonly LinePair[] {
  const pairs: LinePair[] = [];
  let [x, y] = [old.length, now.length];
  for (const reached of furthestReached(old, now).reverse()) {
    const k = x - y;
    const down = comesFromAbove(reached, k);
    const isStart = reached.size === 0;
    const fromX = isStart ? 0 : (reached.get(down ? k + 1 : k - 1) ?? 0);
    const fromY = fromX - (down ? k + 1 : k - 1);
    const diagonalX = isStart || down ? fromX : fromX + 1;
    while (x > diagonalX) {
      x -= 1;
      y -= 1;
      pairs.push({ old: old[x], now: now[y], oldLine: x + 1, nowLine: y + 1 });
    }
    if (isStart) break;
    pairs.push(
      down
        ? { old: undefined, now: now[fromY], oldLine: fromX + 1, nowLine: fromY + 1 }
        : { old: old[fromX], now: undefined, oldLine: fromX + 1, nowLine: fromY + 1 },
    );
    [x, y] = [fromX, fromY];
  }
  return pairs.reverse();
}

/** For each number of changes, how far the old text is read on each diagonal before the next change. */
function furthestReached(old: readonly string[], now: readonly string[]): ReadonlyMap<number, number>[] {
  const trace: ReadonlyMap<number, number>[] = [];
  let reached = new Map<number, number>();
  for (let changes = 0; changes <= old.length + now.length; changes += 1) {
    trace.push(reached);
    const next = new Map<number, number>();
    for (let k = -changes; k <= changes; k += 2) {
      const down = comesFromAbove(reached, k);
      let x = changes === 0 ? 0 : down ? (reached.get(k + 1) ?? 0) : (reached.get(k - 1) ?? 0) + 1;
      while (x < old.length && x - k < now.length && old[x] === now[x - k]) x += 1;
      next.set(k, x);
      if (x >= old.length && x - k >= now.length) return trace;
    }
    reached = next;
  }
  return trace;
}

/** Whether a line is put in to come to a diagonal, and not taken out. */
function comesFromAbove(reached: ReadonlyMap<number, number>, k: number): boolean {
  const left = reached.get(k - 1);
  const above = reached.get(k + 1);
  return left === undefined || (above !== undefined && left < above);
}
