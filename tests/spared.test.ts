import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FigureMention, Mention } from '../src/core/mention.ts';
import { openDictionary } from '../src/dictionary/index.ts';
import { Engine } from '../src/extract/engine.ts';
import { Found } from '../src/extract/found.ts';
import { rules } from '../src/extract/index.ts';
import type { Rule } from '../src/extract/rule.ts';
import { type Wake, wakesOf } from '../src/extract/woken.ts';
import { languages } from '../src/languages/index.ts';
import type { LanguageCode } from '../src/languages/language.ts';
import { readCorpus } from './corpus.ts';

const BY_FORM = ['opaque/phone-number', 'opaque/dotted-number', 'date/listed-day'];

/** Any digits wake what digits of some form wake, but for what is told by their form alone. */
const loose = (rule: Rule): readonly Wake[] =>
  wakesOf(rule).map((wake) => (wake.endsWith('Digits') && !BY_FORM.includes(rule.id) ? 'digits' : wake));

/** Asked wherever one of its words stands, whatever else is near, and of parts of what has been proposed as well. */
const askedAlways = (rule: Rule): Rule => ({
  ...rule,
  wakes: loose(rule),
  needs: undefined,
  match: (reading, i) => {
    const { claimedTo } = reading;
    reading.claimedTo = 0;
    const proposal = rule.match(reading, i);
    reading.claimedTo = claimedTo;
    return proposal;
  },
});

const engine = new Engine(languages, rules, openDictionary('names'));
const thorough = new Engine(languages, rules.map(askedAlways), openDictionary('names'));

function mentionsOf(by: Engine, text: string, language: LanguageCode, forced = false): readonly Mention[] {
  const { dates, figures, names, quotations } = by.scan(text, language, new Found<FigureMention[]>([]), { forced });
  return [...dates, ...figures, ...names, ...quotations];
}

const corpus = readdirSync(join(import.meta.dirname, 'corpus')).flatMap((file) => readCorpus(join(import.meta.dirname, 'corpus', file)));
const seeds = join(import.meta.dirname, '../seeds');

test('what rules are spared by their needs and by what has been proposed is nothing that they would find', () => {
  expect(corpus.length).toBeGreaterThan(1000);
  for (const { text, language, file, line } of corpus)
    expect(mentionsOf(engine, text, language, true), `${file}:${line}`).toEqual(mentionsOf(thorough, text, language, true));
});

test.each(readdirSync(seeds))('nor in %s', (seed) => {
  const text = readFileSync(join(seeds, seed), 'utf8');
  const language = engine.detector.ofDocument(text);
  const found = mentionsOf(engine, text, language);
  expect(found.length).toBeGreaterThan(10);
  expect(found).toEqual(mentionsOf(thorough, text, language));
});
