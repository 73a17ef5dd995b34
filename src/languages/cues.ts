import type { Lexicon } from '../text/lexicon.ts';
import evidence from './evidence.json' with { type: 'json' };
import type { LanguageCode, LanguageWords, Senses } from './language.ts';
import { Tag } from './senses/tags.ts';

/** Kinds that the evidence speaks for, in the order of every row of weights. `none`: no actor at all. */
export const NAME_KINDS = ['none', 'person', 'organization', 'place'] as const;

/** Rows of weights by place (`before`, `last`) and word. */
export type WordWeights = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

/**
 * The fitted weights: `signs` by the name of a piece of evidence, `words` by language, place (`before`, `last`) and word.
 * Written by scripts/fit-names.ts; rows are log-odds for `NAME_KINDS`.
 */
export interface EvidenceWeights {
  readonly signs: Readonly<Record<string, readonly number[]>>;
  readonly words: { readonly [L in LanguageCode]?: WordWeights };
  /** How much a mention's own evidence counts, that of the other mentions of its name, and what the names around it say. */
  readonly document: { readonly own: number; readonly others: number; readonly signs: Readonly<Record<string, readonly number[]>> };
}

export const weights: EvidenceWeights = evidence;

/** Puts the cues of a language, and the words that have a weight of their own, into its lexicon. */
export function addCues(lexicon: Lexicon<Senses>, { code, cues }: LanguageWords): void {
  const classes = new Map<string, string[]>();
  for (const words of Object.values(weights.words[code] ?? {})) for (const word in words) classes.set(word, []);
  for (const name in cues) {
    for (const word of (cues[name] as string).split(' ')) {
      const known = classes.get(word);
      if (known === undefined) classes.set(word, [name]);
      else known.push(name);
    }
  }
  for (const [word, names] of classes) lexicon.add(Tag.cue, word, names);
}
