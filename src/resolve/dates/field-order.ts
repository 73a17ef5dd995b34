import { dayNumber, exists, weekdayOf } from '../../core/calendar.ts';
import type { StatedPoint, StatedTime } from '../../core/stated-time.ts';

type Order = 'day-first' | 'month-first';

/** The order in which the document writes day and month in numbers, as far as one of its dates can be read one way only. */
export function orderOf(all: readonly StatedTime[]): Order | undefined {
  const orders = new Set<Order>();
  for (const stated of all) for (const { order } of pointsOf(stated)) if (order !== undefined && order !== 'either') orders.add(order);
  return orders.size === 1 ? [...orders][0] : undefined;
}

function pointsOf(stated: StatedTime): StatedPoint[] {
  if (stated.form === 'point') return [stated];
  if (stated.form === 'clock') return stated.day === undefined ? [] : pointsOf(stated.day);
  return stated.form === 'interval' ? [...pointsOf(stated.from.stated), ...pointsOf(stated.to.stated)] : [];
}

/** `stated` with day and month exchanged where `order`, or a weekday beside them, shows that they must be. */
export function exchanged(stated: StatedTime, order: Order | undefined): StatedTime {
  switch (stated.form) {
    case 'point':
      return stated.order === 'either' ? decided(stated, order) : stated;
    case 'clock':
      return stated.day === undefined ? stated : { ...stated, day: exchanged(stated.day, order) };
    case 'interval':
      return {
        ...stated,
        from: { ...stated.from, stated: exchanged(stated.from.stated, order) },
        to: { ...stated.to, stated: exchanged(stated.to.stated, order) },
      };
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
