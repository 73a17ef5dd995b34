import type { StreamedFormat } from './format.ts';
import { jsonText } from './present/printable.ts';

/** A fact a line. */
export const jsonl: StreamedFormat = {
  head: '',
  document({ facts }) {
    let lines = '';
    for (const fact of facts) lines += `${jsonText(fact)}\n`;
    return lines;
  },
};
