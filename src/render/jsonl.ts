import type { StreamedFormat } from './format.ts';

/** A fact a line. */
export const jsonl: StreamedFormat = {
  head: '',
  document({ facts }) {
    let lines = '';
    for (const fact of facts) lines += `${JSON.stringify(fact)}\n`;
    return lines;
  },
};
