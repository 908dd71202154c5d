import { callout } from './callout.ts';
import { capture } from './capture.ts';
import { icon } from './icon.ts';
import { image } from './image.ts';
import { link } from './link.ts';
import { snippet } from './snippet.ts';
import { table } from './table.ts';
import type { Tag } from './tag.ts';

/** Every tag that an article may hold; `comment` and `raw` end in the scanner. */
const all: readonly Tag[] = [callout, capture, icon, image, link, snippet, table];

export const tags: ReadonlyMap<string, Tag> = new Map(all.map((tag) => [tag.name, tag]));
