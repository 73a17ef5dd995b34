import { createHash } from 'node:crypto';
import type { Difference, Evidence } from '../consolidate/compare.ts';
import type { DocumentInfo, Finding, Location } from '../core/schema.ts';
import { LineIndex } from '../text/lines.ts';

/** One of the two texts of a comparison, as findings name it. */
export interface Compared {
  info: Pick<DocumentInfo, 'id' | 'path'>;
  text: string;
}

/** The findings of a comparison. `pair` is the id that a pair of records goes by. */
export function comparisonFindings(differences: readonly Difference[], a: Compared, b: Compared, pair?: string): Finding[] {
  const lines = { a: new LineIndex(a.text), b: new LineIndex(b.text) };
  const locate = (side: 'a' | 'b', { span }: Evidence): Location => {
    const { info, text } = side === 'a' ? a : b;
    return { document: info.id, path: info.path, ...lines[side].at(span.start), span, quote: text.slice(span.start, span.end), side };
  };
  return differences.map((difference) => {
    const { kind, level } = difference;
    const locations = [...(difference.a ? [locate('a', difference.a)] : []), ...(difference.b ? [locate('b', difference.b)] : [])];
    const fingerprint = createHash('sha256')
      .update(['diff', kind, ...locations.map(({ document, side, quote }) => `${document}\t${side}\t${quote}`)].join('\n'))
      .digest('hex')
      .slice(0, 16);
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
  return kind === 'lost' ? `${quotes[0]} is missing from the other text` : `${quotes[0]} is not in the other text`;
}
