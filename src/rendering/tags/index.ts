/** Every tag that an article may hold; `comment` and `raw` end in the scanner. */
export const tagNames = ['callout', 'capture', 'icon', 'image', 'link', 'table'] as const;
export type TagName = (typeof tagNames)[number];

/** Tags with an end tag. */
export const blockTags = ['callout', 'capture', 'table'] as const;
export type BlockTagName = (typeof blockTags)[number];

export function isTag(name: string): name is TagName {
  return tagNames.some((known) => known === name);
}

export function isBlockTag(name: string): name is BlockTagName {
  return blockTags.some((known) => known === name);
}
