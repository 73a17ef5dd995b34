import type { Finding, Level } from '../../core/schema.ts';
import { printable } from '../present/printable.ts';
import { type FindingsFormat, pathOf, tally } from './format.ts';

/** For people: each finding with its places under it. */
export const table: FindingsFormat = {
  async render({ findings, suppressed, verified, documents }, { width, colour }) {
    const { Chalk } = await import('chalk');
    const chalk = new Chalk({ level: colour });
    const colours: Record<Level, (text: string) => string> = { error: chalk.red.bold, warning: chalk.yellow.bold, info: chalk.blue };
    const show = (finding: Finding, mark: string): string => {
      const head = wrap(printable(finding.message), width - 2).join('\n  ');
      const places = finding.locations.map(
        (at) => `    ${chalk.dim(printable(`${pathOf(at)}:${at.line}:${at.column}`))}  ${printable(at.quote)}\n`,
      );
      return `${mark} ${chalk.dim(finding.check)}\n  ${head}\n${places.join('')}`;
    };
    const parts = findings.map((finding) => show(finding, colours[finding.level](finding.level)));
    for (const finding of verified ?? []) parts.push(show(finding, chalk.green('verified')));
    const more = suppressed.length === 0 ? '' : `, ${suppressed.length} suppressed`;
    parts.push(`${chalk.bold(tally(findings))}${more} in ${documents} ${documents === 1 ? 'document' : 'documents'}\n`);
    return parts.join('\n');
  },
};

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
