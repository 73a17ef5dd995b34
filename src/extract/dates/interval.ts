import type { StatedClock, StatedEnd, StatedInterval } from '../../core/stated-time.ts';
import { Tag } from '../../languages/senses/tags.ts';
import type { Reading } from '../rule.ts';
import { clockNeeds, hasClock } from './clock.ts';
import { onDay } from './day-and-clock.ts';
import { days, isDay } from './days.ts';
import { type ReadTime, timeForm } from './form.ts';
import { type End, isDayAlone, mayBeRange, mayBeRangeBetween, readFirstEnd, readShared, readTiedEnd } from './interval-ends.ts';
import { skip, skipSign } from './parts.ts';

type Opening = 'from' | 'between' | undefined;

export const interval = timeForm({
  id: 'date/interval',
  summary: 'A range of time with both its ends: from Dec. 24 to Jan. 4, entre 2008 et 2013, du 23 au 26 avril, 2016-17, Monday 8-9 a.m.',
  // behind "from" every form can be an end; without it these begin ranges, and words like "this" would wake it in vain
  wakes: [
    'rangeOpen',
    'shortDigits',
    'threeDigits',
    'fourDigits',
    'month',
    'weekday',
    'dayPart',
    'ordinalDay',
    'quarter',
    'half',
    'decadeHead',
    'feast',
    'deictic',
    'demonstrative',
  ],
  needs: ['rangeJoin'],
  read(reading, i) {
    const range = readOpened(reading, i) ?? (mayBeRange(reading, i) ? readRange(reading, i, undefined) : undefined);
    if (range !== undefined || !reading.near.has(clockNeeds, i)) return range;
    return hasClock(reading, i) && mayBeRangeBetween(reading, i) ? readHoursOfDay(reading, i) : undefined;
  },
});

function readOpened(reading: Reading, i: number): ReadTime | undefined {
  const open = reading.term(i, Tag.rangeOpen);
  if (open === undefined || !(open.sense === 'between' ? mayBeRangeBetween : mayBeRange)(reading, i)) return undefined;
  const at = skip(reading, open.end, Tag.timeArticle);
  // « de la nuit de mardi à mercredi »: the night is what is within the ends
  if (reading.term(at, Tag.dayPart)) return undefined;
  const range = readRange(reading, at, open.sense);
  return range && { first: i, end: range.end, stated: range.stated };
}

interface ReadInterval {
  end: number;
  stated: StatedInterval;
}

function readRange(reading: Reading, i: number, open: Opening): ReadInterval | undefined {
  const from = readFirstEnd(reading, i, open !== undefined);
  if (from === undefined) return readSharedRange(reading, i, open);
  const lent = isDayAlone(from.stated) ? readSharedRange(reading, i, open) : undefined;
  if (lent !== undefined) return lent;
  const join = readJoin(reading, from.end, open);
  const to = join === undefined ? undefined : readTiedEnd(reading, join, from, open !== undefined);
  if (to === undefined || !sameKind(from, to)) return readSharedRange(reading, i, open);
  return between(reading, ...inSameHalf(from, to));
}

/** `du 23 au 26 avril`, `5 to 6 pm`, `12-13 h`: the first end leaves out what the second one says. */
function readSharedRange(reading: Reading, i: number, open: Opening): ReadInterval | undefined {
  const shared = readShared(reading, i, (at) => readJoin(reading, at, open));
  return shared && between(reading, ...shared);
}

const between = (reading: Reading, from: End, to: End): ReadInterval => ({
  end: to.end,
  stated: { form: 'interval', from: endOf(reading, from), to: endOf(reading, to) },
});

/** "2:00 to 2:30 pm", "10:30 to 3": times of twelve hours are of the same half of the day, unless that would put the end first. */
function inSameHalf(from: End, to: End): [End, End] {
  if (from.stated.form !== 'clock' || to.stated.form !== 'clock') return [from, to];
  const [first, last] = [from.stated.hour, to.stated.hour];
  if (!from.stated.half && to.stated.half && first < 12 && last - 12 >= first) return [later(from, from.stated), to];
  const after = from.stated.half || first < 12;
  return after && !to.stated.half && last < first && last < 12 && last + 12 > first ? [from, later(to, to.stated)] : [from, to];
}

const later = (end: End, stated: StatedClock): End => ({ ...end, stated: { ...stated, hour: stated.hour + 12 } });

/** « lundi 8h-9h », "Tuesday between 2 and 4 p.m.": a day, and the hours of it that touch it. */
function readHoursOfDay(reading: Reading, i: number): ReadTime | undefined {
  const day = days.longest(reading, i);
  if (day === undefined || !isDay(day.stated)) return undefined;
  const at = skipSign(reading, day.end, ',');
  if (reading.opensLine(at)) return undefined;
  const hours = readOpened(reading, at) ?? readRange(reading, at, undefined);
  if (hours?.stated.form !== 'interval' || hours.end <= day.end) return undefined;
  const { from, to } = hours.stated;
  if (from.stated.form !== 'clock' || to.stated.form !== 'clock' || from.stated.day || to.stated.day) return undefined;
  const stated: StatedInterval = {
    form: 'interval',
    from: { ...from, stated: onDay(reading, from.stated, day) },
    to: { ...to, stated: onDay(reading, to.stated, day) },
  };
  return { end: hours.end, stated };
}

/** The token after what joins two ends; a word joins only what a word opened, "and" only after "between". */
function readJoin(reading: Reading, i: number, open: Opening): number | undefined {
  const join = reading.term(i, Tag.rangeJoin);
  if (join === undefined) return undefined;
  if (join.sense === 'between' && open !== 'between') return undefined;
  // "Monday through Friday", « lundi à vendredi »: words join without "from" too
  if (join.sense === 'from' && open === undefined && !reading.isSign(i, '-') && !reading.isWord(i)) return undefined;
  return skip(reading, join.end, Tag.timeArticle);
}

const endOf = (reading: Reading, { first, end, stated }: End): StatedEnd => ({
  span: { start: reading.start(first), end: reading.end(end - 1) },
  stated,
});

/** Both ends must be of a kind: "from 2014 to Monday" is two dates. */
function sameKind({ stated: from }: End, { stated: to }: End): boolean {
  return from.form === 'clock' || to.form === 'clock' ? from.form === to.form : true;
}
