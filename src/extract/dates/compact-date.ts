import { exists } from '../../core/calendar.ts';
import type { TimeForm } from './form.ts';
import { counts, digits, isSeparate } from './parts.ts';

/** Years that eight digits are taken to begin with. */
const LIKELY_FROM = 1900;
const LIKELY_TO = 2099;

export const compactDate: TimeForm = {
  id: 'date/compact-date',
  summary: 'A date of the basic format of ISO 8601, as logs and file names write it: 20141224',
  wakes: ['longDigits'],
  read(reading, i) {
    const number = digits(reading, i, 8, 8);
    if (number === undefined || !isSeparate(reading, i) || counts(reading, i + 1)) return undefined;
    const [year, month, day] = [Math.floor(number / 10_000), Math.floor(number / 100) % 100, number % 100];
    if (year < LIKELY_FROM || year > LIKELY_TO || !exists(month, day, year)) return undefined;
    return { end: i + 1, stated: { form: 'point', year, month, day } };
  },
};
