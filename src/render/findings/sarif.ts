import type { Finding, Level, Location, SuppressedFinding } from '../../core/schema.ts';
import { jsonText } from '../present/printable.ts';
import { type CheckInfo, type FindingsFormat, pathOf } from './format.ts';

/**
 * SARIF 2.1.0 (OASIS), as code-scanning services take it. The first location is the result's; the others are related ones.
 * Columns are UTF-16 code units, which is SARIF's `columnKind` of the same name.
 */
export const sarif: FindingsFormat = {
  render({ findings, suppressed, checks }, { version }) {
    const rules = [...checks].map(ruleOf);
    const index = new Map(checks.map(({ id }, i) => [id, i]));
    const results = [
      ...findings.map((finding) => resultOf(finding, index)),
      ...suppressed.map((finding) => suppressedResult(finding, index)),
    ];
    const run = {
      tool: { driver: { name: 'sonyfacts', version, semanticVersion: version, rules } },
      columnKind: 'utf16CodeUnits',
      originalUriBaseIds: { ROOT: { description: { text: 'The folder that sonyfacts was run in' } } },
      results,
    };
    return `${jsonText({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, 2)}\n`;
  },
};

const LEVELS: Record<Level, string> = { error: 'error', warning: 'warning', info: 'note' };

const ruleOf = ({ id, level, summary, description }: CheckInfo) => ({
  id,
  name: id.replace(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase()),
  shortDescription: { text: summary },
  fullDescription: { text: description.replace(/\s*\n\s*/g, ' ') },
  help: { text: description.replace(/\s*\n\s*/g, ' '), markdown: description },
  defaultConfiguration: { level: LEVELS[level] },
});

function resultOf({ check, level, message, locations, fingerprint }: Finding, index: ReadonlyMap<string, number>) {
  const [first, ...others] = locations;
  const rule = index.get(check);
  return {
    ruleId: check,
    ...(rule === undefined ? {} : { ruleIndex: rule }),
    level: LEVELS[level],
    message: { text: message },
    locations: first === undefined ? [] : [locationOf(first)],
    ...(others.length === 0
      ? {}
      : { relatedLocations: others.map((at, i) => ({ id: i + 1, ...locationOf(at), message: { text: at.quote } })) }),
    partialFingerprints: { 'sonyfacts/v1': fingerprint },
  };
}

function suppressedResult({ suppression, ...finding }: SuppressedFinding, index: ReadonlyMap<string, number>) {
  const { kind, reason } = suppression;
  return {
    ...resultOf(finding, index),
    suppressions: [{ kind: kind === 'inline' ? 'inSource' : 'external', ...(reason === undefined ? {} : { justification: reason }) }],
  };
}

function locationOf(at: Location) {
  const { line, column, span, quote } = at;
  const lines = quote.split(/\r\n|\r|\n/);
  const endLine = line + lines.length - 1;
  const last = lines.at(-1) as string;
  return {
    physicalLocation: {
      artifactLocation: { uri: encodeURI(pathOf(at).replaceAll('\\', '/')).replace(/[?#]/g, encodeURIComponent), uriBaseId: 'ROOT' },
      region: {
        startLine: line,
        startColumn: column,
        endLine,
        endColumn: endLine === line ? column + last.length : last.length + 1,
        charOffset: span.start,
        charLength: span.end - span.start,
        snippet: { text: quote },
      },
    },
  };
}
