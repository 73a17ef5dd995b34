import { slug } from '../../core/slug.ts';
import { NAME_KINDS, weights } from '../../languages/cues.ts';
import type { Senses } from '../../languages/language.ts';
import type { Lexicon } from '../../text/lexicon.ts';
import type { Proposal, Rule } from '../rule.ts';
import { divide } from './names/divide.ts';
import { EvidenceBook } from './names/evidence.ts';
import { knownKind } from './names/pieces.ts';
import { Run } from './names/run.ts';

const run = new Run();
const books = new WeakMap<Lexicon<Senses>, EvidenceBook>();

export const capitalisedName: Rule = {
  id: 'actor/capitalised-name',
  summary: 'A capitalised name, by what stands in and around it: Mr Kenyatta, Université de Lyon',
  wakes: ['capital'],
  match(reading, i) {
    if (i < reading.namesReadTo) return undefined;
    run.read(reading, i);
    reading.namesReadTo = run.end;
    if (run.count === 1 && reading.sense(i, 'function') === true && run.last[0] === i) return undefined;
    let book = books.get(reading.lexicon);
    if (book === undefined) {
      book = new EvidenceBook(reading.lexicon, reading.language.code, weights);
      books.set(reading.lexicon, book);
    }
    const found: Proposal[] = [];
    for (const piece of divide(book, reading, run)) {
      const kind = NAME_KINDS[piece.kind] as (typeof NAME_KINDS)[number];
      if (kind === 'none') continue;
      const first = run.first[piece.first] as number;
      const last = run.last[piece.last] as number;
      if (knownKind(reading, first, last + 1) !== undefined) continue;
      const start = reading.start(first);
      const end = reading.end(last);
      const name = reading.tokens.text.slice(start, end);
      found.push({ type: 'actor', kind, start, end, name, key: slug(name), evidence: piece.evidence });
    }
    return found;
  },
};
