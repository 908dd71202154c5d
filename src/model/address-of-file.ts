import { namesIn } from '../content/layout/document-names.ts';
import { ownLayout, pageKind } from '../content/layout/layout.ts';
import type { Content } from '../content/types.ts';
import type { Urls } from './urls.ts';

/** The address that the page of a file has, or would have, without the base. */
export function addressOfFile(file: string, content: Content, urls: Urls): string {
  const kind = pageKind(file, content.layout ?? ownLayout);
  return (kind === 'category' ? urls.category : urls.article)(namesIn(content)(file));
}
