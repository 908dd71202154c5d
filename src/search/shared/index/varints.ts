/** Adds a whole number to bytes, seven bits a byte, the lowest first: small numbers take one byte. */
export function pushNumber(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

/** Reads bytes from their beginning to their end. */
export interface ByteReader {
  /** The next number that {@link pushNumber} wrote. */
  readonly number: () => number;
  readonly numbers: (count: number) => number[];
  /** The next bytes as UTF-8. */
  readonly text: (length: number) => string;
}

export function readBytes(bytes: Uint8Array): ByteReader {
  let at = 0;
  const number = (): number => {
    let value = 0;
    for (let place = 1; ; place *= 128) {
      const byte = bytes[at] ?? 0;
      at += 1;
      value += (byte & 127) * place;
      if (byte < 128) return value;
    }
  };
  return {
    number,
    numbers: (count) => {
      const values: number[] = [];
      for (let index = 0; index < count; index += 1) values.push(number());
      return values;
    },
    text: (length) => {
      at += length;
      return new TextDecoder().decode(bytes.subarray(at - length, at));
    },
  };
}
