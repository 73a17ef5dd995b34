import type { Style } from './style.ts';
import { padEnd, padStart, wrap } from './wrap.ts';

export interface Column {
  title: string;
  /** Columns of the terminal; 0 takes the room that the others leave. */
  width: number;
  right?: true;
}

const GUTTER = '  ';

/**
 * Rows under their titles, no line longer than `width`; cells go on in further lines. A row that is one string goes across
 * all columns. Table packages were tried: their drawing took as long as the extraction of five articles.
 */
export function grid(columns: readonly Column[], rows: readonly (readonly string[] | string)[], width: number, style: Style): string {
  const fixed = columns.reduce((sum, column) => sum + column.width, 0) + GUTTER.length * (columns.length - 1);
  const widths = columns.map((column) => column.width || Math.max(8, width - fixed));
  const titles = columns.map(({ title }) => style.dim(title));
  const rules = widths.map((size) => style.dim('─'.repeat(size)));
  const lines: string[] = [];
  for (const row of [titles, rules, ...rows]) {
    if (typeof row === 'string') lines.push(...wrap(row, width));
    else lines.push(...side(row, widths, columns));
  }
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** The cells of a row side by side. */
function side(row: readonly string[], widths: readonly number[], columns: readonly Column[]): string[] {
  const cells = row.map((cell, i) => wrap(cell, widths[i] as number));
  const height = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, line) =>
    cells.map((cell, i) => (columns[i]?.right ? padStart : padEnd)(cell[line] ?? '', widths[i] as number)).join(GUTTER),
  );
}
