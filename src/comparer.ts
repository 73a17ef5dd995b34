import { comparisonFindings } from './check/comparison.ts';
import { compare, type Side } from './consolidate/compare.ts';
import type { Finding } from './core/schema.ts';
import type { SourceDocument } from './core/source.ts';
import { Extractor, type ExtractorOptions } from './pipeline.ts';

/** The date of texts of which nothing tells the date: what is relative in both then still compares. No output shows it. */
const SOME_DAY = '2001-01-03';

/** Compares versions or translations of one text; made once, as extractors are. */
export class Comparer {
  readonly #extractor: Extractor;

  constructor(options: ExtractorOptions = {}) {
    this.#extractor = new Extractor(options);
  }

  /** What `b` says otherwise than `a`, does not say, or says besides. `pair` is the id that findings name both by. */
  compare(a: SourceDocument, b: SourceDocument, pair?: string): Finding[] {
    const date = a.date ?? b.date ?? SOME_DAY;
    const side = (source: SourceDocument): Side => {
      const dated = { date, ...source };
      return {
        facts: this.#extractor.extract(dated).facts,
        written: this.#extractor.written(dated),
        length: source.text.length,
        dated: source.date !== undefined,
      };
    };
    return comparisonFindings(compare(side(a), side(b)), a, b, pair);
  }
}
