import type { NamedThing } from '../../../languages/senses/names.ts';
import { Tag } from '../../../languages/senses/tags.ts';
import { Gap, Kind } from '../../../text/tokens.ts';
import { hasCue } from '../../cue.ts';
import { knownAt } from '../../known.ts';
import type { Reading } from '../../rule.ts';
import { afterConnector, Joint, jointOf } from './joints.ts';

/** Units of a run beyond this are read as a run of their own: what is decided costs the square of it. */
export const LONGEST_RUN = 18;
/** Lower-case words that may follow the head of a name: `Confédération générale du travail`. */
const LONGEST_TAIL = 7;

const NAME_TAGS = [Tag.actor, Tag.platform, Tag.work] as const;

/** What the names of packs are told apart as: government bodies and groups read like other organisations. */
export const KNOWN_AS = ['person', 'organization', 'place', 'platform', 'work'] as const;
const READ_AS = {
  person: 'person',
  organization: 'organization',
  government: 'organization',
  group: 'organization',
  place: 'place',
} as const;

/** A stretch of capitalised words, and what joins them: names stand in it, one or several. Reused from run to run. */
export class Run {
  count = 0;
  /** First and last token of each unit, and the token whose word it is looked up by. */
  readonly first = new Int32Array(LONGEST_RUN + 1);
  readonly last = new Int32Array(LONGEST_RUN + 1);
  readonly joint = new Uint8Array(LONGEST_RUN + 1);
  /** Whether a name may begin with the unit. */
  readonly opens = new Uint8Array(LONGEST_RUN + 1);
  /** Token after the name that packs know from the unit on, 0 where they know none; and what as: an index into `KNOWN_AS`. */
  readonly knownEnd = new Int32Array(LONGEST_RUN + 1);
  readonly knownAs = new Uint8Array(LONGEST_RUN + 1);
  readonly #known: (NamedThing | undefined)[] = [];
  /** Whether packs know any name from any of the units on. */
  knows = false;
  /** Whether the run begins a sentence, where a capital tells nothing. */
  opensSentence = false;
  #tail = 0;
  #headed = false;
  /** Token after the last unit. */
  end = 0;

  /** Reads the run that begins at, or just before, the capitalised word `i`. */
  read(reading: Reading, i: number): void {
    this.count = 0;
    this.#tail = 0;
    this.#headed = false;
    const from = startOf(reading, i);
    let at = this.#unit(reading, from, Joint.Start, true);
    while (this.count <= LONGEST_RUN - 1 && reading.has(at) && (reading.tokens.gap[at] as number) < Gap.Newline) {
      const next = this.#next(reading, at);
      if (next === at) break;
      at = next;
    }
    this.end = at;
    this.opensSentence = reading.opensSentence(from, (before) => isAbbreviated(reading, before));
    this.knows = false;
    for (let u = 0; u < this.count; u++) this.#know(reading, u);
  }

  /** Adds the unit that begins at or after token `at` and answers the token after it, or `at` where the run ends. */
  #next(reading: Reading, at: number): number {
    const glued = reading.tokens.gap[at] === Gap.None;
    let joint: number = Joint.Space;
    let next = at;
    if (glued && reading.tokens.kind[at] === Kind.Sign) {
      joint = jointOf(reading, at);
      if (joint === Joint.Start) return at;
      next = joint === Joint.Possessive ? at + 2 : at + 1;
      if (joint !== Joint.Ampersand && joint !== Joint.Possessive && !reading.glued(next)) return at;
    } else if (!glued && reading.isSign(at, '&')) {
      joint = Joint.Ampersand;
      next = at + 1;
    } else if (glued) {
      if (!reading.isCapitalised(at) || !reading.isDigits(at - 1)) return at;
      joint = Joint.Glued;
    }
    if (continues(reading, next)) return this.#unit(reading, next, joint, true);
    if (joint === Joint.Hyphen || joint === Joint.Apostrophe) {
      if (!reading.isWord(next) && !reading.isDigits(next)) return at;
      // « L'application Shazam »: an article with a capital because a sentence begins, and a noun
      if (joint === Joint.Apostrophe && hasCue(reading, at - 1, 'article')) return at;
      if (joint === Joint.Hyphen && hasCue(reading, next, 'compound-tail')) return at;
      // `Moon Jae-in`, « Yun Byung-se »: a syllable of the given name that happens to be a grammatical word
      if (joint === Joint.Hyphen && this.count > 1 && reading.sense(next, Tag.function) && !reading.isSign(next + 1, '-')) {
        this.last[this.count - 1] = next;
        return next + 1;
      }
      return this.#unit(reading, next, joint, false);
    }
    if (joint !== Joint.Space) return at;
    if (reading.isDigits(next))
      return startsRow(reading, next) || isScore(reading, next) || isResult(reading, this.first[0] as number, next)
        ? at
        : this.#unit(reading, next, joint, false);
    if (!reading.isWord(next)) return at;
    const after = afterConnector(reading, next);
    if (after > next && continues(reading, after)) return this.#unit(reading, after, Joint.Connector, true);
    return this.#goesOnInLowerCase(reading, after, after > next)
      ? this.#unit(reading, after, after > next ? Joint.Connector : joint, false)
      : at;
  }

  /** Names of offices and bodies go on in lower case after their head; after other names a verb would follow. */
  #goesOnInLowerCase(reading: Reading, i: number, connected: boolean): boolean {
    const { nameTailEndings } = reading.language;
    if (nameTailEndings === undefined || !this.#headed || ++this.#tail > LONGEST_TAIL || !reading.isWord(i)) return false;
    // « le Parlement européen l'an prochain »: a time ends the name
    if (reading.sense(i, Tag.function) === true || reading.sense(i, Tag.timeUnit) !== undefined) return false;
    return connected || hasCue(reading, i, 'name-adjective') || endsLike(reading, i, nameTailEndings);
  }

  /** Whether a pack names the units `a` to `b`. */
  isKnown(a: number, b: number): boolean {
    return this.knownEnd[a] === (this.last[b] as number) + 1;
  }

  /** The place that packs know by the name of the units `a` to `b`. */
  knownPlace(a: number, b: number): NamedThing | undefined {
    const thing = this.isKnown(a, b) ? this.#known[a] : undefined;
    return thing?.type === 'actor' && thing.kind === 'place' ? thing : undefined;
  }

  #know(reading: Reading, u: number): void {
    const i = this.first[u] as number;
    this.knownEnd[u] = 0;
    const tags = reading.names.tagsFrom(reading.tokens.word[i] as number);
    for (const tag of NAME_TAGS) {
      if (!tags.has(tag)) continue;
      const known = knownAt(reading, i, tag);
      const thing = known?.names[0]?.thing;
      if (known === undefined || thing === undefined || known.end <= (this.knownEnd[u] as number)) continue;
      this.knownEnd[u] = known.end;
      this.knows = true;
      this.knownAs[u] = KNOWN_AS.indexOf(thing.type === 'actor' ? READ_AS[thing.kind] : thing.type);
      this.#known[u] = thing;
    }
  }

  /** Adds the unit at `i` and answers the token after it. Initials and abbreviations take their full stop (`J.`, `U.S.`, `Inc.`), letters behind digits do not (`10M.`). */
  #unit(reading: Reading, i: number, joint: number, opens: boolean): number {
    let last = i;
    while (joint !== Joint.Glued && reading.isSign(last + 1, '.') && reading.glued(last + 1) && isAbbreviated(reading, last)) {
      last++;
      if (reading.glued(last + 1) && reading.isCapitalised(last + 1) && reading.end(last + 1) - reading.start(last + 1) === 1) last++;
      else break;
    }
    this.#headed ||= isHead(reading, i);
    const n = this.count++;
    this.first[n] = i;
    this.last[n] = last;
    this.joint[n] = joint;
    this.opens[n] = opens ? 1 : 0;
    return last + 1;
  }
}

