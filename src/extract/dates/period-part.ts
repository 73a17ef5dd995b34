import type { PeriodPart, StatedTime } from '../../core/stated-time.ts';
import { Tag } from '../../languages/senses/tags.ts';
import type { Reading } from '../rule.ts';
import { calendarDate } from './calendar-date.ts';
import { century } from './century.ts';
import { chosen } from './chosen.ts';
import { decade } from './decade.ts';
import { FormSet, type ReadTime, timeForm } from './form.ts';
import { month } from './month.ts';
import { readMonthName, readPeriodPart, skip } from './parts.ts';
import { pointOf } from './point.ts';
import { quarter } from './quarter.ts';
import { season } from './season.ts';
import { weekday } from './weekday.ts';
import { year } from './year.ts';

const PERIODS = new FormSet([month, year, season, quarter, decade, century, chosen, calendarDate, weekday]);

export const periodPart = timeForm({
  id: 'date/period-part',
  summary: "The beginning, middle or end of a period: mid-December, début 2015, fin de l'année, the early 1990s",
  wakes: ['periodPart', 'closesPeriod'],
  read(reading, i) {
    const part = readPeriodPart(reading, i);
    if (part === undefined) return readClosed(reading, i);
    const at = skip(reading, skip(reading, part.end, Tag.timeOf), Tag.timeArticle);
    const period =
      PERIODS.longest(reading, at) ??
      PERIODS.longest(reading, skip(reading, at, Tag.periodHead)) ??
      readCurrent(reading, at) ??
      readMonth(reading, at);
    if (period === undefined) return undefined;
    const stated = withPart(period.stated, part.value);
    return stated && { end: period.end, stated };
  },
});

/** After a part even a word that is loosely a month is one: « mi-mars », "early May". */
function readMonth(reading: Reading, i: number): ReadTime | undefined {
  const name = readMonthName(reading, i);
  return name && { end: name.end, stated: { form: 'point', month: name.value } };
}

/** "the end of the year", « la fin du mois »: the period that the text was written in. */
function readCurrent(reading: Reading, i: number): ReadTime | undefined {
  const unit = reading.term(i, Tag.timeUnit);
  if (unit === undefined || unit.sense === 'second' || unit.sense === 'minute' || unit.sense === 'hour') return undefined;
  if (unit.sense === 'century' || unit.sense === 'decade') return undefined;
  return { end: unit.end, stated: { form: 'shift', by: 0, unit: unit.sense, from: unit.sense === 'day' ? 'focus' : 'now' } };
}

/** "to end the day at 8,017": the period that something closed. */
function readClosed(reading: Reading, i: number): ReadTime | undefined {
  const verb = reading.term(i, Tag.closesPeriod);
  const at = verb === undefined ? undefined : reading.term(verb.end, Tag.definite)?.end;
  const period = at === undefined ? undefined : readCurrent(reading, at);
  return period && at !== undefined ? { ...period, first: at } : undefined;
}

function withPart(stated: StatedTime, mod: PeriodPart): StatedTime | undefined {
  switch (stated.form) {
    case 'point':
      // a day has no early part of its own: "early May 24" is "early, on May 24"
      return stated.day === undefined ? pointOf(stated, { mod }) : undefined;
    case 'shift':
    case 'decade':
    case 'century':
      return { ...stated, mod };
    default:
      return undefined;
  }
}
