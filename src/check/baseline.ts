import type { Finding } from '../core/schema.ts';
import type { Baseline } from './baseline-schema.ts';
import { compare } from './finding.ts';

/** A baseline of `findings`, ordered so that its diffs are small. */
export function baselineOf(findings: readonly Finding[]): Baseline {
  const entries = findings.map(({ fingerprint, check, message, locations }) => ({
    fingerprint,
    check,
    document: locations[0]?.document ?? '',
    message,
  }));
  return { version: 1, findings: entries.sort((a, b) => compare(a.document, b.document) || compare(a.fingerprint, b.fingerprint)) };
}
