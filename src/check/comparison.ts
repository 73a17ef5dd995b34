import { createHash } from 'node:crypto';
import type { Difference, Evidence } from '../consolidate/compare.ts';
import type { Finding, Level, Location } from '../core/schema.ts';
import { LineIndex } from '../text/lines.ts';

/** One of the two texts of a comparison, as findings name it. */
export interface Compared {
  id: string;
  path: string | null;
  text: string;
}

interface ComparisonCheck {
  id: `diff-${Difference['kind']}`;
  level: Level;
  summary: string;
  description: string;
}

/** What the findings of a comparison are called. */
export const comparisonChecks: readonly ComparisonCheck[] = [
  {
    id: 'diff-changed',
    level: 'error',
    summary: 'A value or person that is another in the other version',
    description: `Another number, scale, currency, unit, date, clock time or person in the same place.
Converted and rounded units, other words for the same value, and another way to write a date are no changes.`,
  },
  {
    id: 'diff-lost',
    level: 'warning',
    summary: 'A value that the other version lacks',
    description: 'A number or date of the first text that the second has in no form. A conversion in brackets may go.',
  },
  {
    id: 'diff-added',
    level: 'warning',
    summary: 'A value that only the other version has',
    description: 'A number or date of the second text that the first has in no form. A conversion in brackets may be added.',
  },
];

/** The findings of a comparison. `pair` is the id that a pair of records goes by. */
export function comparisonFindings(differences: readonly Difference[], a: Compared, b: Compared, pair?: string): Finding[] {
  const lines = { a: new LineIndex(a.text), b: new LineIndex(b.text) };
  const locate = (side: 'a' | 'b', { span }: Evidence): Location => {
    const { id, path, text } = side === 'a' ? a : b;
    return { document: id, path, ...lines[side].at(span.start), span, quote: text.slice(span.start, span.end), side };
  };
  const repeats = new Map<string, number>();
  return differences.map((difference) => {
    const { kind, level } = difference;
    const locations = [...(difference.a ? [locate('a', difference.a)] : []), ...(difference.b ? [locate('b', difference.b)] : [])];
    const said = ['diff', kind, ...locations.map(({ document, side, quote }) => `${document}\t${side}\t${quote}`)].join('\n');
    const count = (repeats.get(said) ?? 0) + 1;
    repeats.set(said, count);
    const hash = createHash('sha256').update(said).digest('hex').slice(0, 16);
    const fingerprint = count === 1 ? hash : `${hash}-${count}`;
    return {
      id: `diff-${fingerprint}`,
      ...(pair === undefined ? {} : { document: pair }),
      check: `diff-${kind}`,
      level,
      message: messageOf(difference, locations),
      facts: [difference.a?.fact?.id, difference.b?.fact?.id].filter((id) => id !== undefined),
      locations,
      fingerprint,
    };
  });
}

function messageOf({ kind }: Difference, locations: readonly Location[]): string {
  const quotes = locations.map(({ quote }) => `“${quote.replace(/\s+/g, ' ')}”`);
  if (kind === 'changed') return `${quotes[0]} became ${quotes[1]}`;
  return kind === 'lost' ? `${quotes[0]} is not in the other version` : `${quotes[0]} is only in this version`;
}
