import type { Finding } from '../../core/schema.ts';
import { type FindingsFormat, pathOf } from './format.ts';

/** A test suite a check: one failure for each error or warning, one passing case where a check found nothing. */
export const junit: FindingsFormat = {
  render({ findings, suppressed, checks }) {
    const ids = [...new Set([...checks.map(({ id }) => id), ...findings.map(({ check }) => check)])];
    const failures = findings.filter(({ level }) => level !== 'info');
    const suites = ids.map((id) => {
      const mine = failures.filter(({ check }) => check === id);
      const skipped = suppressed.filter(({ check }) => check === id);
      const cases = [...mine.map(failed), ...skipped.map(({ suppression, ...finding }) => skippedCase(finding, suppression.reason))];
      if (cases.length === 0) cases.push(`    <testcase classname="sonyfacts" name="${xml(id)}"/>\n`);
      return `  <testsuite name="${xml(id)}" tests="${cases.length}" failures="${mine.length}" errors="0" skipped="${skipped.length}">\n${cases.join('')}  </testsuite>\n`;
    });
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="sonyfacts" failures="${failures.length}">\n${suites.join('')}</testsuites>\n`;
  },
};

function failed(finding: Finding): string {
  const places = finding.locations.map((at) => `${pathOf(at)}:${at.line}:${at.column} ${at.quote}`).join('\n');
  return `${open(finding)}>\n      <failure type="${finding.level}" message="${xml(finding.message)}">${xml(places)}</failure>\n    </testcase>\n`;
}

const skippedCase = (finding: Finding, reason: string | undefined): string =>
  `${open(finding)}>\n      <skipped message="${xml(reason ?? 'in the baseline')}"/>\n    </testcase>\n`;

function open({ check, locations }: Finding): string {
  const [at] = locations;
  const name = at === undefined ? check : `${pathOf(at)}:${at.line}:${at.column}`;
  return `    <testcase classname="${xml(`sonyfacts.${check}`)}" name="${xml(name)}"${at === undefined ? '' : ` file="${xml(pathOf(at))}" line="${at.line}"`}`;
}

/** XML 1.0 has no way to write most control characters. */
const xml = (text: string): string =>
  text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\r\n\t]/g, (char) => `&#${char.charCodeAt(0)};`);
