/** What reading order looks at: any document of the content folder. */
interface Ordered {
  readonly file: string;
  readonly frontMatter: { readonly order: string | undefined };
  readonly translationOf?: { readonly file: string };
}

/** Reading order: without an order first, then by order as text (`10` before `9`), ties by path in the source. */
export function compareInReadingOrder(a: Ordered, b: Ordered): number {
  const left = a.frontMatter.order;
  const right = b.frontMatter.order;
  if (left === right) return compareText(sourceFile(a), sourceFile(b));
  if (left === undefined) return -1;
  if (right === undefined) return 1;
  return compareText(left, right);
}

function sourceFile({ file, translationOf }: Ordered): string {
  return translationOf?.file ?? file;
}

/** Compares by UTF-16 code unit, which is the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
