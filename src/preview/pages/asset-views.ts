import type { Urls } from '../../model/urls.ts';
import { linkTo, type PageLink } from '../../pages/page-link.ts';
import type { AssetChange } from '../compare/changes.ts';
import type { AssetState } from '../types.ts';
import { oldImageUrl } from './side.ts';

/** A file that has changed, as the page of changes shows it. */
export interface AssetView {
  readonly label: string;
  readonly path: string;
  /** Of a renamed file. */
  readonly oldPath: string | undefined;
  readonly before: FileView | undefined;
  readonly after: FileView | undefined;
  /** The pages that need it; of many, the first. */
  readonly usedIn: readonly PageLink[];
  readonly moreUsedIn: number;
  readonly isImage: boolean;
}

export interface FileView {
  /** Address of an image to show; nothing of other files. With the base. */
  readonly url: string | undefined;
  readonly width: number | undefined;
  readonly height: number | undefined;
  /** `640 × 480, 12 KB` */
  readonly size: string;
}

const labels = { replaced: 'Replaced', added: 'Added', removed: 'Removed', renamed: 'Renamed' } as const;
const imageFile = /^images\/.*\.(?:avif|gif|jpe?g|png|svg|webp)$/i;
const mostUsers = 5;

/** Makes the views of changed files; the old version of an image is its copy in the preview. */
export function assetViews(assets: readonly AssetChange[], urls: Urls): readonly AssetView[] {
  const basePath = urls.withBase('');
  return assets.map(({ kind, path, before, after, usedIn }) => ({
    label: labels[kind],
    path,
    oldPath: kind === 'renamed' ? before?.path : undefined,
    // A renamed file is the same on both sides.
    before: before && kind !== 'renamed' ? fileView(before, oldImageUrl(before.path, basePath)) : undefined,
    after: after && fileView(after, urls.withBase(encodeURI(`/${after.path}`))),
    usedIn: usedIn.slice(0, mostUsers).map((page) => linkTo(page, urls)),
    moreUsedIn: Math.max(0, usedIn.length - mostUsers),
    isImage: imageFile.test(path),
  }));
}

function fileView(file: AssetState, url: string): FileView {
  const { bytes, size } = file;
  const parts = [size && `${size.width} × ${size.height}`, bytes === undefined ? undefined : byteText(bytes)];
  return {
    url: imageFile.test(file.path) ? url : undefined,
    width: size && Math.round(size.width),
    height: size && Math.round(size.height),
    size: parts.filter((part) => part !== undefined).join(', '),
  };
}

/** `812 bytes`, `12 KB`, `1.4 MB` */
function byteText(bytes: number): string {
  if (bytes < 1000) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
