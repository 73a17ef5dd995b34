import { Gap, Kind, Shape } from '../../../text/tokens.ts';
import { knownAt } from '../../known.ts';
import type { Reading } from '../../rule.ts';

/** How a unit hangs on the one before it. */
export const Joint = { Start: 0, Space: 1, Hyphen: 2, Apostrophe: 3, Possessive: 4, Ampersand: 5, Slash: 6, Connector: 7 } as const;

export const JOINT_NAMES = ['start', 'space', 'hyphen', 'apostrophe', 'possessive', 'ampersand', 'slash', 'connector'] as const;

/** Units of a run beyond this are read as a run of their own: what is decided costs the square of it. */
export const LONGEST_RUN = 18;
/** Words between two capitals that may belong to a name: `de l'`, `for the`. */
const LONGEST_CONNECTOR = 4;
/** Lower-case words that may follow the head of a name: `Confédération générale du travail`. */
const LONGEST_TAIL = 7;

const NAME_TAGS = ['actor', 'platform', 'work'] as const;

/** Kinds that the names of packs are told apart by: government bodies and groups read like other organisations. */
const KNOWN_AS = {
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
  /** Token after the name that packs know from the unit on, 0 where they know none; and what they know it as. */
  readonly knownEnd = new Int32Array(LONGEST_RUN + 1);
  readonly knownAs: (string | undefined)[] = [];
  /** Whether packs know any name from any of the units on. */
  knows = false;
  /** Whether the run begins a sentence, where a capital tells nothing. */
  opensSentence = false;
  /** Token after the last unit. */
  end = 0;

  /** Reads the run that begins at the capitalised word `i`. */
  read(reading: Reading, i: number): void {
    this.count = 0;
    let at = this.#unit(reading, i, Joint.Start, true);
    let tail = 0;
    let headed = isHead(reading, i);
    while (this.count <= LONGEST_RUN - 1 && reading.has(at) && (reading.tokens.gap[at] as number) < Gap.Newline) {
      const glued = reading.tokens.gap[at] === Gap.None;
      let joint: number = Joint.Space;
      let next = at;
      if (glued && reading.tokens.kind[at] === Kind.Sign) {
        joint = jointOf(reading, at);
        if (joint === Joint.Start) break;
        next = at + 1;
        if (joint === Joint.Possessive) next++;
        else if (joint !== Joint.Ampersand && !reading.glued(next)) break;
      } else if (!glued && reading.isSign(at, '&')) {
        joint = Joint.Ampersand;
        next = at + 1;
      } else if (glued) break;
      if (reading.isCapitalised(next) && !opensNewSentence(reading, next)) {
        headed ||= isHead(reading, next);
        at = this.#unit(reading, next, joint, true);
        continue;
      }
      if (joint === Joint.Hyphen || joint === Joint.Apostrophe) {
        if (!reading.isWord(next) && !reading.isDigits(next)) break;
        at = this.#unit(reading, next, joint, false);
        continue;
      }
      if (joint !== Joint.Space) break;
      if (reading.isDigits(next)) {
        at = this.#unit(reading, next, joint, false);
        continue;
      }
      if (!reading.isWord(next)) break;
      const after = afterConnector(reading, next);
      if (after > next && reading.isCapitalised(after) && !opensNewSentence(reading, after)) {
        headed ||= isHead(reading, after);
        at = this.#unit(reading, after, Joint.Connector, true);
        continue;
      }
      if (!headed || !reading.language.namesGoOnInLowerCase || tail >= LONGEST_TAIL || !reading.isWord(after) || isFunction(reading, after))
        break;
      tail++;
      at = this.#unit(reading, after, after > next ? Joint.Connector : Joint.Space, false);
    }
    this.end = at;
    this.opensSentence = reading.opensSentence(i, (before) => isAbbreviated(reading, before));
    this.knows = false;
    for (let u = 0; u < this.count; u++) this.#know(reading, u);
  }

  /** What packs know the units `a` to `b` as, if it is they that a pack names. */
  knownKind(a: number, b: number): string | undefined {
    return this.knownEnd[a] === (this.last[b] as number) + 1 ? this.knownAs[a] : undefined;
  }

  #know(reading: Reading, u: number): void {
    const i = this.first[u] as number;
    this.knownEnd[u] = 0;
    this.knownAs[u] = undefined;
    const tags = reading.lexicon.tagsFrom(reading.tokens.word[i] as number);
    if (tags === undefined) return;
    for (const tag of NAME_TAGS) {
      if (!tags.has(tag)) continue;
      const known = knownAt(reading, i, tag);
      const thing = known?.names[0]?.thing;
      if (known === undefined || thing === undefined || known.end <= (this.knownEnd[u] as number)) continue;
      this.knownEnd[u] = known.end;
      this.knows = true;
      this.knownAs[u] = thing.type === 'actor' ? KNOWN_AS[thing.kind] : thing.type;
    }
  }

  /** Adds the unit at `i` and answers the token after it. Initials and abbreviations take their full stop: `J.`, `U.S.`, `Inc.` */
  #unit(reading: Reading, i: number, joint: number, opens: boolean): number {
    let last = i;
    while (reading.isSign(last + 1, '.') && reading.glued(last + 1) && isAbbreviated(reading, last)) {
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

const isFunction = (reading: Reading, i: number): boolean => reading.sense(i, 'function') === true;

/** Names of offices and bodies go on in lower case after their head alone; after other names a verb would follow. */
function isHead(reading: Reading, i: number): boolean {
  const classes = reading.sense(i, 'cue');
  return classes !== undefined && (classes.includes('organization-head') || classes.includes('place-head'));
}

function isAbbreviated(reading: Reading, i: number): boolean {
  if (!reading.isWord(i)) return false;
  return reading.end(i) - reading.start(i) === 1 || reading.sense(i, 'abbreviation') === true;
}

function opensNewSentence(reading: Reading, i: number): boolean {
  return (reading.tokens.gap[i] as number) >= Gap.Newline;
}

function jointOf(reading: Reading, at: number): number {
  if (reading.isSign(at, '-')) return Joint.Hyphen;
  if (reading.isSign(at, '&')) return Joint.Ampersand;
  if (reading.isSign(at, '/')) return Joint.Slash;
  if (!reading.isSign(at, "'")) return Joint.Start;
  const length = reading.end(at + 1) - reading.start(at + 1);
  const possessive = reading.shape(at + 1) === Shape.Lower && length === 1 && reading.glued(at + 1);
  if (possessive && !reading.glued(at + 2)) return reading.isCapitalised(at + 2) ? Joint.Possessive : Joint.Start;
  return Joint.Apostrophe;
}

/** The token after the connecting words that start at `i`, or `i` where none do. */
function afterConnector(reading: Reading, i: number): number {
  let at = i;
  while (at < i + LONGEST_CONNECTOR && reading.sense(at, 'connector') !== undefined && reading.shape(at) === Shape.Lower) {
    at++;
    if (reading.isSign(at, "'") && reading.glued(at)) at++;
    else if (reading.isSign(at, '-') && reading.glued(at)) at++;
    if ((reading.tokens.gap[at] as number) >= Gap.Newline) return i;
  }
  return at;
}
