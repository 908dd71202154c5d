/** Bits of a length or of a distance that stand behind its symbol, and the least one: RFC 1951, 3.2.5. */
const lengths = series([...repeat(8, 0), ...groups([1, 2, 3, 4, 5], 4)], 3);
const distances = series([0, 0, 0, 0, ...groups([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13], 2)], 1);

/** The longest length has a symbol of its own. */
const longest = { symbol: 28, length: 258 } as const;

/** In this order, the lengths of the codes of code lengths are written: RFC 1951, 3.2.7. */
const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

const mostBits = 15;
const endOfBlock = 256;

/** How many codes there are of each length, and the symbols in the order of their codes. */
interface Codes {
  readonly counts: readonly number[];
  readonly symbols: readonly number[];
}

interface Bits {
  /** Reads a number of so many bits, the lowest first. */
  readonly read: (count: number) => number;
  /** Leaves what is left of a byte, and reads so many bytes. */
  readonly bytes: (count: number) => Uint8Array;
}

/**
 * Unpacks a file of gzip (RFC 1952) where the browser has no `DecompressionStream`. What is not packed comes back as it
 * is: a server may have unpacked it. A browser has checked that all of it has come, and so its sum is not computed.
 *
 * @throws RangeError for what is cut off or broken
 */
export function gunzip(packed: Uint8Array): Uint8Array {
  if (packed[0] !== 0x1f || packed[1] !== 0x8b) return packed;
  const bits = bitsOf(packed, headLength(packed));
  const size = new DataView(packed.buffer, packed.byteOffset + packed.length - 4).getUint32(0, true);
  // Deflate makes nothing smaller than by this factor: a broken file asks for no more memory.
  if (size > packed.length * 1032) throw broken();
  const made = new Uint8Array(size);
  let length = 0;
  const put = (values: Uint8Array): void => {
    if (length + values.length > size) throw broken();
    made.set(values, length);
    length += values.length;
  };
  for (let isLast = 0; isLast === 0; ) {
    isLast = bits.read(1);
    const kind = bits.read(2);
    if (kind === 0) {
      const [low = 0, high = 0] = bits.bytes(4);
      put(bits.bytes(low + high * 256));
      continue;
    }
    if (kind === 3) throw broken();
    const [literals, places] = kind === 1 ? fixedCodes() : writtenCodes(bits);
    for (let symbol = decode(bits, literals); symbol !== endOfBlock; symbol = decode(bits, literals)) {
      if (symbol < endOfBlock) {
        put(Uint8Array.of(symbol));
        continue;
      }
      const count = symbol - 257 === longest.symbol ? longest.length : extended(bits, lengths[symbol - 257]);
      const distance = extended(bits, distances[decode(bits, places)]);
      if (distance > length || length + count > size) throw broken();
      // Byte by byte: what is copied may reach into what is being written.
      for (const end = length + count; length < end; length += 1) made[length] = made[length - distance] ?? 0;
    }
  }
  if (length !== size) throw broken();
  return made;
}

/** Where the deflated part begins: behind what the head says of the file. */
function headLength(packed: Uint8Array): number {
  const flags = packed[3] ?? 0;
  let at = 10;
  if (flags & 4) at += 2 + (packed[at] ?? 0) + (packed[at + 1] ?? 0) * 256;
  for (const flag of [8, 16]) if (flags & flag) at = packed.indexOf(0, at) + 1;
  return flags & 2 ? at + 2 : at;
}

function bitsOf(packed: Uint8Array, start: number): Bits {
  let at = start;
  let held = 0;
  let count = 0;
  const read = (wanted: number): number => {
    while (count < wanted) {
      const next = packed[at];
      if (next === undefined) throw broken();
      held |= next << count;
      at += 1;
      count += 8;
    }
    const value = held & ((1 << wanted) - 1);
    held >>>= wanted;
    count -= wanted;
    return value;
  };
  const bytes = (wanted: number): Uint8Array => {
    held = 0;
    count = 0;
    at += wanted;
    if (at > packed.length) throw broken();
    return packed.subarray(at - wanted, at);
  };
  return { read, bytes };
}

/** Reads one symbol, bit by bit: of each length, codes follow each other. */
function decode(bits: Bits, { counts, symbols }: Codes): number {
  let code = 0;
  let first = 0;
  let index = 0;
  for (let length = 1; length <= mostBits; length += 1) {
    code |= bits.read(1);
    const count = counts[length] ?? 0;
    const symbol = code - count < first ? symbols[index + code - first] : undefined;
    if (symbol !== undefined) return symbol;
    index += count;
    first = (first + count) << 1;
    code <<= 1;
  }
  throw broken();
}

function codesOf(codeLengths: readonly number[]): Codes {
  const counts = repeat(mostBits + 1, 0);
  for (const length of codeLengths) if (length > 0) counts[length] = (counts[length] ?? 0) + 1;
  const symbols = codeLengths
    .map((length, symbol) => ({ length, symbol }))
    .filter(({ length }) => length > 0)
    .sort((one, other) => one.length - other.length || one.symbol - other.symbol);
  return { counts, symbols: symbols.map(({ symbol }) => symbol) };
}

function fixedCodes(): readonly [Codes, Codes] {
  const literals = [...repeat(144, 8), ...repeat(112, 9), ...repeat(24, 7), ...repeat(8, 8)];
  return [codesOf(literals), codesOf(repeat(30, 5))];
}

/** The codes that a block brings along. */
function writtenCodes(bits: Bits): readonly [Codes, Codes] {
  const literals = bits.read(5) + 257;
  const places = bits.read(5) + 1;
  const written = bits.read(4) + 4;
  const ofLengths = repeat(19, 0);
  for (const symbol of lengthOrder.slice(0, written)) ofLengths[symbol] = bits.read(3);
  const codes = codesOf(ofLengths);
  const all: number[] = [];
  while (all.length < literals + places) {
    const symbol = decode(bits, codes);
    if (symbol < 16) all.push(symbol);
    else if (symbol === 16) all.push(...repeat(bits.read(2) + 3, all[all.length - 1] ?? 0));
    else all.push(...repeat(symbol === 17 ? bits.read(3) + 3 : bits.read(7) + 11, 0));
  }
  return [codesOf(all.slice(0, literals)), codesOf(all.slice(literals))];
}

function extended(bits: Bits, of: { readonly least: number; readonly extra: number } | undefined): number {
  if (!of) throw broken();
  return of.least + bits.read(of.extra);
}

/** What each symbol begins with: the next one where the values of the one before end. */
function series(extras: readonly number[], least: number) {
  let next = least;
  return extras.map((extra) => {
    const made = { least: next, extra };
    next += 1 << extra;
    return made;
  });
}

function groups(values: readonly number[], times: number): readonly number[] {
  return values.flatMap((value) => repeat(times, value));
}

function repeat(times: number, value: number): number[] {
  return new Array<number>(times).fill(value);
}

function broken(): RangeError {
  return new RangeError('A file of the search is broken.');
}
