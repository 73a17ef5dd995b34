import { printable } from '../present/printable.ts';
import { contentOf, type LedgerFormat, titleOf } from './format.ts';

/** One table of GitHub-flavoured Markdown. */
export const markdown: LedgerFormat = {
  render(rows) {
    const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
    const body = rows.map((row) =>
      line([
        row.type,
        cell(titleOf(row)),
        cell(contentOf(row)),
        cell(row.subject ?? ''),
        String(row.entries.length),
        String(row.independent),
      ]),
    );
    return (
      line(['type', 'what', 'values, names', 'subject', 'mentions', 'independent documents']) + line(Array(6).fill('---')) + body.join('')
    );
  },
};

/** What Markdown or HTML would take for markup is escaped, so that a document cannot write into the report. */
const cell = (text: string): string => printable(text).replace(/[\\`*_{}[\]<>#|~&]/g, (char) => `&#${char.charCodeAt(0)};`);
