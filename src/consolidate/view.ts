import { firstIndex } from '../core/ordered.ts';
import type { DateFact, DocumentInfo, Fact, Figure, Span } from '../core/schema.ts';
import type { Cue } from '../languages/senses/checks.ts';
import { LineIndex } from '../text/lines.ts';

/** A word of one of the languages' check vocabularies, where it stands. */
export interface Sign extends Span {
  tag: `cue-${Cue}` | 'concept' | 'event' | 'scope' | 'thing';
  /** The key of a concept, event, scope or thing, else ''. */
  key: string;
}

/** A number that extraction left alone because nothing beside it says of what: "230 for the councillor". */
export interface BareNumber extends Span {
  value: number;
}

/** A capitalised word that may be of a name, folded. */
export interface ProperWord extends Span {
  key: string;
  /** At a sentence's start any word has a capital. */
  opening: boolean;
}

/** The name of a weekday; ISO 8601, 1 Monday to 7 Sunday. */
export interface Weekday extends Span {
  weekday: number;
}

export interface Sentence extends Span {
  index: number;
  /** Number of the paragraph it stands in. */
  paragraph: number;
  facts: Fact[];
  signs: Sign[];
  numbers: BareNumber[];
  propers: ProperWord[];
  weekdays: Weekday[];
}

/** A document as checks see it: its facts, and the words around them that say how they hang together. */
export class DocumentView {
  readonly info: DocumentInfo;
  /** The prose that the facts were found in. */
  readonly text: string;
  readonly facts: readonly Fact[];
  readonly sentences: readonly Sentence[];
  readonly #lines: LineIndex;

  constructor(info: DocumentInfo, text: string, facts: readonly Fact[], sentences: readonly Sentence[]) {
    this.info = info;
    this.text = text;
    this.facts = facts;
    this.sentences = sentences;
    this.#lines = new LineIndex(text);
  }

  /** The sentence after `sentence` in the same paragraph. */
  next(sentence: Sentence): Sentence | undefined {
    const next = this.sentences[sentence.index + 1];
    return next?.paragraph === sentence.paragraph ? next : undefined;
  }

  /** The sentence before `sentence` in the same paragraph. */
  previous(sentence: Sentence): Sentence | undefined {
    const previous = this.sentences[sentence.index - 1];
    return previous?.paragraph === sentence.paragraph ? previous : undefined;
  }

  sentenceAt(offset: number): Sentence | undefined {
    return this.sentences[Math.max(0, firstIndex(this.sentences, ({ start }) => start > offset) - 1)];
  }

  /** 1-based line and column of an offset. */
  positionOf(offset: number): { line: number; column: number } {
    return this.#lines.at(offset);
  }

  /** What stands between two spans, without the space at its ends. */
  between(left: Span, right: Span): string {
    return this.text.slice(left.end, right.start).trim();
  }
}

export const figuresOf = (sentence: Sentence): Figure[] => sentence.facts.filter((fact) => fact.type === 'figure');
export const datesOf = (sentence: Sentence): DateFact[] => sentence.facts.filter((fact) => fact.type === 'date');

/** The words of `cue` in [from, to) of the sentence. */
export function cuesOf(sentence: Sentence, cue: Cue, from = sentence.start, to = sentence.end): Sign[] {
  return sentence.signs.filter((sign) => sign.tag === `cue-${cue}` && sign.start >= from && sign.end <= to);
}

export function hasCue(sentence: Sentence, cue: Cue, from = sentence.start, to = sentence.end): boolean {
  return sentence.signs.some((sign) => sign.tag === `cue-${cue}` && sign.start >= from && sign.end <= to);
}

/** Whether a word of `cue` stands in the sentence that no "no" right before it denies: "others", but not "no others". */
export function hasUndenied(sentence: Sentence, cue: Cue): boolean {
  const denials = cuesOf(sentence, 'none');
  return cuesOf(sentence, cue).some(
    ({ start, end }) => !denials.some((none) => none.start <= start && end >= none.end && start - none.end <= 12),
  );
}

/** The keys of the concepts, events, scopes or things named in [from, to) of the sentence. */
export function keysOf(
  sentence: Sentence,
  tag: 'concept' | 'event' | 'scope' | 'thing',
  from = sentence.start,
  to = sentence.end,
): Set<string> {
  const keys = new Set<string>();
  for (const sign of sentence.signs) if (sign.tag === tag && sign.start >= from && sign.end <= to) keys.add(sign.key);
  return keys;
}
