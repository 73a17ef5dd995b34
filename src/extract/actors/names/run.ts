import type { Senses } from '../../../languages/language.ts';
import type { NamedThing } from '../../../languages/senses/names.ts';
import { Tag } from '../../../languages/senses/tags.ts';
import { meansAny } from '../../../text/passage.ts';
import { Gap, Kind } from '../../../text/tokens.ts';
import { cueOf, isArticle, isNameAdjective } from '../../cue.ts';
import { knownAt } from '../../known.ts';
import type { Reading } from '../../rule.ts';
import { afterConnector, Joint, jointOf } from './joints.ts';

const isFunction = meansAny<Senses>(Tag.function);
const endsCompound = cueOf('compound-tail');
const isHead = cueOf('organization-head', 'place-head');

/** Units of a run beyond this are read as a run of their own: what is decided costs the square of it. */
export const LONGEST_RUN = 18;
/** Lower-case words that may follow the head of a name: `Confédération générale du travail`. */
const LONGEST_TAIL = 7;
/** Tokens of a role before a name: `Co-Chief Executive`. */
const LONGEST_ROLE = 6;

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
  /** Token after the last unit. */
  end = 0;
  #reading: Reading | undefined;
  /** Asked about the passage that is open; made once, not for each run. */
  readonly #isAbbreviated = (i: number): boolean => this.#reading !== undefined && isAbbreviated(this.#reading, i);

  /** Reads the run that begins at, or just before, the capitalised word `i`. */
  read(reading: Reading, i: number): void {
    this.count = 0;
    this.#tail = 0;
    const { gap } = reading.tokens;
    let at = this.#unit(reading, startOf(reading, i), Joint.Start, true);
    while (this.count < LONGEST_RUN && at < reading.limit && (gap[at] as number) < Gap.Newline) {
      const next = gap[at] === Gap.None ? this.#nextGlued(reading, at) : this.#nextApart(reading, at);
      if (next === at) break;
      at = next;
    }
    this.end = at;
  }

  /** Looks where the run stands, and what packs know in it: needed before the run is divided, and by nothing else. */
  open(reading: Reading): void {
    this.#reading = reading;
    this.opensSentence = reading.opensSentence(this.first[0] as number, this.#isAbbreviated);
    this.knows = false;
    for (let u = 0; u < this.count; u++) this.#know(reading, u);
  }

  /** Adds the unit that begins with the token `at`, or behind it, which touches the run; answers the token after the unit, or `at` where the run ends. */
  #nextGlued(reading: Reading, at: number): number {
    if (reading.tokens.kind[at] !== Kind.Sign)
      return reading.isCapitalised(at) && reading.isDigits(at - 1) ? this.#unit(reading, at, Joint.Glued, true) : at;
    const joint = jointOf(reading, at);
    if (joint === Joint.Start) return at;
    const next = joint === Joint.Possessive ? at + 2 : at + 1;
    if (joint !== Joint.Ampersand && joint !== Joint.Possessive && !reading.glued(next)) return at;
    if (continues(reading, next)) return this.#unit(reading, next, joint, true);
    if (joint !== Joint.Hyphen && joint !== Joint.Apostrophe) return at;
    if (!reading.isWord(next) && !reading.isDigits(next)) return at;
    // « L'application Shazam »: an article with a capital because a sentence begins, and a noun
    if (joint === Joint.Apostrophe && isArticle(reading, at - 1)) return at;
    if (joint === Joint.Hyphen && endsCompound(reading, next)) return at;
    // `Moon Jae-in`, « Yun Byung-se »: a syllable of the given name that happens to be a grammatical word
    if (joint === Joint.Hyphen && this.count > 1 && isFunction(reading, next) && !reading.isSign(next + 1, '-')) {
      this.last[this.count - 1] = next;
      return next + 1;
    }
    return this.#unit(reading, next, joint, false);
  }

  /** The same where a space stands before `at`. */
  #nextApart(reading: Reading, at: number): number {
    switch (reading.tokens.kind[at]) {
      case Kind.Digits: {
        const isNumber = startsRow(reading, at) || isScore(reading, at) || isResult(reading, this.first[0] as number, at);
        return isNumber ? at : this.#unit(reading, at, Joint.Space, false);
      }
      case Kind.Sign:
        return reading.isSign(at, '&') && continues(reading, at + 1) ? this.#unit(reading, at + 1, Joint.Ampersand, true) : at;
      default:
        return reading.isCapitalised(at) ? this.#unit(reading, at, Joint.Space, true) : this.#nextSmall(reading, at);
    }
  }

  /** The same where a word in lower case stands at `at`. */
  #nextSmall(reading: Reading, at: number): number {
    const after = afterConnector(reading, at);
    const connected = after > at;
    if (connected && continues(reading, after)) return this.#unit(reading, after, Joint.Connector, true);
    return this.#goesOnInLowerCase(reading, after, connected)
      ? this.#unit(reading, after, connected ? Joint.Connector : Joint.Space, false)
      : at;
  }

  /** Names of offices and bodies go on in lower case after their head; after other names a verb would follow. */
  #goesOnInLowerCase(reading: Reading, i: number, connected: boolean): boolean {
    const { nameTailEndings } = reading.language;
    if (nameTailEndings === undefined || !this.#hasHead(reading) || ++this.#tail > LONGEST_TAIL || !reading.isWord(i)) return false;
    // « le Parlement européen l'an prochain »: a time ends the name
    if (isFunction(reading, i) || reading.sense(i, Tag.timeUnit) !== undefined) return false;
    return connected || isNameAdjective(reading, i) || endsLike(reading, i, nameTailEndings);
  }

  #hasHead(reading: Reading): boolean {
    for (let u = 0; u < this.count; u++) if (isHead(reading, this.first[u] as number)) return true;
    return false;
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

  /** Whether the units `a` to `b` are a role with a person whom packs know behind it: `House Speaker Avery Quill`. */
  endsInPerson(reading: Reading, a: number, b: number): boolean {
    if (!this.knows) return false;
    for (let u = a + 1; u < b; u++)
      if (this.isKnown(u, b) && KNOWN_AS[this.knownAs[u] as number] === 'person')
        return reading.termBefore(this.first[u] as number, Tag.role, LONGEST_ROLE) !== undefined;
    return false;
  }

  #know(reading: Reading, u: number): void {
    const i = this.first[u] as number;
    this.knownEnd[u] = 0;
    const tags = reading.names.tagsFrom(reading.tokens.word[i] as number);
    if (tags.size === 0) return;
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
  if (reading.glued(i) && i - 1 >= reading.namesReadTo) {
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

function endsLike(reading: Reading, i: number, endings: readonly string[]): boolean {
  const { text } = reading.tokens;
  return endings.some((ending) => text.endsWith(ending, reading.end(i)) && reading.end(i) - reading.start(i) > ending.length + 1);
}

function isAbbreviated(reading: Reading, i: number): boolean {
  if (!reading.isWord(i)) return false;
  return reading.end(i) - reading.start(i) === 1 || reading.sense(i, Tag.abbreviation) === true;
}
