import type { StatedFeast } from '../../core/stated-time.ts';
import { timeForm } from './form.ts';
import { readYearOf } from './month.ts';
import { readWhichAfter } from './parts.ts';

export const namedDay = timeForm({
  id: 'date/named-day',
  summary: "A day that has a name: Noël, New Year's Eve, Thanksgiving, Pâques 2015, last Christmas",
  wakes: ['feast', 'which'],
  read(reading, i) {
    const which = reading.term(i, 'which');
    const name = reading.term(which?.end ?? i, 'feast');
    if (
      name === undefined ||
      !reading.isCapitalised(reading.has(name.end - 1) ? firstCapital(reading.isCapitalised.bind(reading), which?.end ?? i, name.end) : i)
    )
      return undefined;
    const stated: StatedFeast = { form: 'feast', feast: name.sense };
    if (which !== undefined && which.sense.step === 0) return undefined;
    if (which !== undefined) return { end: name.end, stated: { ...stated, which: which.sense } };
    const after = readWhichAfter(reading, name.end);
    if (after !== undefined) return { end: after.end, stated: { ...stated, which: after.value } };
    const year = readYearOf(reading, name.end);
    if (year === undefined || (year.value.year === undefined && year.value.within === undefined)) return { end: name.end, stated };
    const { year: written, within } = year.value;
    return {
      end: year.end,
      stated: { ...stated, ...(written === undefined ? {} : { year: written }), ...(within === undefined ? {} : { within }) },
    };
  },
});

/** The first token of the name with a capital, or its last one: « jour de Noël », « dimanche de Pâques ». */
function firstCapital(isCapital: (i: number) => boolean, from: number, end: number): number {
  for (let k = from; k < end; k++) if (isCapital(k)) return k;
  return end - 1;
}
