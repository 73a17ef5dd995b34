import { readFileSync } from 'node:fs';

/**
 * Rows of integers and text in one file, laid out to be used as they lie on the disk: opening an image reads the file and
 * parses nothing. Each part begins with its length in bytes and ends at a multiple of four. Integers are those of the
 * machine that wrote the image, little-endian on all that are common; the magic number tells where they are not.
 */
const MAGIC = 0x696d_6731;
const ALIGNED = 4;

/** Writes the parts of an image, in the order in which they will be read. */
export class ImageWriter {
  readonly #parts: Uint8Array[] = [bytesOf(Int32Array.of(MAGIC))];

  /** The first `length` integers of `row`. */
  row(row: Int32Array | Uint16Array | Uint8Array, length = row.length): void {
    const bytes = bytesOf(row.subarray(0, length));
    const padding = new Uint8Array(-bytes.length & (ALIGNED - 1));
    this.#parts.push(bytesOf(Int32Array.of(bytes.length)), bytes, padding);
  }

  text(text: string): void {
    this.row(Buffer.from(text, 'utf8'));
  }

  finish(): Uint8Array<ArrayBuffer> {
    return Buffer.concat(this.#parts);
  }
}

/** Gives the parts of an image, in the order in which they were written. What it gives lies in `bytes` and may be written to. */
export class ImageReader {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  #at = 0;

  /** `bytes` must begin at a multiple of four in their buffer. */
  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.#bytes = bytes;
    if (this.#int() !== MAGIC) throw new Error('an image of another kind of machine, or none: run `npm run build`');
  }

  ints(): Int32Array<ArrayBuffer> {
    const { buffer, byteOffset, byteLength } = this.#part();
    return new Int32Array(buffer, byteOffset, byteLength / Int32Array.BYTES_PER_ELEMENT);
  }

  units(): Uint16Array<ArrayBuffer> {
    const { buffer, byteOffset, byteLength } = this.#part();
    return new Uint16Array(buffer, byteOffset, byteLength / Uint16Array.BYTES_PER_ELEMENT);
  }

  bytes(): Uint8Array<ArrayBuffer> {
    const { buffer, byteOffset, byteLength } = this.#part();
    return new Uint8Array(buffer, byteOffset, byteLength);
  }

  text(): string {
    const { buffer, byteOffset, byteLength } = this.#part();
    return Buffer.from(buffer, byteOffset, byteLength).toString('utf8');
  }

  #part(): Uint8Array<ArrayBuffer> {
    const length = this.#int();
    const part = this.#bytes.subarray(this.#at, this.#at + length);
    this.#at += (length + ALIGNED - 1) & -ALIGNED;
    return part;
  }

  #int(): number {
    const { buffer, byteOffset } = this.#bytes;
    const [value = 0] = new Int32Array(buffer, byteOffset + this.#at, 1);
    this.#at += Int32Array.BYTES_PER_ELEMENT;
    return value;
  }
}

/** The bytes of a file (as no Buffer, of which types that others compile would have to know), so that rows of integers may lie in them: small files come out of a shared pool at any offset. */
export function readAligned(path: URL): Uint8Array<ArrayBuffer> {
  const bytes = readFileSync(path);
  return bytes.byteOffset % ALIGNED === 0 ? bytes : Buffer.from(new Uint8Array(bytes).buffer);
}

type Row = Int32Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint8Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** `row`, or a copy twice as long that has room at `index`. */
export function roomFor<R extends Row>(row: R, index: number): R {
  if (index < row.length) return row;
  const larger = new (row.constructor as new (length: number) => R)(Math.max(64, 2 * index));
  larger.set(row);
  return larger;
}

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array => new Uint8Array(buffer, byteOffset, byteLength);
