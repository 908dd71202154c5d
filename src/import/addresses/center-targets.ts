import type { TargetAnswer } from '../convert/links.ts';
import { idOfHeading, type Started } from '../convert/start-page.ts';
import type { Format } from '../formats/types.ts';
import type { PlannedCategory, PlannedPlace } from '../plan/categories.ts';
import type { AssetPlace } from './assets.ts';
import type { Destination } from './destination.ts';
import { writtenTarget } from './written-target.ts';

/** What a link needs to know of the other pages of a center, all of which are read and have their places. */
export interface Neighbours {
  readonly format: Format;
  readonly placeOf: (file: string) => PlannedPlace;
  readonly pageAt: (file: string) => Started | undefined;
  /** Ids on a page, its headings' among them. */
  readonly idsOf: (file: string) => readonly string[];
  /** The category that a key of an address is of. */
  readonly groupAt: (key: string) => PlannedCategory | undefined;
  readonly assetAt: (source: string) => AssetPlace | undefined;
}

/** Writes the target of a link of one page for where it leads to in the result. */
export type WriteTarget = (
  written: string,
  destination: Destination,
  own: Started,
  ids: readonly string[],
) => TargetAnswer;

/** Makes the function that says what stands in the place of a target, and whether it leads anywhere. */
export function createTargets({ format, placeOf, pageAt, idsOf, groupAt, assetAt }: Neighbours): WriteTarget {
  return (written: string, destination: Destination, own: Started, ids: readonly string[]): TargetAnswer => {
    const from = placeOf(own.page.file).file;
    const write = (file: string, address: string, fragment = ''): string =>
      writtenTarget(written, { file, address, fragment }, from, linksByFile.has(format));
    switch (destination.kind) {
      case 'here':
        return { ...fragmentOf(own, destination.fragment, ids, true), title: own.title };
      case 'page': {
        const other = pageAt(destination.file);
        if (!other) return { state: 'broken' };
        const { file, name, introduces } = placeOf(destination.file);
        const otherIds = idsOf(destination.file);
        const { target = '', state } = fragmentOf(other, destination.fragment, otherIds, false);
        const address = introduces === undefined ? `/article/${name}/` : `/${introduces.name}/`;
        return { target: write(file, address, target), title: other.title, state };
      }
      case 'group': {
        const category = groupAt(destination.key);
        if (category === undefined) return { target: '{{site.baseurl}}/', state: 'resolved' };
        return { target: write(category.file, `/${category.name}/`), state: 'resolved' };
      }
      case 'asset': {
        const place = assetAt(destination.path);
        if (place === undefined) return { state: 'unpublished' };
        const address = place.file.replace(/^articles\//, 'images/');
        const fragment = destination.fragment === '' ? '' : `#${encodeURI(destination.fragment)}`;
        return { target: write(place.file, `/${address}`, fragment), state: 'resolved' };
      }
      case 'left-out':
      case 'missing':
        return { state: destination.kind };
      default:
        return { state: destination.kind === 'elsewhere' ? 'elsewhere' : 'broken' };
    }
  };
}

/** The fragment that leads to a place of a page, and whether that is there. */
function fragmentOf(other: Started, fragment: string, ids: readonly string[], isHere: boolean): TargetAnswer {
  if (fragment === '') return isHere ? { state: 'resolved' } : { target: '', state: 'resolved' };
  const bySource = other.headings.ids.get(fragment) ?? other.headings.ids.get(fragment.toLowerCase());
  // A block of Obsidian is called by its id, with a sign in front: `#^id`, and with its heading: `#Head#^id`.
  const block = /(?:^|#)\^([\w-]+)$/.exec(fragment)?.[1];
  const own = [fragment, block].find((id) => id !== undefined && ids.includes(id));
  const found = bySource ?? own ?? idOfHeading(other, fragment);
  if (found === undefined && /^__tabbed_\d+_\d+$/.test(fragment))
    return { target: isHere ? '#' : '', state: 'resolved' };
  if (found === undefined) return { target: `#${encodeURI(fragment)}`, state: 'broken' };
  return {
    target: found === '' && isHere ? '#' : found === '' ? '' : `#${encodeURI(found)}`,
    state: 'resolved',
  };
}

/** Systems whose texts lead to each other by files; others do by addresses. */
const linksByFile: ReadonlySet<Format> = new Set([
  'gitbook',
  'docusaurus',
  'mkdocs',
  'obsidian',
  'starlight',
  'vitepress',
  'markdown',
]);
