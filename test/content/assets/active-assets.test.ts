import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent } from '../../../src/content/read-content.ts';
import { article, contentFolder } from '../content-folder.ts';

const refusedFiles = [
  // Types of scripts, and of XML, which may hold scripts.
  'a.es a.ecma a.mjs a.cjs a.jsx a.ts a.jsm a.vbs a.htc',
  'a.xsd a.rng a.xml a.xsl a.xspf a.svg a.svgz a.kml a.gpx a.wsdl a.dtd a.plist a.fodt a.rdf a.owl a.mathml a.smil',
  'a.xht a.hta a.htm a.mht a.eml a.vml a.jar',
  // Known to servers alone.
  'a.pht a.phtml a.php5 a.shtml a.cgi a.asp a.jsp notes.php.csv',
  // Names that end otherwise than they look, and what hosts unpack.
  'a.pdf.bak a page.html.gz code.js.gz a.new-one',
].flatMap((line) => line.split(' '));

const published =
  'a.pdf a.PDF a.zip a.csv a.txt a.json a.docx a.xlsx a.pptx a.odt a.rtf a.epub a.md a.yaml a.png a.jpg a.mp4 a.mp3 a.woff2 a.tar.gz v1.2.zip node.js.pdf';

test('what is not on the list of files to load is not published, whatever it is', async (t) => {
  const files = Object.fromEntries(refusedFiles.map((name) => [`files/${name}`, 'window.ran = 1']));
  const contentDir = await contentFolder(t, { 'articles/ok.md': article(), ...files });
  const { assets, problems } = await readContent(contentDir);
  assert.deepEqual(assets, []);
  assert.deepEqual(
    problems.map(({ file, rule, severity }) => `${file} ${rule} ${severity}`),
    refusedFiles.map((name) => `files/${name} active-file error`).sort(),
  );
});

test('what is not on the list of pictures is not published either', async (t) => {
  const names = 'x.html x.HTM x.xhtml x.shtml x.xml x.xsl x.svgz x.mjs x.css deep/x.png.html x.txt no-ending';
  const files = names.split(' ').map((name) => `images/${name}`);
  const contents = Object.fromEntries(files.map((name) => [name, 'alert(1)']));
  const contentDir = await contentFolder(t, { 'articles/ok.md': article(), ...contents });
  const { assets, problems } = await readContent(contentDir);
  assert.deepEqual(assets, []);
  assert.deepEqual(
    problems.map(({ file, rule }) => `${file} ${rule}`),
    files.map((name) => `${name} active-file`).sort(),
  );
});

test('what readers load is published', async (t) => {
  const names = published.split(' ').map((name) => `files/${name}`);
  const files = Object.fromEntries(names.map((name) => [name, 'Text of a file']));
  const contentDir = await contentFolder(t, { 'articles/ok.md': article(), ...files });
  const { assets, problems } = await readContent(contentDir);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    assets.map(({ path }) => path),
    names.toSorted(),
  );
});

test('the message for a kind of file that is not published says what to do', async (t) => {
  const contentDir = await contentFolder(t, {
    'articles/ok.md': article(),
    'files/drawing.svg': '<svg/>',
    'files/run.ecma': '1',
    'images/x.css': '1',
  });
  const { problems } = await readContent(contentDir);
  const refused = 'could run in the browser as a part of this site, and is not published.';
  const or = 'or offer it in a `.zip` in `files/`.';
  assert.deepEqual(
    problems.map(({ message }) => message),
    [
      `\`files/drawing.svg\` ${refused} Move it to \`images/\`.`,
      `\`files/run.ecma\` ${refused} Save it as a type that is only shown or loaded, such as \`.pdf\`, \`.docx\` or \`.csv\`, ${or}`,
      `\`images/x.css\` ${refused} Save it as a type that is only shown or loaded, such as \`.png\`, \`.svg\` or \`.mp4\`, ${or}`,
    ],
  );
});

