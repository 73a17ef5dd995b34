import { jsonText } from '../present/printable.ts';
import type { FindingsFormat } from './format.ts';

/** A finding a line; suppressed ones are left out. */
export const jsonl: FindingsFormat = {
  render: ({ findings }) => findings.map((finding) => `${jsonText(finding)}\n`).join(''),
};
