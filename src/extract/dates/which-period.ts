import type { StatedTime, TimeUnit, Which } from '../../core/stated-time.ts';
import type { Reading } from '../rule.ts';
import { timeForm } from './form.ts';
import { readWhichAfter } from './parts.ts';

const THIS: Which = { step: 0, from: 'now' };

/** Units whose periods the calendar bounds; "this hour", "last minute" name no period that could be checked. */
const isPeriod = (unit: TimeUnit): boolean => unit !== 'second' && unit !== 'minute' && unit !== 'hour' && unit !== 'day';

export const whichPeriod = timeForm({
  id: 'date/which-period',
  summary: "A period chosen from here or from the last date named: last week, this year, l'an dernier, l'année suivante, ce matin",
  wakes: ['which', 'timeUnit'],
  read(reading, i) {
    const before = reading.term(i, 'which');
    const at = before?.end ?? i;
    const part = before?.sense.step === 0 ? reading.term(at, 'dayPart') : undefined;
    if (before !== undefined && part !== undefined && isToday(reading, i, before.sense.from))
      return { end: part.end, stated: { form: 'shift', by: 0, unit: 'day', from: before.sense.from } };
    const unit = reading.term(at, 'timeUnit');
    if (unit === undefined) return undefined;
    const { sense } = unit;
    const after = before === undefined ? readWhichAfter(reading, unit.end) : undefined;
    const which = before?.sense ?? after?.value ?? (sense === 'weekend' && reading.sense(i - 1, 'definite') ? THIS : undefined);
    if (which === undefined) return undefined;
    const end = after?.end ?? unit.end;
    const stated: StatedTime = { form: 'shift', by: which.step, unit: sense, from: which.from };
    if (isPeriod(sense)) return { end, stated };
    return sense === 'day' && which.from === 'focus' && which.step !== 0 ? { end, stated } : undefined;
  },
});

/** « ce soir » is a day; in « cette nuit-là » and "that night" it is the day named last, which a pronoun « ce » also begins. */
const isToday = (reading: Reading, i: number, from: string): boolean => from === 'now' && reading.isWord(i);
