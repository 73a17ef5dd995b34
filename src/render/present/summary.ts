import type { RenderedDocument } from '../format.ts';
import { number } from './values.ts';

/** Types as headings, in the order that everything is listed in. */
export const SECTIONS = [
  ['figure', 'Figures'],
  ['date', 'Dates'],
  ['actor', 'Actors'],
  ['platform', 'Platforms'],
  ['work', 'Works'],
  ['quotation', 'Quotations'],
] as const;

/** `5 documents (4 fr, 1 en): 27 figures, 12 dates, 113 actors, 16 platforms` */
export function summary(readings: readonly RenderedDocument[]): string {
  const languages = tally(readings.map(({ document }) => document.language));
  const types = tally(readings.flatMap(({ facts }) => facts.map(({ type }) => type)));
  const perLanguage = [...languages]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([language, count]) => `${number(count)} ${language}`);
  const perType = SECTIONS.filter(([type]) => types.has(type)).map(([type, title]) => counted(types.get(type) ?? 0, title.toLowerCase()));
  const documents = `${counted(readings.length, 'documents')}${perLanguage.length === 0 ? '' : ` (${perLanguage.join(', ')})`}`;
  return `${documents}: ${perType.join(', ') || 'no facts'}`;
}

export const counted = (count: number, plural: string): string => `${number(count)} ${count === 1 ? plural.slice(0, -1) : plural}`;

function tally(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
