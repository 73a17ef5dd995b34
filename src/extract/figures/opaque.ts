import { Kind } from '../../text/tokens.ts';
import type { Reading, Rule } from '../rule.ts';

/** Tokens of one address on the web; a longer run is no address that anybody reads. */
const LONGEST_ADDRESS = 300;

export const webAddress: Rule = {
  id: 'opaque/web-address',
  summary: 'A web address, in which nothing is read: https://example.com/?q=30%25',
  wakes: ['web'],
  match(reading, i) {
    if (reading.glued(i) && !reading.isSign(i - 1, '(')) return undefined;
    if (!reading.isSign(i + 1, ':') && !reading.isSign(i + 1, '.')) return undefined;
    let end = i + 1;
    while (end < i + LONGEST_ADDRESS && reading.glued(end)) end++;
    // the sentence's own full stop or bracket is no part of it
    while (end > i + 1 && reading.tokens.kind[end - 1] === Kind.Sign && !reading.isSign(end - 1, '/')) end--;
    // a site's name alone is a platform, see platform/domain
    if (reading.isSign(i + 1, '.') && isName(reading, i, end)) return undefined;
    return end > i + 3 ? { type: 'opaque', rule: '', start: reading.start(i), end: reading.end(end - 1) } : undefined;
  },
};

const isName = (reading: Reading, first: number, end: number): boolean => {
  for (let at = first; at < end; at++)
    if (reading.tokens.kind[at] === Kind.Sign && !reading.isSign(at, '.') && !reading.isSign(at, '-')) return false;
  return true;
};

/** An address of a network has four parts of a byte each. */
const ADDRESS_PARTS = 4;
const LARGEST_BYTE = 255;

export const dottedNumber: Rule = {
  id: 'opaque/dotted-number',
  summary: 'Three or more numbers joined by points: a version, an address of a network (192.168.1.2)',
  wakes: ['dottedDigits'],
  match(reading, i) {
    if (!isPointed(reading, i + 1) || !isPointed(reading, i + 3) || (reading.glued(i) && reading.isSign(i - 1, '.'))) return undefined;
    let end = i + 1;
    let parts = 1;
    let thousands = true;
    let address = Number(reading.raw(i)) <= LARGEST_BYTE;
    while (parts < 8 && isPointed(reading, end)) {
      thousands &&= size(reading, end + 1) === 3;
      address &&= Number(reading.raw(end + 1)) <= LARGEST_BYTE;
      end += 2;
      parts++;
    }
    if (thousands && !(address && parts === ADDRESS_PARTS)) return undefined;
    return { type: 'opaque', rule: '', start: reading.start(i), end: reading.end(end - 1) };
  },
};

const isPointed = (reading: Reading, i: number): boolean =>
  reading.isSign(i, '.') && reading.glued(i) && reading.glued(i + 1) && reading.isDigits(i + 1);

/** Digits that a telephone number has at least, without its prefix, and groups at most. */
const PHONE_DIGITS = 7;
const PHONE_GROUPS = 8;

export const phoneNumber: Rule = {
  id: 'opaque/phone-number',
  summary: 'A telephone number: 01 42 68 53 00, +33 1 42 68 53 00, (555) 555-0100',
  wakes: ['spacedDigits', 'hyphenDigits', 'decimalDigits', 'signedDigits'],
  match(reading, i) {
    if (reading.isDigits(i - 1) && !reading.opensLine(i) && !reading.isSign(i - 2, '/')) return undefined;
    let end = i + 1;
    let groups = 1;
    let digits = size(reading, i);
    let hyphens = 0;
    while (groups < PHONE_GROUPS) {
      const next = nextGroup(reading, end);
      if (next === undefined) break;
      if (reading.isSign(next - 1, '-')) hyphens++;
      digits += size(reading, next);
      end = next + 1;
      groups++;
    }
    if (groups < 2 || digits < PHONE_DIGITS) return undefined;
    const plus = reading.isSign(i - 1, '+') && reading.glued(i);
    const bracket = reading.isSign(i - 1, '(') && reading.isSign(i + 1, ')');
    // `0.175 11.900` are two numbers
    const pairs = groups >= 4 && reading.raw(i).startsWith('0') && !(size(reading, i) === 1 && reading.isSign(i + 1, '.'));
    const hyphen = end - 2;
    // `300 - 4000` is a range
    const american =
      hyphens > 0 &&
      size(reading, end - 1) === 4 &&
      size(reading, i) === 3 &&
      reading.isSign(hyphen, '-') &&
      (groups > 2 || reading.glued(hyphen));
    if (!plus && !pairs && !american && !bracket) return undefined;
    return { type: 'opaque', rule: '', start: reading.start(plus || bracket ? i - 1 : i), end: reading.end(end - 1) };
  },
};

const size = (reading: Reading, i: number): number => reading.end(i) - reading.start(i);

/** The next group of digits of a telephone number that goes on at `i`. */
function nextGroup(reading: Reading, i: number): number | undefined {
  let at = i;
  if (reading.isSign(at, ')')) at++;
  if (reading.isSign(at, '-') || reading.isSign(at, '.')) at++;
  if (!reading.isDigits(at) || reading.opensLine(at) || size(reading, at) > 4) return undefined;
  return at === i || !reading.glued(i) || reading.glued(at) || reading.isSign(i, ')') ? at : undefined;
}
