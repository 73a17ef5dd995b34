import { EdgeTable, NO_NODE } from './edges.ts';
import { type ImageReader, type ImageWriter, roomFor } from './image.ts';
import { EMPTY, TagSets } from './tag-sets.ts';
import { Gap, Tokens } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A term found in a text: the token after its last one, and its sense. */
export interface Term<V> {
  end: number;
  sense: V;
}

const NO_SENSE = 0;

const scratch = new Tokens();
const never = (): boolean => false;

/**
 * The words and phrases of one language or pack, with what they mean by tag (`{ month: 12 }`), as a trie over vocabulary
 * ids. A term may carry several tags (`mars`, `second`).
 *
 * Hyphens inside a phrase are optional, and hyphens and spaces exchange: `Kim Jong-un`, `Kim Jong Un`; `mi-mai`, `mi mai`.
 *
 * Nodes and senses are rows of integers, which an image holds as they are. An object a node and a map a branch, tried
 * first, spent half of the time of a short run in the garbage collector.
 */
export class Lexicon<S extends object> {
  readonly vocabulary: Vocabulary;
  readonly #hyphen: number;
  #sets = new TagSets();
  /** By vocabulary id, the node of the word as a term's first. */
  #roots = new Int32Array(1 << 13);
  /** By vocabulary id, the tags under which some term starts with the word: most questions end here. */
  #starts = new Int32Array(1 << 13);
  /** The same of the words that are terms by themselves. */
  #alone = new Int32Array(1 << 13);
  /** The same of the words that terms end with: what looks back ends here. */
  #ends = new Int32Array(1 << 13);
  #edges = new EdgeTable();
  #nodes = 1;
  /**
   * By node, the words that edges lead on with from it, as a set of which each word is one of 32 bits: articles and prepositions
   * begin many phrases and stand everywhere, and one word of fourteen behind them goes on with one.
   */
  #onward = new Int32Array(1 << 13);
  /** By node, its first sense; by sense, its tag, what it is, and the next sense of the same node. */
  #firstSense = new Int32Array(1 << 13);
  #senses = 1;
  #senseTags = new Int32Array(1 << 13);
  #nextSense = new Int32Array(1 << 13);
  #values: unknown[] = [undefined];
  /** Of a loaded lexicon, its values as lines of JSON, and by sense the byte that its line begins at: few are ever asked for. */
  #json = Buffer.alloc(0);
  #jsonOf = new Int32Array(0);

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    this.#hyphen = vocabulary.add('-');
  }

  /** The lexicon that was stored at this place of `image`, over the vocabulary that was stored with it. */
  static load<S extends object>(vocabulary: Vocabulary, image: ImageReader): Lexicon<S> {
    const loaded = new Lexicon<S>(vocabulary);
    loaded.#sets = TagSets.load(image);
    loaded.#roots = image.ints();
    loaded.#starts = image.ints();
    loaded.#alone = image.ints();
    loaded.#ends = image.ints();
    loaded.#edges = EdgeTable.load(image);
    loaded.#onward = image.ints();
    loaded.#firstSense = image.ints();
    loaded.#senseTags = image.ints();
    loaded.#nextSense = image.ints();
    loaded.#nodes = loaded.#firstSense.length;
    loaded.#senses = loaded.#senseTags.length;
    loaded.#values = new Array(loaded.#senses).fill(undefined);
    const { buffer, byteOffset, byteLength } = image.bytes();
    loaded.#json = Buffer.from(buffer, byteOffset, byteLength);
    loaded.#jsonOf = image.ints();
    return loaded;
  }

  store(image: ImageWriter): void {
    this.#sets.store(image);
    const words = this.vocabulary.size;
    for (const row of [this.#roots, this.#starts, this.#alone, this.#ends]) image.row(row, words);
    this.#edges.store(image);
    image.row(this.#onward, this.#nodes);
    image.row(this.#firstSense, this.#nodes);
    image.row(this.#senseTags, this.#senses);
    image.row(this.#nextSense, this.#senses);
    const lines = new Map<string, number>();
    let size = 0;
    const jsonOf = new Int32Array(this.#senses);
    for (let sense = 1; sense < this.#senses; sense++) {
      const line = `${JSON.stringify(this.#valueOf(sense))}\n`;
      const known = lines.get(line);
      jsonOf[sense] = known ?? size;
      if (known !== undefined) continue;
      lines.set(line, size);
      size += Buffer.byteLength(line);
    }
    image.text([...lines.keys()].join(''));
    image.row(jsonOf);
  }

  /** Adds a term, or the words of one. A second sense under the same tag replaces the first: later sources win. */
  add<T extends keyof S & number>(tag: T, form: string | readonly number[], sense: S[T]): void {
    const ids = typeof form === 'string' ? this.wordsOf(form) : form;
    const first = ids[0];
    if (first === undefined) throw new Error(`a term needs at least one word or sign: ${JSON.stringify(form)}`);
    this.#roots = roomFor(this.#roots, first);
    let node = (this.#roots[first] ||= this.#node());
    this.#starts = this.#mark(this.#starts, first, tag);
    if (ids.length === 1) this.#alone = this.#mark(this.#alone, first, tag);
    this.#ends = this.#mark(this.#ends, ids[ids.length - 1] as number, tag);
    for (let k = 1; k < ids.length; k++) node = this.#child(node, ids[k] as number);
    this.#setSense(node, tag, sense);
  }

  /** The sense under `tag` of the term that consists of these words. */
  get<T extends keyof S & number>(tag: T, ids: readonly number[]): S[T] | undefined {
    let node = this.#roots[ids[0] as number] ?? NO_NODE;
    for (let k = 1; k < ids.length && node !== NO_NODE; k++) node = this.#edges.get(node, ids[k] as number);
    const found = this.#senseAt(node, tag);
    return found === NO_SENSE ? undefined : (this.#valueOf(found) as S[T]);
  }

  /** The sense under `tag` of the single word `id`, phrases apart. */
  sense<T extends keyof S & number>(id: number, tag: T): S[T] | undefined {
    if (!this.#sets.has(this.#alone[id] ?? EMPTY, tag)) return undefined;
    return this.#valueOf(this.#senseAt(this.#roots[id] as number, tag)) as S[T];
  }

  /** Whether the word `id` means anything by itself. */
  hasSense(id: number): boolean {
    return (this.#alone[id] ?? EMPTY) !== EMPTY;
  }

  /** Whether some term with `tag` starts with the word `id`. */
  startsWith(id: number, tag: number): boolean {
    return this.#sets.has(this.#starts[id] ?? EMPTY, tag);
  }

  /** Whether some term with `tag` ends with the word `id`. */
  endsWith(id: number, tag: number): boolean {
    return this.#sets.has(this.#ends[id] ?? EMPTY, tag);
  }

  /** Every tag of which some term starts with the word `id`: what an engine wakes rules by. The same set for words alike. */
  tagsFrom(id: number): ReadonlySet<keyof S & number> {
    return this.#sets.members(this.#starts[id] ?? EMPTY) as ReadonlySet<keyof S & number>;
  }

  /** The tags that the word `id` has by itself. */
  tagsOf(id: number): ReadonlySet<keyof S & number> {
    return this.#sets.members(this.#alone[id] ?? EMPTY) as ReadonlySet<keyof S & number>;
  }

  /** Whether the word at token `i` and the next one begin some phrase together. */
  opensPhrase(tokens: Tokens, i: number): boolean {
    const root = this.#roots[tokens.word[i] as number] ?? NO_NODE;
    const onward = this.#onward[root] as number;
    if (onward === 0) return false;
    const next = tokens.word[i + 1] === this.#hyphen && tokens.gap[i + 1] === Gap.None ? i + 2 : i + 1;
    const word = tokens.word[next] as number;
    return (onward & bitOf(word)) !== 0 && this.#edges.get(root, word) !== NO_NODE;
  }

  /** The longest term with `tag` that starts at token `i` and ends before `limit`. */
  longest<T extends keyof S & number>(tokens: Tokens, i: number, tag: T, limit = tokens.limit): Term<S[T]> | undefined {
    const first = tokens.word[i] as number;
    if (i >= limit || !this.startsWith(first, tag)) return undefined;
    let node = this.#roots[first] as number;
    let found = this.#senseAt(node, tag);
    let end = i + 1;
    for (let at = i + 1; this.#onward[node] !== 0 && at < limit && tokens.gap[at] !== Gap.Paragraph; at++) {
      if (tokens.word[at] === this.#hyphen && at + 1 < limit && tokens.gap[at] === Gap.None && tokens.gap[at + 1] === Gap.None) at++;
      const word = tokens.word[at] as number;
      if (((this.#onward[node] as number) & bitOf(word)) === 0) break;
      node = this.#edges.get(node, word);
      if (node === NO_NODE) break;
      const sense = this.#senseAt(node, tag);
      if (sense === NO_SENSE) continue;
      found = sense;
      end = at + 1;
    }
    return found === NO_SENSE ? undefined : { end, sense: this.#valueOf(found) as S[T] };
  }

  #valueOf(sense: number): unknown {
    return (this.#values[sense] ??= this.#parsed(this.#jsonOf[sense] as number));
  }

  #parsed(line: number): unknown {
    return JSON.parse(this.#json.toString('utf8', line, this.#json.indexOf('\n', line)));
  }

  #mark(row: Int32Array<ArrayBuffer>, id: number, tag: number): Int32Array<ArrayBuffer> {
    const roomy = roomFor(row, id);
    roomy[id] = this.#sets.with(roomy[id] as number, tag);
    return roomy;
  }

  #child(node: number, id: number): number {
    const known = this.#edges.get(node, id);
    if (known !== NO_NODE) return known;
    const child = this.#node();
    this.#edges.set(node, id, child);
    this.#onward[node] = (this.#onward[node] as number) | bitOf(id);
    return child;
  }

  #node(): number {
    this.#onward = roomFor(this.#onward, this.#nodes);
    this.#firstSense = roomFor(this.#firstSense, this.#nodes);
    return this.#nodes++;
  }

  #senseAt(node: number, tag: number): number {
    let sense = this.#firstSense[node] as number;
    while (sense !== NO_SENSE && this.#senseTags[sense] !== tag) sense = this.#nextSense[sense] as number;
    return sense;
  }

  #setSense(node: number, tag: number, value: unknown): void {
    let sense = this.#senseAt(node, tag);
    if (sense === NO_SENSE) {
      sense = this.#senses++;
      this.#senseTags = roomFor(this.#senseTags, sense);
      this.#nextSense = roomFor(this.#nextSense, sense);
      this.#senseTags[sense] = tag;
      this.#nextSense[sense] = this.#firstSense[node] as number;
      this.#firstSense[node] = sense;
    }
    this.#values[sense] = value;
  }

  /** Vocabulary ids of the words of a term, the same in every lexicon over one vocabulary. */
  wordsOf(form: string): readonly number[] {
    if (isOneWord(form)) return [this.vocabulary.add(form)];
    scratch.read(form, 0, form.length, this.vocabulary, never);
    const ids: number[] = [];
    for (let i = scratch.first; i < scratch.limit; i++) {
      const start = scratch.start[i] as number;
      const end = scratch.end[i] as number;
      const code = form.charCodeAt(start);
      const inner = i > scratch.first && i + 1 < scratch.limit && scratch.gap[i] === Gap.None && scratch.gap[i + 1] === Gap.None;
      if (inner && (code === 0x2d || code === 0x2010 || code === 0x2011)) continue;
      const found = scratch.word[i] as number;
      ids.push(this.vocabulary.isWritten(found, form, start, end) ? found : this.vocabulary.add(form.slice(start, end)));
    }
    return ids;
  }
}

const bitOf = (word: number): number => (word === 0 ? 0 : 1 << word);

/** Whether `form` is a run of plain small letters: most terms are, and need no tokenizer to say so. */
function isOneWord(form: string): boolean {
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i);
    if (code < 0x61 || code > 0x7a) return false;
  }
  return form !== '';
}
