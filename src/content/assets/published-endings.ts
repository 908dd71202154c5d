/**
 * What may be published from a folder of assets, by the ending of its name. A list of what is refused would never be
 * whole: hosts do not agree on which endings are scripts, or documents with scripts. Every ending here stands for a
 * type that no browser runs and that hosts know; nothing that is XML is among them but SVG, which is looked into.
 */
const pictures = 'png apng jpg jpeg jfif gif svg webp avif bmp ico tif tiff heic heif';
const recordings = 'mp3 m4a aac ogg oga opus flac wav mp4 m4v mov webm ogv mkv avi';
const texts = 'txt csv tsv md json log ini conf cfg yaml yml toml sql diff patch srt vtt ics vcf';
const papers =
  'pdf rtf doc docx dot dotx odt ott xls xlsx xlt xltx ods ots ppt pptx pps ppsx pot potx odp otp odg epub';
const appleAndOthers = 'pages numbers key vsd vsdx msg eps ai psd sketch fig parquet sqlite db';
const packed = 'zip gz tgz tar bz2 xz 7z rar zst';
const fonts = 'ttf otf woff woff2';
const keys = 'pem crt cer asc sig sha256';

const allowed = {
  images: endings(`${pictures} ${recordings} pdf vtt`),
  files: endings(
    [pictures.replace(' svg', ''), recordings, texts, papers, appleAndOthers, packed, fonts, keys].join(' '),
  ),
} as const;

/** Folders that are copied to the site. */
export type AssetFolder = keyof typeof allowed;

/** Hosts that unpack what is packed, or that look at every ending of a name, go by the one in front of it. */
const packedAlone: ReadonlySet<string> = endings('gz bz2 xz zst');
const activeBelowPacked = /\.(?:[sx]?html?|xht|[mc]?js|css|svgz?|xml|wasm)$/i;
const runByServers = /\.(?:ph(?:p\d?|tml?|ar|ps)|cgi|p[ly]|rb|aspx?|ashx|cfm|jspx?|shtml?)(?=\.)/i;

/** Whether a file may be published from its folder, as far as its name says. */
export function isPublishable(folder: AssetFolder, path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const ending = endingOf(name);
  if (!allowed[folder].has(ending) || runByServers.test(name)) return false;
  return !packedAlone.has(ending) || !activeBelowPacked.test(name.slice(0, -(ending.length + 1)));
}

/** What stands behind the last dot of a name, in small letters. */
export function endingOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : '';
}

export function isPicture(path: string): boolean {
  return pictureEndings.has(endingOf(path));
}

const pictureEndings = endings(pictures);

function endings(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
