import type { Actor } from '../core/schema.ts';
import type { Side } from './align.ts';
import type { Difference, Evidence } from './differences.ts';
import { Matching } from './matching.ts';
import type { Placed, Places } from './place.ts';

/** A name that may be a person's. */
interface Name extends Placed {
  words: readonly string[];
  /** The actor that extraction read here. */
  fact?: Actor;
  /** None of its words stands in the other text. */
  foreign: boolean;
  /** Extraction takes it for a person. */
  sure: boolean;
  /** Starts a sentence, where any word has a capital. */
  opens: boolean;
}

/** A name that became another stands no further, in UTF-16 code units, from where it is expected. */
const REACH = 250;
/** Letters that two spellings of one name share at its start: Gorbachev, Gorbatchev; London, Londres. */
const COMMON_START = 4;
/** Words of a person's name; longer runs of capitals are headlines and organisations. */
const LONGEST = 3;

/**
 * Persons of A whose place another person has in B. Names are compared by their words, which translators leave alone, so
 * that a surname answers for a full name; a name that is only gone, or only new, is a matter of style.
 */
export function nameChanges(a: Side, b: Side, places: Places): Difference[] {
  const names = new Matching(namesOf(a, b), namesOf(b, a));
  const words = ({ words }: Name): readonly string[] => words;
  names.joinByKey(words, words, places);
  const strangers = new Matching(names.freeA(), names.freeB());
  const any = (): string[] => [''];
  strangers.joinByKey(any, any, places, (x, y) => {
    const far = Math.abs(places.inB(x.span.start) - y.span.start) > REACH;
    return far || !mayBe(x) || !mayBe(y) || !(x.foreign || y.foreign) || !(x.sure || y.sure) ? undefined : 0;
  });
  return strangers.pairs().map(([x, y]) => ({ kind: 'changed', level: 'error', a: evidence(x), b: evidence(y) }));
}

/** A capital that starts a sentence is no sign of a name, and a name that is still there only counts where it is a person's. */
const mayBe = (name: Name): boolean => name.sure || (name.foreign && !name.opens);

const evidence = ({ span, fact }: Name): Evidence => (fact ? { span: fact.span, fact } : { span });

/** The names of `side` that may be of persons. */
function namesOf(side: Side, other: Side): Name[] {
  const read = side.facts.filter((fact) => fact.type === 'actor' || fact.type === 'platform' || fact.type === 'work');
  const keysElsewhere = new Set(other.facts.map((fact) => ('key' in fact ? fact.key : '')));
  const starts = new Set<string>();
  for (const word of other.written.words) starts.add(word.slice(0, COMMON_START));
  const names: Name[] = [];
  let at = 0;
  for (const { start, end, words, opens, determined, capitals } of side.written.names) {
    while (at < read.length && (read[at] as Placed).span.end <= start) at++;
    const found = read[at];
    const fact = found !== undefined && found.span.start < end ? found : undefined;
    const person = fact?.type === 'actor' && fact.kind === 'person' ? fact : undefined;
    if (words.length > LONGEST || determined || (fact === undefined ? capitals : person === undefined)) continue;
    const foreign =
      !words.some((word) => starts.has(word.slice(0, COMMON_START))) && (person === undefined || !keysElsewhere.has(person.key));
    names.push({ span: { start, end }, words, foreign, sure: person !== undefined, opens, ...(person ? { fact: person } : {}) });
  }
  return names;
}
