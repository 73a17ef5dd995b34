import type { StatedPoint } from '../../core/stated-time.ts';

/** What a part of a date says of the point in time. */
export type PointFields = Partial<StatedPoint>;

/**
 * The point in time with the fields of these parts, the later ones first. Field by field: an object that others are spread
 * into is a hash table to V8, and whatever looks at it afterwards takes ten times as long.
 */
export function pointOf(first: PointFields, second?: PointFields, third?: PointFields): StatedPoint {
  const point: StatedPoint = { form: 'point' };
  put(point, first);
  if (second !== undefined) put(point, second);
  if (third !== undefined) put(point, third);
  return point;
}

function put(point: StatedPoint, fields: PointFields): void {
  if (fields.year !== undefined) point.year = fields.year;
  if (fields.shortYear !== undefined) point.shortYear = fields.shortYear;
  if (fields.edition !== undefined) point.edition = fields.edition;
  if (fields.month !== undefined) point.month = fields.month;
  if (fields.day !== undefined) point.day = fields.day;
  if (fields.weekday !== undefined) point.weekday = fields.weekday;
  if (fields.season !== undefined) point.season = fields.season;
  if (fields.half !== undefined) point.half = fields.half;
  if (fields.nth !== undefined) point.nth = fields.nth;
  if (fields.mod !== undefined) point.mod = fields.mod;
  if (fields.event !== undefined) point.event = fields.event;
  if (fields.which !== undefined) point.which = fields.which;
  if (fields.within !== undefined) point.within = fields.within;
  if (fields.order !== undefined) point.order = fields.order;
}
