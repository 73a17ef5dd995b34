import { Gap, Tokens } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A term found in a text: the token after its last one, and its sense. */
export interface Term<V> {
  end: number;
  sense: V;
}

/** Tags to a group of bits; a group is what a small integer holds in any build of V8. */
const GROUP = 30;
const NO_NODE = 0;
const NO_SENSE = 0;

const scratch = new Tokens();
const never = (): boolean => false;

/**
 * The words and phrases of one language or pack, with what they mean by tag (`{ month: 12 }`), as a trie over vocabulary
 * ids. A term may carry several tags (`mars`, `second`).
 *
 * Hyphens inside a phrase are optional, and hyphens and spaces exchange: `Kim Jong-un`, `Kim Jong Un`; `mi-mai`, `mi mai`.
 *
 * Nodes and senses are rows of plain integer arrays. An object a node and a map a branch, tried first, spent half of the
 * time of a short run in the garbage collector.
 */
export class Lexicon<S extends object> {
  readonly vocabulary: Vocabulary;
  readonly #hyphen: number;
  /** By vocabulary id, the node of the word as a term's first. */
  readonly #roots: number[] = [NO_NODE];
  readonly #edges = new EdgeTable();
  /** By node, whether any edge leaves it. */
  readonly #branches: boolean[] = [false];
  /** By node, its first sense; by sense, its tag, what it is, and the next sense of the same node. */
  readonly #firstSense: number[] = [NO_SENSE];
  readonly #senseTags: number[] = [-1];
  readonly #senseValues: unknown[] = [undefined];
  readonly #nextSense: number[] = [NO_SENSE];
  readonly #tags: (keyof S)[] = [];
  readonly #tagIndex = new Map<keyof S, number>();
  /** By group of tags and vocabulary id, the tags under which some term starts with the word: most questions end here. */
  readonly #starts: number[][] = [];
  /** The same of the words that terms end with: what looks back ends here. */
  readonly #ends: number[][] = [];
  readonly #tagsFrom: (ReadonlySet<keyof S> | undefined)[] = [];

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    this.#hyphen = vocabulary.add('-');
  }

  /** Adds a term, or the words of one. A second sense under the same tag replaces the first: later sources win. */
  add<T extends keyof S>(tag: T, form: string | readonly number[], sense: S[T]): void {
    const ids = typeof form === 'string' ? this.wordsOf(form) : form;
    const first = ids[0];
    if (first === undefined) throw new Error(`a term needs at least one word or sign: ${JSON.stringify(form)}`);
    const tagId = this.#tagId(tag);
    mark(this.#starts, first, tagId);
    this.#tagsFrom[first] = undefined;
    mark(this.#ends, ids[ids.length - 1] as number, tagId);
    let node = this.#root(first);
    for (let k = 1; k < ids.length; k++) node = this.#child(node, ids[k] as number);
    this.#setSense(node, tagId, sense);
  }

  /** The sense under `tag` of the single word `id`, phrases apart. */
  sense<T extends keyof S>(id: number, tag: T): S[T] | undefined {
    const tagId = this.#tagIndex.get(tag);
    if (tagId === undefined || !this.#startsWith(id, tagId)) return undefined;
    const found = this.#senseAt(this.#roots[id] as number, tagId);
    return found === NO_SENSE ? undefined : (this.#senseValues[found] as S[T]);
  }

  /** Whether the word `id` means anything by itself. */
  hasSense(id: number): boolean {
    const root = this.#roots[id];
    return root !== undefined && this.#firstSense[root] !== NO_SENSE;
  }

  /** Whether some term with `tag` starts with the word `id`. */
  startsWith(id: number, tag: keyof S): boolean {
    const tagId = this.#tagIndex.get(tag);
    return tagId !== undefined && this.#startsWith(id, tagId);
  }

  /** Whether some term with `tag` ends with the word `id`. */
  endsWith(id: number, tag: keyof S): boolean {
    const tagId = this.#tagIndex.get(tag);
    return tagId !== undefined && isMarked(this.#ends, id, tagId);
  }

  /** Every tag of which some term starts with the word `id`: what an engine wakes rules by. */
  tagsFrom(id: number): ReadonlySet<keyof S> | undefined {
    if ((this.#roots[id] ?? NO_NODE) === NO_NODE) return undefined;
    return (this.#tagsFrom[id] ??= new Set(this.#tags.filter((_, tagId) => this.#startsWith(id, tagId))));
  }

  /** The tags that the word `id` has by itself. */
  tagsOf(id: number): ReadonlySet<keyof S> {
    const tags = new Set<keyof S>();
    for (let sense = this.#firstSense[this.#roots[id] ?? NO_NODE] as number; sense !== NO_SENSE; sense = this.#nextSense[sense] as number)
      tags.add(this.#tags[this.#senseTags[sense] as number] as keyof S);
    return tags;
  }

  /** Whether the word at token `i` and the next one begin some phrase together. */
  opensPhrase(tokens: Tokens, i: number): boolean {
    const root = this.#roots[tokens.word[i] as number] ?? NO_NODE;
    if (!this.#branches[root]) return false;
    const next = tokens.word[i + 1] === this.#hyphen && tokens.gap[i + 1] === Gap.None ? i + 2 : i + 1;
    return next < tokens.count && this.#edges.get(root, tokens.word[next] as number) !== NO_NODE;
  }

  /** The longest term with `tag` that starts at token `i` and ends before `limit`. */
  longest<T extends keyof S>(tokens: Tokens, i: number, tag: T, limit: number): Term<S[T]> | undefined {
    const tagId = this.#tagIndex.get(tag);
    const first = tokens.word[i] as number;
    if (tagId === undefined || i >= limit || !this.#startsWith(first, tagId)) return undefined;
    let node = this.#roots[first] as number;
    let found = this.#senseAt(node, tagId);
    let end = i + 1;
    for (let at = i + 1; this.#branches[node] && at < limit && tokens.gap[at] !== Gap.Paragraph; at++) {
      if (tokens.word[at] === this.#hyphen && at + 1 < limit && tokens.gap[at] === Gap.None && tokens.gap[at + 1] === Gap.None) at++;
      node = this.#edges.get(node, tokens.word[at] as number);
      if (node === NO_NODE) break;
      const sense = this.#senseAt(node, tagId);
      if (sense === NO_SENSE) continue;
      found = sense;
      end = at + 1;
    }
    return found === NO_SENSE ? undefined : { end, sense: this.#senseValues[found] as S[T] };
  }

  #startsWith(id: number, tagId: number): boolean {
    return isMarked(this.#starts, id, tagId);
  }

  #tagId(tag: keyof S): number {
    let tagId = this.#tagIndex.get(tag);
    if (tagId === undefined) {
      tagId = this.#tags.push(tag) - 1;
      this.#tagIndex.set(tag, tagId);
    }
    return tagId;
  }

  #root(id: number): number {
    const roots = this.#roots;
    while (roots.length <= id) roots.push(NO_NODE);
    return (roots[id] ||= this.#node());
  }

  #child(node: number, id: number): number {
    const known = this.#edges.get(node, id);
    if (known !== NO_NODE) return known;
    const child = this.#node();
    this.#edges.set(node, id, child);
    this.#branches[node] = true;
    return child;
  }

  #node(): number {
    this.#branches.push(false);
    return this.#firstSense.push(NO_SENSE) - 1;
  }

  #senseAt(node: number, tagId: number): number {
    let sense = this.#firstSense[node] as number;
    while (sense !== NO_SENSE && this.#senseTags[sense] !== tagId) sense = this.#nextSense[sense] as number;
    return sense;
  }

  #setSense(node: number, tagId: number, value: unknown): void {
    const known = this.#senseAt(node, tagId);
    if (known !== NO_SENSE) {
      this.#senseValues[known] = value;
      return;
    }
    this.#senseTags.push(tagId);
    this.#nextSense.push(this.#firstSense[node] as number);
    this.#firstSense[node] = this.#senseValues.push(value) - 1;
  }

  /** Vocabulary ids of the words of a term, the same in every lexicon over one vocabulary. */
  wordsOf(form: string): readonly number[] {
    if (isOneWord(form)) return [this.vocabulary.add(form)];
    scratch.read(form, 0, form.length, this.vocabulary, never);
    const ids: number[] = [];
    for (let i = 0; i < scratch.count; i++) {
      const part = form.slice(scratch.start[i], scratch.end[i]);
      const inner = i > 0 && i + 1 < scratch.count && scratch.gap[i] === Gap.None && scratch.gap[i + 1] === Gap.None;
      if (inner && (part === '-' || part === '‑' || part === '‐')) continue;
      ids.push(this.vocabulary.add(part));
    }
    return ids;
  }
}

/** Child nodes by parent node and word: a hash table with open addressing, three integers an edge. */
class EdgeTable {
  #table = new Int32Array(3 << 15);
  #count = 0;

  get(node: number, word: number): number {
    return this.#table[this.#slot(node, word) + 2] as number;
  }

  set(node: number, word: number, child: number): void {
    this.#put(node, word, child);
    if (++this.#count * 6 <= this.#table.length) return;
    const old = this.#table;
    this.#table = new Int32Array(old.length * 2);
    for (let i = 0; i < old.length; i += 3)
      if (old[i + 2] !== NO_NODE) this.#put(old[i] as number, old[i + 1] as number, old[i + 2] as number);
  }

  #put(node: number, word: number, child: number): void {
    const slot = this.#slot(node, word);
    this.#table[slot] = node;
    this.#table[slot + 1] = word;
    this.#table[slot + 2] = child;
  }

  #slot(node: number, word: number): number {
    const slots = this.#table.length / 3;
    const hash = Math.imul(Math.imul(node, 0x9e3779b1) ^ word, 0x85ebca6b);
    let slot = (hash ^ (hash >>> 15)) & (slots - 1);
    while (this.#table[slot * 3 + 2] !== NO_NODE && (this.#table[slot * 3] !== node || this.#table[slot * 3 + 1] !== word))
      slot = (slot + 1) & (slots - 1);
    return slot * 3;
  }
}

/** Whether `form` is a run of plain small letters: most terms are, and need no tokenizer to say so. */
function isOneWord(form: string): boolean {
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i);
    if (code < 0x61 || code > 0x7a) return false;
  }
  return form !== '';
}

function isMarked(groups: readonly number[][], id: number, tagId: number): boolean {
  const bits = groups[(tagId / GROUP) | 0]?.[id];
  return bits !== undefined && ((bits >> (tagId % GROUP)) & 1) === 1;
}

function mark(groups: number[][], id: number, tagId: number): void {
  const at = (tagId / GROUP) | 0;
  groups[at] ??= [];
  const group = groups[at];
  while (group.length <= id) group.push(0);
  group[id] = (group[id] as number) | (1 << (tagId % GROUP));
}
