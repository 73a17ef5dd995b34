import { endOfCore, isName, type Mention } from '../core/mention.ts';
import type { FigureTaker, Found } from './found.ts';
import type { PutOff } from './put-off.ts';

const QUANTITY = 1;
const QUANTITY_CORE = 2;
const NAME = 4;
const NAME_CORE = 8;
const EVERYTHING = QUANTITY | QUANTITY_CORE | NAME | NAME_CORE;

/**
 * Of the mentions that rules proposed for one stretch of text, those that can stand side by side: the longer core wins,
 * then the longer span, then a quantity before a name (`December` in a line of capitals), then the rule that is listed first.
 * An amount of money or a percentage is no part of a name that only its capitals speak for: titles write every word large.
 * Most mentions overlap no other and are passed on as they come; the rest cost time in proportion to their characters.
 */
export class Selection {
  /** What is held of each character of a knot of overlapping mentions. */
  #taken = new Uint8Array(256);

  /**
   * Adds to `found` the mentions of `proposed` that stand, by start, and those that were put off for others that do not. Orders
   * `proposed` by start.
   */
  choose(proposed: Mention[], putOff: PutOff, found: Found<FigureTaker>): void {
    orderByStart(proposed);
    for (let first = 0; first < proposed.length; ) {
      let end = (proposed[first] as Mention).end;
      let limit = first + 1;
      for (; limit < proposed.length && (proposed[limit] as Mention).start < end; limit++)
        end = Math.max(end, (proposed[limit] as Mention).end);
      const ruler = rulerOf(proposed, first, limit, end);
      if (ruler !== undefined) found.add(ruler);
      else for (const mention of this.#untied(proposed.slice(first, limit), end, putOff)) found.add(mention);
      first = limit;
    }
  }

  #untied(knot: readonly Mention[], end: number, putOff: PutOff): readonly Mention[] {
    const from = (knot[0] as Mention).start;
    const kept = this.#kept(knot, from, end);
    const parts = putOff.within(from, end, kept);
    return parts.length === 0 ? kept : this.#kept([...knot, ...parts], from, end);
  }

  #kept(knot: readonly Mention[], from: number, end: number): readonly Mention[] {
    if (this.#taken.length < end - from) this.#taken = new Uint8Array(2 * (end - from));
    else this.#taken.fill(0, 0, end - from);
    const kept: Mention[] = [];
    // Array.prototype.sort is stable, so that what is listed first stays first
    for (const mention of withoutMisledNames(knot).toSorted(byRank)) {
      const name = isName(mention);
      const coreEnd = endOfCore(mention);
      const opaque = mention.type === 'opaque';
      const span = opaque ? EVERYTHING : name ? NAME | QUANTITY_CORE : QUANTITY | NAME_CORE;
      const inner = opaque ? EVERYTHING : name ? NAME_CORE : QUANTITY_CORE;
      const layer = name ? NAME : QUANTITY;
      // what is counted may be dated or counted itself: `284 monthly users`, `two 300-page reports`
      const heldEnd = name || opaque ? mention.end : coreEnd;
      const start = mention.start - from;
      if (!this.#isFree(start, heldEnd - from, layer)) continue;
      if (!this.#isFree(start, coreEnd - from, span)) continue;
      this.#take(start, heldEnd - from, layer);
      this.#take(start, coreEnd - from, inner);
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

/** By insertion: rules are asked from left to right, so that next to nothing is out of place. Keeps the order of equals. */
function orderByStart(mentions: Mention[]): void {
  for (let i = 1; i < mentions.length; i++) {
    const mention = mentions[i] as Mention;
    let at = i;
    for (; at > 0 && (mentions[at - 1] as Mention).start > mention.start; at--) mentions[at] = mentions[at - 1] as Mention;
    mentions[at] = mention;
  }
}

/**
 * The mention of highest rank of those at [first, limit), which end before `end`, where all exclude each other and it covers
 * them: `12 March 2014`, which is also a month, a year and a number.
 */
function rulerOf(mentions: readonly Mention[], first: number, limit: number, end: number): Mention | undefined {
  const { start } = mentions[first] as Mention;
  let best = mentions[first] as Mention;
  for (let i = first + 1; i < limit; i++) {
    const mention = mentions[i] as Mention;
    if (isName(mention) !== isName(best)) return undefined;
    if (byRank(mention, best) < 0) best = mention;
  }
  return best.start === start && best.end === end ? best : undefined;
}

const byRank = (a: Mention, b: Mention): number =>
  coreLength(b) - coreLength(a) || b.end - b.start - (a.end - a.start) || Number(isName(a)) - Number(isName(b));
const coreLength = (mention: Mention): number => endOfCore(mention) - mention.start;

/** Leaves out names without a pack's word for them that hold an amount of money or a percentage. */
function withoutMisledNames(knot: readonly Mention[]): readonly Mention[] {
  const amounts = knot.filter((mention) => mention.type === 'figure' && (mention.kind === 'money' || mention.kind === 'percentage'));
  if (amounts.length === 0) return knot;
  const holdsAmount = ({ start, end }: Mention): boolean => amounts.some((amount) => amount.start < end && amount.end > start);
  return knot.filter((mention) => mention.type !== 'actor' || mention.likelihoods === undefined || !holdsAmount(mention));
}
