import type { DateFact, Fact, Figure, Quotation } from '../core/schema.ts';
import type { CollectedFormat, RenderedDocument } from './format.ts';
import { contextOf } from './present/context.ts';
import { groupNames, type NameFact, nameDetails } from './present/names.ts';
import { printable } from './present/printable.ts';
import { SECTIONS, summary } from './present/summary.ts';
import { amount, dateDetails, figureDetails, inOrderOfTime } from './present/values.ts';

/** Characters of context: about what a reviewer takes in at a glance. */
const CONTEXT = 110;

/** Tables of GitHub-flavoured Markdown, for a report or a comment on a pull request. */
export const markdown: CollectedFormat = {
  render(readings, { by, mentions }) {
    const parts: string[] = [];
    if (by === 'document')
      for (const reading of readings) {
        const { id, path } = reading.document;
        parts.push(`## ${cell(path ?? id)}`, ...sections([reading], '###', mentions));
      }
    else parts.push(...sections(readings, '##', mentions));
    return `${[...parts, summary(readings)].join('\n\n')}\n`;
  },
};

function sections(readings: readonly RenderedDocument[], level: string, mentions: boolean): string[] {
  const documents = new Map(readings.map((reading) => [reading.document.id, reading]));
  const facts = readings.flatMap((reading) => reading.facts);
  const parts: string[] = [];
  for (const [type, title] of SECTIONS) {
    const mine = facts.filter((fact) => fact.type === type);
    if (mine.length === 0) continue;
    parts.push(
      `${level} ${title}`,
      type in ROWS ? values(mine, type as keyof typeof ROWS, documents) : names(mine, type as NameFact['type'], documents, mentions),
    );
  }
  return parts;
}

const ROWS = {
  figure: (fact: Fact) => [amount(fact as Figure), figureDetails(fact as Figure).join(' · ')],
  date: (fact: Fact) => [(fact as DateFact).value ?? 'unknown', dateDetails(fact as DateFact).join(' · ')],
  quotation: (fact: Fact) => [(fact as Quotation).speaker ?? 'unknown', ''],
};

type Documents = ReadonlyMap<string, RenderedDocument>;

function values(facts: readonly Fact[], type: keyof typeof ROWS, documents: Documents): string {
  const ordered = type === 'date' ? [...(facts as DateFact[])].sort(inOrderOfTime) : facts;
  return grid(
    [type === 'quotation' ? 'speaker' : 'value', type === 'figure' ? 'measures' : '', 'in context', 'where'],
    ordered.map((fact) => [...ROWS[type](fact).map(cell), quoted(fact, documents), place(fact, documents)]),
  );
}

function names(facts: readonly Fact[], type: NameFact['type'], documents: Documents, mentions: boolean): string {
  const rows = groupNames(facts, type).map((group) => [
    cell(group.name),
    group.kind,
    cell(nameDetails(group).join(' · ')),
    String(group.mentions.length),
    mentions
      ? group.mentions.map((fact) => `${place(fact, documents)} ${quoted(fact, documents)}`).join('<br>')
      : group.documents.map(cell).join(', '),
  ]);
  return grid(['name', 'kind', 'roles, other names', 'seen', 'in'], rows);
}

function grid(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(titles), line(titles.map((title) => (title === 'seen' ? '---:' : '---'))), ...rows.map(line)].join('\n');
}

function quoted(fact: Fact, documents: Documents): string {
  const text = documents.get(fact.document)?.text;
  const { before, quote, after } = text === undefined ? { before: '', quote: fact.quote, after: '' } : contextOf(text, fact.span, CONTEXT);
  return `${cell(before)}**${cell(quote)}**${cell(after)}`;
}

const place = (fact: Fact, documents: Documents): string =>
  cell(`${documents.get(fact.document)?.document.path ?? fact.document}:${fact.line}`);

/** What Markdown or HTML would take for markup is escaped, so that a document cannot write into the report. */
const cell = (text: string): string =>
  printable(text).replace(MARKUP, (sign) => (sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : `\\${sign}`));
/** An underscore inside a word is none. */
const MARKUP = /[\\`*[\]|~#<&]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
