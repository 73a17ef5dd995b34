import type { ActorMention } from '../../core/mention.ts';
import { isOneEdit } from '../../core/spelling.ts';
import { PERSON } from './decide.ts';
import type { Name } from './name.ts';

/** How a mention comes to mean what is named elsewhere in the document. */
type Way = 'stands for' | 'is part of' | 'is a rarer spelling of' | 'is in this affair';

/** Whom a mention means: the canonical name, and in which way. */
export interface Meaning {
  canonical: Pick<ActorMention, 'name' | 'key'> & { kind?: ActorMention['kind'] };
  way: Way;
}

/**
 * What a mention of `own` that was decided to be of `kind` means, where that is not what is written. Asked in the order of
 * the text: of several people who share a part of their name, the one named last is meant.
 */
export function meaningOf(own: Name, kind: number): Meaning | undefined {
  const isPerson = kind === PERSON;
  if (own.expansion !== undefined && !isPerson) return meant(own.expansion, 'stands for');
  const full = isPerson ? (own.endOf?.person ?? own.startOf?.person) : undefined;
  if (full !== undefined) return meant(full, 'is part of');
  if (isPerson && own.inAffair !== undefined) return { canonical: own.inAffair, way: 'is in this affair' };
  const better = own.known || own.alike === undefined ? undefined : spelledBetter(own, own.alike);
  return better && meant(better, 'is a rarer spelling of');
}

const meant = (name: Name, way: Way): Meaning => ({ canonical: name.first, way });

/** The meaning in words, for `explain`. */
export const describeMeaning = ({ canonical, way }: Meaning): string =>
  `${way} ${canonical.name}${way === 'is part of' ? ', named elsewhere in the document' : ''}`;

/** Letters that the part of a name which differs must have: short names differ by a letter without being misspelled. */
const LONG_ENOUGH = 5;

/** A name that differs from this one by a letter in its last word, and that the document uses more, or packs know. */
function spelledBetter(own: Name, alike: readonly Name[]): Name | undefined {
  const last = own.lastWord;
  if (last.length < LONG_ENOUGH) return undefined;
  return alike.find(
    (other) =>
      other !== own && other.decided === own.decided && (other.known || other.count >= 2 * own.count) && isOneEdit(last, other.lastWord),
  );
}
