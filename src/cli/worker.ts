/** What is loaded in a thread alone: it gets its setup once, then jobs. */
import { workerData } from 'node:worker_threads';
import type { Job } from './reader.ts';
import { type Outcome, type Setup, Worker } from './work.ts';

// tinypool hands its own data over before the caller's
const [, setup] = workerData as [unknown, Setup];
const worker = Worker.start(setup);

export async function work(job: Job): Promise<Outcome[]> {
  return (await worker).do(job);
}
