import type { FindingsFormat } from './format.ts';

/** A finding a line; suppressed ones are left out. */
export const jsonl: FindingsFormat = {
  render: ({ findings }) => findings.map((finding) => `${JSON.stringify(finding)}\n`).join(''),
};
