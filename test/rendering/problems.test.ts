import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Problem } from '../../src/problems/problem.ts';
import { type RuleName, rules } from '../../src/problems/rules.ts';
import { createTestRenderer, file, positionOf } from './render.ts';

const render = createTestRenderer();

const knownTags = '`callout`, `capture`, `icon`, `image`, `link`, `snippet`, `table`, `comment` or `raw`';
const knownVariables =
  '`site.title`, `site.description`, `site.url`, `site.baseurl`, `page.title`, `page.url`, `page.description`';
const knownFilters =
  '`append`, `capitalize`, `default`, `downcase`, `escape`, `prepend`, `remove`, `replace`, `strip`, `upcase`, `markdownify`';

interface Case {
  readonly title: string;
  readonly body: string;
  /** What the problem stands at; occurs in the body once. The target itself where it is left out. */
  readonly at?: string;
  readonly target: string;
  readonly message: string;
  readonly suggestions?: readonly string[];
}

const cases: Partial<Record<RuleName, readonly Case[]>> = {
  'unknown-tag': [
    {
      title: 'a misspelled tag is one problem, its end tag is none',
      body: 'Text.\n\n  {% calout info %}Note.{% endcallout %}',
      target: '{% calout info %}',
      message: `There is no tag \`calout\`: use one of ${knownTags}.`,
      suggestions: ['callout'],
    },
    {
      title: 'a misspelled end tag is one problem, its tag is none',
      body: '{% callout info %}\nNote.\n{% endcalout %}\nAfter.',
      target: '{% endcalout %}',
      message: `There is no tag \`endcalout\`: use one of ${knownTags}.`,
      suggestions: ['endcallout'],
    },
    {
      title: 'a tag of other systems is a problem without a suggestion',
      body: 'One {% include "x.html" %}',
      target: '{% include "x.html" %}',
      message:
        'There is no tag `include`, which is a text that other systems take from another file: write its text here.',
    },
    {
      title: 'a tag in capitals is told how it is written',
      body: '{% IMAGE send/new.png %}',
      target: '{% IMAGE send/new.png %}',
      message: `There is no tag \`IMAGE\`: use one of ${knownTags}.`,
      suggestions: ['image'],
    },
  ],
  'unclosed-tag': [
    {
      title: 'a callout that is never closed',
      body: 'Text.\n{% callout info %}\nNote.',
      target: '{% callout info %}',
      message: '`{% callout info %}` is never closed: write `{% endcallout %}` where it ends.',
    },
    {
      title: 'an end tag without a start',
      body: 'Text {% endtable %}.',
      target: '{% endtable %}',
      message: '`{% endtable %}` ends nothing: remove it, or write `{% table %}` where it starts.',
    },
    {
      title: 'a capture that ends after the callout it stands in',
      body: '{% callout info %}{% capture x %}a{% endcallout %}',
      target: '{% capture x %}',
      message: '`{% capture x %}` is never closed: write `{% endcapture %}` where it ends.',
    },
    {
      title: 'a raw that is never closed',
      body: 'Text {% raw %}x',
      target: '{% raw %}',
      message: '`{% raw %}` is never closed: write `{% endraw %}` where it ends.',
    },
    {
      title: 'a comment that is never closed',
      body: '{% comment %} Text.',
      target: '{% comment %}',
      message: '`{% comment %}` is never closed: write `{% endcomment %}` where it ends.',
    },
    {
      title: 'a tag without its closing mark',
      body: 'Text {% image send/new.png }\n\n{% icon fa-cog %}',
      target: '{% image send/new.png }',
      message:
        '`{% image send/new.png }` has no `%}`: close the tag, or write `{% raw %}{%{% endraw %}` to show the characters.',
    },
  ],
  'tag-arguments': [
    {
      title: 'an image of nothing',
      body: 'Text {% image %}',
      target: '{% image %}',
      message:
        '`{% image %}` names nothing to show: write it as `{% image folder/file.png What it shows %}`.',
    },
    {
      title: 'an icon of nothing',
      body: '{%icon%}',
      target: '{%icon%}',
      message: '`{%icon%}` names nothing to show: write it as `{% icon fa-cog %}`.',
    },
    {
      title: 'a link to nothing',
      body: '[x]({% link %})',
      target: '{% link %}',
      message: '`{% link %}` names nothing to show: write it as `{% link articles/folder/name.md %}`.',
    },
    {
      title: 'a capture without a name',
      body: '{% capture %}x{% endcapture %}',
      target: '{% capture %}',
      message:
        '`{% capture %}` names no variable of its own: write a name of letters, digits and `_`, as in `{% capture steps %}`.',
    },
    {
      title: 'a capture over a name of the site',
      body: '{% capture site %}x{% endcapture %}{{ site.title }}',
      target: '{% capture site %}',
      message:
        '`{% capture site %}` names no variable of its own: write a name of letters, digits and `_`, as in `{% capture steps %}`.',
    },
  ],
  'unknown-filter': [
    {
      title: 'a misspelled filter, at its name',
      body: 'Text {{ page.title | upcas }}',
      at: 'upcas',
      target: '{{ page.title | upcas }}',
      message: `There is no filter \`upcas\`: use one of ${knownFilters}.`,
      suggestions: ['upcase'],
    },
    {
      title: 'a misspelled filter behind others, in a callout',
      body: '{% callout info %}\n- {{ page.title | strip | markdownfy }}\n{% endcallout %}',
      at: 'markdownfy',
      target: '{{ page.title | strip | markdownfy }}',
      message: `There is no filter \`markdownfy\`: use one of ${knownFilters}.`,
      suggestions: ['markdownify'],
    },
  ],
  'unknown-variable': [
    {
      title: 'a misspelled variable',
      body: 'A [link]({{siter.baseurl}}/article/send/).',
      target: '{{siter.baseurl}}',
      message: `There is no variable \`siter.baseurl\` here: use one of ${knownVariables}.`,
      suggestions: ['site.baseurl'],
    },
    {
      title: 'a variable that was captured under another name',
      body: '{% capture steps %}x{% endcapture %}\n{{ step | markdownify }}',
      target: '{{ step | markdownify }}',
      message: `There is no variable \`step\` here: use one of ${knownVariables}, \`steps\`.`,
      suggestions: ['steps'],
    },
    {
      title: 'a variable that is used before it is captured',
      body: '{{ later }}{% capture later %}x{% endcapture %}',
      target: '{{ later }}',
      message: `There is no variable \`later\` here: use one of ${knownVariables}. Braces of another program stand in backticks.`,
    },
  ],
  'output-syntax': [
    {
      title: 'an address inside of the braces',
      body: '[x]({{site.baseurl//x}})',
      target: '{{site.baseurl//x}}',
      message:
        '`{{site.baseurl//x}}` cannot be read: write a variable between the braces and nothing else, as in `{{site.baseurl}}`.',
      suggestions: ['{{site.baseurl}}'],
    },
    {
      title: 'a longer address inside of the braces',
      body: '[x]({{site.baseurl/article/x}})',
      target: '{{site.baseurl/article/x}}',
      message:
        '`{{site.baseurl/article/x}}` cannot be read: write a variable between the braces and nothing else, as in `{{site.baseurl}}`.',
    },
    {
      title: 'nothing between the braces',
      body: 'Text {{ }}',
      target: '{{ }}',
      message:
        '`{{ }}` cannot be read: write a variable between the braces and nothing else, as in `{{site.baseurl}}`.',
    },
    {
      title: 'braces that are never closed',
      body: '- a\n- [x]({{site.baseurl/x)\n\nText.',
      at: '{{',
      target: '{{site.baseurl/x)',
      message:
        '`{{site.baseurl/x)` has no `}}`: close it, or write `{% raw %}{{{% endraw %}` to show the characters.',
    },
  ],
  'unknown-link-target': [
    {
      title: 'a link to a file that does not exist, at its path',
      body: 'See [keys]({% link _articles/account/kyes.md %}#x).',
      target: '_articles/account/kyes.md',
      message:
        'There is no file `_articles/account/kyes.md` in the content folder: write its path, as in `articles/folder/name.md`.',
      suggestions: ['articles/account/keys.md'],
    },
  ],
  'unknown-callout': [
    {
      title: 'a misspelled type in a tag',
      body: 'Text.\n\n{% callout wraning %}Note.{% endcallout %}',
      target: 'wraning',
      message: 'There is no callout `wraning`, it is shown as info: write `info`, `success`, `warning`.',
      suggestions: ['warning'],
    },
    {
      title: 'a type of other systems in a container, in a list',
      body: '- a\n\n  ::: sidebar\n  Note.\n  :::',
      target: 'sidebar',
      message: 'There is no callout `sidebar`, it is shown as info: write `info`, `success`, `warning`.',
    },
    {
      title: 'a misspelled type in an alert',
      body: 'Text.\n\n> [!WARNNING] Title\n> Note.',
      target: 'WARNNING',
      message: 'There is no callout `WARNNING`, it is shown as info: write `info`, `success`, `warning`.',
      suggestions: ['warning'],
    },
    {
      title: 'a misspelled type in a container, in a callout',
      body: '{% callout info %}\n> ::: sucess\n> Note.\n> :::\n{% endcallout %}',
      target: 'sucess',
      message: 'There is no callout `sucess`, it is shown as info: write `info`, `success`, `warning`.',
      suggestions: ['success'],
    },
  ],
  container: [
    {
      title: 'one that holds another of as many colons and is never closed, as it is written',
      body: 'Text.\n\n::: warning\nOne.\n\n::: info\nTwo.\n:::\n',
      target: '::: warning',
      message:
        '`::: warning` is never closed: write `:::` on a line of its own where it ends, as far indented as here.',
    },
    {
      title: 'steps without a list around a container of as many colons, as they are written',
      body: '- ::: steps\n  ::: info\n  Text.\n  :::\n  :::\n',
      target: '::: steps',
      message:
        'There is no numbered list between `::: steps` and `:::`: begin each step with a number, as in `1. Select **Save**.`.',
    },
    {
      title: 'colons that close nothing',
      body: 'Text.\n\n- One\n\n  ::::',
      target: '::::',
      message:
        '`::::` closes nothing and is shown as text: take it out, or write what it closes, as in `::: info`.',
    },
    {
      title: 'steps with a title',
      body: 'Text\n::: steps Read this\nMore.',
      target: '::: steps Read this',
      message:
        '`::: steps Read this` is shown as text: write the name of a container behind the colons, as in `::: info`; `steps` and `tabs` take no title.',
    },
    {
      title: 'a container of Pandoc',
      body: 'Text.\n\n::: {.warning}\nMore.',
      target: '::: {.warning}',
      message:
        '`::: {.warning}` is shown as text: write the name of a container behind the colons, as in `::: info`; `steps` and `tabs` take no title.',
    },
    {
      title: 'a container that is never closed, in another one',
      body: ':::: info\n::: details Title\nText.\n::::',
      target: '::: details Title',
      message:
        '`::: details Title` is never closed: write `:::` on a line of its own where it ends, as far indented as here.',
    },
    {
      title: 'tabs without a label, in a callout',
      body: '{% callout info %}\n::: tabs\nText.\n:::\n{% endcallout %}',
      target: '::: tabs',
      message: 'There is no tab between `::: tabs` and `:::`: begin each with its label, as in `== Windows`.',
    },
    {
      title: 'steps without numbers',
      body: '::: steps\n- One\n:::',
      target: '::: steps',
      message:
        'There is no numbered list between `::: steps` and `:::`: begin each step with a number, as in `1. Select **Save**.`.',
    },
  ],
  footnote: [
    {
      title: 'a mark without a footnote',
      body: 'Text[^one].',
      target: '[^one]',
      message:
        'There is no footnote `one`, so `[^one]` is shown as it is: write `[^one]: What it says.` on a line of its own, or put the mark into backticks.',
    },
    {
      title: 'a footnote without a mark',
      body: 'Text.\n\n[^one]: Text.',
      target: '[^one]',
      message:
        'Nothing leads to the footnote `one`, so it stands where it was written: put `[^one]` behind the word it is about.',
    },
    {
      title: 'a second footnote of one name',
      body: 'Text[^a].\n\n[^a]: One.\n\n[^a]: Two.',
      at: '[^a]: Two.',
      target: '[^a]',
      message:
        'There is a footnote `a` before, so this one stands where it was written: give it another name.',
    },
  ],
  'tab-panel': [
    {
      title: 'a tab whose panel has another name',
      body: '<ul class="nav-tabs"><li><a data-target="#a">A</a></li></ul>\n<div class="tab-content"><div class="tab-pane" id="b">B</div></div>',
      at: '<a ',
      target: '#a',
      message:
        "No panel of these tabs has the id `a`, so the tab opens the one that no tab names: write the panel's id behind `#`.",
    },
    {
      title: 'more tabs than panels',
      body: 'Text.\n\n<ul class="nav-tabs"><li><a data-target="#a">A</a></li><li><a data-target="#b">B</a></li></ul>\n<div class="tab-content"><div class="tab-pane" id="b">B</div></div>',
      at: '<ul',
      target: 'nav-tabs',
      message:
        'Tabs and panels do not match (2 and 1), so all of it is shown one below the other: put one `tab-pane` for each tab into a `tab-content` right behind the list, or write `::: tabs`.',
    },
  ],
  'unknown-icon': [
    {
      title: 'a misspelled icon in a tag',
      body: 'Choose {% icon fa-dowload fa-lg %}.',
      at: 'fa-dowload fa-lg',
      target: 'fa-dowload',
      message: 'There is no icon `fa-dowload`: use a name of Font Awesome Free, as in `{% icon fa-cog %}`.',
      suggestions: ['fa-download'],
    },
    {
      title: 'an icon without its fa-',
      body: '|a|\n|-|\n|{% icon cog %}|',
      target: 'cog',
      message: 'There is no icon `cog`: use a name of Font Awesome Free, as in `{% icon fa-cog %}`.',
      suggestions: ['fa-cog'],
    },
    {
      title: 'a misspelled icon of raw HTML',
      body: 'Text <i class="fa fa-chek"></i>',
      at: '<i',
      target: 'fa-chek',
      message: 'There is no icon `fa-chek`: use a name of Font Awesome Free, as in `{% icon fa-cog %}`.',
      suggestions: ['fa-check'],
    },
    {
      title: 'a size that there is not',
      body: '{% icon fa-cog fa-4xl %}',
      at: 'fa-cog',
      target: 'fa-4xl',
      message:
        'There is no size or turn of an icon `fa-4xl`: use one such as `fa-lg`, `fa-2x` or `fa-rotate-90`.',
      suggestions: ['fa-4x', 'fa-xl'],
    },
  ],
  'missing-image': [
    {
      title: 'a misspelled path in a tag',
      body: '1. a\n\n    {% image send/nwe.png A caption %}',
      target: 'send/nwe.png',
      message: 'There is no image `images/send/nwe.png`: put the file there, or mend the path.',
      suggestions: ['send/new.png'],
    },
    {
      title: 'a misspelled path in Markdown',
      body: '![Alt](/images/send/nwe.png)',
      target: '/images/send/nwe.png',
      message: 'There is no image `images/send/nwe.png`: put the file there, or mend the path.',
      suggestions: ['images/send/new.png'],
    },
    {
      title: 'a misspelled path in raw HTML',
      body: '<div>\n<img alt="" src="../../images/vault/lok.gif">\n</div>',
      target: '../../images/vault/lok.gif',
      message: 'There is no image `images/vault/lok.gif`: put the file there, or mend the path.',
      suggestions: ['images/vault/lock.gif'],
    },
    {
      title: 'a file that is no image',
      body: '{% image broken.png %}',
      target: 'broken.png',
      message:
        '`images/broken.png` is no image that a browser can show: save it as PNG, JPEG, GIF, WebP or SVG.',
    },
    {
      title: 'a path out of the images',
      body: '{% image ../../../etc/passwd.png %}',
      target: '../../../etc/passwd.png',
      message: 'There is no image `etc/passwd.png`: put the file there, or mend the path.',
    },
    {
      title: 'an image beside the article, named alone',
      body: '![A](shot.png)',
      at: 'shot.png',
      target: 'shot.png',
      message:
        'There is no image `articles/guide/shot.png`: put the file there, or mend the path, which counts from its own file.',
    },
    {
      title: 'an image whose path counts from the content folder',
      body: '![A](images/send/new.png)',
      at: 'images/send/new.png',
      target: 'images/send/new.png',
      message:
        'There is no image `articles/guide/images/send/new.png`: a path counts from its own file, and `images/send/new.png` is one of the content folder.',
      suggestions: ['../../images/send/new.png'],
    },
  ],
  'damaged-image': [
    {
      title: 'an image that a build could not open',
      body: 'Text.\n\n{% image prepared/damaged.png A caption %}',
      at: 'prepared/damaged.png',
      target: 'prepared/damaged.png',
      message:
        '`images/prepared/damaged.png` is damaged, and readers see a part of it or nothing: save it again.',
    },
  ],
  'large-image': [
    {
      title: 'an image with more pixels than a build opens',
      body: '![Huge](/images/prepared/huge.png)',
      target: '/images/prepared/huge.png',
      message:
        '`images/prepared/huge.png` has more pixels than any screen, and is published as it is: save it at a smaller size.',
    },
  ],
  'image-size': [
    {
      title: 'a part of the column as a width',
      body: '<img src="/images/send/new.png" alt="A" width="50%">',
      at: '/images/send/new.png',
      target: 'width="50%"',
      message: '`width="50%"` has no effect: write a number of pixels, such as `width="352"`.',
    },
    {
      title: 'a height that is no length',
      body: '<img src="/images/send/new.png" alt="A" height="auto">',
      at: '/images/send/new.png',
      target: 'height="auto"',
      message: '`height="auto"` has no effect: write a number of pixels, such as `height="300"`.',
    },
    {
      title: 'a height that the width does not allow',
      body: '![A](/images/send/new.png){:width="64" height="64"}',
      at: '/images/send/new.png',
      target: 'height="64"',
      message: '`height="64"` would distort the image, which is 48 high at this width: leave it out.',
    },
    {
      title: 'a width of nothing in a tag',
      body: '{% image send/new.png width=0 A %}',
      at: 'send/new.png',
      target: 'width="0"',
      message: '`width="0"` has no effect: write a number of pixels, such as `width="300"`.',
    },
  ],
  'image-format': [
    {
      title: 'an image that holds another format than its ending says',
      body: '![A](/images/misnamed.png)',
      target: '/images/misnamed.png',
      message: '`images/misnamed.png` holds JPEG, which its ending does not say: call it `misnamed.jpg`.',
    },
  ],
  'unknown-language': [
    {
      title: 'a misspelled language of code',
      body: 'Text.\n\n```pyhton\nprint(1)\n```',
      target: 'pyhton',
      message:
        'There are no colors for code in `pyhton`: write a language such as `json`, `yaml` or `bash`, or `text`.',
      suggestions: ['python'],
    },
    {
      title: 'a language in a list, behind wavy lines, that is like no other',
      body: '1. Run\n\n   ~~~ Output-of-it\n   1\n   ~~~',
      target: 'Output-of-it',
      message:
        'There are no colors for code in `Output-of-it`: write a language such as `json`, `yaml` or `bash`, or `text`.',
    },
  ],
  'foreign-markup': [
    {
      title: 'a box of another system',
      body: 'Text.\n\n!!! note',
      target: '!!! note',
      message:
        '`!!! note` is a box of MkDocs, and readers see it as it is written: write `{% callout info %}` and `{% endcallout %}` around its text.',
    },
  ],
  'markdown-syntax': [
    {
      title: 'a heading without a space',
      body: 'Text.\n\n##Part',
      target: '##Part',
      message: '`##Part` is no heading: write a space behind `#`.',
    },
  ],
  comment: [
    {
      title: 'a comment of another system',
      body: 'Text %%hidden%%',
      target: '%%hidden%%',
      message:
        '`%%hidden%%` is a comment of Obsidian, and readers would see it: write it between `{% comment %}` and `{% endcomment %}`.',
    },
  ],
  'table-row': [
    {
      title: 'a row with more cells than its header',
      body: '| a | b |\n|---|---|\n| 1 | 2 | 3 |\n| `x | y` | <code>a|b</code> |',
      target: '3',
      message:
        'The row has 3 cells, and the header of its table 2: write `\\|` for a line that divides no cells, or give the header one more cell.',
    },
  ],
  'attribute-list': [
    {
      title: 'a class that makes a box elsewhere, on a line above a quotation',
      body: 'Text.\n\n{: .warning }\n> Careful.',
      target: '{: .warning }',
      message:
        '`{: .warning }` is taken away. No box is made of the class `warning`, but of `{% callout warning %}`: write classes and ids as in `{: .wide #plans}`, or leave it out.',
    },
    {
      title: 'an attribute that cannot be set, below a paragraph in a list',
      body: '- Text\n  {: onclick="x"}',
      target: '{: onclick="x"}',
      message:
        '`{: onclick="x"}` is taken away. The attribute `onclick` cannot be set here: write classes and ids as in `{: .wide #plans}`, or leave it out.',
    },
    {
      title: 'a table of contents of kramdown',
      body: '* TOC\n{:toc}',
      target: '{:toc}',
      message: '`{:toc}` has no effect here and is taken away: leave it out.',
    },
    {
      title: 'a list of attributes with nothing to be about',
      body: 'Text.\n\n{: .last}',
      target: '{: .last}',
      message:
        '`{: .last}` is taken away. There is no block that it could be about: write classes and ids as in `{: .wide #plans}`, or leave it out.',
    },
    {
      title: 'a quotation mark that is missing',
      body: 'See [x](/x){:target="\\_blank}.',
      target: '{:target="\\_blank}',
      message:
        '`{:target="\\_blank}` is no list of attributes: write each as `name="value"`, as in `{:target="_blank"}`.',
      suggestions: ['{:target="_blank"}'],
    },
    {
      title: 'a dash for the equals sign',
      body: '- a\n- [x](/x){:target-"\\_blank"}',
      target: '{:target-"\\_blank"}',
      message:
        '`{:target-"\\_blank"}` is no list of attributes: write each as `name="value"`, as in `{:target="_blank"}`.',
      suggestions: ['{:target="_blank"}'],
    },
    {
      title: 'an attribute that could run code',
      body: '[x](/x){:onclick="steal()"}',
      target: '{:onclick="steal()"}',
      message:
        'The attribute `onclick` cannot be set here: use `class`, `id`, `lang`, `rel`, `target`, `title`.',
    },
    {
      title: 'nothing that could be an attribute',
      body: '[x](/x){:!}',
      target: '{:!}',
      message: '`{:!}` is no list of attributes: write each as `name="value"`, as in `{:target="_blank"}`.',
    },
  ],
  'unsafe-html': [
    {
      title: 'an element that can run code',
      body: 'Text <script>x()</script>',
      at: '<script>',
      target: '<script>',
      message:
        '`<script>` is removed with all it holds, since it can run code or load from elsewhere: say it in text, or link to it.',
    },
    {
      title: 'a frame of another site than those of videos, at its address',
      body: '<div>\n<iframe src="https://elsewhere.example/"></iframe>\n</div>',
      at: 'https://elsewhere.example/',
      target: '<iframe>',
      message:
        '`<iframe>` is removed with all it holds, since it can run code or load from elsewhere: say it in text, or link to it.',
    },
    {
      title: 'an attribute that can run code',
      body: '{% callout info %}\n<b onclick="x()">b</b>\n{% endcallout %}',
      at: '<b',
      target: 'onclick',
      message:
        'The attribute `onclick` of `<b>` is removed, since it can run code or change the page around the article: leave it out.',
    },
    {
      title: 'a style',
      body: 'Text <span style="position:fixed">x</span>',
      at: '<span',
      target: 'style',
      message:
        'The attribute `style` of `<span>` is removed, since it can run code or change the page around the article: leave it out.',
    },
    {
      title: 'a link that runs code',
      body: 'Text [x](javascript:steal())',
      target: 'javascript:steal()',
      message:
        '`javascript:steal()` is no address that a page may link to, the link is removed: write one that starts with `https:`, `http:`, `mailto:`, `tel:`, `/` or `#`.',
    },
    {
      title: 'a scheme that is not taken: htps://a.example/',
      body: 'Text [x](htps://a.example/)',
      target: 'htps://a.example/',
      message:
        '`htps://a.example/` is no address that a page may link to, the link is removed: write one that starts with `https:`, `http:`, `mailto:`, `tel:`, `/` or `#`.',
      suggestions: ['https://a.example/'],
    },
    {
      title: 'a scheme that is not taken: mail:ada@a.example',
      body: 'Text [x](mail:ada@a.example)',
      target: 'mail:ada@a.example',
      message:
        '`mail:ada@a.example` is no address that a page may link to, the link is removed: write one that starts with `https:`, `http:`, `mailto:`, `tel:`, `/` or `#`.',
      suggestions: ['mailto:ada@a.example'],
    },
    {
      title: 'a scheme that is not taken: email:ada@a.example',
      body: 'Text [x](email:ada@a.example)',
      target: 'email:ada@a.example',
      message:
        '`email:ada@a.example` is no address that a page may link to, the link is removed: write one that starts with `https:`, `http:`, `mailto:`, `tel:`, `/` or `#`.',
      suggestions: ['mailto:ada@a.example'],
    },
    {
      title: 'a scheme that is not taken: tell:+4930123',
      body: 'Text [x](tell:+4930123)',
      target: 'tell:+4930123',
      message:
        '`tell:+4930123` is no address that a page may link to, the link is removed: write one that starts with `https:`, `http:`, `mailto:`, `tel:`, `/` or `#`.',
      suggestions: ['tel:+4930123'],
    },
    {
      title: 'a scheme that is not taken: file:///c:/x',
      body: 'Text [x](file:///c:/x)',
      target: 'file:///c:/x',
      message:
        '`file:///c:/x` is no address that a page may link to, the link is removed: write one that starts with `https:`, `http:`, `mailto:`, `tel:`, `/` or `#`.',
    },
    {
      title: 'an image from another site',
      body: '![Alt](https://elsewhere.example/x.png)',
      target: 'https://elsewhere.example/x.png',
      message:
        '`https://elsewhere.example/x.png` is not on this site, the image is removed: put the file into `images/`, since pages load nothing from elsewhere.',
    },
  ],
  'unknown-element': [
    {
      title: 'a component of another system, with what its attributes said',
      body: 'Text.\n\n<PageCard heading="Send files" to="/article/send/" />\n\nMore.',
      at: '<PageCard',
      target: '<PageCard>',
      message:
        'There is no element `<PageCard>`: what stands in it is shown as text, and what it sets is lost (`heading="Send files"`, `to="/article/send/"`). Leave it out, or write a link as `[text](address)`.',
    },
    {
      title: 'a component that is called like an element, in a callout',
      body: '{% callout info %}\n<Details label="More">x</Details>\n{% endcallout %}',
      at: '<Details',
      target: '<Details>',
      message:
        '`<Details>` is read as HTML\'s `<details>`, and what it sets is lost (`label="More"`). Leave it out, or write what opens as `::: details`.',
    },
    {
      title: 'a misspelled element',
      body: 'Text <storng>x</storng>',
      at: '<storng>',
      target: '<storng>',
      message:
        'There is no element `<storng>`: what stands in it is shown as text. Leave it out, or write it in Markdown.',
      suggestions: ['strong'],
    },
    {
      title: 'a word in angle brackets that sets something',
      body: 'Text <server url="x"> here.',
      at: '<server',
      target: '<server>',
      message:
        'There is no element `<server>`: `<server url="x">` is shown as it is written. Leave it out, or put it into backticks.',
    },
    {
      title: 'an element of old HTML that only changed how a text looks',
      body: 'Text <font color="red">x</font>',
      at: '<font',
      target: '<font>',
      message:
        '`<font>` is an element of old HTML that only changes how a text looks: the text is shown as the text around it. Leave it out, or write `**bold**` for what matters.',
    },
  ],
  'article-limit': [
    {
      title: 'elements very deep in each other',
      body: `Text.\n\n${'<b>'.repeat(201)}`,
      at: 'Text.',
      target: file,
      message:
        'The article cannot be shown, since elements stand more than 200 deep in each other: split it, or take out what repeats.',
    },
    {
      title: 'quotations very deep in each other',
      body: `Text.\n\n${'>'.repeat(110)} Very important`,
      at: '>>>>>>>>>> Very',
      target: file,
      message:
        'The article cannot be shown, since lists, quotations and other blocks stand too deep in each other: split it, or take out what repeats.',
    },
    {
      title: 'lists very deep in each other',
      body: Array.from({ length: 60 }, (_, level) => `${'  '.repeat(level)}- Level ${level}`).join('\n'),
      at: 'Level 49',
      target: file,
      message:
        'The article cannot be shown, since lists, quotations and other blocks stand too deep in each other: split it, or take out what repeats.',
    },
    {
      title: 'callouts very deep in each other',
      body: `Text.\n\n${'{% callout info %}'.repeat(21)}x${'{% endcallout %}'.repeat(21)}`,
      at: 'Text.',
      target: file,
      message:
        'The article cannot be shown, since callouts and captures stand more than 20 deep in each other: split it, or take out what repeats.',
    },
  ],
};

