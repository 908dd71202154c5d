import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

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

const styleFolders = { fas: 'solid', far: 'regular', fab: 'brands' } as const;
const shimsSchema = z.record(
  z.string(),
  z.object({ name: z.string().optional(), prefix: z.enum(['fas', 'far', 'fab']).optional() }),
);

/**
 * Reads icons from the Font Awesome Free package. A name of version 4 goes through the package's own shims
 * first, as its own compatibility script does; then the solid, brand and regular drawings are tried. The package is
 * looked at when the first icon is asked for.
 */
export function readIcons(): Icons {
  let known: IconPackage | undefined;
  const icons = (): IconPackage => {
    known ??= readPackage();
    return known;
  };
  const drawn = new Map<string, Icon | undefined>();

  const locate = (name: string): string | undefined => {
    const { root, shims, folders } = icons();
    const shim = Object.hasOwn(shims, name) ? shims[name] : outlined(name);
    const wanted = shim?.name ?? name;
    const folder = shim?.prefix && styleFolders[shim.prefix];
    const inOrder = folder
      ? folders.filter((entry) => entry.folder === folder)
      : [folders[0], folders[2], folders[1]];
    const found = inOrder.find((entry) => entry?.names.has(wanted));
    return found && join(root, 'svgs', found.folder, `${wanted}.svg`);
  };

  return {
    find: (name) => {
      if (!drawn.has(name)) {
        const file = locate(name);
        drawn.set(name, file === undefined ? undefined : readIcon(readFileSync(file, 'utf8')));
      }
      return drawn.get(name);
    },
    names: () => icons().written,
  };
}

type IconPackage = ReturnType<typeof readPackage>;

/** What the package says of its icons: the names of version 4, and the names that each style has. */
function readPackage() {
  const root = dirname(createRequire(import.meta.url).resolve('@fortawesome/fontawesome-free/package.json'));
  const shims = shimsSchema.parse(parse(readFileSync(join(root, 'metadata', 'shims.yml'), 'utf8')));
  const folders = Object.values(styleFolders).map((folder) => ({
    folder,
    names: new Set(
      readdirSync(join(root, 'svgs', folder))
        .filter((file) => file.endsWith('.svg'))
        .map((file) => file.slice(0, -4)),
    ),
  }));
  const written = [...new Set([...Object.keys(shims), ...folders.flatMap(({ names }) => [...names])])].sort();
  return { root, shims, folders, written };
}

/** `star-o` of version 4 is the regular `star`: the package lists only those whose name changed as well. */
function outlined(name: string) {
  return name.endsWith('-o') ? ({ name: name.slice(0, -2), prefix: 'far' } as const) : undefined;
}

/** Takes the drawing out of one of the package's files, which all have this one form. */
function readIcon(svg: string): Icon {
  const viewBox = /viewBox="([^"]+)"/.exec(svg)?.[1];
  const paths = [...svg.matchAll(/<path [^>]*?d="([^"]+)"/g)].map((match) => `<path d="${match[1]}"/>`);
  if (viewBox === undefined || paths.length === 0)
    throw new Error('The icon package holds a file of a form that is not known.');
  return { viewBox, markup: paths.join('') };
}
