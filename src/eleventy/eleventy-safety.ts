import type { UserConfig } from '@11ty/eleventy';

/**
 * Shuts the doors through which a file could make Eleventy run code, should somebody ever point it at one: front
 * matter in JavaScript and data files beside templates. Layouts and pages need none of them.
 */
export function safety(config: UserConfig): void {
  config.setDataFileSuffixes([]);
  config.setFrontMatterParsingOptions({
    language: 'yaml',
    engines: Object.fromEntries(
      ['js', 'javascript', 'jsLegacy', 'json', 'node'].map((name) => [name, refuse(name)]),
    ),
  });
}

function refuse(name: string) {
  return {
    parse: (): never => {
      throw new Error(`Front matter in \`${name}\` is not allowed: write YAML.`);
    },
  };
}
