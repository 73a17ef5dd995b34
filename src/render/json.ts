import type { Extraction } from '../core/schema.ts';
import type { CollectedFormat } from './format.ts';
import { jsonText } from './present/printable.ts';

/** One object, as the published schema says. */
export const json: CollectedFormat = {
  render(readings, { version }) {
    const extraction: Extraction = {
      schemaVersion: 1,
      generator: { name: 'sonyfacts', version },
      documents: readings.map(({ document }) => document),
      facts: readings.flatMap(({ facts }) => facts),
    };
    return `${jsonText(extraction, 2)}\n`;
  },
};
