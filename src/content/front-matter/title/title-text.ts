import { foldSpace } from '../../fold-space.ts';

/** The named references that titles are written with; other names stay as they are. */
const namedReferences: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
]);

const reference = /&(?:#(?<decimal>\d{1,7})|#[xX](?<hex>[0-9a-fA-F]{1,6})|(?<name>[a-z]+));/g;

/**
 * The text of a title: `Import &amp; Export` is `Import & Export`, and white space is folded. Titles come from
 * help centers where they were HTML; here they are text, escaped where they are shown.
 */
export function titleText(written: string): string {
  const decoded = written.replace(reference, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return namedReferences.get(name) ?? whole;
    return characterOf(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)) ?? whole;
  });
  return foldSpace(decoded);
}

/** Nothing for what is no character of text: a control character, half a pair, beyond Unicode. */
function characterOf(codePoint: number): string | undefined {
  if (codePoint > 0x10_ff_ff) return undefined;
  const character = String.fromCodePoint(codePoint);
  return /\p{Cc}|\p{Cs}/u.test(character) ? undefined : character;
}