/** Where a run begins whose first capital is at `i`: digits and Arabic articles stand before it (`6PR`, `al-Bab`). */
function startOf(reading: Reading, i: number): number {
  if (i - 1 >= reading.namesReadTo && reading.glued(i)) {
    // `P2P` begins before its digit
    if (reading.isDigits(i - 1)) return reading.glued(i - 1) && reading.isWord(i - 2) ? i : i - 1;
    if (i - 2 >= reading.namesReadTo && reading.isSign(i - 1, '-') && reading.glued(i - 1) && reading.sense(i - 2, Tag.article) === true)
      return i - 2;
  }
  return i;
}

/** Words of a side in a line of results. */
const LONGEST_SIDE = 4;

/** Whether a score is at `i`: 3-1. */
export const isScore = (reading: Reading, i: number): boolean =>
  reading.isDigits(i) && reading.isSign(i + 1, '-') && reading.glued(i + 1) && reading.isDigits(i + 2) && reading.glued(i + 2);

/** Whether a row of numbers starts at `i`, as in tables: no name goes on in it. */
const startsRow = (reading: Reading, i: number): boolean => reading.isDigits(i + 1) && reading.tokens.gap[i + 1] === Gap.Space;

/** Whether the side that begins at `first` has the number at `i` in a line of results: `Ayr 6 Berwick 0`, `Forfar 3 2 0 1`. */
export function isResult(reading: Reading, first: number, i: number): boolean {
  if (!reading.opensLine(first)) return reading.isDigits(first - 1) && endsResult(reading, i + 1);
  if (startsRow(reading, i)) return true;
  let at = i + 1;
  while (at <= i + LONGEST_SIDE && continues(reading, at)) at++;
  return at > i + 1 && reading.isDigits(at) && !reading.opensLine(at) && endsResult(reading, at + 1);
}

/** A line of results ends with the line, or with a bracket: `Wigan 42 Leeds 36 (halftime 10-8)`. */
const endsResult = (reading: Reading, i: number): boolean => !reading.has(i) || reading.opensLine(i) || reading.isSign(i, '(');

const continues = (reading: Reading, i: number): boolean => reading.isCapitalised(i) && (reading.tokens.gap[i] as number) < Gap.Newline;

function isHead(reading: Reading, i: number): boolean {
  const classes = reading.sense(i, Tag.cue);
  return classes !== undefined && (classes.includes('organization-head') || classes.includes('place-head'));
}

function endsLike(reading: Reading, i: number, endings: readonly string[]): boolean {
  const { text } = reading.tokens;
  return endings.some((ending) => text.endsWith(ending, reading.end(i)) && reading.end(i) - reading.start(i) > ending.length + 1);
}

function isAbbreviated(reading: Reading, i: number): boolean {
  if (!reading.isWord(i)) return false;
  return reading.end(i) - reading.start(i) === 1 || reading.sense(i, Tag.abbreviation) === true;
}
