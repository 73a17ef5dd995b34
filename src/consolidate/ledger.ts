import type { Actor, DateFact, DocumentInfo, Fact, Figure, Platform, Work } from '../core/schema.ts';
import { slug } from '../core/slug.ts';
import { Versions } from './versions.ts';

/** One mention of what a row is about. */
export interface LedgerEntry {
  document: string;
  /** Of the document. */
  date: string | null;
  line: number;
  quote: string;
  value?: number | string | null;
  low?: number | null;
  high?: number | null;
  qualifier?: Figure['qualifier'];
}

/** One thing said, by however many documents. */
export interface LedgerRow {
  type: 'figure' | 'date' | 'actor' | 'platform' | 'work';
  /** What a figure measures, or the noun it counts; the value of a date; the key of a name. */
  what: string;
  aspect: string | null;
  /** Key of the work or actor that the documents are about. */
  subject: string | null;
  /** EDTF, where the figure stands beside one interval. */
  period: string | null;
  unit: string | null;
  /** Different values in the order of the documents' dates: more than one is a series, or a contradiction that `check` reports. */
  values: (number | string)[];
  /** Of actors and platforms. */
  name?: string;
  names?: string[];
  roles?: string[];
  kind: string;
  documents: string[];
  /** Documents less those that are versions of another. */
  independent: number;
  entries: LedgerEntry[];
}

/** A document's facts, as the ledger takes them. */
export interface Booked {
  info: Pick<DocumentInfo, 'id' | 'date'>;
  facts: readonly Fact[];
}

/** The rows of all documents, ordered by type, then by what they say; the same whatever order the documents come in. */
export function ledgerOf(documents: readonly Booked[]): LedgerRow[] {
  const ordered = [...documents].sort(inTime);
  const byId = new Map(ordered.map((document) => [document.info.id, document]));
  const versions = Versions.among(ordered);
  const rows = new Map<string, LedgerRow>();
  for (const { info, facts } of ordered) {
    const subject = subjectOf(facts);
    const periods = periodsByLine(facts);
    for (const fact of facts) {
      const row = rowFor(fact, subject, periods);
      if (row === undefined) continue;
      const key = [row.type, row.what, row.aspect, row.subject, row.period, row.unit, row.type === 'figure' ? row.kind : ''].join('\t');
      const known = rows.get(key) ?? row;
      rows.set(key, known);
      enter(known, fact, info);
    }
  }
  const sorted = [...rows.entries()].sort(([a, x], [b, y]) => ORDER.indexOf(x.type) - ORDER.indexOf(y.type) || (a < b ? -1 : 1));
  return sorted.map(([, row]) => ({
    ...row,
    independent: independentOf(
      row.documents.flatMap((id) => byId.get(id) ?? []),
      versions,
    ),
  }));
}

const ORDER: readonly LedgerRow['type'][] = ['figure', 'date', 'actor', 'platform', 'work'];

const inTime = (a: Booked, b: Booked): number => {
  const [x, y] = [`${a.info.date ?? ''}\t${a.info.id}`, `${b.info.date ?? ''}\t${b.info.id}`];
  return x < y ? -1 : x > y ? 1 : 0;
};

/** The work named most often, else the organisation or person: what the amounts of a document are of. */
function subjectOf(facts: readonly Fact[]): string | null {
  const counts = { work: new Map<string, number>(), actor: new Map<string, number>() };
  for (const fact of facts) {
    if (fact.type === 'work' || (fact.type === 'actor' && fact.named !== false && fact.kind !== 'place'))
      counts[fact.type].set(fact.key, (counts[fact.type].get(fact.key) ?? 0) + 1);
  }
  const most = (tally: ReadonlyMap<string, number>): string | undefined =>
    [...tally].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
  return most(counts.work) ?? most(counts.actor) ?? null;
}

/** The interval of each line that has just one. */
function periodsByLine(facts: readonly Fact[]): Map<number, string | null> {
  const periods = new Map<number, string | null>();
  for (const fact of facts)
    if (fact.type === 'date' && fact.kind === 'interval') periods.set(fact.line, periods.has(fact.line) ? null : fact.value);
  return periods;
}

function rowFor(fact: Fact, subject: string | null, periods: ReadonlyMap<number, string | null>): LedgerRow | undefined {
  const common = { aspect: null, subject: null, period: null, unit: null, values: [], documents: [], independent: 0, entries: [] };
  switch (fact.type) {
    case 'figure': {
      if (fact.kind === 'ordinal') return undefined;
      const item = fact.itemHead ?? fact.item;
      const what = fact.measures ?? (item === undefined ? fact.kind : slug(item));
      return {
        ...common,
        type: 'figure',
        what,
        kind: fact.kind,
        aspect: fact.aspect,
        subject,
        period: periods.get(fact.line) ?? null,
        unit: fact.unit,
      };
    }
    case 'date':
      return fact.value === null ? undefined : { ...common, type: 'date', what: fact.value, kind: fact.kind };
    case 'actor':
    case 'platform':
    case 'work':
      return { ...common, type: fact.type, what: fact.key, kind: fact.kind, name: fact.name, names: [], roles: [] };
    default:
      return undefined;
  }
}

function enter(row: LedgerRow, fact: Fact, { id, date }: Booked['info']): void {
  const entry: LedgerEntry = { document: id, date, line: fact.line, quote: fact.quote };
  if (fact.type === 'figure') {
    const { value, low, high, qualifier } = fact;
    if (value !== undefined) entry.value = value;
    if (low !== undefined) entry.low = low;
    if (high !== undefined) entry.high = high;
    entry.qualifier = qualifier;
    add(row.values, value ?? `${low ?? ''}..${high ?? ''}`);
  } else if (fact.type === 'date') add(row.values, (fact as DateFact).value as string);
  else {
    const { quote } = fact as Actor | Platform | Work;
    add(row.names ?? [], quote.replace(/\s+/g, ' '));
    if (fact.type === 'actor' && fact.role !== undefined) add(row.roles ?? [], fact.role);
  }
  add(row.documents, id);
  row.entries.push(entry);
}

function add<T>(list: T[], value: T): void {
  if (!list.includes(value)) list.push(value);
}

/** A translation or copy says nothing that its original does not. */
function independentOf(documents: readonly Booked[], versions: Versions<Booked>): number {
  const origins: Booked[] = [];
  for (const document of documents) if (!origins.some((origin) => versions.areOne(origin, document))) origins.push(document);
  return origins.length;
}
