/** Characters shown before and after the place where two texts part. */
const before = 40;
const after = 60;

/** The place where two texts part, in both: `...should be here` and `...is here`, on lines of their own. */
export function differenceAt(expected: string, built: string): string {
  let at = 0;
  while (at < expected.length && expected[at] === built[at]) at += 1;
  return `after ${at} characters\n    expected ${excerpt(expected, at)}\n    found    ${excerpt(built, at)}`;
}

function excerpt(text: string, at: number): string {
  const start = JSON.stringify(text.slice(Math.max(0, at - before), at)).slice(1, -1);
  const end = JSON.stringify(text.slice(at, at + after)).slice(1, -1);
  return `"${start}⟦${end}⟧"`;
}
