import { hash } from 'node:crypto';
import { unmask } from './core/mask.ts';
import type { DocumentInfo, Fact } from './core/schema.ts';
import type { SourceDocument } from './core/source.ts';
import type { Written } from './core/written.ts';
import { openDictionary } from './dictionary/index.ts';
import { Engine } from './extract/engine.ts';
import { Found } from './extract/found.ts';
import { rules } from './extract/index.ts';
import type { Rule } from './extract/rule.ts';
import { type TracedToken, traceTokens } from './extract/trace.ts';
import { type Wake, wakesOf } from './extract/woken.ts';
import { WrittenReader } from './extract/written.ts';
import { languages as readable } from './languages/index.ts';
import type { LanguageCode } from './languages/language.ts';
import type { Pack } from './packs/pack.ts';
import { AffairRecogniser } from './resolve/affairs.ts';
import type { Note } from './resolve/context.ts';
import { inferDocumentDate } from './resolve/document-date.ts';
import { FigureResolver } from './resolve/figures.ts';
import { Grounding } from './resolve/grounding.ts';
import { resolve } from './resolve/index.ts';
import { LineIndex } from './text/lines.ts';

/** BCP 47 tags of the languages that documents may be in. */
export const languages: readonly LanguageCode[] = readable.map((language) => language.code);

export type { LanguageCode };

export interface ExtractorOptions {
  /** Names and vocabulary besides the built-in packs. */
  packs?: readonly Pack[];
  /** Leave the built-in packs out. */
  noBuiltInPacks?: boolean;
  /** Read every paragraph of every document in this language. */
  language?: LanguageCode;
}

/** What one document says. */
export interface DocumentFacts {
  document: DocumentInfo;
  facts: Fact[];
}

/** How a fact came about. */
export interface Explanation {
  fact: Fact;
  /** What the rule that proposed it matches. */
  summary: string;
  tokens: TracedToken[];
  /** What resolvers added that is not written, in their words. */
  steps: string[];
}

/** The catalogue: every rule of extraction. */
export const ruleCatalogue: readonly { id: Rule['id']; summary: string; wakes: readonly Wake[] }[] = rules.map((rule) => ({
  id: rule.id,
  summary: rule.summary,
  wakes: wakesOf(rule),
}));

/** Reads documents one after the other; made once, since it opens a dictionary. */
export class Extractor {
  readonly #engine: Engine;
  readonly #affairs: AffairRecogniser;
  readonly #language: LanguageCode | undefined;

  constructor(options: ExtractorOptions = {}) {
    const dictionary = openDictionary(options.noBuiltInPacks ? 'languages' : 'names');
    if (options.packs !== undefined && options.packs.length > 0) dictionary.add(options.packs);
    this.#engine = new Engine(readable, rules, dictionary);
    this.#affairs = new AffairRecogniser(dictionary.affairs);
    this.#language = options.language;
  }

  /** The stages in order. `note` is told each step of a resolver that adds something not written. */
  extract(source: SourceDocument, note?: Note): DocumentFacts {
    const { id, text, prose } = source;
    const language = this.#language ?? this.#languageOf(source);
    const masked = prose !== text;
    const lines = new LineIndex(prose);
    const grounding = new Grounding(id, text, masked ? new LineIndex(text) : lines);
    const figures = new FigureResolver({ grounding, text: prose, language, note });
    const forced = this.#language !== undefined;
    const found = this.#engine.scan(prose, language, new Found(figures), { forced, traced: note !== undefined });
    const { smallWords } = this.#engine;
    const affairs = this.#affairs.recognise(found.names);
    const { date = null, dateSource = null } = source.date === undefined ? (inferDocumentDate(found.dates, prose, affairs) ?? {}) : source;
    const facts = resolve(found, { grounding, text: prose, lines, smallWords, language, date, affairs, note });
    if (masked) facts.forEach(unmask);
    const document: DocumentInfo = {
      id,
      path: source.path,
      language,
      date,
      dateSource,
      title: source.title ?? null,
      sha256: hash('sha256', text),
      characters: text.length,
    };
    return { document, facts };
  }

  /**
   * The facts of `source` that `wanted` accepts, each with how it came about. Costs a second reading of the document;
   * nothing is kept for it while facts are extracted.
   */
  explain(source: SourceDocument, wanted: (fact: Fact) => boolean): Explanation[] {
    const steps: { place: Parameters<Note>[0]; step: string }[] = [];
    const { document, facts } = this.extract(source, (place, step) => steps.push({ place, step }));
    const explanations = facts.filter(wanted).map((fact): Explanation => {
      const mine = steps.filter(({ place: { type, start, end } }) => type === fact.type && start < fact.span.end && end > fact.span.start);
      const rule = rules.find(({ id }) => id === fact.rule);
      return { fact, summary: rule?.summary ?? '', tokens: [], steps: mine.map(({ step }) => step) };
    });
    const language = this.#language ?? (document.language as LanguageCode);
    this.#engine.visit(source.prose, language, this.#language !== undefined, (reading) => {
      for (const explanation of explanations) explanation.tokens = traceTokens(reading, explanation.fact.span) ?? explanation.tokens;
    });
    return explanations;
  }

  /** Every value and name that is written in a document, whether or not it is a fact: what `compare` needs besides the facts. */
  written(source: SourceDocument): Written {
    const language = this.#language ?? this.#languageOf(source);
    const reader = new WrittenReader();
    this.#engine.visit(source.prose, language, this.#language !== undefined, (reading) => reader.read(reading));
    return reader;
  }

  #languageOf(source: SourceDocument): LanguageCode {
    const stated = source.language?.slice(0, 2).toLowerCase();
    return readable.find((language) => language.code === stated)?.code ?? this.#engine.detector.ofDocument(source.prose);
  }
}
