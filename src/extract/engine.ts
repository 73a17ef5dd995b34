import { type DateMention, endOfCore, type FigureMention, type Mention } from '../core/mention.ts';
import type { Dictionary } from '../dictionary/index.ts';
import { LanguageDetector } from '../languages/detect.ts';
import type { Language, LanguageCode, Senses } from '../languages/language.ts';
import type { KnownSenses } from '../languages/senses/names.ts';
import { Tag } from '../languages/senses/tags.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { Passage } from '../text/passage.ts';
import { eachSection } from '../text/sections.ts';
import { SmallWords } from '../text/small-words.ts';
import { Tokens } from '../text/tokens.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import type { FigureTaker, Found } from './found.ts';
import { Near } from './near.ts';
import { PutOff } from './put-off.ts';
import { PART, type Reading, type Rule, signed } from './rule.ts';
import { Selection } from './select.ts';
import { WakeTable } from './wake.ts';
import { needsOf } from './woken.ts';

/** One language's words, and what they wake. */
class Grammar extends Passage<Senses> implements Reading {
  readonly language: Language;
  readonly names: Lexicon<KnownSenses>;
  readonly near: Near;
  readonly rules: WakeTable<Rule>;
  namesReadTo = 0;
  claimedFrom = 0;
  claimedTo = 0;
  traced = false;

  constructor(language: Language, rules: readonly Rule[], lexicon: Lexicon<Senses>, names: Lexicon<KnownSenses>, tokens: Tokens) {
    super(tokens, lexicon);
    this.language = language;
    this.near = new Near(lexicon, tokens, rules.flatMap(needsOf));
    this.names = names;
    this.rules = new WakeTable(rules, this.near, lexicon.vocabulary.size, lexicon, names);
  }

  override open(): void {
    super.open();
    this.near.open();
    this.namesReadTo = this.first;
    this.claimedTo = 0;
  }

  /** Takes note of what has been proposed, if nothing ends later or reaches further back. */
  claim(mention: FigureMention | DateMention): void {
    const end = endOfCore(mention);
    if (end < this.claimedTo || (end === this.claimedTo && mention.start >= this.claimedFrom)) return;
    this.claimedFrom = mention.start;
    this.claimedTo = end;
  }
}

/** The one loop over tokens: wakes the rules and keeps what they propose. Made once, used for any number of documents. */
export class Engine {
  readonly detector: LanguageDetector;
  readonly #vocabulary: Vocabulary;
  readonly #lexicons: readonly Lexicon<Senses>[];
  /** The words in small letters of the text that was scanned last. */
  readonly smallWords = new SmallWords();
  readonly #tokens = new Tokens(this.smallWords);
  readonly #grammars = new Map<LanguageCode, Grammar>();
  readonly #selection = new Selection();

  constructor(languages: readonly Language[], rules: readonly Rule[], { vocabulary, lexicons, names }: Dictionary) {
    this.#vocabulary = vocabulary;
    this.#lexicons = [...lexicons.values()];
    this.detector = new LanguageDetector(vocabulary, lexicons);
    // objects of one shape: what asks them meets all of them in one loop
    const alike = rules.map(({ id, summary, wakes, needs, match }) => ({ id, summary, wakes, needs, match }));
    for (const language of languages) {
      const lexicon = lexicons.get(language.code);
      if (lexicon !== undefined) this.#grammars.set(language.code, new Grammar(language, alike, lexicon, names, this.#tokens));
    }
  }

  /** Adds to `found` everything that rules find in `text`. `language` is the document's; paragraphs may differ unless `forced`. */
  scan<Figures extends FigureTaker>(
    text: string,
    language: LanguageCode,
    found: Found<Figures>,
    { forced = false, traced = false } = {},
  ): Found<Figures> {
    this.#eachReading(text, language, forced, (reading) => {
      reading.traced = traced;
      this.#propose(reading, found);
    });
    return found;
  }

  /** Shows `visit` the passages of `text`, in order, as rules see them; a passage is valid until `visit` returns. */
  visit(text: string, language: LanguageCode, forced: boolean, visit: (reading: Reading) => void): void {
    this.#eachReading(text, language, forced, visit);
  }

  #eachReading(text: string, language: LanguageCode, forced: boolean, visit: (reading: Grammar) => void): void {
    this.smallWords.open(text);
    eachSection(text, (from, to) => {
      this.#read(text, from, to);
      const runs = forced ? [] : this.detector.runsOf(this.#tokens, language);
      if (runs.length <= 1) return visit(this.#opened(runs[0]?.language ?? language));
      for (const [k, run] of runs.entries()) {
        this.#read(text, run.start, runs[k + 1]?.start ?? to);
        visit(this.#opened(run.language));
      }
    });
  }

  #read(text: string, from: number, to: number): void {
    this.#tokens.read(text, from, to, this.#vocabulary, this.#splits);
  }

  #opened(language: LanguageCode): Grammar {
    const grammar = this.#grammars.get(language);
    if (grammar === undefined) throw new Error(`no rules for language ${language}`);
    grammar.open();
    return grammar;
  }

  #propose(reading: Grammar, found: Found<FigureTaker>): void {
    const { first, limit } = reading;
    const proposed: Mention[] = [];
    const putOff = new PutOff(reading);
    const { rules: table, tokens } = reading;
    for (let i = table.next(tokens, first, limit); i < limit; i = table.next(tokens, i + 1, limit)) {
      const rules = table.at(tokens, i);
      for (let k = 0; k < rules.length; k++) {
        const rule = rules[k] as Rule;
        const proposal = rule.match(reading, i);
        if (proposal === undefined) continue;
        if (proposal === PART) putOff.add(i, rule);
        else if (Array.isArray(proposal)) for (const one of proposal as readonly Mention[]) proposed.push(signed(one, rule));
        else {
          const mention = signed(proposal as Mention, rule);
          // a quotation holds what is said in it, and competes with nothing
          if (mention.type === 'quotation') found.add(mention);
          else {
            if (mention.type === 'figure' || mention.type === 'date') reading.claim(mention);
            proposed.push(mention);
          }
        }
      }
    }
    this.#selection.choose(proposed, putOff, found);
  }

  /** A capital inside an unknown word starts a new word where a function word follows: `timeDuring`, `SonyThe`. */
  readonly #splits = (left: number, right: number): boolean =>
    right !== 0 &&
    this.#lexicons.some((lexicon) => lexicon.sense(right, Tag.function)) &&
    (left !== 0 || this.#vocabulary.form(right).length > 2);
}
