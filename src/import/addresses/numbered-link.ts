import type { Center } from '../formats/types.ts';
import { decoded } from '../source/paths.ts';
import { addressKey } from './address-key.ts';
import type { Destination } from './destination.ts';

/** A link of Zendesk, of whatever host and language: the number says where it leads. */
export function numberedLink(
  target: string,
  byId: NonNullable<Center['addressing']['byId']>,
): Destination | undefined {
  const match =
    /(?:^|\/)hc\/(?:[a-z]{2}(?:-[a-z\d]+)?\/)?(articles|sections|categories|article_attachments)\/(\d+)[^#]*(?:#(.*))?$/i.exec(
      target,
    );
  if (!match) return undefined;
  const [, kind = '', id = '', written = ''] = match;
  const fragment = decoded(written);
  const found = byId.get(`${kind.toLowerCase()}/${id}`);
  switch (found?.kind) {
    case 'page':
      return { kind: 'page', file: found.file, fragment };
    case 'group':
      return { kind: 'group', key: addressKey(found.address), fragment };
    case 'asset':
      return { kind: 'asset', path: found.file, fragment };
    case 'left-out':
    case 'missing':
      return found;
    default:
      return undefined;
  }
}
