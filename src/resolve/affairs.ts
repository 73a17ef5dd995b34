import type { Mention } from '../core/mention.ts';
import { isName } from '../core/mention.ts';

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

/** The affairs that a document with these mentions is about. */
export function recogniseAffairs(mentions: readonly Mention[], affairs: readonly Affair[]): Affair[] {
  return affairs.filter(({ evidence }) => {
    let first: string | undefined;
    for (const mention of mentions) {
      if (!isName(mention) || !('key' in mention) || mention.within !== undefined || mention.key === first) continue;
      if (!evidence.includes(mention.key)) continue;
      if (first !== undefined) return true;
      first = mention.key;
    }
    return false;
  });
}

/** `mentions` with those names settled that mean something else, or nothing, outside an affair. */
export function settleByAffair(
  mentions: readonly Mention[],
  recognised: readonly Affair[],
  note?: (mention: Mention, step: string) => void,
): readonly Mention[] {
  if (!mentions.some((mention) => isName(mention) && 'within' in mention)) return mentions;
  const settled: Mention[] = [];
  for (const mention of mentions) {
    if (!isName(mention) || !('key' in mention) || mention.within === undefined) {
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
      settled.push({ ...without(name), ...otherwise } as Mention);
    }
  }
  return settled;
}

function without<M extends object>(mention: M): Mention {
  const { otherwise: _, ...rest } = mention as M & { otherwise?: unknown };
  return rest as unknown as Mention;
}
