import { grid } from '../present/grid.ts';
import { makeStyle } from '../present/style.ts';
import { contentOf, type LedgerFormat, titleOf } from './format.ts';

/** For people: a line a row, with the number of mentions and of independent documents. */
export const table: LedgerFormat = {
  async render(rows, { width, colour }) {
    const style = await makeStyle(colour);
    const columns = [
      { title: 'type', width: 8 },
      { title: 'what', width: Math.round(width * 0.3) },
      { title: 'values, names', width: 0 },
      { title: 'seen', width: 5, right: true as const },
      { title: 'docs', width: 5, right: true as const },
    ];
    const lines = rows.map((row) => [
      row.type,
      style.value(style.clean(titleOf(row))),
      style.clean(contentOf(row)),
      String(row.entries.length),
      String(row.independent),
    ]);
    return grid(columns, lines, width, style);
  },
};
