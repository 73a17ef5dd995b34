import { isName, type Mention } from '../core/mention.ts';

const QUANTITY = 1;
const QUANTITY_CORE = 2;
const NAME = 4;
const NAME_CORE = 8;

/**
 * Of the mentions that rules proposed for one stretch of text, those that can stand side by side: the longer core wins,
 * then the longer span, then a quantity before a name (`December` in a line of capitals), then the rule that is listed first. Costs time in proportion to the characters proposed.
 */
export class Selection {
  #taken = new Uint8Array(0);

  /** Removes from `proposed` what does not stand, and orders the rest by start. `from` and `to` bound all spans. */
  resolve(proposed: Mention[], from: number, to: number): Mention[] {
    if (proposed.length < 2) return proposed;
    const size = to - from;
    if (this.#taken.length < size) this.#taken = new Uint8Array(size);
    else this.#taken.fill(0, 0, size);
    const ranked = proposed.map((mention, order) => ({ mention, order }));
    ranked.sort(
      (a, b) =>
        coreLength(b.mention) - coreLength(a.mention) ||
        length(b.mention) - length(a.mention) ||
        Number(isName(a.mention)) - Number(isName(b.mention)) ||
        a.order - b.order,
    );
    const kept: Mention[] = [];
    for (const { mention } of ranked) {
      const name = isName(mention);
      const core = mention.core ?? mention;
      const opaque = mention.type === 'opaque';
      const span = opaque ? NAME | QUANTITY | NAME_CORE | QUANTITY_CORE : name ? NAME | QUANTITY_CORE : QUANTITY | NAME_CORE;
      const inner = opaque ? span : name ? NAME_CORE : QUANTITY_CORE;
      if (!this.#isFree(mention.start - from, mention.end - from, name ? NAME : QUANTITY)) continue;
      if (!this.#isFree(core.start - from, core.end - from, span)) continue;
      this.#take(mention.start - from, mention.end - from, name ? NAME : QUANTITY);
      this.#take(core.start - from, core.end - from, inner | (opaque ? span : 0));
      kept.push(mention);
    }
    return kept.sort((a, b) => a.start - b.start || a.end - b.end);
  }

  #isFree(start: number, end: number, bits: number): boolean {
    for (let i = start; i < end; i++) if (((this.#taken[i] as number) & bits) !== 0) return false;
    return true;
  }

  #take(start: number, end: number, bits: number): void {
    for (let i = start; i < end; i++) this.#taken[i] = (this.#taken[i] as number) | bits;
  }
}

const length = (mention: Mention): number => mention.end - mention.start;
const coreLength = (mention: Mention): number => (mention.core ? mention.core.end - mention.core.start : length(mention));
