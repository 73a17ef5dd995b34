import { describe, expect, test } from 'vitest';
import {
  addMonths,
  calendarDay,
  dayNumber,
  easter,
  exists,
  formatDate,
  formatDay,
  formatYear,
  nthWeekday,
  weekdayOf,
} from '../../src/core/calendar.ts';

describe('the proleptic Gregorian calendar', () => {
  test('day numbers and dates turn into each other over four centuries', () => {
    for (let number = dayNumber({ year: 1600, month: 1, day: 1 }), day = 0; day < 146_097; day += 13)
      expect(dayNumber(calendarDay(number + day))).toBe(number + day);
  });

  test('agrees with the platform on dates and weekdays', () => {
    for (const iso of ['1600-02-29', '1969-12-31', '1970-01-01', '2000-02-29', '2014-11-24', '2015-01-07', '2100-03-01']) {
      const number = Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);
      expect(formatDay(number)).toBe(iso);
      expect(weekdayOf(number) % 7).toBe(new Date(`${iso}T00:00:00Z`).getUTCDay());
    }
  });

  test('years before and beyond four digits are written as EDTF writes them', () => {
    expect([formatYear(-43), formatYear(0), formatYear(12_345), formatDate(undefined, 12, 24)]).toEqual([
      '-0043',
      '0000',
      'Y12345',
      'XXXX-12-24',
    ]);
  });

  test('knows the days that months have', () => {
    expect([exists(2, 29), exists(2, 29, 2015), exists(2, 30), exists(4, 31), exists(13, 1), exists(12, 31, 2014)]).toEqual([
      true,
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  test('keeps the day of the month or takes the last one', () => {
    expect(addMonths({ year: 2015, month: 1, day: 31 }, 1)).toEqual({ year: 2015, month: 2, day: 28 });
    expect(addMonths({ year: 2015, month: 1, day: 31 }, -2)).toEqual({ year: 2014, month: 11, day: 30 });
  });

  test.each([
    [1818, '1818-03-22'],
    [2000, '2000-04-23'],
    [2015, '2015-04-05'],
    [2018, '2018-04-01'],
    [2038, '2038-04-25'],
  ])('Easter of %i', (year, day) => expect(formatDay(easter(year))).toBe(day));

  test('finds weekdays in months', () => {
    expect(formatDay(nthWeekday(2014, 11, 4, 4))).toBe('2014-11-27');
    expect(formatDay(nthWeekday(2015, 5, 1, -1))).toBe('2015-05-25');
  });
});
