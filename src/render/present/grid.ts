import Table from 'cli-table3';
import type { Style } from './style.ts';

export interface Column {
  title: string;
  /** Characters; 0 takes the room that the others leave. */
  width: number;
  right?: true;
}

const NONE = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};

/** Rows under their titles, no line longer than `width`. A row that is one string goes across all columns. */
export function grid(columns: readonly Column[], rows: readonly (readonly string[] | string)[], width: number, style: Style): string {
  const fixed = columns.reduce((sum, column) => sum + column.width, 0) + 2 * (columns.length - 1);
  const widths = columns.map((column) => column.width || Math.max(8, width - fixed));
  const table = new Table({
    chars: NONE,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colWidths: widths,
    colAligns: columns.map(({ right }) => (right ? 'right' : 'left')),
    wordWrap: true,
  });
  table.push(columns.map(({ title }) => style.dim(title)));
  table.push(widths.map((size) => style.dim('─'.repeat(size))));
  for (const row of rows) table.push(typeof row === 'string' ? [{ content: row, colSpan: columns.length }] : [...row]);
  return `${table.toString().replace(/[ \t]+$/gm, '')}\n`;
}
