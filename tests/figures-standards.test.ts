import { UcumLhcUtils } from '@lhncbc/ucum-lhc';
import { expect, test } from 'vitest';
import { SUBUNITS } from '../src/core/units.ts';
import { languageWords } from '../src/languages/words.ts';

/** Every sense that the languages give the terms under `tag`, by form. */
function sensesUnder(tag: 'currency' | 'scaledCurrency' | 'unit' | 'unitSymbol' | 'ageNoun' | 'ageWord' | 'timeCode'): [string, unknown][] {
  return languageWords.flatMap(({ terms }) => terms.flatMap((table) => Object.entries(table[tag] ?? {})));
}

/** Knows the codes in use and the withdrawn ones (FRF), of which older news speaks. */
const currencies = new Intl.DisplayNames('en', { type: 'currency', fallback: 'none' });

test('every currency is one of ISO 4217', () => {
  const codes = [...sensesUnder('currency'), ...sensesUnder('scaledCurrency')].map(([, sense]) => (sense as { code: string }).code);
  expect(codes.length).toBeGreaterThan(200);
  expect([...new Set(codes)].filter((code) => currencies.of(code) === undefined)).toEqual([]);
});

test('every unit is valid UCUM', () => {
  const ucum = UcumLhcUtils.getInstance();
  const symbols = sensesUnder('unitSymbol').flatMap(([, codes]) => Object.values(codes as Record<string, string>));
  const names = [...sensesUnder('unit'), ...sensesUnder('ageNoun'), ...sensesUnder('ageWord'), ...sensesUnder('timeCode')];
  const parts = Object.entries(SUBUNITS).flatMap(([unit, smaller]) => [unit, ...Object.keys(smaller)]);
  const codes = new Set([...symbols, ...names.map(([, code]) => code as string), ...parts, 'km2', 'm3', 'ug/L', 'J/m2', 'km/h']);
  expect(codes.size).toBeGreaterThan(100);
  expect([...codes].filter((code) => ucum.validateUnitString(code).status !== 'valid')).toEqual([]);
});

test('smaller units are as many to the larger as UCUM says', () => {
  const ucum = UcumLhcUtils.getInstance();
  for (const [unit, smaller] of Object.entries(SUBUNITS))
    for (const [part, count] of Object.entries(smaller))
      expect(ucum.convertUnitTo(unit, 1, part).toVal, `${unit} in ${part}`).toBeCloseTo(count, 6);
});
