import type { ActorMention } from '../../core/mention.ts';
import { NAME_KINDS } from '../../languages/cues.ts';
import type { Affair } from '../affairs.ts';

const NONE: readonly never[] = [];
const NO_LIKELIHOODS: readonly number[] = NAME_KINDS.map(() => 0);
const KIND_OF = { person: 1, organization: 2, government: 2, group: 2, place: 3 } as const;

/** The sums of two rows, kind by kind; a copy, since what `map` answers is another sort of array to V8 and read at half the speed. */
export function sumOf(a: readonly number[], b: readonly number[]): readonly number[] {
  const sum = a.slice();
  for (let k = 0; k < sum.length; k++) sum[k] = (a[k] as number) + (b[k] as number);
  return sum;
}

/** Longer names that have a name as their part. */
export interface Fuller {
  /** In the order of their first mention. */
  readonly names: Name[];
  /** The person among them who was named last so far, else the one who is named first. */
  person: Name | undefined;
}

/** A name as one document uses it: every mention that is written alike, case and diacritics apart. */
export class Name {
  /** As a slug, and how many words that has. */
  readonly written: string;
  readonly words: number;
  readonly first: ActorMention;
  /** Its other mentions. Most names have none, and a list for each took a twentieth of the time of a large text. */
  #later: ActorMention[] | undefined = undefined;
  /** Packs know a place of this name. */
  isPlace: boolean;
  /** Sum over the mentions of the log-probability of each kind, as far as the words around them tell. */
  likelihoods: readonly number[];
  /** Index into `NAME_KINDS` of the likeliest kind, as far as the words around its mentions tell. */
  kind: number;
  /** The same of what most of its mentions are once the whole document is asked. */
  decided: number;
  /** What its mention is, where it has one alone. */
  sole: number | undefined = undefined;
  /** What the rest of the document adds to the score of each kind, once it is asked for. */
  signs: readonly number[] | undefined = undefined;
  /** Packs know the name: what is not weighed keeps the kind that they give it. */
  readonly known: boolean;
  /** Mentions that were weighed. */
  weighed: number;
  /** Longer names of the document that this one ends: `Kazuo Hirai` for `Hirai`. */
  endOf: Fuller | undefined = undefined;
  /** Longer names that this one begins: `Sony Pictures` for `Sony`. */
  startOf: Fuller | undefined = undefined;
  /** Where this one is such a longer name. */
  fullerFor: readonly Fuller[] = NONE;
  /** Names that differ from this one in the last word alone, itself among them. */
  alike: Name[] | undefined = undefined;
  /** Who is known by it as a surname in the affair that the document is about. */
  inAffair: Affair['people'][string] | undefined = undefined;
  /** The document writes it with a small letter too. */
  small = false;
  /** What this acronym stands for, where the document spells it out. */
  expansion: Name | undefined = undefined;
  /** Whether the expansion stands beside it: `World Health Organization (WHO)`. */
  introduced = false;

  /** `first` is its first mention. */
  constructor(written: string, first: ActorMention) {
    this.written = written;
    this.first = first;
    this.isPlace = first.place !== undefined;
    this.words = wordsIn(written);
    this.known = first.likelihoods === undefined;
    this.weighed = this.known ? 0 : 1;
    this.likelihoods = first.likelihoods ?? NO_LIKELIHOODS;
    this.kind = this.known ? KIND_OF[first.kind] : 0;
    this.decided = this.kind;
  }

  add(mention: ActorMention): void {
    const { likelihoods } = mention;
    if (this.#later === undefined) this.#later = [mention];
    else this.#later.push(mention);
    this.isPlace ||= mention.place !== undefined;
    if (likelihoods === undefined) return;
    this.weighed++;
    this.likelihoods = this.weighed === 1 ? likelihoods : sumOf(this.likelihoods, likelihoods);
  }

  /** How often it is mentioned. */
  get count(): number {
    return 1 + this.later.length;
  }

  get later(): readonly ActorMention[] {
    return this.#later ?? NONE;
  }

  get lastWord(): string {
    return this.written.slice(this.written.lastIndexOf('-') + 1);
  }
}

function wordsIn(slug: string): number {
  let words = 1;
  for (let at = slug.indexOf('-'); at !== -1; at = slug.indexOf('-', at + 1)) words++;
  return words;
}
