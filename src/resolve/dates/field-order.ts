import { dayNumber, exists, weekdayOf } from '../../core/calendar.ts';
import type { StatedPoint, StatedTime } from '../../core/stated-time.ts';

type Order = 'day-first' | 'month-first';

/** The order in which the document writes day and month in numbers, as far as one of its dates can be read one way only. */
export function orderOf(all: readonly { readonly stated: StatedTime }[]): Order | undefined {
  let shown = 0;
  for (const mention of all) shown |= ordersIn(mention.stated);
  return shown === DAY_FIRST ? 'day-first' : shown === MONTH_FIRST ? 'month-first' : undefined;
}

const DAY_FIRST = 1;
const MONTH_FIRST = 2;

/** Bits of the orders that a stated time can only be read by. */
function ordersIn(stated: StatedTime): number {
  switch (stated.form) {
    case 'point':
      return stated.order === 'day-first' ? DAY_FIRST : stated.order === 'month-first' ? MONTH_FIRST : 0;
    case 'clock':
      return stated.day === undefined ? 0 : ordersIn(stated.day);
    case 'interval':
      return ordersIn(stated.from.stated) | ordersIn(stated.to.stated);
    default:
      return 0;
  }
}

/** `stated` with day and month exchanged where `order`, or a weekday beside them, shows that they must be. */
export function exchanged(stated: StatedTime, order: Order | undefined): StatedTime {
  switch (stated.form) {
    case 'point':
      return stated.order === 'either' ? decided(stated, order) : stated;
    case 'clock': {
      const day = stated.day && exchanged(stated.day, order);
      return day === undefined || day === stated.day ? stated : { ...stated, day };
    }
    case 'interval': {
      const from = exchanged(stated.from.stated, order);
      const to = exchanged(stated.to.stated, order);
      if (from === stated.from.stated && to === stated.to.stated) return stated;
      return { ...stated, from: { ...stated.from, stated: from }, to: { ...stated.to, stated: to } };
    }
    default:
      return stated;
  }
}

/** An ambiguous date is read month first until something decides. */
function decided(stated: StatedPoint, order: Order | undefined): StatedPoint {
  const { order: _order, ...point } = stated;
  const other: StatedPoint = { ...point, month: point.day as number, day: point.month as number };
  if (order !== undefined) return order === 'month-first' ? point : other;
  const fits = fallsOn(point);
  if (fits !== fallsOn(other)) return fits ? point : other;
  return stated;
}

function fallsOn({ year, month, day, weekday }: StatedPoint): boolean {
  if (year === undefined || month === undefined || day === undefined || weekday === undefined || !exists(month, day, year)) return false;
  return weekdayOf(dayNumber({ year, month, day })) === weekday;
}
