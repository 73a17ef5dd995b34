import type { Actor, Figure, Platform, Qualifier, Span, Work } from './schema.ts';
import type { StatedTime } from './stated-time.ts';

/**
 * What a rule proposes: a span and what is *stated* there. What is implied (the year, the key, what a figure
 * measures) is added by the resolvers, which turn mentions into facts.
 */
interface Grounded extends Span {
  /** Id of the rule that proposed it. Rules leave it empty and the engine fills it in: a field added later has memory of its own. */
  rule: string;
  /**
   * Where the part ends that no other mention may share, if that is less than the span: of `580 salles`, the `580`.
   * A name may stand inside a counted noun (`two Netflix series`), never inside the number.
   */
  coreEnd?: number | undefined;
}

/** Holds its characters so that nothing is read in them: a URL, a phone number, a version, a name with a number. */
export interface OpaqueMention extends Grounded {
  type: 'opaque';
}

export interface FigureMention extends Grounded {
  type: 'figure';
  kind: Figure['kind'];
  coreEnd: number | undefined;
  value: number | undefined;
  /** Where it is a range or a vague amount, which have no one value. */
  range: { readonly low: number | null; readonly high: number | null } | undefined;
  unit: string | null;
  qualifier: Qualifier;
  item: string | undefined;
  itemHead: string | undefined;
  per: string | undefined;
  /** What the words around it say that it is a figure of, and what narrows that. */
  measures: string | null;
  aspect: string | null;
  /** What the amount would be if the one mark in its digits were the other of point and comma: `1.234`. */
  alternative: number | undefined;
  /** Where no noun, unit or currency stands beside it: it takes them from the figure it is compared with. */
  bare: BareNumber | undefined;
}

interface BareNumber {
  /** What it measures if it is money. */
  readonly asMoney: Pick<FigureMention, 'measures' | 'aspect'>;
}

/** What a piece of evidence says about a name: log-odds for each kind of `NAME_KINDS`, and a name to show it by. */
export interface Clue {
  readonly name: string;
  readonly weights: readonly number[];
}

interface NameMention extends Grounded {
  name: string;
  key: string;
  /** The name that was meant, where a pack knows this one as a misspelling. */
  variantOf?: string;
  /** Stands only where the document is about the affair of this name. */
  within?: string;
}

export interface ActorMention extends NameMention {
  type: 'actor';
  kind: Actor['kind'];
  /** With `within`: whom the name means in all other documents; absent where it is then no name. */
  otherwise?: Pick<Actor, 'type' | 'kind' | 'name' | 'key'>;
  /** The place that packs know by this name, though the words around it may speak of somebody, or of a team: Washington. */
  place?: Pick<Actor, 'name' | 'key'>;
  role?: string;
  roleKey?: string;
  /** Offset of a character in the name of the body that the person belongs to, as the text states it. */
  affiliationAt?: number;
  named?: false;
  /** Where it was weighed: the log-probabilities of `NAME_KINDS`. */
  likelihoods?: readonly number[];
  /** What spoke for and against each of them, if somebody asks. */
  clues?: readonly Clue[];
}

export interface PlatformMention extends NameMention {
  type: 'platform';
  kind: Platform['kind'];
  operator?: string;
  named?: false;
}

export interface WorkMention extends NameMention {
  type: 'work';
  kind: Work['kind'];
}

export interface DateMention extends Grounded {
  type: 'date';
  stated: StatedTime;
  /** How the words around speak of it: what decides between the last and the next of something that returns. */
  tense: 'past' | 'future' | undefined;
}

export interface QuotationMention extends Grounded {
  type: 'quotation';
  kind: 'quotation';
  /**
   * What says who speaks: the clause with the verb of speech, and the offset of that verb. `personal` where it gives somebody
   * a role: « le patron de Sony » is not Sony.
   */
  speech?: Span & { verb: number; personal?: true };
}

/** Stands in the layer of names, where mentions exclude each other. */
export type AnyNameMention = ActorMention | PlatformMention | WorkMention;

export type Mention = OpaqueMention | FigureMention | DateMention | AnyNameMention | QuotationMention;

/** Types that stand in one layer exclude each other; a name and a quantity exclude each other's cores only. */
export const isName = (mention: Mention): mention is AnyNameMention =>
  mention.type === 'actor' || mention.type === 'platform' || mention.type === 'work';

/** UTF-16 offset where the part ends that no other mention may share. */
export const endOfCore = ({ end, coreEnd }: Mention): number => coreEnd ?? end;
