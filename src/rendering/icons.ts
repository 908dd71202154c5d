import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The drawing of an icon: `viewBox` and the markup inside `<svg>`, from a package we trust. */
export interface Icon {
  readonly viewBox: string;
  readonly markup: string;
}

export interface Icons {
  /** Finds an icon by its Font Awesome name without `fa-`, of version 4 or of today: `cog`, `gear`. */
  readonly find: (name: string) => Icon | undefined;
  /** Every name that can be written, for suggestions. */
  readonly names: () => readonly string[];
}

/** Solid, regular and brand icons, as Font Awesome calls them. */
type IconStyle = 'fas' | 'far' | 'fab';
type Drawings = Readonly<Record<string, readonly [viewBox: string, ...paths: string[]]>>;

/** What `icons.json` holds: the part of Font Awesome Free that is shown, written by `packaging/write-icons.ts`. */
export interface IconData extends Readonly<Record<IconStyle, Drawings>> {
  /** Whose work it is, and under which license. */
  readonly source: string;
  /** What names of version 4 are called today, by the package's own list. */
  readonly shims: Readonly<
    Record<string, { readonly name?: string | undefined; readonly prefix?: IconStyle | undefined }>
  >;
}

export const iconsFile = join(import.meta.dirname, 'icons.json');

/** In which order styles are tried where a name does not say one. */
const styles = ['fas', 'fab', 'far'] as const;

/**
 * Reads the icons of Font Awesome Free. A name of version 4 goes through the package's own shims first, as its own
 * compatibility script does; then the solid, brand and regular drawings are tried. The file is read when the first icon
 * is asked for.
 */
export function readIcons(): Icons {
  let known: IconData | undefined;
  const icons = (): IconData => {
    known ??= readData();
    return known;
  };
  const drawn = new Map<string, Icon | undefined>();

  const draw = (name: string): Icon | undefined => {
    const { shims } = icons();
    const shim = Object.hasOwn(shims, name) ? shims[name] : outlined(name);
    const wanted = shim?.name ?? name;
    const tried = shim?.prefix === undefined ? styles : [shim.prefix];
    const style = tried.find((candidate) => Object.hasOwn(icons()[candidate], wanted));
    const drawing = style && icons()[style][wanted];
    if (drawing === undefined) return undefined;
    const [viewBox, ...paths] = drawing;
    return { viewBox, markup: paths.map((path) => `<path d="${path}"/>`).join('') };
  };

  return {
    find: (name) => {
      if (!drawn.has(name)) drawn.set(name, draw(name));
      return drawn.get(name);
    },
    names: () => {
      const data = icons();
      const names = [data.shims, ...styles.map((style) => data[style])].flatMap((part) => Object.keys(part));
      return [...new Set(names)].sort();
    },
  };
}

/** A module's data is parsed once for all sites of a process. */
function readData(): IconData {
  return createRequire(import.meta.url)(iconsFile);
}

/** `star-o` of version 4 is the regular `star`: the package lists only those whose name changed as well. */
function outlined(name: string) {
  return name.endsWith('-o') ? ({ name: name.slice(0, -2), prefix: 'far' } as const) : undefined;
}
