// Compiles the gazetteer from the packages and lists of sources.ts into src/gazetteer/gazetteer.bin, unless it is there and
// current, and says in docs/gazetteer.md what came from where. Run by the build.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  BITS_PER_WORD,
  Class,
  DIGEST,
  everyBit,
  FILTERS,
  foldPhrase,
  HEADER,
  hashBytes,
  LONGEST,
  MAGIC,
  magnitudeOf,
} from '../../src/gazetteer/format.ts';
import { digestOfSources, type Listed, ordinary, sources, wordSources } from './sources.ts';

const root = join(import.meta.dirname, '../..');
const target = join(root, 'src/gazetteer/gazetteer.bin');

/** A word or number as texts are divided into them. */
const WORD = /[\p{L}\p{M}]+|[0-9]+/gu;

interface Joined {
  classes: number;
  population: number;
  name: string | undefined;
}

const digest = digestOfSources();
if (
  !existsSync(target) ||
  !readFileSync(target)
    .subarray(HEADER * 4, HEADER * 4 + DIGEST)
    .equals(digest)
)
  await compile();

async function compile(): Promise<void> {
  const names = new Map<string, Joined>();
  const counts: number[] = [];
  for (const source of sources) {
    let count = 0;
    for await (const listed of source.list()) count += joinTo(names, listed);
    counts.push(count);
  }
  for (const phrase of [...names.keys()]) {
    const words = phrase.match(WORD) ?? [];
    if (words.length === 1) continue;
    joinTo(names, { form: words[0] ?? '', classes: Class.Opens });
    joinTo(names, { form: words.at(-1) ?? '', classes: Class.Closes });
  }
  const words = FILTERS.map((language) => [...ordinary(language)]);
  const { table, entries } = tableOf(names);
  const filters = filtersOf(words);
  const header = Buffer.from(new Uint32Array([MAGIC, table.length, entries.length, filters[0]?.length ?? 0]).buffer);
  const bytes = Buffer.concat([header, digest, Buffer.from(table.buffer), entries, ...filters]);
  writeFileSync(target, bytes);
  writeFileSync(join(root, 'docs/gazetteer.md'), documentation(counts, words, bytes.length));
}

/** Adds what a list says of a name; 1 where the name is new. */
function joinTo(names: Map<string, Joined>, { form, classes, population = 0, name }: Listed): number {
  const folded = foldPhrase(form);
  if (folded === '' || Buffer.byteLength(folded) > LONGEST) return 0;
  const canonical = name === undefined || foldPhrase(name) === folded ? undefined : name;
  const known = names.get(folded);
  if (known === undefined) {
    names.set(folded, { classes, population, name: canonical });
    return 1;
  }
  // that list has many a place and first name as the short form of a company
  if (classes === Class.Company) return 0;
  known.classes |= classes;
  known.population = Math.max(known.population, population);
  known.name ??= canonical;
  return 0;
}

function tableOf(names: ReadonlyMap<string, Joined>): { table: Uint32Array; entries: Buffer } {
  // two thirds full: a miss then looks at three slots
  const table = new Uint32Array(2 ** Math.ceil(Math.log2(names.size * 1.5)));
  const parts: Buffer[] = [];
  let length = 0;
  for (const [folded, { classes, population, name = '' }] of names) {
    // a foreign city's French name says nothing of its size: it is that of the English name
    const inhabitants = population || (names.get(foldPhrase(name))?.population ?? 0);
    const phrase = Buffer.from(folded, 'utf8');
    const canonical = Buffer.from(name, 'utf8');
    const entry = Buffer.concat([
      Buffer.from([phrase.length]),
      phrase,
      Buffer.from([classes & 255, classes >> 8, magnitudeOf(inhabitants), canonical.length]),
      canonical,
    ]);
    let slot = hashBytes(phrase, phrase.length) & (table.length - 1);
    while (table[slot] !== 0) slot = (slot + 1) & (table.length - 1);
    table[slot] = length + 1;
    parts.push(entry);
    length += entry.length;
  }
  return { table, entries: Buffer.concat(parts) };
}

function filtersOf(words: readonly (readonly string[])[]): Buffer[] {
  const bytes = Math.ceil((Math.max(...words.map((list) => list.length)) * BITS_PER_WORD) / 8);
  return words.map((list) => {
    const filter = Buffer.alloc(bytes);
    const set = (bit: number): boolean => {
      filter[bit >> 3] = (filter[bit >> 3] as number) | (1 << (bit & 7));
      return true;
    };
    for (const word of list) {
      const folded = Buffer.from(word, 'utf8');
      everyBit(folded, folded.length, bytes * 8, set);
    }
    return filter;
  });
}

/** Two digits: the documentation need not change with every word that a list gains. */
function rounded(count: number): string {
  return Number(count.toPrecision(2)).toLocaleString('en');
}

function documentation(counts: readonly number[], words: readonly (readonly string[])[], size: number): string {
  const item = (from: string, licence: string, what: string, count: number): string =>
    `- \`${from}\`: ${what}; about ${rounded(count)} (${licence})`;
  return [
    '# The gazetteer',
    '',
    '<!-- Written by scripts/gazetteer/compile.ts. -->',
    '',
    `Names of places, people and companies that no pack needs to list, in one file of ${(size / 2 ** 20).toFixed(1)} MB which is read when a`,
    'capitalised phrase that nothing else explains needs it. It is compiled by the build; nothing in it is share-alike.',
    '',
    ...sources.map(({ from, licence, what }, i) => item(from, licence, what, counts[i] ?? 0)),
    ...wordSources.map(({ from, licence, what }, i) =>
      item(from, licence, `${what}, as a filter that errs once in a hundred`, words[i]?.length ?? 0),
    ),
    '',
    'Cities: data of GeoNames (https://www.geonames.org), Creative Commons Attribution 4.0.',
    '',
  ].join('\n');
}
