import { endOfCore, isName, type Mention } from '../core/mention.ts';
import { type Reading, type Rule, signed } from './rule.ts';

/** What rules answered `PART` to, to be asked again once the passage has been read: what they read then, nothing claims. */
export class PutOff {
  readonly #reading: Reading;
  /** In the order of the text, and whom to ask there. */
  readonly #tokens: number[] = [];
  readonly #rules: Rule[] = [];
  #next = 0;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  add(token: number, rule: Rule): void {
    this.#tokens.push(token);
    this.#rules.push(rule);
  }

  /**
   * What they find between the UTF-16 offsets `from` and `to` where none of `standing` is but names, which yield to dates. Asked
   * from left to right: what was put off before `from` is part of something that stands.
   */
  within(from: number, to: number, standing: readonly Mention[]): Mention[] {
    const found: Mention[] = [];
    for (; this.#next < this.#tokens.length; this.#next++) {
      const token = this.#tokens[this.#next] as number;
      const at = this.#reading.start(token);
      if (at >= to) break;
      if (at < from || standing.some((mention) => !isName(mention) && mention.start <= at && at < mention.end)) continue;
      for (const mention of this.#ask(this.#rules[this.#next] as Rule, token)) {
        // what is counted may stand behind
        if (mention.start >= from && endOfCore(mention) <= to) found.push(mention);
      }
    }
    return found;
  }

  #ask(rule: Rule, token: number): readonly Mention[] {
    const reading = this.#reading;
    reading.claimedTo = 0;
    reading.namesReadTo = token;
    const proposal = rule.match(reading, token) as Mention | readonly Mention[] | undefined;
    if (proposal === undefined) return [];
    const mentions = Array.isArray(proposal) ? (proposal as readonly Mention[]) : [proposal as Mention];
    return mentions.map((mention) => signed(mention, rule));
  }
}
