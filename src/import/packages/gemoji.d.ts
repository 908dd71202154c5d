declare module 'gemoji' {
  /** The sign for each name of an emoji: `tada` is 🎉. */
  export const nameToEmoji: Readonly<Record<string, string>>;
}
