import type { StatedPoint } from '../../core/stated-time.ts';
import { Tag } from '../../languages/senses/tags.ts';
import { ahead } from '../near.ts';
import type { Reading } from '../rule.ts';
import { chosen } from './chosen.ts';
import { type ReadTime, timeForm } from './form.ts';
import { digits, isSeparate, readWithin, readYear, skipSign } from './parts.ts';
import { pointOf } from './point.ts';
import { year } from './year.ts';

export const quarter = timeForm({
  id: 'date/quarter',
  summary: 'A quarter or half of a year: Q3 2014, the third quarter of this year, premier semestre 2015, 2019 H2',
  wakes: ['quarter', 'half', 'fourDigits'],
  needs: [ahead(3, 'quarter', 'half')],
  read(reading, i) {
    const leading = digits(reading, i, 4, 4);
    const at = leading === undefined ? i : skipSign(reading, i + 1, '-');
    const name = readName(reading, at);
    if (name === undefined) return undefined;
    if (leading !== undefined)
      return isSeparate(reading, i) || reading.isSign(i + 1, '-')
        ? { end: name.end, stated: pointOf(name.value, { year: leading }) }
        : undefined;
    const direct = readYear(reading, skipSign(reading, skipSign(reading, name.end, ','), '-'));
    if (direct !== undefined) return { end: direct.end, stated: pointOf(name.value, direct.value) };
    const within = reading.term(name.end, Tag.timeOf) && readWithin(reading, name.end, ofYear);
    if (within) return { end: within.end, stated: pointOf(name.value, { within: within.value }) };
    // a first half without a year is as often one of a match, and Q3 the name of a car where no preposition makes it a time
    if (name.value.half !== undefined || (reading.isDigits(name.end - 1) && !reading.termBefore(i, Tag.timePreposition, 3)))
      return undefined;
    return { end: name.end, stated: pointOf(name.value) };
  },
});

function readName(reading: Reading, i: number): { end: number; value: Partial<StatedPoint> } | undefined {
  const quarterName = reading.term(i, Tag.quarter);
  if (quarterName !== undefined) return { end: quarterName.end, value: { season: quarterName.sense } };
  const halfName = reading.term(i, Tag.half);
  return halfName && { end: halfName.end, value: { half: halfName.sense } };
}

function ofYear(reading: Reading, i: number): ReadTime | undefined {
  return chosen.read(reading, i) ?? year.read(reading, i);
}
