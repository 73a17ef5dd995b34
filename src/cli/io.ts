import { closeSync, openSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { reasonOf } from '../read/error.ts';
import { UsageError } from './errors.ts';

/** Chunks are gathered up to this many characters: a write a line costs more than making the line. */
const BUFFER = 1 << 16;

/** What a run stands in: `process`, or what a test puts in its place. */
export interface Surroundings {
  stdin: AsyncIterable<Buffer>;
  stdout: Sink;
  stderr: Sink;
  cwd(): string;
  env: Readonly<Record<string, string | undefined>>;
}

interface Sink {
  isTTY?: boolean;
  columns?: number;
  /** False where the caller should wait for `drain`. */
  write(text: string): boolean;
  once(event: 'drain', listener: () => void): unknown;
}

/** The streams of one run. Data goes to stdout (or to the file of `--output`), everything else to stderr. */
export class Io {
  /** Problems reported so far; any makes the exit code 2. */
  problems = 0;
  quiet = false;
  readonly cwd: string;
  readonly #around: Surroundings;
  #file: { descriptor: number; path: string } | undefined;
  #pending: string[] = [];
  #size = 0;
  /** Of `--color` and `--no-color`, which win over the environment. */
  #colour: boolean | undefined;

  constructor(around: Surroundings) {
    this.#around = around;
    this.cwd = around.cwd();
  }

  /** Asked for only where it is read: it is opened by asking. */
  get stdin(): AsyncIterable<Buffer> {
    return this.#around.stdin;
  }

  /** Takes over what flags say of the output: its file, its colours. */
  configure({ output, color }: { output?: string; color?: boolean }): void {
    this.#colour = color;
    if (output !== undefined) this.#toFile(output);
  }

  #toFile(path: string): void {
    try {
      this.#file = { descriptor: openSync(resolve(this.cwd, path), 'w'), path };
    } catch (error) {
      throw new UsageError(`cannot write ${path}: ${reasonOf(error)}`);
    }
  }

  /** Whether data goes to a person's screen. */
  get isTerminal(): boolean {
    return this.#file === undefined && this.#around.stdout.isTTY === true;
  }

  get showsProgress(): boolean {
    return this.#around.stderr.isTTY === true && !this.quiet && this.#around.env.TERM !== 'dumb' && this.#around.env.CI === undefined;
  }

  /** Columns that a line may fill; 80 where nobody looks. */
  get width(): number {
    const columns = Number(this.#around.env.COLUMNS);
    if (this.isTerminal) return Math.max(40, this.#around.stdout.columns || columns || 80);
    return columns >= 40 ? columns : 80;
  }

  /** Levels of chalk: 0 none, 1 the sixteen colours that every theme defines. */
  get colourLevel(): 0 | 1 {
    if (this.#colour !== undefined) return this.#colour ? 1 : 0;
    const { NO_COLOR, FORCE_COLOR, TERM } = this.#around.env;
    if (NO_COLOR !== undefined && NO_COLOR !== '') return 0;
    if (FORCE_COLOR !== undefined) return FORCE_COLOR === '0' || FORCE_COLOR === 'false' ? 0 : 1;
    return this.isTerminal && TERM !== 'dumb' ? 1 : 0;
  }

  /** Writes data. Awaiting the result keeps memory bounded where the reader is slower than the program. */
  write(text: string): Promise<void> | undefined {
    this.#pending.push(text);
    this.#size += text.length;
    return this.#size < BUFFER ? undefined : this.flush();
  }

  async flush(): Promise<void> {
    const text = this.#pending.join('');
    this.#pending = [];
    this.#size = 0;
    if (text === '') return;
    if (this.#file !== undefined) {
      try {
        writeSync(this.#file.descriptor, text);
      } catch (error) {
        throw new UsageError(`cannot write ${this.#file.path}: ${reasonOf(error)}`);
      }
    } else if (!this.#around.stdout.write(text)) await new Promise<void>((drained) => this.#around.stdout.once('drain', drained));
  }

  async close(): Promise<void> {
    await this.flush();
    if (this.#file !== undefined) closeSync(this.#file.descriptor);
  }

  /** Something that could not be read, or was read in part: one line on stderr, and exit code 2 in the end. */
  problem(message: string): void {
    this.problems++;
    this.say(message);
  }

  /** One line on stderr. */
  say(message: string): void {
    this.#around.stderr.write(`sonyfacts: ${printable(message.replace(/\s*\n\s*/g, ' '))}\n`);
  }

  /** A remark that `--quiet` silences. */
  remark(message: string): void {
    if (!this.quiet) this.say(message);
  }
}

/** File names and messages may hold escape sequences that would change the terminal's state. */
const printable = (text: string): string => text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f]/g, '\ufffd');
