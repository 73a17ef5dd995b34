import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compilers } from '../src/dictionary/compile.ts';
import { Dictionary } from '../src/dictionary/index.ts';
import { Engine } from '../src/extract/engine.ts';
import { Found } from '../src/extract/found.ts';
import { rules } from '../src/extract/index.ts';
import { languages } from '../src/languages/index.ts';
import type { Terms } from '../src/languages/language.ts';
import { Tag } from '../src/languages/senses/tags.ts';
import { languageWords } from '../src/languages/words.ts';

const seeds = join(import.meta.dirname, '../seeds');
const texts = readdirSync(seeds).map((file) => readFileSync(join(seeds, file), 'utf8'));
const pack = { name: 'mine', actors: [{ name: 'Sony Pictures', kind: 'organization' as const, key: 'mine' }] };

describe.each(Object.entries(compilers))('the dictionary of %s, stored and loaded', (_, compile) => {
  const compiled = compile();
  const loaded = Dictionary.load(compiled.store());

  test('knows the same words, which mean the same', () => {
    expect(loaded.vocabulary.size).toBe(compiled.vocabulary.size);
    expect(loaded.affairs).toEqual(compiled.affairs);
    for (const [code, lexicon] of compiled.lexicons) {
      const other = loaded.lexicon(code);
      for (let id = 0; id < compiled.vocabulary.size; id++) {
        const form = compiled.vocabulary.form(id);
        expect(loaded.vocabulary.form(id)).toBe(form);
        expect(loaded.vocabulary.find(form)).toBe(compiled.vocabulary.find(form));
        expect([...other.tagsFrom(id)]).toEqual([...lexicon.tagsFrom(id)]);
        for (const tag of lexicon.tagsOf(id)) expect(other.sense(id, tag)).toEqual(lexicon.sense(id, tag));
      }
    }
  });

  test('knows the same phrases', () => {
    for (const { code, terms } of languageWords)
      for (const table of terms)
        for (const [name, forms] of Object.entries(table) as [keyof Terms, object][])
          for (const form of Object.keys(forms)) {
            const tag = Tag[name];
            const lexicon = compiled.lexicon(code);
            const sense = lexicon.get(tag, lexicon.wordsOf(form));
            expect(sense).toBeDefined();
            expect(loaded.lexicon(code).get(tag, lexicon.wordsOf(form))).toEqual(sense);
          }
  });

  test('grows by a pack as the compiled one does', () => {
    compiled.add([pack]);
    loaded.add([pack]);
    const [ofCompiled, ofLoaded] = [compiled, loaded].map((dictionary) => {
      const engine = new Engine(languages, rules, dictionary);
      return texts.flatMap((text) => Object.values(engine.scan(text, engine.detector.ofDocument(text), new Found([]))).flat());
    });
    expect(ofLoaded).toEqual(ofCompiled);
    expect(ofLoaded).toContainEqual(expect.objectContaining({ key: 'mine' }));
  });
});

test('what is no dictionary is refused', () => {
  expect(() => Dictionary.load(Buffer.from(new Uint8Array(64).buffer))).toThrow('npm run build');
});
