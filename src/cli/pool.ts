import { availableParallelism } from 'node:os';
import type { Job } from './reader.ts';
import { type Outcome, type Setup, Worker } from './work.ts';

/**
 * With `auto`, the size of input (bytes or characters) that is read in this thread before others are started: a thread
 * costs as much as extracting about one megabyte.
 */
const WORTH_A_THREAD = 4_000_000;

/**
 * Does `jobs` and gives their outcomes in the order of the jobs, whatever the number of `threads` (0: as many as the
 * input is worth). A few jobs a thread are under way at once, so that memory stays bounded.
 */
export async function* work(setup: Setup, jobs: AsyncIterable<Job>, threads: number): AsyncGenerator<Outcome> {
  const count = threads === 0 ? availableParallelism() : threads;
  const iterator = jobs[Symbol.asyncIterator]();
  let next = await iterator.next();
  if (count === 1 || threads === 0) {
    const worker = await Worker.start(setup);
    let size = 0;
    for (; !next.done && (count === 1 || size < WORTH_A_THREAD); next = await iterator.next()) {
      size += sizeOf(next.value);
      yield* await worker.do(next.value);
    }
  }
  if (next.done) return;
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    // from dist/, where a built program is
    filename: new URL('../bin/thread.js', import.meta.url).href,
    workerData: setup,
    minThreads: count,
    maxThreads: count,
  });
  try {
    const underWay: Promise<Outcome[]>[] = [];
    for (; !next.done; next = await iterator.next()) {
      underWay.push(pool.run(next.value) as Promise<Outcome[]>);
      if (underWay.length >= count * 3) yield* await (underWay.shift() as Promise<Outcome[]>);
    }
    for (const outcomes of underWay) yield* await outcomes;
  } finally {
    await pool.destroy();
  }
}

function sizeOf(job: Job): number {
  if ('files' in job) return job.files.reduce((sum, { bytes }) => sum + bytes, 0);
  if ('bytes' in job) return job.bytes.length;
  return job.records.reduce((sum, line) => sum + ('json' in line ? line.json.length : 0), 0);
}