for (const [rule, list] of Object.entries(cases)) {
  describe(`${rule}:`, () => {
    for (const { title, body, at, target, message, suggestions } of list) {
      test(title, () => {
        const expected = {
          file,
          position: positionOf(body, at ?? target),
          rule,
          severity: severityOf(rule),
          target,
          message,
          suggestions: suggestions ?? [],
        };
        assert.deepEqual(render(body).problems, [expected]);
      });
    }
  });
}

test('what fails a build is what would lose text or publish something unsafe, the rest are warnings', () => {
  const severities = Object.keys(cases).map((rule) => `${rule} ${severityOf(rule)}`);
  assert.deepEqual(severities, [
    'unknown-tag error',
    'unclosed-tag error',
    'tag-arguments warning',
    'unknown-filter warning',
    'unknown-variable warning',
    'output-syntax warning',
    'unknown-link-target warning',
    'unknown-callout warning',
    'container warning',
    'footnote warning',
    'tab-panel warning',
    'unknown-icon warning',
    'missing-image warning',
    'damaged-image warning',
    'large-image warning',
    'image-size warning',
    'image-format warning',
    'unknown-language warning',
    'foreign-markup warning',
    'markdown-syntax warning',
    'comment error',
    'table-row warning',
    'attribute-list warning',
    'unsafe-html warning',
    'unknown-element warning',
    'article-limit error',
  ]);
});

