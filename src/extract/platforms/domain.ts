import { slug } from '../../core/slug.ts';
import { Tag } from '../../languages/senses/tags.ts';
import { Kind } from '../../text/tokens.ts';
import type { Reading, Rule } from '../rule.ts';

/** Labels of a domain name that are looked at, its end apart: `www.news.example` . */
const LABELS = 4;

export const domain: Rule = {
  id: 'platform/domain',
  summary: 'A site by its domain name: SeeTheInterview.com',
  wakes: ['topLevelDomain'],
  match(reading, i) {
    if (reading.sense(i, Tag.topLevelDomain) === undefined || goesOn(reading, i + 1)) return undefined;
    const labels = labelsBefore(reading, i);
    const first = labels[0];
    // `name@site.com` is an address, `http://site.com` a link
    if (first === undefined || (reading.glued(first) && !opensAfter(reading, first - 1))) return undefined;
    const stem = labels.length > 1 && reading.lower(first) === 'www' ? labels[1] : first;
    if (stem === undefined) return undefined;
    const written = reading.raw(stem, lastOfLabel(reading, stem));
    // the end of a sentence without its space: `fin.tv` would be one, `Example.tv` and `www.fin.tv` are not
    if (written.length < 2) return undefined;
    return { type: 'platform', rule: '', start: reading.start(first), end: reading.end(i), ...siteOf(reading, stem, i, written) };
  },
};

/** First tokens of the labels before the end of a domain name at `i`, from left to right. */
function labelsBefore(reading: Reading, i: number): number[] {
  const labels: number[] = [];
  let at = i;
  while (labels.length < LABELS && reading.glued(at) && reading.isSign(at - 1, '.') && reading.glued(at - 1)) {
    let first = at - 2;
    if (!isLabelPart(reading, first)) break;
    while (reading.glued(first) && (isLabelPart(reading, first - 1) || reading.isSign(first - 1, '-')) && at - first < 2 * LABELS) first--;
    labels.unshift(first);
    at = first;
  }
  return labels;
}

const isLabelPart = (reading: Reading, i: number): boolean => reading.isWord(i) || reading.isDigits(i);

function lastOfLabel(reading: Reading, first: number): number {
  let last = first;
  while (reading.glued(last + 1) && !reading.isSign(last + 1, '.')) last++;
  return last;
}

/** Whether what follows a domain name's end shows that it is none, or part of a longer one or of a link. */
const goesOn = (reading: Reading, i: number): boolean =>
  reading.glued(i) &&
  (isLabelPart(reading, i) ||
    reading.isSign(i, '@') ||
    ((reading.isSign(i, '.') || reading.isSign(i, '/')) && reading.glued(i + 1) && isLabelPart(reading, i + 1)));

/** Whether the sign at `i` may touch a name that begins behind it: a bracket or a quotation mark. */
const opensAfter = (reading: Reading, i: number): boolean =>
  reading.tokens.kind[i] === Kind.Sign && !['@', '/', '.', '-', '_'].some((sign) => reading.isSign(i, sign));

/** The platform that the label at `stem` names: one that a pack knows, the site of a known actor, or a new one. */
function siteOf(reading: Reading, stem: number, limit: number, written: string) {
  const { names, tokens } = reading;
  const platform = names.longest(tokens, stem, Tag.platform, limit)?.sense.at(-1)?.thing;
  if (platform !== undefined) {
    const { kind, key, name, operator } = platform;
    return { kind, key, name, ...(operator !== undefined && { operator }) };
  }
  const actor = names.longest(tokens, stem, Tag.actor, limit)?.sense.at(-1)?.thing;
  if (actor !== undefined) return { kind: 'website' as const, key: actor.key, name: actor.name, operator: actor.key };
  return { kind: 'website' as const, key: slug(written), name: reading.raw(stem, limit) };
}
