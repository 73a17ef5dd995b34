import type { Finding, Location } from '../core/schema.ts';

/** A comment in a document that silences checks, with the lines it speaks of. */
export interface Directive {
  document: string;
  path: string | null;
  line: number;
  column: number;
  /** Offsets of the comment. */
  span: { start: number; end: number };
  quote: string;
  /** Ids of checks; empty for all. */
  checks: readonly string[];
  reason: string | undefined;
  /** 1-based, both included. */
  from: number;
  to: number;
}

const WORD = 'sonyfacts-disable';
/**
 * `<!-- sonyfacts-disable-next-line conversion, sum -- the source's own rounding -->` anywhere in a line, or in plain text a line of
 * its own that begins with `#` or `//`. Anchored at the word, so that a document of comment openings costs nothing.
 */
const DIRECTIVE =
  /sonyfacts-disable(-next-line|-line|-file)[ \t]*((?:[a-z][a-z0-9-]*(?:[, \t]+|(?=-->)|$))*)(?:--[ \t]+([^\n\r]*?))?[ \t]*(?:-->|$)/y;

/** The directives in `text`, which is the source with its markup. */
export function directivesOf(document: string, path: string | null, text: string): Directive[] {
  const directives: Directive[] = [];
  let line = 1;
  let counted = 0;
  for (let at = text.indexOf(WORD); at >= 0; at = text.indexOf(WORD, at + WORD.length)) {
    for (let i = text.indexOf('\n', counted); i >= 0 && i < at; i = text.indexOf('\n', counted)) {
      line++;
      counted = i + 1;
    }
    const lineEnd = text.indexOf('\n', at);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const lead = text.slice(counted, at).trimEnd();
    const opened = lead.endsWith('<!--') ? lead.length - 4 : lead === '#' || lead === '//' ? 0 : -1;
    if (opened < 0) continue;
    DIRECTIVE.lastIndex = at - counted;
    const match = DIRECTIVE.exec(text.slice(counted, end).replace(/\r$/, ''));
    if (match === null) continue;
    const [, scope, checks = '', reason] = match;
    const start = counted + opened;
    const stop = counted + DIRECTIVE.lastIndex;
    directives.push({
      document,
      path,
      line,
      column: opened + 1,
      span: { start, end: stop },
      quote: text.slice(start, stop),
      checks: checks.split(/[,\s]+/).filter((id) => id !== ''),
      reason: reason === undefined || reason === '' ? undefined : reason,
      from: scope === '-file' ? 1 : scope === '-line' ? line : line + 1,
      to: scope === '-file' ? Number.POSITIVE_INFINITY : scope === '-line' ? line : line + 1,
    });
  }
  return directives;
}

/** The directive that silences `finding`: one that names its check and speaks of a line of any of its places. */
export function directiveFor(finding: Finding, directives: ReadonlyMap<string, readonly Directive[]>): Directive | undefined {
  for (const { document, line } of finding.locations) {
    const match = directives
      .get(document)
      ?.find(
        ({ checks, reason, from, to }) =>
          reason !== undefined && from <= line && line <= to && (checks.length === 0 || checks.includes(finding.check)),
      );
    if (match !== undefined) return match;
  }
  return undefined;
}

export const directiveLocation = ({ document, path, line, column, span, quote }: Directive): Location => ({
  document,
  path,
  line,
  column,
  span,
  quote,
});
