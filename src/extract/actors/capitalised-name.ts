import { weights } from '../../languages/cues.ts';
import type { Rule } from '../rule.ts';
import { NameReader } from './names/read.ts';

const reader = new NameReader(weights);

export const capitalisedName: Rule = {
  id: 'actor/capitalised-name',
  summary: 'A capitalised name, by what stands in and around it: Mr Kenyatta, Université de Lyon',
  wakes: ['capital'],
  match: (reading, i) => reader.read(reading, i),
};
