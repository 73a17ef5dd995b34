import { Tag } from '../../languages/senses/tags.ts';
import type { Reading } from '../rule.ts';
import { partitiveEnd, readSpelled } from './spelled.ts';

/** An amount of collectives: `dozens`, `une vingtaine`, `several hundred`, `tens of thousands`. */
export interface VagueNumber {
  end: number;
  value?: number;
  low?: number;
  high?: null;
  approximate?: true;
}

/** Of an indefinite number of things there are at least two. */
const SEVERAL = 2;

/** The vague amount, or the exact number of dozens, that starts at token `i`. */
export function readVague(reading: Reading, i: number): VagueNumber | undefined {
  const several = severalAt(reading, i);
  if (several) {
    const amount = multiply(reading, several.end);
    return amount && { end: amount.end, low: SEVERAL * amount.value, high: null, approximate: true };
  }
  const counted = reading.sense(i, Tag.pluralArticle) ? { end: i + 1, value: undefined } : counter(reading, i);
  const at = counted?.end ?? i;
  const first = collectiveAt(reading, at);
  if (first === undefined) return undefined;
  const chain = multiply(reading, at);
  if (chain === undefined) return undefined;
  if (counted?.value === undefined) {
    if (first.plural) return { end: chain.end, low: SEVERAL * chain.value, high: null, approximate: true };
    return first.approximate ? { end: chain.end, value: chain.value, approximate: true } : undefined;
  }
  const beside = reading.isDigits(i) ? 0 : hundredsBeside(counted.value, chain.value);
  const value = beside + (counted.value - beside) * chain.value;
  return first.approximate ? { end: chain.end, value, approximate: true } : { end: chain.end, value };
}

/** Of `three hundred and two dozens` the three hundred: nobody counts dozens by the hundred. */
const hundredsBeside = (count: number, collective: number): number => (collective >= 100 || count % 100 === 0 ? 0 : count - (count % 100));

/** `several`, `a few`, `a couple of`. */
function severalAt(reading: Reading, i: number): { end: number } | undefined {
  return reading.term(reading.sense(i, Tag.unitArticle) ? i + 1 : i, Tag.several);
}

/** What counts collectives: an article, a number (`3 dozens`), or a half (`half a dozen`, « une demi-douzaine »). */
function counter(reading: Reading, i: number): { end: number; value: number } | undefined {
  const article = reading.sense(i, Tag.unitArticle) !== undefined;
  const half = article ? i + 1 : i;
  if (reading.sense(half, Tag.denominator) === 2) {
    const at = reading.isSign(half + 1, '-') || reading.sense(half + 1, Tag.unitArticle) ? half + 2 : half + 1;
    if (collectiveAt(reading, at)) return { end: at, value: 0.5 };
  }
  if (article) return { end: i + 1, value: 1 };
  return collectiveAt(reading, i) ? undefined : readSpelled(reading, i);
}

const collectiveAt = (reading: Reading, i: number) =>
  reading.opensLine(i) && i > reading.first ? undefined : reading.sense(i, Tag.collective);

/** Collectives and scales multiplied: `hundreds of thousands`, `dizaines de milliers`, `hundred million`. */
function multiply(reading: Reading, i: number): { end: number; value: number } | undefined {
  let value = 1;
  let end = i;
  for (let factors = 0; factors < 4; factors++) {
    const at = factors > 0 ? partitiveEnd(reading, end) : end;
    if (factors > 0 && reading.opensLine(at)) break;
    const factor = reading.sense(at, Tag.collective)?.value ?? reading.sense(at, Tag.scale);
    if (factor === undefined) break;
    value *= factor;
    end = at + 1;
  }
  return end === i ? undefined : { end, value };
}
