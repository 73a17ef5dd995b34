import { type Days, daysOf } from '../core/days.ts';
import { type Interval, intervalOf, scale } from '../core/interval.ts';
import type { DateFact, DocumentInfo, Fact, Figure, Span } from '../core/schema.ts';
import { measureOf } from '../core/ucum.ts';
import type { Written } from '../core/written.ts';
import { pack } from './packed.ts';
import { QUANTITIES } from './quantities.ts';
import { type Spelling, spellingsOf } from './spellings.ts';
import { type DocumentView, hasCue, keysOf, type Sentence } from './view.ts';

/** What of a document takes part in comparisons with others: its facts and what they are about, without its text. */
export interface Digest {
  info: DocumentInfo;
  facts: readonly Fact[];
  /** All values and names that are written there, packed. */
  written: string;
  claims: readonly Claim[];
  happenings: readonly Happening[];
  /** Folded capitalised words; false for those that only ever open a sentence, where any word has a capital. */
  names: ReadonlyMap<string, boolean>;
  spellings: readonly Spelling[];
}

/** What the sentence of a fact is about, as far as it tells documents' subjects apart. */
export interface About {
  /** Names in its sentence. */
  names: readonly string[];
  /** Names in its sentence or in the document's first two. */
  subject: readonly string[];
  /** Long words of its sentence: what two documents in one language share where there is no name. */
  words: readonly string[];
  things: readonly string[];
  events: readonly string[];
  scopes: string;
  /** The times that its sentence names. */
  times: readonly Days[];
  /** The sentence says that something changed, or takes something back. */
  changed: boolean;
}

/** An amount of something. */
export interface Claim extends About {
  fact: Figure | DateFact;
  concept: string;
  /** What amounts must share to be compared: a currency, a dimension, '' for counts. */
  unit: string;
  /** In the base unit of its dimension. */
  interval: Interval;
}

/** Something that happened on a day. */
export interface Happening extends About {
  fact: DateFact;
  event: string;
  days: Days;
}

/** Characters between an amount or date and the word that says what it is of. */
const REACH = 90;
/** Characters between "not" and the amount that it denies. */
const DENIAL = 25;
/** Characters between "could" and the amount that it makes a possible one. */
const POSSIBLY = 40;
/** Characters between an amount and its time: "14 million in 2019". */
const RIGHT_AFTER = 12;
/** Names of the subject that are kept of one fact. */
const MAX_NAMES = 16;
/** Letters from which a word is long enough to be about something. */
const LONG = 6;

/** `written` is everything that is written in the document, whether or not it is a fact. */
export function digest(document: DocumentView, written: Written): Digest {
  const names = namesOf(document);
  const lead = document.sentences.slice(0, 2);
  const claims: Claim[] = [];
  const happenings: Happening[] = [];
  for (const sentence of document.sentences) {
    for (const fact of sentence.facts) {
      if (fact.type === 'figure' || fact.type === 'date') {
        const claim = claimOf(sentence, fact);
        const happened = claim === undefined && fact.type === 'date' ? happeningsOf(sentence, fact) : [];
        if (claim === undefined && happened.length === 0) continue;
        const whole = { ...aboutOf(document, sentence, lead, fact.span), fact };
        if (claim !== undefined) claims.push({ ...whole, ...claim });
        for (const one of happened) happenings.push({ ...whole, fact: fact as DateFact, ...one });
      }
    }
  }
  return {
    info: document.info,
    facts: document.facts,
    written: pack(written),
    claims,
    happenings,
    names,
    spellings: spellingsOf(document),
  };
}

function namesOf(document: DocumentView): Map<string, boolean> {
  const names = new Map<string, boolean>();
  for (const { propers } of document.sentences)
    for (const { key, opening } of propers) names.set(key, (names.get(key) ?? false) || !opening);
  return names;
}

function aboutOf(document: DocumentView, sentence: Sentence, lead: readonly Sentence[], fact: Span): About {
  const names = unique(sentence.propers.filter(({ opening }) => !opening).map(({ key }) => key));
  const subject = unique([sentence, ...lead].flatMap(telling)).slice(0, MAX_NAMES);
  const own = keysOf(sentence, 'thing');
  const things = own.size > 0 ? own : new Set(lead.flatMap((one) => [...keysOf(one, 'thing')]));
  const events = unique([sentence, ...lead].flatMap((one) => [...keysOf(one, 'event')]));
  const words = unique(
    document.text
      .slice(sentence.start, sentence.end)
      .toLowerCase()
      .split(/[^\p{L}]+/u),
  ).filter(({ length }) => length >= LONG);
  return {
    names,
    subject,
    words,
    things: [...things].filter((thing) => thing !== PERSON),
    events,
    scopes: scopesOf(sentence, fact),
    times: timesOf(sentence, fact),
    changed: hasCue(sentence, 'changed') || hasCue(sentence, 'denial', fact.start - DENIAL, fact.start),
  };
}

/** The times named before a fact or right after it; those farther on are of another verb ("costs $1 billion and should open in 2029"). */
function timesOf({ facts }: Sentence, fact: Span): Days[] {
  return facts.flatMap((one) =>
    one.type === 'date' && one.value !== null && one.span.start <= fact.end + RIGHT_AFTER ? (daysOf(one.value) ?? []) : [],
  );
}

/** Names that tell a subject: a place that everybody knows, a country, is named in texts about anything. */
function telling({ propers, facts }: Sentence): string[] {
  const places = facts.filter((fact) => fact.type === 'actor' && fact.kind === 'place' && fact.rule.endsWith('/known-name'));
  return propers.filter(({ start }) => !places.some(({ span }) => span.start <= start && start < span.end)).map(({ key }) => key);
}

