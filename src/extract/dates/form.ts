import type { StatedFeast, StatedPoint, StatedTime } from '../../core/stated-time.ts';
import type { Senses } from '../../languages/language.ts';
import { Tag, type TagName } from '../../languages/senses/tags.ts';
import { rememberAtToken, startsAny } from '../../text/passage.ts';
import type { Near } from '../near.ts';
import { isClaimed, PART, type Reading, type Rule } from '../rule.ts';
import { WakeTable } from '../wake.ts';
import { type Wake, type Woken, wakesOf } from '../woken.ts';
import { tenseAround } from './tense.ts';

/** A time as read from tokens. */
export interface ReadTime {
  /** First token of the span, where it is not the token that was asked about. */
  first?: number;
  /** The token after the span. */
  end: number;
  stated: StatedTime;
}

export const readAt = (first: number | undefined, end: number, stated: StatedTime): ReadTime =>
  first === undefined ? { end, stated } : { first, end, stated };

/**
 * One way of writing a time. Read alone it is a fact; after "from" or « entre » it is the end of an interval, after
 * "early" a part of a period, before "at 5 p.m." the day of a clock time. So a form is a rule, and rules share forms.
 */
export interface TimeForm extends Woken {
  id: `date/${string}`;
  summary: string;
  /** Whether it is as often part of a longer date: a month, a year. Inside of what has been proposed it is then put off. */
  part?: boolean | undefined;
  read(reading: Reading, i: number): ReadTime | undefined;
}

/** A form that remembers what it read at a token: alone, as the day of a clock time and as the end of a range it is asked thrice. */
export const timeForm = ({ id, summary, part, wakes, needs, read }: TimeForm): TimeForm => ({
  id,
  summary,
  part,
  wakes,
  needs,
  read: rememberAtToken(read),
});

export function ruleOf(form: TimeForm): Rule {
  const { read: readForm, part = false } = form;
  return {
    id: form.id,
    summary: form.summary,
    wakes: form.wakes,
    needs: form.needs,
    match(reading, i) {
      if (part && endsInClaim(reading, i)) return PART;
      const read = readForm(reading, i);
      if (read === undefined) return undefined;
      const first = read.first ?? i;
      if (part && isClaimed(reading, first, read.end)) return PART;
      return {
        type: 'date',
        rule: '',
        start: reading.start(first),
        end: reading.end(read.end - 1),
        stated: read.stated,
        tense: returns(read.stated) ? (tenseAround(reading, first, read.end) ?? tenseOf(read.stated)) : undefined,
      };
    },
  };
}

const goesOn = startsAny<Senses>(Tag.numeral, Tag.ordinalDay, Tag.which, Tag.timeOf, Tag.timeArticle, Tag.dayPart);

/**
 * Whether what may be read at `i` would surely end within the figure or date that ends last: it begins there, and nothing behind
 * that one goes on with a date. Most parts are such, and are not even read.
 */
function endsInClaim(reading: Reading, i: number): boolean {
  const { claimedFrom, claimedTo } = reading;
  const start = reading.start(i);
  if (start < claimedFrom || start >= claimedTo || reading.starts(i, Tag.periodHead)) return false;
  let behind = i + 1;
  while (reading.start(behind) < claimedTo) behind++;
  if (!reading.isWord(behind)) return !reading.isDigits(behind) && !reading.isDigits(behind + 1);
  return !goesOn(reading, behind);
}

/** Where no verb tells, a weekday with its hour announces something: « La messe est dimanche à 11 h ». */
const tenseOf = (stated: StatedTime): 'future' | undefined =>
  stated.form === 'clock' && stated.day?.form === 'point' && stated.day.weekday !== undefined ? 'future' : undefined;

/** Whether it names something that returns every week or year without saying which: only then does the sentence's tense matter. */
function returns(stated: StatedTime): boolean {
  switch (stated.form) {
    case 'point':
      // what is reported soon is the quarter that is over: "it will publish third-quarter results"
      if (stated.season !== undefined && stated.season >= FIRST_QUARTER) return false;
      return isOpen(stated);
    case 'feast':
      return isOpen(stated);
    case 'week':
      return stated.day === undefined ? stated.within === undefined : returns(stated.day);
    case 'shift':
      return typeof stated.from === 'string' ? stated.unit === 'weekend' && stated.by === 0 : returns(stated.from);
    case 'clock':
      return stated.day !== undefined && returns(stated.day);
    case 'interval':
      return returns(stated.from.stated) || returns(stated.to.stated);
    default:
      return false;
  }
}

/** EDTF: 33 to 36. */
const FIRST_QUARTER = 33;

const isOpen = ({ year, which, within }: StatedPoint | StatedFeast): boolean =>
  year === undefined && (which?.step ?? 0) === 0 && within === undefined;

/** Forms that are tried together at a token; which of them a word can wake is found out once a word. */
export class FormSet {
  readonly wakes: readonly Wake[];
  /** Those of `wakes` that are tags. */
  readonly tags: readonly Tag[];
  readonly forms: readonly TimeForm[];
  readonly #tables = new WeakMap<Near, WakeTable<TimeForm>>();
  /** The table that was asked last, and of which passages: documents have one language as a rule. */
  #table: WakeTable<TimeForm> | undefined;
  #near: Near | undefined;

  constructor(forms: readonly TimeForm[]) {
    this.forms = forms;
    this.wakes = [...new Set(forms.flatMap(wakesOf))];
    this.tags = this.wakes.flatMap((wake) => (wake in Tag ? [Tag[wake as TagName]] : []));
  }

  /** The longest reading at token `i`, of those that begin there. */
  readonly longest: (reading: Reading, i: number) => ReadTime | undefined = rememberAtToken((reading: Reading, i) => {
    if (!reading.has(i)) return undefined;
    let longest: ReadTime | undefined;
    for (const form of this.#at(reading, i)) {
      const read = form.read(reading, i);
      if (read !== undefined && (read.first ?? i) === i && (longest === undefined || read.end > longest.end)) longest = read;
    }
    return longest;
  });

  #at({ lexicon, near, tokens }: Reading, i: number): readonly TimeForm[] {
    if (this.#table === undefined || near !== this.#near) {
      this.#near = near;
      this.#table = this.#tables.get(near) ?? new WakeTable(this.forms, near, lexicon.vocabulary.size, lexicon);
      this.#tables.set(near, this.#table);
    }
    return this.#table.at(tokens, i);
  }
}
