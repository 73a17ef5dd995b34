import { compare, type Difference, type Side } from '../consolidate/compare.ts';
import type { Digest } from '../consolidate/digest.ts';
import { unpack } from '../consolidate/packed.ts';
import { Versions } from '../consolidate/versions.ts';
import type { Check, Remark } from './check.ts';

const FLOOD = {
  id: 'a',
  language: 'fr',
  date: '2019-05-14',
  text: 'La crue a détruit 840 maisons à Vernois et coupé 12 routes. Il est tombé 95 mm de pluie le 11 mai 2019. La région a promis 3,5 millions d’euros.',
} as const;

/** Versions of one text are told apart from articles on one event by how many quantities they share. */
export const version: Check = {
  id: 'version',
  level: 'error',
  summary: 'Two versions or translations of one text that do not say the same',
  description: `Documents that share most of their figures and dates are versions, copies or translations of one text. They are
aligned by what they share; a value or person that is another in the other version is an error, a value or named platform
that one of them lost a warning. It accepts what good translators do: other words for a value, converted and rounded units,
12-hour clocks, a conversion in brackets more or less.`,
  bad: {
    documents: [
      FLOOD,
      {
        id: 'b',
        language: 'en',
        date: '2019-05-14',
        text: 'The flood destroyed 480 homes in Vernois and cut off 12 roads. On 11 May 2019 there were 95 mm of rain. The region has promised €3.5 million.',
      },
    ],
    why: 'The translation says 480 homes for 840.',
  },
  good: {
    documents: [
      FLOOD,
      {
        id: 'b',
        language: 'en',
        date: '2019-05-14',
        text: 'The flood destroyed 840 homes in Vernois and cut off a dozen roads. On 11 May 2019 there were nearly four inches of rain. The region has promised €3.5m.',
      },
    ],
    why: 'A dozen is 12, and four inches are 101 mm, which is 95 as people round.',
  },
  between(documents, report) {
    for (const [earlier, later] of Versions.among(documents).pairs) {
      for (const difference of compare(sideOf(earlier), sideOf(later))) {
        const remark = remarkOf(difference, earlier, later);
        if (remark !== undefined) report(remark);
      }
    }
  },
};

const sideOf = ({ info, facts, written }: Digest): Side => ({
  facts,
  written: unpack(written),
  length: info.characters,
  dated: info.date !== null,
});

/** A difference of which a fact tells the place; what no fact holds, a number that extraction left alone, is no evidence here. */
function remarkOf({ kind, level, a, b }: Difference, earlier: Digest, later: Digest): Remark | undefined {
  const facts = [a?.fact, b?.fact].filter((fact) => fact !== undefined);
  if (level === 'info' || facts.length < (kind === 'changed' ? 2 : 1)) return undefined;
  const quotes = facts.map(({ quote }) => `“${quote.replace(/\s+/g, ' ')}”`);
  if (kind === 'changed')
    return { facts, level, message: `${earlier.info.id} says ${quotes[0]}, its version ${later.info.id} ${quotes[1]}` };
  const [having, lacking] = kind === 'lost' ? [earlier, later] : [later, earlier];
  return { facts, level, message: `${quotes[0]} of ${having.info.id} is not in its version ${lacking.info.id}` };
}
