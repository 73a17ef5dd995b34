import type { CheckReport } from '../../core/schema.ts';
import { jsonText } from '../present/printable.ts';
import type { FindingsFormat } from './format.ts';

/** One object; its JSON Schema is `CheckReport` in core/schema.ts. */
export const json: FindingsFormat = {
  render({ findings, suppressed, verified }, { version }) {
    const report: CheckReport = {
      schemaVersion: 1,
      generator: { name: 'sonyfacts', version },
      findings: [...findings],
      suppressed: [...suppressed],
      ...(verified === undefined ? {} : { verified: [...verified] }),
    };
    return `${jsonText(report, 2)}\n`;
  },
};
