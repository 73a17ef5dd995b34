import { addCues } from '../languages/cues.ts';
import { addTerms } from '../languages/language.ts';
import { languageWords } from '../languages/words.ts';
import { builtInPacks } from '../packs/index.ts';
import { Dictionary } from './dictionary.ts';

const empty = (): Dictionary => Dictionary.of(languageWords.map(({ code }) => code));

function ofLanguages(): Dictionary {
  const dictionary = empty();
  for (const words of languageWords) {
    const lexicon = dictionary.lexicon(words.code);
    for (const terms of words.terms) addTerms(lexicon, terms);
    addCues(lexicon, words);
  }
  return dictionary;
}

/** The dictionaries there are, each compiled from the words and packs that are its source. */
export const compilers = {
  /** The words of the languages. */
  languages: ofLanguages,
  /** With the names of the packs that come along. */
  names(): Dictionary {
    const dictionary = ofLanguages();
    dictionary.add(builtInPacks);
    return dictionary;
  },
  /** What checks go by. */
  checks(): Dictionary {
    const dictionary = empty();
    for (const { code, terms, checks } of languageWords) for (const table of [...terms, checks]) addTerms(dictionary.lexicon(code), table);
    return dictionary;
  },
};
