import type { About, Digest } from './digest.ts';

/** Something said, and the document that says it. */
export interface Said<T extends About> {
  by: Digest;
  what: T;
}

/** A name that more documents than this have in their subjects says little about what they have in common. */
const COMMON = 50;
/** Long words that two sentences of one language share when they have no name in common and are still about one thing. */
const SHARED_WORDS = 3;

/**
 * Calls `visit` for each two things said by different documents that `keyOf` puts together and that may be about one
 * subject: they share a name that is not common. Only what shares a key and a rare name is ever paired, so that the cost
 * grows with what is comparable and not with the square of the documents. The order is that of `all`.
 */
export function eachPair<T extends About>(
  all: readonly Said<T>[],
  keyOf: (said: Said<T>) => string,
  visit: (a: Said<T>, b: Said<T>) => void,
): void {
  const documents = documentFrequency(all);
  const index = new Map<string, number[]>();
  for (const [i, said] of all.entries()) {
    const key = keyOf(said);
    for (const term of termsOf(said)) {
      const count = documents.get(term) ?? 0;
      if (count < 2 || count > COMMON) continue;
      const slot = `${key}\t${term}`;
      const bucket = index.get(slot);
      if (bucket === undefined) index.set(slot, [i]);
      else bucket.push(i);
    }
  }
  const seen = new Set<number>();
  const pairs: [number, number][] = [];
  for (const bucket of index.values())
    for (const [n, i] of bucket.entries())
      for (const j of bucket.slice(n + 1)) {
        const id = i * all.length + j;
        if (seen.has(id) || (all[i] as Said<T>).by === (all[j] as Said<T>).by) continue;
        seen.add(id);
        pairs.push([i, j]);
      }
  pairs.sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  for (const [i, j] of pairs) {
    const [a, b] = [all[i] as Said<T>, all[j] as Said<T>];
    if (isRelated(a, b) && isOneSubject(a, b)) visit(a, b);
  }
}

/** Names, and long words with a mark that no name has. */
const termsOf = <T extends About>({ what }: Said<T>): string[] => [...what.subject, ...what.words.map((word) => `~${word}`)];

function documentFrequency<T extends About>(all: readonly Said<T>[]): Map<string, number> {
  const last = new Map<string, Digest>();
  const counts = new Map<string, number>();
  for (const said of all)
    for (const term of termsOf(said)) {
      if (last.get(term) === said.by) continue;
      last.set(term, said.by);
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  return counts;
}

/** A name in common that is no sentence's first word in both, or three long words. */
function isRelated<T extends About>(a: Said<T>, b: Said<T>): boolean {
  const others = new Set(b.what.subject);
  if (a.what.subject.some((name) => others.has(name) && (a.by.names.get(name) || b.by.names.get(name)))) return true;
  const words = new Set(b.what.words);
  return a.what.words.filter((word) => words.has(word)).length >= SHARED_WORDS;
}

/** Whether nothing tells their subjects apart: names that only one of them has, sorts of things, events, scopes. */
function isOneSubject<T extends About>(a: Said<T>, b: Said<T>): boolean {
  if (a.what.scopes !== b.what.scopes || a.what.changed || b.what.changed) return false;
  if (!overlap(a.what.things, b.what.things) || !overlap(a.what.events, b.what.events)) return false;
  return !(hasOwnName(a, b) && hasOwnName(b, a));
}

const hasOwnName = <T extends About>(a: Said<T>, b: Said<T>): boolean => a.what.names.some((name) => !b.by.names.has(name));

const overlap = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((one) => b.includes(one));