/** A figure's own noun may be people; of what they are a number the verb says. */
const PERSON = 'person';
/** Scopes that do not make two answers to one question different. */
const NEUTRAL: ReadonlySet<string> = new Set(['final', 'cumulative', 'site', 'new', 'each']);

/** "could cost" is of the amount; what stands after the amount is of another verb. */
const POSSIBLE = 'possible';

function scopesOf(sentence: Sentence, fact: Span): string {
  const scopes = keysOf(sentence, 'scope');
  if (!keysOf(sentence, 'scope', fact.start - POSSIBLY, fact.start).has(POSSIBLE)) scopes.delete(POSSIBLE);
  return [...scopes]
    .filter((scope) => !NEUTRAL.has(scope))
    .sort()
    .join(' ');
}

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];

function claimOf(sentence: Sentence, fact: Figure | DateFact): Pick<Claim, 'concept' | 'unit' | 'interval'> | undefined {
  const kind = fact.type === 'figure' ? fact.kind : fact.kind === 'duration' ? 'duration' : undefined;
  if (kind === undefined || (fact.type === 'figure' && fact.sameAs !== undefined)) return undefined;
  const size = sizeOf(fact);
  if (size === undefined || isPart(sentence, fact.span)) return undefined;
  const named = keyNear(sentence, fact, (key) => QUANTITIES[key]?.kind === kind);
  const concept = fact.type === 'figure' && fact.measures !== null && QUANTITIES[fact.measures] ? fact.measures : named;
  return concept === undefined ? undefined : { concept, ...size };
}

function sizeOf(fact: Figure | DateFact): Pick<Claim, 'unit' | 'interval'> | undefined {
  if (fact.type === 'date') {
    const minutes = minutesOf(fact.value ?? '');
    return minutes === undefined ? undefined : { unit: 'min', interval: { low: minutes, high: minutes } };
  }
  const interval = intervalOf(fact);
  if (fact.kind !== 'measure') return { unit: fact.unit ?? '', interval };
  const measure = fact.unit === null ? undefined : measureOf(fact.unit);
  if (measure === undefined || measure.offset !== 0) return { unit: fact.unit ?? '', interval };
  return { unit: measure.dimension, interval: scale(interval, measure.factor) };
}

/** Of an ISO 8601 duration; years and months have no fixed length, and are counted by convention so that they compare. */
function minutesOf(value: string): number | undefined {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(value);
  if (match === null) return undefined;
  const factors = [525_600, 43_800, 10_080, 1440, 60, 1];
  return factors.reduce((sum, factor, i) => sum + factor * Number(match[i + 1] ?? 0), 0);
}

/** Whether the figure is a part of another ("9 of them children"), a change ("rose by 30"), or the earlier value of one. */
function isPart(sentence: Sentence, { start, end }: Span): boolean {
  if (hasCue(sentence, 'subset', start - 20, end + 12) || hasCue(sentence, 'against', start - 14, start)) return true;
  // "the loss of 450 jobs" is no change of something else
  if (keysOf(sentence, 'concept', start, end).size > 0) return false;
  return hasCue(sentence, 'rise', start - 14, start) || hasCue(sentence, 'fall', start - 14, start);
}

/** The key nearest to the fact, its own words first, with no other figure or date of its type between. */
function keyNear(sentence: Sentence, fact: Figure | DateFact, fits: (key: string) => boolean): string | undefined {
  const { span } = fact;
  const tag = fact.type === 'date' && fact.kind !== 'duration' ? 'event' : 'concept';
  const signs = sentence.signs.filter((sign) => sign.tag === tag && fits(sign.key));
  const gap = (sign: Span): number => (sign.end <= span.start ? span.start - sign.end : Math.max(0, sign.start - span.end));
  const near = signs.filter((sign) => gap(sign) <= REACH && !isCut(sentence, fact, sign)).sort((a, b) => gap(a) - gap(b))[0];
  const counted = fact.type === 'figure' && fact.kind === 'count' && fact.item !== undefined;
  if (near === undefined || !counted || gap(near) <= 1) return near?.key;
  // "57 people are known to have died", but not "two clubs … died"
  return sentence.signs.some((sign) => sign.tag === 'thing' && sign.key === PERSON && sign.start >= span.start && sign.end <= span.end)
    ? near.key
    : undefined;
}

/** Whether another fact of the same type stands between the fact and a word, which is then that fact's. */
function isCut(sentence: Sentence, fact: Figure | DateFact, sign: Span): boolean {
  const [from, to] = sign.end <= fact.span.start ? [sign.end, fact.span.start] : [fact.span.end, sign.start];
  return sentence.facts.some(
    (other) =>
      other.id !== fact.id && other.type === fact.type && other.kind === fact.kind && other.span.start >= from && other.span.end <= to,
  );
}

function happeningsOf(sentence: Sentence, fact: DateFact): Pick<Happening, 'event' | 'days'>[] {
  if (fact.kind !== 'date' && fact.kind !== 'time') return [];
  const days = fact.value === null ? undefined : daysOf(fact.value);
  // a weekday alone is resolved by rules of thumb, which are no ground for an accusation
  if (days === undefined || days.first !== days.last || fact.resolution === 'relative' || !/\d/.test(fact.quote)) return [];
  const nearest = keyNear(sentence, fact, () => true);
  if (nearest === undefined) return [];
  // "the referendum on the merger" is a referendum wherever the date stands: all its events together name it, too
  const all = [...keysOf(sentence, 'event')].sort().join(' ');
  return (all === nearest ? [nearest] : [nearest, all]).map((event) => ({ event, days }));
}
