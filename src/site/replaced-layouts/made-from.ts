/** What the first line of a layout says that a site has in the place of ours. */
export interface MadeFrom {
  readonly version: string;
}

const written = /^\{#-? Made from (?<name>\S+) of Signpost (?<version>\d+\.\d+\.\d+)\. -?#\}/;

/** The line that a copy of a layout begins with; Nunjucks leaves it out, with the end of the line. */
export function madeFromLine(name: string, version: string): string {
  return `{#- Made from ${name} of Signpost ${version}. -#}`;
}

/** @returns nothing where the first line does not say it */
export function readMadeFrom(text: string): MadeFrom | undefined {
  const version = written.exec(text.replace(/^\uFEFF/, ''))?.groups?.version;
  return version === undefined ? undefined : { version };
}

/** A layout without the line that says what it was made from. */
export function withoutMadeFrom(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(new RegExp(`${written.source}\\r?\\n?`), '');
}
