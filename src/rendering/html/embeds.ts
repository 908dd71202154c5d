interface VideoHost {
  readonly name: string;
  readonly pattern: RegExp;
  readonly watch: (id: string) => string;
}

const hosts: readonly VideoHost[] = [
  {
    name: 'YouTube',
    pattern: /^https:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/,
    watch: (id) => `https://www.youtube.com/watch?v=${id}`,
  },
  {
    name: 'Vimeo',
    pattern: /^https:\/\/player\.vimeo\.com\/video\/(\d+)/,
    watch: (id) => `https://vimeo.com/${id}`,
  },
];

/** A link to a video. */
export interface Embed {
  readonly href: string;
  readonly text: string;
}

/** A link to the video that an `<iframe>` would embed: pages load nothing from elsewhere. None for other frames. */
export function embed(src: string, title: string): Embed | undefined {
  for (const { name, pattern, watch } of hosts) {
    const id = pattern.exec(src)?.[1];
    if (id === undefined) continue;
    const text = title === '' ? `Watch the video on ${name}` : `Watch “${title}” on ${name}`;
    return { href: watch(id), text };
  }
  return undefined;
}
