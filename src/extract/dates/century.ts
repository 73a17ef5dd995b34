import type { Reading } from '../rule.ts';
import { timeForm } from './form.ts';
import { digits } from './parts.ts';

export const century = timeForm({
  id: 'date/century',
  summary: 'A century: the 19th century, XIXe siècle, the twenty-first century',
  wakes: ['digits', 'ordinalDay', 'roman'],
  read(reading, i) {
    const number = readOrdinal(reading, i);
    if (number === undefined) return undefined;
    const at = reading.isSign(number.end, '-') ? number.end + 1 : number.end;
    if (reading.sense(at, 'centuryWord') === undefined) return undefined;
    return { end: at + 1, stated: { form: 'century', century: number.value } };
  },
});

function readOrdinal(reading: Reading, i: number): { end: number; value: number } | undefined {
  const value = digits(reading, i, 1, 2);
  if (value !== undefined) return reading.glued(i + 1) && reading.sense(i + 1, 'ordinalEnding') ? { end: i + 2, value } : undefined;
  const word = reading.term(i, 'ordinalDay');
  if (word !== undefined) return { end: word.end, value: word.sense };
  const roman = reading.term(i, 'roman');
  return roman && { end: roman.end, value: roman.sense };
}
