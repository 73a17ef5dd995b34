import { closeSync, openSync, writeSync } from 'node:fs';
import { reasonOf } from '../read/error.ts';
import { UsageError } from './errors.ts';

/** Chunks are gathered up to this many characters: a write a line costs more than making the line. */
const BUFFER = 1 << 16;

/**
 * The streams of one run. Data goes to stdout (or to the file of `--output`), everything else to stderr. This is the
 * only module that touches `process`, besides its caller `main`.
 */
export class Io {
  /** Problems reported so far; any makes the exit code 2. */
  problems = 0;
  quiet = false;
  readonly stdin = process.stdin;
  readonly cwd = process.cwd();
  #file: { descriptor: number; path: string } | undefined;
  #pending: string[] = [];
  #size = 0;
  #colour: boolean | undefined;

  /** Sends data to a file instead of stdout. */
  toFile(path: string): void {
    try {
      this.#file = { descriptor: openSync(path, 'w'), path };
    } catch (error) {
      throw new UsageError(`cannot write ${path}: ${reasonOf(error)}`);
    }
  }

  /** `--color` or `--no-color`, which win over the environment. */
  forceColour(colour: boolean): void {
    this.#colour = colour;
  }

  /** Whether data goes to a person's screen. */
  get isTerminal(): boolean {
    return this.#file === undefined && process.stdout.isTTY === true;
  }

  get showsProgress(): boolean {
    return process.stderr.isTTY === true && !this.quiet && process.env.TERM !== 'dumb' && process.env.CI === undefined;
  }

  /** Columns that a line may fill; 80 where nobody looks. */
  get width(): number {
    const columns = Number(process.env.COLUMNS);
    if (this.isTerminal) return Math.max(40, process.stdout.columns || columns || 80);
    return columns >= 40 ? columns : 80;
  }

  /** Levels of chalk: 0 none, 1 the sixteen colours that every theme defines. */
  get colourLevel(): 0 | 1 {
    if (this.#colour !== undefined) return this.#colour ? 1 : 0;
    const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
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
    } else if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve));
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
    process.stderr.write(`sonyfacts: ${printable(message.replace(/\s*\n\s*/g, ' '))}\n`);
  }

  /** A remark that `--quiet` silences. */
  remark(message: string): void {
    if (!this.quiet) this.say(message);
  }
}

/** File names and messages may hold escape sequences that would change the terminal's state. */
const printable = (text: string): string => text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f]/g, '\ufffd');
