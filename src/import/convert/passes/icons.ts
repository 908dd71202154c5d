import { outsideCode } from '../edits.ts';
import type { Pass } from '../types.ts';

/** Icons of Material, Octicons and Font Awesome Pro by what Font Awesome Free calls the nearest. */
const nearest: ReadonlyMap<string, string> = new Map(
  Object.entries({
    check: 'check',
    close: 'times',
    pencil: 'pencil',
    'file-edit': 'file-pen',
    delete: 'trash',
    download: 'download',
    'cloud-upload': 'cloud-upload',
    'cloud-download': 'cloud-download',
    'dots-vertical': 'ellipsis-v',
    'dots-horizontal': 'ellipsis-h',
    'share-variant': 'share-alt',
    eject: 'eject',
    'view-column': 'columns',
    'view-comfy': 'th',
    'view-list': 'th-list',
    'view-grid': 'th',
    magnify: 'search',
    account: 'user',
    filmstrip: 'film',
    'checkbox-blank-circle': 'circle-o',
    'checkbox-marked': 'check-square',
    'check-circle': 'check-circle',
    'close-circle': 'times-circle',
    'alert-circle': 'exclamation-circle',
    alert: 'exclamation-triangle',
    information: 'info-circle',
    help: 'question',
    'help-circle': 'question-circle',
    cog: 'cog',
    'open-in-new': 'external-link',
    'link-external': 'external-link',
    'arrow-down-to-bracket': 'download',
    'arrow-up-from-bracket': 'upload',
    'gear-complex': 'gear',
    'bell-on': 'bell',
    email: 'envelope',
    mail: 'envelope',
    'map-marker': 'map-marker',
    home: 'home',
    menu: 'bars',
    refresh: 'refresh',
    sync: 'refresh',
    'content-copy': 'copy',
    'mark-github': 'github',
    tag: 'tag',
    folder: 'folder',
    play: 'play',
    'arrow-right': 'arrow-right',
    'arrow-left': 'arrow-left',
  }),
);

const set =
  /^(?:material|octicons|fontawesome-(?:brands|solid|regular)|fontawesome|mdi|fa[bsrl]?|fa-(?:solid|regular|brands))-(.+)$/;

/** Endings that say how an icon is drawn. */
const drawn = /-(?:outline|fill|filled|box|variant|\d+|o)$/;

/** The tag of an icon that has a code or a name elsewhere; nothing for one that there is not. */
export function iconText(written: string, hasIcon: (name: string) => boolean): string | undefined {
  for (let name = set.exec(written)?.[1] ?? ''; name !== ''; name = withoutEnding(name)) {
    const known = nearest.get(name) ?? name;
    if (hasIcon(`fa-${known}`)) return `{% icon fa-${known} %}`;
  }
  return undefined;
}

function withoutEnding(name: string): string {
  const shorter = name.replace(drawn, '');
  return shorter === name ? '' : shorter;
}

/** Codes of icons wherever they stand: no other text looks like one of a set. */
export const iconCodes: Pass = (text, { hasIcon }) => {
  const found = outsideCode(
    text,
    /:((?:material|octicons|fontawesome-(?:brands|solid|regular))-[a-z0-9]+(?:-[a-z0-9]+)*):/g,
  ).flatMap(({ index, 0: written, 1: name = '' }) => {
    const icon = iconText(name, hasIcon);
    return icon === undefined ? [] : [{ from: index, to: index + written.length, text: icon }];
  });
  return {
    edits: found,
    notes: found.map(({ from }) => ({ construct: ':icon:', outcome: 'converted', offset: from })),
  };
};
