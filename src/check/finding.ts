import { createHash } from 'node:crypto';
import type { Place } from '../consolidate/spellings.ts';
import type { DocumentInfo, Finding, Level, Location } from '../core/schema.ts';
import type { Remark } from './check.ts';

/** Turns what a check remarked into a finding. `paths` gives the path of each document, by its id. */
export function toFinding(check: string, level: Level, remark: Remark, paths: ReadonlyMap<string, string | null>): Finding {
  const fingerprint = fingerprintOf(check, remark);
  return {
    id: `${check}-${fingerprint}`,
    check,
    level,
    message: remark.message,
    facts: remark.facts.flatMap((fact) => ('id' in fact ? [fact.id] : [])),
    locations: remark.facts.map((fact) => locationOf(fact, paths.get(fact.document) ?? null)),
    fingerprint,
  };
}

export function locationOf({ document, line, column, span, quote }: Place, path: string | null): Location {
  return { document, path, line, column, span, quote };
}

/** Made of the check and of what was said in which document, so that it stays when lines move or words around it change. */
function fingerprintOf(check: string, { facts, about = '' }: Remark): string {
  const said = facts
    .map(({ document, quote, ...fact }) => `${document}\t${'type' in fact ? fact.type : ''}\t${quote.replace(/\s+/g, ' ')}`)
    .sort();
  return createHash('sha256')
    .update([check, about, ...said].join('\n'))
    .digest('hex')
    .slice(0, 16);
}

const RANK: Record<Level, number> = { error: 0, warning: 1, info: 2 };

/** Findings by place: document, then position, then level, then check; the same whatever order they were made in. */
export function byPlace(a: Finding, b: Finding): number {
  const [left, right] = [a.locations[0], b.locations[0]];
  return (
    compare(left?.document ?? '', right?.document ?? '') ||
    (left?.span.start ?? 0) - (right?.span.start ?? 0) ||
    RANK[a.level] - RANK[b.level] ||
    compare(a.check, b.check) ||
    compare(a.message, b.message)
  );
}

/** By UTF-16 code units: the order must not depend on the machine's locale. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const atLeast = (level: Level, threshold: Level): boolean => RANK[level] <= RANK[threshold];

/** Documents by id. */
export const byId = (a: { info: DocumentInfo }, b: { info: DocumentInfo }): number => compare(a.info.id, b.info.id);
