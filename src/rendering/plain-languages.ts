/** Names of languages for code that has no colors, and that tell a reader nothing of it. */
export const plainLanguages: readonly string[] = ['text', 'txt', 'plain', 'plaintext', 'none'];
