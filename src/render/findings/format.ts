import type { Finding, Level, SuppressedFinding } from '../../core/schema.ts';

/** What a format needs to know of a check. */
export interface CheckInfo {
  id: string;
  level: Level;
  summary: string;
  description: string;
}

/** The outcome of a run of checks or of a comparison. */
export interface Findings {
  findings: readonly Finding[];
  suppressed: readonly SuppressedFinding[];
  /** What agrees; absent unless asked for. */
  verified?: readonly Finding[];
  /** The checks that findings may be of. */
  checks: readonly CheckInfo[];
  documents: number;
}

export interface FindingsView {
  version: string;
  width: number;
  /** Level of chalk. */
  colour: 0 | 1;
}

export interface FindingsFormat {
  render(findings: Findings, view: FindingsView): string | Promise<string>;
}

/** `2 errors, 1 warning`, or `no findings`. */
export function tally(findings: readonly Finding[]): string {
  const counts = (['error', 'warning', 'info'] as const)
    .map((level) => [findings.filter((finding) => finding.level === level).length, level] as const)
    .filter(([count]) => count > 0)
    .map(([count, level]) => `${count} ${level === 'info' ? 'info' : count === 1 ? level : `${level}s`}`);
  return counts.join(', ') || 'no findings';
}

export const pathOf = ({ path, document }: { path: string | null; document: string }): string => path ?? document;
