/** Numbers that look random, the same for the same seed (mulberry32). */
export function createRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const elements =
  'a abbr area article aside audio b base blockquote body br button caption center cite code col colgroup dd del details dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h6 head header hgroup hr html i iframe image img input ins kbd label li link listing main map mark marquee math menu meta mi mtext nav nobr noembed noframes noscript object ol optgroup option p param picture plaintext pre q rp rt ruby s script search section select small source span strike strong style sub summary sup svg foreignObject desc path table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr x-y your-name Tabs Button Link Foo'.split(
    ' ',
  );

const attributes = [
  'id="x"',
  'class="nav-tabs"',
  'class="tab-content"',
  'class="tab-pane"',
  'class="fa fa-check"',
  'href="/x"',
  'href="javascript:alert(1)"',
  'href="https:x"',
  'href=" java\tscript:x"',
  'src="/images/send/new.png"',
  'src="//elsewhere.example/x.png"',
  'src="data:text/html,x"',
  'src=https://www.youtube.com/embed/abc',
  'srcset="//elsewhere.example/x 2x"',
  'onclick="x()"',
  'onload="top.hit=1"',
  'onerror="top.hit=1"',
  'style="color:red"',
  'data-at="0:9"',
  'data-tag="0:9"',
  'data-footnote="a"',
  'data-aliases="y z"',
  'data-article-body',
  'title="<b>\'"',
  'aria-"x=1',
  'role="button"',
  'target=_blank',
  'colspan=2',
  'x<y',
  '/',
];

const markdown = [
  'text ',
  'word',
  '\n',
  '\n\n',
  '\n\n    ',
  '## Heading {#old}\n\n',
  '- item\n',
  '  - inner\n',
  '1. one\n',
  '> ',
  '```js\n',
  '```\n',
  '~~~\n',
  '`code`',
  '`',
  '**bold**',
  '*',
  '_',
  '[x](/x)',
  '[x](<javascript:x>)',
  '[x](https:y){:target="_blank"}',
  '![x](/images/send/new.png)',
  '![x](/images/vault/panorama.png)',
  '[^a]',
  '\n[^a]: Note\n',
  '|a|b|\n|-|-|\n|c|d|\n',
  '| <li> | x |\n',
  '\nTerm\n: Meaning\n\n',
  '::: info\n',
  '::: tabs\n== One\n',
  '== Two\n',
  '::: details More\n',
  '::: steps\n',
  ':::\n',
  '{% callout info %}',
  '{% endcallout %}',
  '{% table %}',
  '{% endtable %}',
  '{% capture c %}',
  '{% endcapture %}',
  '{{ c }}',
  '{{ c | markdownify }}',
  '{{ site.baseurl }}',
  '{{ nobody }}',
  '{% icon fa-cog %}',
  '{% image send/new.png Caption %}',
  '{% raw %}',
  '{% endraw %}',
  '<script>top.hit=1</script>',
  '<img src=x onerror="top.hit=1">',
  '<!-- ',
  ' -->',
  '<![CDATA[',
  ']]>',
  '<?',
  '<!doctype html>',
  '&lt;',
  '&#0;',
  '&#13;',
  '&nbsp;',
  '"',
  "'",
  '<',
  '>',
  '\\',
  'Vault ',
  '**bold* ',
  '***',
  '__left ',
  '__',
  '~~',
  ' *open ',
  '[a]\n(https://example.com/x)',
  'text(https://example.com/x)[y]',
  '(a)[b]',
  '[a](tel 123)',
  '[x]done',
  '- [x] ',
  '- [-] ',
  '- [ ] ',
  '<div>\n1. One\n2. Two\n</div>\n',
  '![alt|100](/images/send/new.png)',
  '{toc}',
  '[[toc]]\n',
  '[[',
  ']]',
  '{% image "my shot.png" %}',
  "{% image 'send/new.png' width=40 Caption %}",
  '[f](articles/g/x.md)',
  '[u](../categories/g.md#x)',
  'https://example.com/(a)',
  'www.example.com.',
  'help@example.com',
  '$x^2$',
  '^[a note]',
  '[b]x[/b]',
  "'''x'''",
  '== x ==\n',
  ':kbd[x]',
  '> [!DANGER]+ Title\n',
  '!!! note "x"\n',
  '{: .x #y }\n',
  '{.x}',
  '{{< x >}}',
  '\u0024{{ x }}',
  '%% x %%',
  'import x from "y"\n',
  '<Foo.Bar x={1}>',
  '</>',
  '<LinkCard title="x" href="/x" />',
  '中文**「x」**',
  '\u00A0',
];

/** A body of anything that an article may hold, in any order. */
export function randomArticle(random: (below: number) => number): string {
  const one = (list: readonly string[]): string => list[random(list.length)] ?? '';
  const open: string[] = [];
  const piece = (): string => {
    switch (random(5)) {
      case 0:
        return one(markdown) + one(markdown);
      case 1:
        return `</${random(4) === 0 ? one(elements) : (open.pop() ?? 'div')}>`;
      case 2:
        return one(markdown);
      default: {
        const name = one(elements);
        open.push(name);
        const set = Array.from({ length: [0, 0, 1, 2][random(4)] ?? 0 }, () => ` ${one(attributes)}`).join(
          '',
        );
        return `<${name}${set}>${random(3) === 0 ? one(markdown) : ''}`;
      }
    }
  };
  return Array.from({ length: 1 + random(25) }, piece).join('');
}
