import { Tag } from '../../languages/senses/tags.ts';
import { ahead } from '../near.ts';
import type { Reading } from '../rule.ts';
import { timeForm } from './form.ts';
import { readNth } from './nth.ts';
import type { Part } from './parts.ts';

export const century = timeForm({
  id: 'date/century',
  summary: 'A century: the 19th century, XIXe siècle, the twenty-first century',
  wakes: ['letteredDigits', 'ordinalDay', 'ordinal', 'numeral', 'roman'],
  needs: [ahead(3, 'centuryWord')],
  read(reading, i) {
    const number = readOrdinal(reading, i);
    if (number === undefined) return undefined;
    const at = reading.isSign(number.end, '-') ? number.end + 1 : number.end;
    if (reading.sense(at, Tag.centuryWord) === undefined) return undefined;
    return { end: at + 1, stated: { form: 'century', century: number.value } };
  },
});

function readOrdinal(reading: Reading, i: number): Part<number> | undefined {
  const roman = reading.term(i, Tag.roman);
  if (roman !== undefined) return { end: roman.end, value: roman.sense };
  const nth = readNth(reading, i);
  return nth !== undefined && nth.value > 0 && nth.value <= 99 ? nth : undefined;
}
