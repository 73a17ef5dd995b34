import type { StatedDecade } from '../../core/stated-time.ts';
import { Tag } from '../../languages/senses/tags.ts';
import { ahead } from '../near.ts';
import { readNumber } from '../number.ts';
import type { Reading } from '../rule.ts';
import { type TimeForm, timeForm } from './form.ts';
import { digits, tiedBefore } from './parts.ts';

export const decade = timeForm({
  id: 'date/decade',
  summary: "A decade: the 1990s, the '80s, années 30, années quatre-vingt-dix, the nineties",
  wakes: ['letteredDigits', 'signedDigits', 'decadeHead', 'decadeWord'],
  needs: [ahead(2, 'decadeEnding', 'decadeHead', 'decadeWord')],
  read(reading, i) {
    const head = reading.sense(i, Tag.decadeHead);
    if (head !== undefined) return readAfterHead(reading, i + 1);
    if (!reading.isDigits(i)) {
      const word = reading.term(i, Tag.decadeWord);
      return word && !reading.language.dates.hoursTellTime ? { end: word.end, stated: short(word.sense) } : undefined;
    }
    const ending = reading.isSign(i + 1, "'") && reading.glued(i + 1) ? i + 2 : i + 1;
    if (!reading.glued(ending) || reading.sense(ending, Tag.decadeEnding) === undefined || tiedBefore(reading, i)) return undefined;
    const start = digits(reading, i, 2, 4);
    if (start === undefined || start % 10 !== 0) return undefined;
    if (start >= 1000) return { end: ending + 1, stated: { form: 'decade', start } };
    return start < 100 ? { end: ending + 1, stated: short(start) } : undefined;
  },
});

function readAfterHead(reading: Reading, i: number): ReturnType<TimeForm['read']> {
  const start = digits(reading, i, 2, 4);
  if (start !== undefined && start % 10 === 0)
    return start < 100 ? { end: i + 1, stated: short(start) } : { end: i + 1, stated: { form: 'decade', start } };
  const number = reading.sense(i, Tag.numeral) === undefined ? undefined : readNumber(reading, i);
  return number?.value !== undefined && number.value % 10 === 0 && number.value < 100
    ? { end: number.end, stated: short(number.value) }
    : undefined;
}

const short = (start: number): StatedDecade => ({ form: 'decade', start, short: true });
