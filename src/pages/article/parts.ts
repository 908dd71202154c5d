/** What begins a thing that src/styles/parts/ has the look of: an element, or a class. */
const part =
  /<(?:details|dl|pre|sup|table)\b|data-animation|class="(?:[^"]* )?(?:align-|btn|embed|footnote|icon-|only|steps|tabs|task|term)/;

/** Whether a text holds anything that few articles do, and whose styles only pages load that hold such a thing. */
export function hasParts(html: string): boolean {
  return part.test(html);
}
