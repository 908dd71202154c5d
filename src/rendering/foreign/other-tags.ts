/** Tags of other systems in the braces of ours, by what is written here in their place. */
const rows: readonly (readonly [names: string, whose: string, write: string])[] = [
  [
    'hint note tip info warning danger caution alert admonition',
    'a box of GitBook and others',
    'write `{% callout info %}` and `{% endcallout %}` around its text',
  ],
  ['tabs tab', 'of the tabs of GitBook', 'write `::: tabs`, and `== Label` above each panel'],
  ['stepper step', 'of the steps of GitBook', 'write `::: steps` above a numbered list, and `:::` below it'],
  [
    'details accordion expandable',
    'what opens at a click elsewhere',
    'write `::: details Title` and `:::` around its text',
  ],
  [
    'embed content-ref youtube vimeo video gist post_url file',
    'a link or a player of other systems',
    'write a link, as in `[text](https://example.com/)`',
  ],
  ['figure img picture', 'an image of other systems', 'write `{% image folder/file.png What it shows %}`'],
  [
    'include include_relative include-markdown render snippet partial',
    'a text that other systems take from another file',
    'write its text here',
  ],
  ['highlight code codeblock', 'code of other systems', 'write it between two lines of ```` ``` ````'],
];

const byName: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([names, whose, write]) =>
    names.split(' ').map((name) => [name, `is ${whose}: ${write}`] as const),
  ),
);

/** What a tag of another system is, and what to write here; nothing for a name that none is known to have. */
export function otherTag(name: string): string | undefined {
  return byName.get(name.toLowerCase().replace(/^end-?/, ''));
}
