import { ahead } from '../near.ts';
import type { TimeForm } from './form.ts';
import { readUnopened } from './range.ts';

export const interval: TimeForm = {
  id: 'date/interval',
  summary: 'A range of time with both its ends: Dec. 24 to Jan. 4, Monday through Friday, 2016-17, 23 au 26 avril',
  // words like "this" would wake it in vain
  wakes: [
    'shortDigits',
    'threeDigits',
    'fourDigits',
    'colonDigits',
    'slashDigits',
    'decimalDigits',
    'month',
    'weekday',
    'dayPart',
    'ordinalDay',
    'quarter',
    'half',
    'decadeHead',
    'feast',
    'deictic',
    'demonstrative',
  ],
  needs: [ahead(12, 'rangeJoin')],
  read: readUnopened,
};