test('a page under the name of a text is not published: some hosts let browsers guess', async (t) => {
  const contentDir = await contentFolder(t, {
    'articles/ok.md': article(),
    'files/a.yaml': '\n  <!DOCTYPE html><script>1</script>',
    'files/b.toml': '\ufeff<?xml version="1.0"?><x/>',
    'files/c.txt': 'a < b',
    'files/d.log': '<134>1 2026-01-01 host: a line of a log',
    'files/e.csv': '',
  });
  const { problems } = await readContent(contentDir);
  const message = (file: string) =>
    `\`${file}\` could run in the browser as a part of this site, and is not published. It begins as a web page does. Save it as what its name says, or offer it in a \`.zip\`.`;
  assert.deepEqual(
    problems.map(({ message }) => message),
    [message('files/a.yaml'), message('files/b.toml')],
  );
});

const svg = (inner: string, head = '') =>
  `${head}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">${inner}</svg>`;

for (const [what, text] of Object.entries({
  'the element `<script>`': svg('<script href="/files/a.txt"/>'),
  'the element `<Script>`': svg('<Script>1</Script>'),
  'the element `<iframe>`': svg('<h:iframe xmlns:h="http://www.w3.org/1999/xhtml" srcdoc="&lt;b&gt;"/>'),
  'the element `<handler>`': svg('<é:handler xmlns:é="http://www.w3.org/2000/svg"/>'),
  'the attribute `onload`': svg('<rect\nonload = "1"/>'),
  'the attribute `onbegin`': svg('<animate x="1"onbegin=\'1\'/>'),
  'a link to a script (`javascript:`)': svg(
    '<a xlink:href=" java&#x09;script&#58;alert(1)"><text>x</text></a>',
  ),
  'a style sheet of its own (`<?xml-stylesheet>`)': svg(
    '',
    '<?xml-stylesheet type="text/xsl" href="/files/a.txt"?>',
  ),
  'entities of its own (`<!ENTITY>`)': svg(
    '&x;',
    '<!DOCTYPE svg [<!ENTITY x "&#60;script>1&#60;/script>">]>',
  ),
  'attributes of its own (`<!ATTLIST>`)': svg('', '<!DOCTYPE svg [<!ATTLIST svg on CDATA "x">]>'),
  'text in another encoding than UTF-8': svg('', '<?xml version="1.0" encoding="utf-7"?>'),
})) {
  test(`a drawing that would run is not published: ${what}`, async (t) => {
    const contentDir = await contentFolder(t, { 'articles/ok.md': article(), 'images/a.svg': text });
    const { assets, problems } = await readContent(contentDir);
    assert.deepEqual(
      problems.map(({ message }) => message),
      [
        `\`images/a.svg\` could run in the browser as a part of this site, and is not published. It holds ${what}. Export the picture without it.`,
      ],
    );
    assert.deepEqual(assets, []);
  });
}

test('a link in the values of an animation, and text of two bytes a letter, are looked through as well', async (t) => {
  const contentDir = await contentFolder(t, {
    'articles/ok.md': article(),
    'images/a.svg': svg('<a><set attributeName="href" to="#;javascript:1"/></a>'),
    'images/b.svg': Buffer.from(svg('<script>1</script>'), 'utf16le'),
  });
  const { assets } = await readContent(contentDir);
  assert.deepEqual(assets, []);
});

test('a photo under the name of a drawing is no drawing that runs, and what begins like one in text may be', async (t) => {
  const contentDir = await contentFolder(t, {
    'articles/ok.md': article(),
    'images/photo.svg': Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
    'images/text.svg': `<!--ftypavif-->${svg('<script>1</script>')}`,
  });
  const { assets, problems } = await readContent(contentDir);
  assert.deepEqual(
    assets.map(({ path }) => path),
    ['images/photo.svg'],
  );
  assert.deepEqual(
    problems.map(({ file, rule }) => `${file} ${rule}`),
    ['images/text.svg active-file'],
  );
});

