import { printable } from '../present/printable.ts';
import { type FindingsFormat, pathOf, tally } from './format.ts';

/** A table for a comment on a pull request. */
export const markdown: FindingsFormat = {
  render({ findings, suppressed }) {
    const title = `**sonyfacts**: ${tally(findings)}${suppressed.length === 0 ? '' : ` (${suppressed.length} suppressed)`}\n`;
    if (findings.length === 0) return title;
    const rows = findings.map(({ level, check, message, locations }) => {
      const places = locations.map((at) => `\`${code(`${pathOf(at)}:${at.line}`)}\` ${text(at.quote)}`).join('<br>');
      return `| ${level} | ${text(check)} | ${text(message)} | ${places} |\n`;
    });
    return `${title}\n| level | check | what | where |\n| --- | --- | --- | --- |\n${rows.join('')}`;
  },
};

/** What Markdown or HTML would take for markup is escaped, so that a document cannot write into the report. */
const text = (written: string): string => printable(written).replace(/[\\`*_{}[\]<>#|~&]/g, (char) => `&#${char.charCodeAt(0)};`);
const code = (written: string): string => printable(written).replace(/[`|]/g, ' ');
