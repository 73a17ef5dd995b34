import type { ActorMention } from '../../core/mention.ts';
import type { Name } from './document.ts';

const PERSON = 1;

/** Whom a mention means: the canonical name, its key, and why where that is not what is written. */
export interface Meaning {
  /** Kind of the name that is meant, where it is told more closely than by the mention. */
  kind?: ActorMention['kind'];
  name: string;
  key: string;
  variantOf?: string;
  because?: string;
}

/** What `mention` means in its document. `kinds` are the decided kinds of all names. */
export function meaningOf(mention: ActorMention, own: Name, kinds: ReadonlyMap<Name, number>): Meaning | undefined {
  const isPerson = kinds.get(own) === PERSON;
  if (own.expansion !== undefined && !isPerson)
    return {
      ...keyOf(own.expansion),
      kind: (own.expansion.mentions[0] as ActorMention).kind,
      because: `stands for ${keyOf(own.expansion).name}`,
    };
  const full = isPerson ? (nearest(mention, own.endOf, kinds) ?? nearest(mention, own.startOf, kinds)) : undefined;
  if (full !== undefined) return { ...keyOf(full), because: `is part of ${keyOf(full).name}, named elsewhere in the document` };
  const better = spelledBetter(own, kinds);
  if (better === undefined) return undefined;
  const meant = keyOf(better);
  return { ...meant, variantOf: meant.name, because: `is a rarer spelling of ${meant.name}` };
}

function keyOf(name: Name): { name: string; key: string } {
  const { name: written, key } = name.mentions[0] as ActorMention;
  return { name: written, key };
}

/** Of several people who share a part of their name, the one named last before `mention`, or else first after it. */
function nearest(mention: ActorMention, fuller: readonly Name[], kinds: ReadonlyMap<Name, number>): Name | undefined {
  let best: Name | undefined;
  let bestStart = -1;
  for (const name of fuller) {
    if (kinds.get(name) !== PERSON) continue;
    const start = lastBefore(name.mentions, mention.start);
    if (best === undefined || start > bestStart) {
      best = name;
      bestStart = start;
    }
  }
  return best;
}

/** Start of the last of `mentions` (in the order of the text) before `offset`, or -1. */
function lastBefore(mentions: readonly ActorMention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as ActorMention).start < offset) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? -1 : (mentions[low - 1] as ActorMention).start;
}

/** Letters that the part of a name which differs must have: short names differ by a letter without being misspelled. */
const LONG_ENOUGH = 5;

/** A name that differs from this one by a letter in its last word, and that the document uses more, or packs know. */
function spelledBetter(own: Name, kinds: ReadonlyMap<Name, number>): Name | undefined {
  if (own.known || own.alike === undefined) return undefined;
  const last = own.words.at(-1) as string;
  if (last.length < LONG_ENOUGH) return undefined;
  return own.alike.find(
    (other) =>
      other !== own &&
      kinds.get(other) === kinds.get(own) &&
      (other.known || other.mentions.length >= 2 * own.mentions.length) &&
      differsByOne(last, other.words.at(-1) as string),
  );
}

/** Whether one letter was left out, added, changed, or exchanged with its neighbour. */
function differsByOne(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let front = 0;
  while (front < a.length && a[front] === b[front]) front++;
  let back = 0;
  while (back < Math.min(a.length, b.length) - front && a[a.length - 1 - back] === b[b.length - 1 - back]) back++;
  const [restA, restB] = [a.slice(front, a.length - back), b.slice(front, b.length - back)];
  return (restA.length <= 1 && restB.length <= 1) || (restA.length === 2 && restA[0] === restB[1] && restA[1] === restB[0]);
}
