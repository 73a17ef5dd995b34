import type { StatedTime } from '../../core/stated-time.ts';
import { Tag } from '../../languages/senses/tags.ts';
import { before } from '../near.ts';
import { readAmounts } from './amounts.ts';
import { days } from './days.ts';
import { FormSet, type TimeForm } from './form.ts';
import { month } from './month.ts';
import { skip } from './parts.ts';

const ANCHORS = new FormSet([...days.forms, month]);

/** Tokens that a number and its unit take, at most. */
const REACH = 6;

export const offset: TimeForm = {
  id: 'date/offset',
  summary:
    'A time so many units away from a date beside it: three weeks from tomorrow, two days after Christmas, 3 jours après le 12 janvier',
  wakes: ['offset'],
  needs: [before(3, 'timeUnit')],
  read(reading, i) {
    const direction = reading.term(i, Tag.offset);
    if (direction === undefined || reading.termBefore(i, Tag.timeUnit, 2) === undefined) return undefined;
    const anchor = ANCHORS.longest(reading, skip(reading, direction.end, Tag.timeArticle));
    if (anchor === undefined || !isDated(anchor.stated)) return undefined;
    // the rarer word looks back at the number, since every number would have to look ahead for it
    for (let first = i - REACH; first < i - 1; first++) {
      const amounts = reading.has(first) ? readAmounts(reading, first) : undefined;
      const [amount] = amounts?.parts ?? [];
      if (amounts?.end !== i || amounts.parts.length > 1 || amount?.value === undefined) continue;
      return {
        first,
        end: anchor.end,
        stated: { form: 'shift', by: direction.sense * amount.value, unit: amount.unit, from: anchor.stated },
      };
    }
    return undefined;
  },
};

/** What happened on 9/11 and what "last week" was are no dates that one counts from. */
const isDated = (stated: StatedTime): boolean =>
  stated.form === 'feast' || (stated.form === 'point' && !stated.event) || (stated.form === 'shift' && stated.unit === 'day');
