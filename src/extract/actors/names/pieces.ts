import type { Clue } from '../../../core/mention.ts';
import { Tag } from '../../../languages/senses/tags.ts';
import { Gap, Kind, Shape } from '../../../text/tokens.ts';
import { cueOf } from '../../cue.ts';
import type { Reading } from '../../rule.ts';
import { Place } from './clues.ts';
import { type EvidenceBook, EvidenceList } from './evidence.ts';
import { Form } from './forms.ts';
import { JOINT_NAMES, Joint } from './joints.ts';
import { KNOWN_AS, LONGEST_RUN, type Run } from './run.ts';
import { hasHint, hintsOfSport, isPlaying, isScored } from './sport.ts';
import { TitleCase } from './title-case.ts';

const isCopula = cueOf('copula');
const isHonorific = cueOf('honorific');

/** Names of more words than this are as long as names get. */
const MANY = 6;
/** Names of so many units are looked up whole. */
const LONGEST_LISTED = 4;
/** Classes of nouns that say what a name is the name of. */
const SAID = ['role', 'kin', 'group-of', 'place-kind', 'work'] as const;
/** Tokens to such a noun: `is a Paris-based maker of`. */
const LONGEST_SAID = 7;

/** Gathers what speaks for or against units of a run being one name of some kind; the methods append it to `out`. */
export class PieceEvidence {
  readonly book: EvidenceBook;
  readonly #length: readonly number[];
  readonly #left: readonly number[];
  readonly #right: readonly number[];
  readonly #joined: readonly number[];
  readonly #known: Readonly<Record<'whole' | 'first' | 'last' | 'inside', readonly number[]>>;
  readonly #said: ReadonlyMap<string, number>;
  readonly #scored: number;
  readonly #played: number;
  readonly #cut: number;
  readonly #several: number;
  readonly #sentence: number;
  readonly #line: number;
  readonly #lineEnd: number;
  readonly #digits: readonly number[];
  readonly #unknown: readonly number[];
  readonly #unknownCapital: readonly number[];
  readonly #shouted: Readonly<Record<'unknown' | 'function' | 'word', number>>;
  readonly #titles = new TitleCase();
  /** By unit of the run that is open, its form, the evidence of its capitals where they are those of a whole line, and the hints of sport. */
  readonly #form = new Int32Array(LONGEST_RUN + 1);
  readonly #shout = new Int32Array(LONGEST_RUN + 1);
  readonly #hints = new Int32Array(LONGEST_RUN + 1);

  constructor(book: EvidenceBook) {
    this.book = book;
    const each = (prefix: string): number[] => JOINT_NAMES.map((name) => book.sign(`${prefix}:${name}`));
    const known = (prefix: string): number[] => KNOWN_AS.map((name) => book.sign(`${prefix}:${name}`));
    const beside = (what: string): number[] => ['before', 'before2', 'after', 'after2'].map((place) => book.sign(`${place}:${what}`));
    this.#length = Array.from({ length: MANY + 1 }, (_, words) => book.sign(`words:${words}`));
    this.#left = each('left');
    this.#right = each('right');
    this.#joined = each('joined');
    this.#known = { whole: known('known'), first: known('known-first'), last: known('known-last'), inside: known('known-inside') };
    this.#said = new Map(SAID.map((name) => [name, book.sign(`said:${name}`)]));
    this.#scored = book.sign('scored');
    this.#played = book.sign('played');
    this.#cut = book.sign('known-cut');
    this.#several = book.sign('known-several');
    this.#sentence = book.sign('before:start');
    this.#line = book.sign('before:line-start');
    this.#lineEnd = book.sign('after:line-end');
    this.#digits = beside('digits');
    this.#unknown = beside('unknown');
    this.#unknownCapital = beside('unknown-capital');
    this.#shouted = { unknown: book.sign('shouted:unknown'), function: book.sign('shouted:function'), word: book.sign('shouted:word') };
  }

  /** Looks at the units of a run, before anything is asked about it. */
  open(reading: Reading, run: Run): void {
    this.book.makeRoom();
    run.open(reading);
    for (let u = 0; u < run.count; u++) this.#openUnit(reading, run, u);
  }

