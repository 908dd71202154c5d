import type { Words } from '../../../wording/words.ts';

interface VideoHost {
  readonly name: string;
  readonly pattern: RegExp;
  /** Where a video is watched on the host's own site. */
  readonly watch: (id: string) => string;
  /** Origin and path of the player that pages may hold. */
  readonly origin: string;
  readonly play: (id: string) => string;
}

const hosts: readonly VideoHost[] = [
  {
    name: 'YouTube',
    pattern: /^https:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/,
    watch: (id) => `https://www.youtube.com/watch?v=${id}`,
    origin: 'https://www.youtube-nocookie.com',
    play: (id) => `/embed/${id}?autoplay=1`,
  },
  {
    name: 'Vimeo',
    pattern: /^https:\/\/player\.vimeo\.com\/video\/(\d+)/,
    watch: (id) => `https://vimeo.com/${id}`,
    origin: 'https://player.vimeo.com',
    play: (id) => `/video/${id}?autoplay=1&dnt=1`,
  },
];

/** Origins whose players a page may hold once a reader asks for one: what `frame-src` of a published site allows. */
export const playerOrigins: readonly string[] = hosts.map(({ origin }) => origin);

/** A link to a video. */
export interface Embed {
  readonly href: string;
  readonly text: string;
  /** Address of the player, for a script that puts it in the place of the link. */
  readonly player: string;
}

/** A link to the video that an `<iframe>` would embed: pages load nothing from elsewhere. None for other frames. */
export function embed(src: string, title: string, words: Words): Embed | undefined {
  for (const { name, pattern, watch, origin, play } of hosts) {
    const id = pattern.exec(src)?.[1];
    if (id === undefined) continue;
    const text =
      title === ''
        ? words.say('watchOn', { player: name })
        : words.say('watchTitleOn', { title, player: name });
    return { href: watch(id), text, player: origin + play(id) };
  }
  return undefined;
}
