/** A box of ISO base media: four letters, and what it holds. */
interface Box {
  readonly type: string;
  readonly data: Buffer;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const boxHead = 8;
/** A quarter turn, and three of them. */
const sideways = 1;

/**
 * Width and height of an AVIF image as browsers show it: of its primary item, turned as the file says; of a sequence
 * without such an item, of its first track.
 *
 * @throws where the file does not say
 */
export function avifSize(head: Buffer): Size {
  const boxes = boxesIn(head);
  const meta = find(boxes, 'meta')?.data.subarray(4);
  const size = (meta && sizeOfPrimary(boxesIn(meta))) ?? sizeOfTrack(boxes);
  if (!size) throw new Error('No size');
  return size;
}

function sizeOfPrimary(meta: readonly Box[]): Size | undefined {
  const item = itemNumber(find(meta, 'pitm')?.data);
  const properties = boxesIn(find(meta, 'iprp')?.data ?? nothing);
  const all = boxesIn(find(properties, 'ipco')?.data ?? nothing);
  const own = associations(find(properties, 'ipma')?.data ?? nothing, item).map((index) => all[index - 1]);
  const extent = own.find((box) => box?.type === 'ispe')?.data;
  if (!extent || extent.length < 12) return undefined;
  const size = { width: extent.readUInt32BE(4), height: extent.readUInt32BE(8) };
  const turn = own.find((box) => box?.type === 'irot')?.data[0] ?? 0;
  return (turn & sideways) === 0 ? size : { width: size.height, height: size.width };
}

/** The numbers of the properties of an item, which count from 1. */
function associations(ipma: Buffer, item: number): readonly number[] {
  const isLong = ipma.length > 0 && (ipma[0] ?? 0) > 0;
  const areWide = ((ipma[3] ?? 0) & 1) === 1;
  let at = 8;
  while (at + (isLong ? 5 : 3) <= ipma.length) {
    const id = isLong ? ipma.readUInt32BE(at) : ipma.readUInt16BE(at);
    at += isLong ? 4 : 2;
    const count = ipma[at] ?? 0;
    at += 1;
    const found: number[] = [];
    for (let index = 0; index < count && at < ipma.length; index += 1) {
      // The first bit says that a reader must know the property.
      found.push(areWide ? (((ipma[at] ?? 0) & 0x7f) << 8) | (ipma[at + 1] ?? 0) : (ipma[at] ?? 0) & 0x7f);
      at += areWide ? 2 : 1;
    }
    if (id === item) return found;
  }
  return [];
}

function itemNumber(pitm: Buffer | undefined): number {
  if (!pitm || pitm.length < 6) return 0;
  return pitm[0] === 0 ? pitm.readUInt16BE(4) : pitm.length < 8 ? 0 : pitm.readUInt32BE(4);
}

/** The last eight bytes of a track's head are its size, in 65,536ths. */
function sizeOfTrack(boxes: readonly Box[]): Size | undefined {
  const tracks = boxesIn(find(boxes, 'moov')?.data ?? nothing);
  const head = find(boxesIn(find(tracks, 'trak')?.data ?? nothing), 'tkhd')?.data;
  if (!head || head.length < boxHead) return undefined;
  return { width: head.readUInt16BE(head.length - 8), height: head.readUInt16BE(head.length - 4) };
}

const nothing = Buffer.alloc(0);

function find(boxes: readonly Box[], type: string): Box | undefined {
  return boxes.find((box) => box.type === type);
}

/** A box that says it is longer than the rest is the last. */
function boxesIn(bytes: Buffer): readonly Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at + boxHead <= bytes.length; ) {
    const length = bytes.readUInt32BE(at) || bytes.length - at;
    if (length < boxHead) break;
    boxes.push({
      type: bytes.toString('latin1', at + 4, at + boxHead),
      data: bytes.subarray(at + boxHead, at + length),
    });
    at += length;
  }
  return boxes;
}
