/**
 * What words mean to checks: how the figures and dates around them hang together. Kept apart from what extraction knows,
 * so that `extract` never loads them.
 */
export interface CheckSenses extends CueSenses {
  /** What an amount is an amount of, under one key in all languages: `deaths`, `height`. See consolidate/quantities.ts. */
  concept: string;
  /** What happened on a date, under one key in all languages: `release`, `referendum`. */
  event: string;
  /** What sort of thing is spoken of, under one key in all languages: a `bridge` costs nothing of what a `stadium` does. */
  thing: string;
  /** Which of several true answers is given; claims of different scope are not compared: `planned`, `net`, `online`. */
  scope: string;
}

type CueSenses = { [C in Cue as `cue-${C}`]: true };

export type Cue =
  /** The amount beside it is a whole: « au total », "in all". */
  | 'total'
  /** Sums up the amounts before it, whatever they are of: « en tout », "all told"; not "overall sales". */
  | 'in-all'
  /** Parts are being put together: « s'ajoutent ». */
  | 'add'
  /** What follows is in the amount before, perhaps more than once: « dont », "including". */
  | 'subset'
  /** Something is taken off, so that parts need not add up: "minus", "refunds". */
  | 'deduct'
  /** The parts named are not all: « les autres ». */
  | 'rest'
  /** No other part exists: "nothing else". */
  | 'exhaustive'
  /** A part is being given of an amount named before: "contributed". */
  | 'part'
  /** Things of which each one has one owner or answer, so that shares cannot exceed 100 %: "vote", « capital ». */
  | 'whole'
  /** The amount before it is divided by the one after: « sur », "out of". */
  | 'out-of'
  | 'rise'
  | 'fall'
  | 'from'
  | 'to'
  /** An earlier value follows: « contre », "compared with". */
  | 'against'
  /** Another way of saying the amount before follows: « soit ». */
  | 'that-is'
  /** Measured over another span of time or on another basis than what stands beside it: « sur un an ». */
  | 'other-basis'
  /** What is asked for one: "price", "cost". */
  | 'price'
  /** Taken in for things sold: « recette ». */
  | 'takings'
  /** Changed hands: "sold", « écoulé », "tickets". */
  | 'sold'
  /** Not everybody pays the price: "free", « invités ». */
  | 'unpaid'
  /** Denies what follows: "no discounts", « sans remise ». */
  | 'none'
  /** What follows is not so: "not", « pas ». */
  | 'denial'
  /** Paid again and again: "a month", « abonnement ». */
  | 'recurring'
  /** Kinds of buyer or of sale that stand side by side in one price list: "adults", « à la location ». */
  | 'tariff'
  | 'start'
  | 'end'
  /** What was to be is no more, or what was said is taken back: "postponed", "as first reported". */
  | 'changed'
  /** Counted from before our era: « av. J.-C. ». */
  | 'bc';
