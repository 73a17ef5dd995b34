import type { DateFact, Fact, Figure, Quotation } from '../core/schema.ts';
import type { CollectedFormat, RenderedDocument, View } from './format.ts';
import { contextOf } from './present/context.ts';
import { type Column, grid } from './present/grid.ts';
import { groupNames, type NameFact, nameDetails } from './present/names.ts';
import { makeStyle, type Style } from './present/style.ts';
import { counted, SECTIONS, summary } from './present/summary.ts';
import { amount, dateDetails, figureDetails, inOrderOfTime } from './present/values.ts';
import { shortIds, where } from './present/where.ts';

/** From this width on each fact has one line; below it what a value means stands under it. */
const WIDE = 116;

/** Tables for people: a section a type, or a section a document with its types in it. */
export const table: CollectedFormat = {
  async render(readings, view) {
    const page = new Page(view, await makeStyle(view.colour), readings);
    const { style } = page;
    const parts: string[] = [];
    if (view.by === 'document')
      for (const reading of readings) {
        parts.push(page.documentHeading(reading));
        parts.push(...page.sections([reading]));
      }
    else parts.push(...page.sections(readings));
    const took = view.seconds === undefined ? '' : style.dim(` (${view.seconds.toFixed(2)} s)`);
    parts.push(`${style.bold(summary(readings))}${took}\n`);
    return parts.join('\n');
  },
};

class Page {
  readonly style: Style;
  readonly #view: View;
  readonly #wide: boolean;
  readonly #documents: Map<string, RenderedDocument>;
  readonly #short: Map<string, string>;

  constructor(view: View, style: Style, readings: readonly RenderedDocument[]) {
    this.#view = view;
    this.style = style;
    this.#wide = view.width >= WIDE;
    this.#documents = new Map(readings.map((reading) => [reading.document.id, reading]));
    this.#short = shortIds(readings.map(({ document }) => document.id));
  }

  documentHeading({ document, facts }: RenderedDocument): string {
    const { id, path, language, date, dateSource, title } = document;
    const about = [
      language,
      date === null ? 'no date' : `${date}${dateSource === null ? '' : ` (date from ${DATE_SOURCES[dateSource]})`}`,
      counted(facts.length, 'facts'),
    ].join(' · ');
    const { clean } = this.style;
    return `${this.style.heading(clean(path ?? id))}\n${title === null ? '' : `${clean(title)}\n`}${about}\n`;
  }