test('each tag of another system is told what to write here, and is taken for none of ours', () => {
  const body =
    '{% tabs %}\n{% tab title="A" %}\nOne\n{% endtab %}\n{% endtabs %}\n\n{% hint style="info" %}\nTwo\n{% endhint %}';
  const { problems } = render(body);
  assert.deepEqual(
    problems.map(({ rule, target, suggestions }) => [rule, target, suggestions]),
    [
      '{% tabs %}',
      '{% tab title="A" %}',
      '{% endtab %}',
      '{% endtabs %}',
      '{% hint style="info" %}',
      '{% endhint %}',
    ].map((tag) => ['unknown-tag', tag, []]),
  );
  assert.match(problems[0]?.message ?? '', /write `::: tabs`/);
  assert.match(problems[4]?.message ?? '', /write `\{% callout info %\}`/);
});

test('what articles may hold is no problem', () => {
  const body = `
## Fine {#fine}

{% callout info %}{% image send/new.png A & "caption" %}{% endcallout %}

[x](/x){:target="\\_blank"} <https://a.example/> \`{% raw %}{% nonsense %}{% endraw %}\` {% icon fa-cog fa-2x %}

{% comment %}{% nonsense %} {{ nothing }} <script>{% endcomment %}

<div class="tab-pane" role="tabpanel" data-toggle="tab" id="x">{{ site.title | upcase }}</div>

<server-url> { x } 50 % %} }}
`;
  assert.deepEqual(render(body).problems, []);
});

