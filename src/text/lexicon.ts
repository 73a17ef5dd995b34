import { Gap, Tokens } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a term means, by tag: `{ month: 12 }`, `{ currency: {...} }`. A term may carry several tags (`mars`, `second`). */
export type Senses<S> = { [T in keyof S]?: S[T] };

/** A term found in a text: the token after its last one, and its sense. */
export interface Term<V> {
  end: number;
  sense: V;
}

interface Node<S> {
  next: Map<number, Node<S>> | undefined;
  senses: Senses<S> | undefined;
  /** Every tag of a term that starts with this node's word; made on demand. */
  tags: Set<keyof S> | undefined;
}

const scratch = new Tokens();
const never = (): boolean => false;

/**
 * The words and phrases of one language or pack, with what they mean, as a trie over vocabulary ids.
 * Hyphens inside a phrase are optional and hyphens and spaces exchange: `Kim Jong-un`, `Kim Jong Un`; `mi-mai`, `mi mai`.
 */
export class Lexicon<S extends object> {
  readonly vocabulary: Vocabulary;
  readonly #roots: (Node<S> | undefined)[] = [];
  readonly #hyphen: number;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    this.#hyphen = vocabulary.add('-');
  }

  /** Adds a term. A second sense under the same tag replaces the first: later sources win. */
  add<T extends keyof S>(tag: T, form: string, sense: S[T]): void {
    const ids = this.#ids(form);
    let node: Node<S> | undefined;
    for (const id of ids) {
      let next: Node<S> | undefined;
      if (node === undefined) next = this.#roots[id] ??= emptyNode();
      else {
        node.next ??= new Map();
        next = node.next.get(id);
        if (next === undefined) {
          next = emptyNode();
          node.next.set(id, next);
        }
      }
      node = next;
    }
    if (node === undefined) throw new Error(`a term needs at least one word or sign: ${JSON.stringify(form)}`);
    node.senses ??= {};
    node.senses[tag] = sense;
  }

  /** The senses of the single word `id`, phrases apart. */
  senses(id: number): Senses<S> | undefined {
    return this.#roots[id]?.senses;
  }

  /** Every tag of which some term starts with the word `id`: what an engine wakes rules by. */
  tagsFrom(id: number): ReadonlySet<keyof S> | undefined {
    const root = this.#roots[id];
    return root && collectTags(root);
  }

  /** The longest term with `tag` that starts at token `i` and ends before `limit`. */
  longest<T extends keyof S>(tokens: Tokens, i: number, tag: T, limit: number): Term<S[T]> | undefined {
    let node = this.#roots[tokens.word[i] as number];
    if (node === undefined || i >= limit) return undefined;
    let end = -1;
    let sense: S[T] | undefined;
    let at = i + 1;
    for (;;) {
      const found = node.senses?.[tag];
      if (found !== undefined) {
        sense = found;
        end = at;
      }
      if (node.next === undefined || at >= limit || tokens.gap[at] === Gap.Paragraph) break;
      if (tokens.word[at] === this.#hyphen && at + 1 < limit && tokens.gap[at] === Gap.None && tokens.gap[at + 1] === Gap.None) at++;
      const next: Node<S> | undefined = node.next.get(tokens.word[at] as number);
      if (next === undefined) break;
      node = next;
      at++;
    }
    return sense === undefined ? undefined : { end, sense };
  }

  #ids(form: string): number[] {
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

const emptyNode = <S>(): Node<S> => ({ next: undefined, senses: undefined, tags: undefined });

function collectTags<S>(node: Node<S>): Set<keyof S> {
  if (node.tags !== undefined) return node.tags;
  const tags = new Set<keyof S>();
  for (const tag in node.senses) tags.add(tag);
  if (node.next !== undefined) for (const child of node.next.values()) for (const tag of collectTags(child)) tags.add(tag);
  node.tags = tags;
  return tags;
}

/** Whether `form` is a run of plain small letters: most terms are, and need no tokenizer to say so. */
function isOneWord(form: string): boolean {
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i);
    if (code < 0x61 || code > 0x7a) return false;
  }
  return form !== '';
}
