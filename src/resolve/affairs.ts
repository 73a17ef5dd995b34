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
    let first: Map<Affair, string> | undefined;
    let recognised: Set<Affair> | undefined;
    for (const { key, within } of names) {
      if (within !== undefined) continue;
      const shown = this.#byEvidence.get(key);
      if (shown === undefined) continue;
      for (const affair of shown) {
        first ??= new Map();
        const other = first.get(affair);
        if (other === undefined) first.set(affair, key);
        else if (other !== key) (recognised ??= new Set()).add(affair);
      }
    }
    return recognised === undefined ? [] : this.#affairs.filter((affair) => recognised.has(affair));
  }
}

/** `names` with those settled, in place, that mean something else outside an affair, and without those that then mean nothing. */
export function settleByAffair(
  names: readonly AnyNameMention[],
  recognised: readonly Affair[],
  note?: (mention: AnyNameMention, step: string) => void,
): readonly AnyNameMention[] {
  if (!names.some(({ within }) => within !== undefined)) return names;
  return names.filter((mention) => {
    const { key, within } = mention;
    if (within === undefined) return true;
    if (recognised.some((affair) => affair.name === within)) {
      note?.(mention, `means ${key}, since the document is about ${within}`);
      return true;
    }
    const otherwise = mention.type === 'actor' ? mention.otherwise : undefined;
    if (otherwise === undefined) return false;
    note?.(mention, `means ${otherwise.key}, since the document is not about ${within}`);
    Object.assign(mention, otherwise);
    return true;
  });
}
