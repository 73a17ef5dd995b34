import type { AnyNameMention } from '../core/mention.ts';

/** A story that many documents are about: names mean particular things in it, and dates without a year fall in its period. */
export interface Affair {
  name: string;
  /** EDTF level 0. */
  from: string;
  to: string;
  /** Keys of names; two different ones in a document show that it is about this affair. */
  evidence: readonly string[];
  /** Who is known by a surname alone in documents about it, by its slug. */
  people: Readonly<Record<string, { name: string; key: string }>>;
}

/** Tells which affairs a document is about. */
export class AffairRecogniser {
  readonly #affairs: readonly Affair[];
  readonly #byEvidence = new Map<string, Affair[]>();

  constructor(affairs: readonly Affair[]) {
    this.#affairs = affairs;
    for (const affair of affairs) {
      for (const key of affair.evidence) {
        const shown = this.#byEvidence.get(key);
        if (shown === undefined) this.#byEvidence.set(key, [affair]);
        else shown.push(affair);
      }
    }
  }

  /** The affairs that a document with these names is about. */
  recognise(names: readonly AnyNameMention[]): Affair[] {
    const first = new Map<Affair, string>();
    const recognised = new Set<Affair>();
    for (const { key, within } of names) {
      if (within !== undefined) continue;
      for (const affair of this.#byEvidence.get(key) ?? NONE) {
        const other = first.get(affair);
        if (other === undefined) first.set(affair, key);
        else if (other !== key) recognised.add(affair);
      }
    }
    return recognised.size === 0 ? [] : this.#affairs.filter((affair) => recognised.has(affair));
  }
}

const NONE: readonly never[] = [];

/** `names` with those settled that mean something else, or nothing, outside an affair. */
export function settleByAffair(
  names: readonly AnyNameMention[],
  recognised: readonly Affair[],
  note?: (mention: AnyNameMention, step: string) => void,
): readonly AnyNameMention[] {
  if (!names.some(({ within }) => within !== undefined)) return names;
  const settled: AnyNameMention[] = [];
  for (const mention of names) {
    if (mention.within === undefined) {
      settled.push(mention);
      continue;
    }
    const { within, ...name } = mention;
    const otherwise = mention.type === 'actor' ? mention.otherwise : undefined;
    if (recognised.some((affair) => affair.name === within)) {
      note?.(mention, `means ${name.key}, since the document is about ${within}`);
      settled.push(without(name));
    } else if (otherwise !== undefined) {
      note?.(mention, `means ${otherwise.key}, since the document is not about ${within}`);
      settled.push({ ...without(name), ...otherwise } as AnyNameMention);
    }
  }
  return settled;
}

function without<M extends object>(mention: M): AnyNameMention {
  const { otherwise: _, ...rest } = mention as M & { otherwise?: unknown };
  return rest as unknown as AnyNameMention;
}
