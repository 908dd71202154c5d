import { movingPng } from '../build/encoded-files.ts';
import { gifFile, pngFile } from '../build/image-files.ts';

/** An article with everything that is more than text, and the images it shows. */
export const picturedArticle = `Pictures say it.

{% image wide.png The whole window %}

${'A line between the two.\n\n'.repeat(30)}
![A second window](/help/images/second.png)

[![The window of somebody else](/help/images/second.png)](/help/article/share-a-folder/)

![Something that turns](/help/images/turning.gif)

## Orders

\`\`\`bash
echo "short"
\`\`\`

\`\`\`yaml
# ${'A line of code that is longer than any screen is wide. '.repeat(10)}
name: value
\`\`\`

\`\`\`text title="settings/keys.txt"
One
\`\`\`

| Price | With a key |
|---|---|
| Free | {% icon fa-times %} |
| Linux | {% icon fa-linux %} |

| ${'Column with a long name | '.repeat(12)}
|${'---|'.repeat(12)}
| ${'cell | '.repeat(12)}

<iframe src="https://www.youtube.com/embed/abc" title="First steps"></iframe>

<iframe src="https://player.vimeo.com/video/123"></iframe>

{% image wide.png width=260 The window at a smaller size %}

<img src="/help/images/second.png" width="5000" alt="Wider than any screen">

{% image moving.png A large thing that moves %}
`;

export const pictures: Readonly<Record<string, Uint8Array>> = {
  'images/wide.png': pngFile(1700, 300),
  'images/second.png': pngFile(1000, 200),
  'images/turning.gif': gifFile(120, 80, 3),
  'images/moving.png': movingPng(900, 300, 3),
};
