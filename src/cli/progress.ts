import type { SingleBar } from 'cli-progress';
import type { Io } from './io.ts';

/** A run shorter than this shows nothing: a bar that flashes by is noise. */
const PATIENCE = 700;

/** How far a run is, on a terminal, on stderr. */
export class Progress {
  readonly #io: Io;
  readonly #started = Date.now();
  #done = 0;
  #total = 0;
  #bar: SingleBar | undefined;

  constructor(io: Io) {
    this.#io = io;
  }

  /** More documents are to come. Never called where their number is not known. */
  expect(documents: number): void {
    this.#total += documents;
    this.#bar?.setTotal(this.#total);
  }

  async tick(): Promise<void> {
    this.#done++;
    if (!this.#io.showsProgress || Date.now() - this.#started < PATIENCE) return;
    if (this.#bar === undefined) {
      const { default: progress } = await import('cli-progress');
      const format = this.#total > 0 ? '{bar} {value} of {total} documents, {eta_formatted} left' : '{value} documents';
      this.#bar = new progress.SingleBar({ format, clearOnComplete: true, hideCursor: true }, progress.Presets.shades_classic);
      this.#bar.start(this.#total, this.#done);
    }
    this.#bar.update(this.#done);
  }

  stop(): void {
    this.#bar?.stop();
  }
}