  /** All clues about the units `a` to `b`. */
  cluesOf(reading: Reading, run: Run, a: number, b: number): Clue[] {
    const found = new EvidenceList();
    this.before(reading, run, a, found);
    this.inside(reading, run, a, b, found);
    this.after(reading, run, b, found);
    return this.book.cluesOf(found);
  }

  /** What the units `a` to `b` themselves say. */
  inside(reading: Reading, run: Run, a: number, b: number, out: EvidenceList): void {
    out.push(this.#length[Math.min(b - a + 1, MANY)] as number);
    if (run.knows) this.#knownNames(run, a, b, out);
    if (hasHint(this.#hints[a] as number, this.#hints[b] as number)) this.#game(reading, run, a, b, out);
    if (a === b) {
      this.#unit(a, Place.Only, out);
      return;
    }
    if (b - a < LONGEST_LISTED && this.book.mayBeListed(this.#form[a] as number, this.#form[b] as number)) {
      const { start, end, text } = reading.tokens;
      out.push(this.book.whole(text, start[run.first[a] as number] as number, end[run.last[b] as number] as number));
    }
    this.#unit(a, Place.First, out);
    this.#unit(b, Place.Last, out);
    for (let u = a + 1; u <= b; u++) {
      out.push(this.#joined[run.joint[u] as number] as number);
      for (let i = (run.last[u - 1] as number) + 1; i < (run.first[u] as number); i++)
        if (reading.isWord(i)) out.push(this.book.word(Place.Link, reading.tokens.word[i] as number));
      if (u < b) this.#unit(u, Place.Inside, out);
    }
  }

  /** What stands before a name that begins with unit `a`. */
  before(reading: Reading, run: Run, a: number, out: EvidenceList): void {
    const i = run.first[a] as number;
    if (a > 0) out.push(this.#left[run.joint[a] as number] as number);
    else if (run.opensSentence) {
      out.push(this.#sentence);
      if (reading.opensLine(i)) out.push(this.#line);
      this.#unit(a, Place.Opening, out);
      return;
    }
    // the word before "Mr. Kenyatta" is "Mr", not the full stop
    const previous = a > 0 && run.joint[a] === Joint.Space ? (run.first[a - 1] as number) : i - 1;
    this.#neighbour(reading, previous, Place.Before, out);
    if ((reading.tokens.gap[previous] as number) < Gap.Newline) this.#neighbour(reading, previous - 1, Place.Before2, out);
  }

  /** What stands after a name that ends with unit `b`. */
  after(reading: Reading, run: Run, b: number, out: EvidenceList): void {
    const i = (run.last[b] as number) + 1;
    if (b + 1 < run.count) out.push(this.#right[run.joint[b + 1] as number] as number);
    if (!reading.has(i) || (reading.tokens.gap[i] as number) >= Gap.Newline) {
      out.push(this.#lineEnd);
      return;
    }
    // « contre-attaque » is no « contre »
    if (reading.isWord(i) && reading.isSign(i + 1, '-') && reading.glued(i + 1) && reading.glued(i + 2))
      out.push(this.#unknown[Place.After] as number);
    else this.#neighbour(reading, i, Place.After, out);
    if (reading.has(i + 1) && (reading.tokens.gap[i + 1] as number) < Gap.Newline) this.#neighbour(reading, i + 1, Place.After2, out);
    if (isCopula(reading, i)) this.#definition(reading, i + 1, out);
  }

  /** What a name is the name of, by the noun among the words from `i` on: `is a British rock band`. */
  #definition(reading: Reading, i: number, out: EvidenceList): void {
    for (let at = i; at < i + LONGEST_SAID && reading.has(at) && !reading.opensLine(at); at++) {
      if (!reading.isWord(at) && !reading.isSign(at, '-') && !reading.isSign(at, "'")) return;
      if (reading.isCapitalised(at)) continue;
      const said = reading.sense(at, Tag.cue)?.find((name) => this.#said.has(name));
      if (said === undefined) continue;
      out.push(this.#said.get(said) as number);
      return;
    }
  }

  /** What is written of a game in which the units are a side. */
  #game(reading: Reading, run: Run, a: number, b: number, out: EvidenceList): void {
    if (isScored(reading, run, a, b)) out.push(this.#scored);
    else if (isPlaying(reading, run, a, b) && !this.#isCountry(run, a, b)) out.push(this.#played);
  }

  /** Where countries play they are countries still. */
  #isCountry(run: Run, a: number, b: number): boolean {
    return a === b ? this.book.isCountry(this.#form[a] as number) : run.knownPlace(a, b) !== undefined;
  }

  #neighbour(reading: Reading, i: number, place: number, out: EvidenceList): void {
    if (!reading.has(i)) return;
    const { word, kind, shape } = reading.tokens;
    if (kind[i] === Kind.Digits) out.push(this.#digits[place] as number);
    else if (word[i] !== 0) out.push(this.book.word(place, word[i] as number));
    else if (kind[i] === Kind.Word) out.push((shape[i] === Shape.Lower ? this.#unknown : this.#unknownCapital)[place] as number);
  }

  /** What packs know under exactly this name, under names that stand in it, and under names that it would cut. */
  #knownNames(run: Run, a: number, b: number, out: EvidenceList): void {
    const from = run.first[a] as number;
    const limit = (run.last[b] as number) + 1;
    let several = -1;
    for (let u = 0; u <= b; u++) {
      const end = run.knownEnd[u] as number;
      if (end <= from) continue;
      if (u < a || end > limit) out.push(this.#cut);
      else {
        const where = u === a ? (end === limit ? 'whole' : 'first') : end === limit ? 'last' : 'inside';
        out.push(this.#known[where][run.knownAs[u] as number] as number);
        if (++several > 0) out.push(this.#several);
      }
      while (u < b && (run.first[u + 1] as number) < end) u++;
    }
  }

  #unit(u: number, place: number, out: EvidenceList): void {
    if (this.#shout[u] !== 0) out.push(this.#shout[u] as number);
    out.push(this.book.part(place, this.#form[u] as number));
  }

  #openUnit(reading: Reading, run: Run, u: number): void {
    const i = run.first[u] as number;
    const last = run.last[u] as number;
    const { tokens } = reading;
    const start = tokens.start[i] as number;
    const id = tokens.word[i] as number;
    const letter = (tokens.end[i] as number) - start === 1;
    this.#hints[u] = hintsOfSport(reading, i, last);
    this.#shout[u] = isShouted(reading, i) ? this.#shouted[id === 0 ? 'unknown' : reading.sense(i, Tag.function) ? 'function' : 'word'] : 0;
    // the word of "U.S." would be "u", that of "Inc." is "inc"
    const word = letter && last > i + 1 ? 0 : id;
    this.#form[u] = this.book.form(
      tokens.text,
      start,
      tokens.end[last] as number,
      word,
      formOf(reading, i, last, this.#titles.at(reading, i)),
    );
  }
}

/** How the tokens from `i` to `last` are written, as an index into `SHAPES`. */
function formOf(reading: Reading, i: number, last: number, titled: boolean): number {
  const { tokens } = reading;
  if (tokens.kind[i] === Kind.Digits) return Form.Digits;
  const letter = (tokens.end[i] as number) - (tokens.start[i] as number) === 1;
  if (last === i && !letter) return titled && tokens.shape[i] === Shape.Capitalised ? Form.Titled : (tokens.shape[i] as number);
  if (last === i) return Form.Letter;
  // "M." is monsieur before it is an initial
  return letter && last === i + 1 && !isHonorific(reading, i) ? Form.Initial : Form.Dotted;
}

/** Whether the word stands in a line of capitals, where they tell nothing. */
function isShouted(reading: Reading, i: number): boolean {
  return reading.shape(i) === Shape.Capitals && (isShoutedWord(reading, i - 1, i) || isShoutedWord(reading, i + 1, i + 1));
}

function isShoutedWord(reading: Reading, i: number, gapAt: number): boolean {
  const { tokens } = reading;
  return reading.isWord(i) && tokens.shape[i] === Shape.Capitals && tokens.gap[gapAt] === Gap.Space;
}
