import { expect, test } from 'vitest';
import { Extractor } from '../../src/index.ts';

const languageOf = (text: string): string => new Extractor().extract({ id: 'd', path: null, text, prose: text }).document.language;

test.each([
  ['en', 'The minister said that the talks had failed.'],
  ['fr', 'Le ministre a dit que les discussions avaient échoué.'],
  ['en', "Let's meet on Friday in Paris."],
  ['fr', "L'accord d'Alger n'est pas signé."],
  ['fr', 'LES ETATS-UNIS ONT DIT NON A LA PROPOSITION DU GOUVERNEMENT'],
  ['fr', 'Vendredi 3 janvier'],
  ['en', 'TENNIS - RESULTS OF THE U.S. OPEN'],
  ['en', ''],
])('%s: %s', (language, text) => {
  expect(languageOf(text)).toBe(language);
});

test('a paragraph in the other language is read in that language', () => {
  const french = "Le studio n'a pas répondu aux questions de la presse sur la sortie de ce film dans les salles.";
  const english =
    'The studio said that the film would be shown in theaters and that it was sorry for what had happened in 3 parts on 3 March.';
  const text = `${french}\n\n${english}\n\n${french}`;
  const dates = new Extractor().extract({ id: 'd', path: null, text, prose: text }).facts.filter((fact) => fact.type === 'date');
  expect(dates.map((fact) => fact.quote)).toEqual(['3 March']);
});
