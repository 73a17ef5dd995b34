import type { StatedFeast } from '../../core/stated-time.ts';
import { ahead } from '../near.ts';
import { timeForm } from './form.ts';
import { readYearOf } from './month.ts';
import { readFeastName, readWhichAfter, skipDayPart, skipPartOf } from './parts.ts';

export const namedDay = timeForm({
  id: 'date/named-day',
  summary: "A day that has a name: Noël, New Year's Eve, Thanksgiving, Pâques 2015",
  wakes: ['feast', 'dayPart'],
  needs: [ahead(4, 'feast')],
  read(reading, i) {
    const name = readFeastName(reading, skipPartOf(reading, i));
    if (name === undefined) return undefined;
    const stated: StatedFeast = { form: 'feast', feast: name.value };
    const after = readWhichAfter(reading, name.end);
    if (after !== undefined) return { end: after.end, stated: { ...stated, which: after.value } };
    const year = readYearOf(reading, name.end);
    if (year === undefined || (year.value.year === undefined && year.value.within === undefined))
      return { end: skipDayPart(reading, name.end), stated };
    const { year: written, within } = year.value;
    return {
      end: year.end,
      stated: { ...stated, ...(written === undefined ? {} : { year: written }), ...(within === undefined ? {} : { within }) },
    };
  },
});