test('all the mistakes of an article are reported, each where it stands', () => {
  const body = `{% calout info %}
{{siter.baseurl}} and {{site.baseurl//x}} {% icon fa-cogz %}
{% endcallout %}

{% image send/gone.png %} [x](javascript:x) <b onclick="x">b</b>

::: sidebar
{% link _articles/none.md %}
:::
{% callout info %}never closed`;
  assert.deepEqual(placed(render(body).problems), [
    '5:1 unknown-tag {% calout info %}',
    '6:1 unknown-variable {{siter.baseurl}}',
    '6:23 output-syntax {{site.baseurl//x}}',
    '6:51 unknown-icon fa-cogz',
    '9:10 missing-image send/gone.png',
    '9:31 unsafe-html javascript:x',
    '9:45 unsafe-html onclick',
    '11:5 unknown-callout sidebar',
    '12:9 unknown-link-target _articles/none.md',
    '14:1 unclosed-tag {% callout info %}',
  ]);
});

test('a mistake in a text that is put out twice is reported for both, at its one place', () => {
  const body = '{% capture x %}{% icon fa-cogz %}{% endcapture %}{{ x }}\n\n{{ x | markdownify }}';
  assert.deepEqual(placed(render(body).problems), ['5:24 unknown-icon fa-cogz', '5:24 unknown-icon fa-cogz']);
});

function severityOf(rule: string): string | undefined {
  return Object.entries(rules).find(([name]) => name === rule)?.[1].severity;
}

/** Problems as `line:column rule target`, in the order they are reported in. */
function placed(problems: readonly Problem[]): string[] {
  return problems
    .toSorted((a, b) => offset(a) - offset(b))
    .map(({ position, rule, target }) => {
      const place = position === 'unknown' ? position : `${position.line}:${position.column}`;
      return `${place} ${rule} ${target}`;
    });
}

function offset({ position }: Problem): number {
  return position === 'unknown' ? 0 : position.line * 1000 + position.column;
}