  sections(readings: readonly RenderedDocument[]): string[] {
    const facts = readings.flatMap((reading) => reading.facts);
    const parts: string[] = [];
    for (const [type, title] of SECTIONS) {
      const mine = facts.filter((fact) => fact.type === type);
      if (mine.length === 0) continue;
      const body =
        type === 'figure'
          ? this.#values(mine as Figure[], amount, figureDetails, 'measures')
          : type === 'date'
            ? this.#values([...(mine as DateFact[])].sort(inOrderOfTime), (date) => date.value ?? 'unknown', dateDetails, 'known')
            : type === 'quotation'
              ? this.#values(
                  mine as Quotation[],
                  ({ speaker }) => speaker ?? 'unknown',
                  () => [],
                  '',
                )
              : this.#names(mine, type);
      parts.push(`${this.style.heading(title.toUpperCase())}${this.style.dim(` ${mine.length}`)}\n${body}`);
    }
    return parts;
  }

  /** One row a mention: value, what it means, the quote in its context, file and line. */
  #values<F extends Fact>(facts: readonly F[], textOf: (fact: F) => string, detailsOf: (fact: F) => string[], details: string): string {
    const { style } = this;
    const { width } = this.#view;
    const values = facts.map((fact) => style.clean(textOf(fact)));
    const means = facts.map((fact) => style.clean(detailsOf(fact).join(' · ')));
    const place = this.#placeWidth(facts);
    const valueWidth = Math.min(widest([...values, 'value']), Math.round(width * 0.3));
    const wide = this.#wide && details !== '';
    const meansWidth = Math.min(widest([...means, details]), Math.round(width * (wide ? 0.2 : 0.26)));
    const first = wide ? valueWidth : Math.max(valueWidth, Math.min(meansWidth + 2, Math.round(width * 0.28)));
    const columns: Column[] = [
      { title: 'value', width: first },
      ...(wide ? [{ title: details, width: meansWidth }] : []),
      { title: 'in context', width: 0 },
      { title: 'where', width: place },
    ];
    const room = width - columns.reduce((sum, column) => sum + column.width + GUTTER, 0);
    const rows = facts.map((fact, i) => {
      const value = style.value(values[i] as string);
      const meaning = means[i] as string;
      const context = this.#context(fact, wide ? Math.min(room, 110) : Math.min(room * 2 - 5, 130));
      const at = style.dim(where(this.#info(fact), fact.line, place));
      if (wide) return [value, meaning, context, at];
      return [meaning === '' ? value : `${value}\n  ${meaning}`, context, at];
    });
    return grid(columns, rows, width, style);
  }

  /** One row a key: name and kind, roles and aliases, mentions, documents. */
  #names(facts: readonly Fact[], type: NameFact['type']): string {
    const { style } = this;
    const { width, mentions } = this.#view;
    const groups = groupNames(facts, type);
    const one = this.#view.by === 'document' || this.#documents.size === 1;
    const nameWidth = Math.min(widest([...groups.map(({ name }) => name), 'name']), Math.round(width * 0.3));
    const documents = groups.map((group) => this.#documentList(group.documents));
    const columns: Column[] = [
      { title: 'name', width: nameWidth },
      ...(this.#wide ? [{ title: 'kind', width: widest([...groups.map(({ kind }) => kind), 'kind']) }] : []),
      { title: `${this.#wide ? '' : 'kind, '}${type === 'actor' ? 'roles, ' : ''}other names`, width: 0 },
      { title: 'seen', width: 4, right: true },
      ...(one ? [] : [{ title: 'in', width: Math.min(widest(documents), Math.round(width * (this.#wide ? 0.2 : 0.24))) }]),
    ];
    const rows: (string[] | string)[] = [];
    groups.forEach((group, i) => {
      const details = nameDetails(group);
      rows.push([
        style.value(group.name),
        ...(this.#wide ? [group.kind, details.join('; ')] : [[group.kind, ...details].join('; ')]),
        String(group.mentions.length),
        ...(one ? [] : [style.dim(documents[i] as string)]),
      ]);
      if (mentions) for (const fact of group.mentions) rows.push(this.#mention(fact));
    });
    return grid(columns, rows, width, style);
  }

  #mention(fact: NameFact): string {
    const { width } = this.#view;
    const place = this.#placeWidth([fact]);
    const context = this.#context(fact, width - place - 6);
    return `  ${this.style.dim(where(this.#info(fact), fact.line, place).padEnd(place))}  ${context}`;
  }

  #documentList(ids: readonly string[]): string {
    const names = ids.map((id) => this.#short.get(id) ?? id);
    return names.length <= 6 ? names.join(' ') : `${names.slice(0, 5).join(' ')} +${names.length - 5}`;
  }

  #context(fact: Fact, size: number): string {
    const { text } = this.#documents.get(fact.document) as RenderedDocument;
    const { before, quote, after } = text === undefined ? { before: '', quote: fact.quote, after: '' } : contextOf(text, fact.span, size);
    return before + this.style.quote(quote) + after;
  }

  #placeWidth(facts: readonly Fact[]): number {
    const longest = Math.max(...facts.map((fact) => where(this.#info(fact), fact.line, Number.POSITIVE_INFINITY).length));
    return Math.min(longest, Math.round(this.#view.width * 0.28));
  }

  #info(fact: Fact): RenderedDocument['document'] {
    return (this.#documents.get(fact.document) as RenderedDocument).document;
  }
}

/** Blank columns between two columns of a grid. */
const GUTTER = 2;

const DATE_SOURCES = {
  option: '--date',
  record: 'the record',
  'front-matter': 'the front matter',
  metadata: 'the metadata',
  config: 'the config',
  text: 'the text',
  pack: 'a pack',
} as const;

const widest = (texts: readonly string[]): number => Math.max(...texts.map((text) => text.length));
