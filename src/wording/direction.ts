/** Scripts that are written from right to left and that help centers are written in (https://www.unicode.org/iso15924/). */
const rightToLeft: ReadonlySet<string> = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** Which way a language is written: Arabic and Persian from right to left, Azerbaijani in Latin letters not. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const { script = 'Latn' } = new Intl.Locale(tag).maximize();
  return rightToLeft.has(script) ? 'rtl' : 'ltr';
}