test('drawings as programs save them are published', async (t) => {
  const drawings = [
    svg('<style>.a{fill:red}</style><metadata>x</metadata><text class="a">Turn it on</text>'),
    svg(
      '<foreignObject width="9" height="9"><div xmlns="http://www.w3.org/1999/xhtml">A description of JavaScript</div></foreignObject>',
      '<?xml version="1.0" encoding="iso-8859-1"?><!-- made by a program --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [<!ENTITY ns_svg "http://www.w3.org/2000/svg">]>',
    ),
    svg('<a href="https://example.com/?q=script"><image href="data:image/png;base64,//AA=="/></a>', '\ufeff'),
    svg(
      '<!-- Made with https://draw.example --><metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><c rdf:resource="http://purl.org/dc/x"/></rdf:RDF></metadata><style>@namespace url(#a); .a{fill:url(#b);src:url(data:font/woff2;base64,//AA)}</style><image href="a.png"/><image href="/images/a.png"/><use xlink:href="#b"/>',
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [<!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">]>',
    ),
  ];
  const files = Object.fromEntries(drawings.map((text, index) => [`images/${index}.svg`, text]));
  const contentDir = await contentFolder(t, { 'articles/ok.md': article(), ...files });
  assert.deepEqual((await readContent(contentDir)).problems, []);
});

const styled = (style: string) => svg(`<style>${style}</style>`);
const xhtml = 'xmlns="http://www.w3.org/1999/xhtml"';

for (const [text, what] of [
  [svg('<image href="//other.example/a.png"/>'), '`//other.example/a.png`'],
  [svg("<image xlink:href = 'https://other.example/a.png'/>"), '`https://other.example/a.png`'],
  [svg('<image href="&#47;\n\\other.example/a.png"/>'), '`/\\other.example/a.png`'],
  [svg('<use href="HTTP:other.example/a.svg#b"/>'), '`HTTP:other.example/a.svg#b`'],
  [svg('<filter id="f"><feImage href="https://other.example/a"/></filter>'), '`https://other.example/a`'],
  [
    svg('<image><set attributeName="href" to="https://other.example/a"/></image>'),
    '`https://other.example/a`',
  ],
  [svg('<image><animate values="a.png; //other.example/a"/></image>'), '`//other.example/a`'],
  [
    svg(`<foreignObject><img ${xhtml} srcset="a.png 1x, https://other.example/b 2x"/></foreignObject>`),
    '`https://other.example/b`',
  ],
  [
    svg(`<foreignObject><h:video xmlns:h="x" poster="//other.example/a"/></foreignObject>`),
    '`//other.example/a`',
  ],
  [svg('<rect fill="url(https://other.example/a.svg#b)"/>'), '`https://other.example/a.svg#b`'],
  [svg('<rect style="fill: url( &quot;//other.example/a#b&quot; )"/>'), '`//other.example/a#b`'],
  [styled('@font-face { src: url("https://other.example/a.woff2") }'), '`https://other.example/a.woff2`'],
  [styled('a { background: u\\72l(\\68ttps://other.example/a) }'), '`https://other.example/a`'],
  [styled('@import "https://other.example/a.css";'), 'what its styles name behind `@import`'],
  [styled('@\\69mport "https://other.example/a.css";'), 'what its styles name behind `@import`'],
  [styled('a { mask: image-set("//other.example/a" 1x) }'), 'what its styles name behind `image-set`'],
  [svg('<image xlink:href="&x;"/>', '<!DOCTYPE svg [<!ENTITY x "https://other.example/a">]>'), 'something'],
  [
    svg(`<image href="https://other.example/${'a'.repeat(200)}"/>`),
    `\`https://other.example/${'a'.repeat(58)}…\``,
  ],
] as const) {
  test(`a drawing that tells another site who reads is not published: ${text.slice(105, 190)}`, async (t) => {
    const contentDir = await contentFolder(t, { 'articles/ok.md': article(), 'images/a.svg': text });
    const { assets, problems } = await readContent(contentDir);
    assert.deepEqual(
      problems.map(({ message }) => message),
      [
        `\`images/a.svg\` loads ${what} from another site when a reader opens it by itself, so that the site learns who reads; it is not published. Export the picture with everything in it, or take the address out.`,
      ],
    );
    assert.deepEqual(assets, []);
  });
}
