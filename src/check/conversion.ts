import { cuesOf, type DocumentView, figuresOf, type Sentence } from '../consolidate/view.ts';
import { rateEnvelope, unitConversion } from '../core/conversion.ts';
import { describeInterval, divide, type Interval, intersection, meet, writtenInterval } from '../core/interval.ts';
import type { Figure } from '../core/schema.ts';
import type { Check, Report } from './check.ts';

/** An amount and what the text says it is in another unit. */
interface Pair {
  from: Figure;
  to: Figure;
}

/** Amounts given in two currencies or units that cannot be the same. */
export const conversion: Check = {
  id: 'conversion',
  level: 'error',
  summary: 'An amount and its conversion into another currency or unit',
  description: `Conversions in parentheses or after words like *soit*. Of units the factor is known. Of currencies one exchange rate must
explain all pairs of the document within their rounding; a pair that stands alone must have a rate that some day since 1999 had.
The rounding is that of the words on the page: *around* speaks of both sides and cancels out.`,
  bad: {
    documents: [
      { id: 'a', language: 'en', date: '2010-07-30', text: 'The river crested 14 kilometres (19 miles) upstream of the bridge.' },
    ],
    why: '14 kilometres are 8.7 miles.',
  },
  good: {
    documents: [
      {
        id: 'a',
        language: 'en',
        date: '2019-05-21',
        text: 'The library bought it for £18 million ($23 million); the restoration costs £2.4 million ($3.1 million).',
      },
    ],
    why: 'The quotients are 1.28 and 1.29, but every rate from 1.27 to 1.31 explains both.',
  },
  inDocument(document, report) {
    const byCurrencies = new Map<string, Pair[]>();
    for (const pair of pairsOf(document)) {
      const units = [pair.from.unit, pair.to.unit] as [string, string];
      if (pair.from.kind === 'measure') judgeUnits(pair, units, report);
      else byCurrencies.set(units.join('/'), [...(byCurrencies.get(units.join('/')) ?? []), pair]);
    }
    for (const [units, pairs] of byCurrencies) judgeRates(pairs, units.split('/') as [string, string], report);
  },
};

function judgeUnits({ from, to }: Pair, [a, b]: [string, string], report: Report): void {
  const converted = unitConversion(a, b);
  if (converted === undefined) return;
  const right = converted(writtenInterval(from));
  const agrees = meet(right, loosely(to)) || meet(writtenInterval(to), converted(loosely(from)));
  report({
    facts: [from, to],
    message: `${from.quote} are ${describeInterval(right, b)}, ${agrees ? 'which agrees with' : 'not'} ${to.quote}`,
    ...(agrees ? { verified: true } : {}),
  });
}

/** Good translators round what they convert: "200 miles" is "300 kilometres" to nobody's harm; half of that is let pass. */
const ROUNDED = 0.05;
const loosely = (figure: Figure): Interval => {
  const { low, high } = writtenInterval(figure);
  // "3,000 km²" of a conversion has one digit that counts
  const zeros = /[1-9](0+)$/.exec(String(figure.value ?? ''))?.[1]?.length ?? 0;
  const half = zeros === 0 ? 0 : 10 ** zeros / 2;
  return {
    low: Math.min(low, (figure.value ?? low) - half) * (1 - ROUNDED),
    high: Math.max(high, (figure.value ?? high) + half) * (1 + ROUNDED),
  };
};

/** One text may give amounts of several days, each at the rate of its day. */
const DRIFT = 0.025;
const drifting = ({ low, high }: Interval): Interval => ({ low: low * (1 - DRIFT), high: high * (1 + DRIFT) });

/** One rate for all pairs: first as if only the converted amounts were rounded, then as if both sides were. */
function judgeRates(pairs: Pair[], [from, to]: [string, string], report: Report): void {
  const facts = pairs.flatMap((pair) => [pair.from, pair.to]);
  const strict = pairs.map((pair) => divide(exactly(pair.from), writtenInterval(pair.to)));
  const loose = pairs.map((pair) => divide(writtenInterval(pair.from), writtenInterval(pair.to)));
  const envelope = rateEnvelope(to, from);
  const common = commonOf(strict) ?? commonOf(loose) ?? commonOf(loose.map(drifting));
  if (common !== undefined && (envelope === undefined || meet(common, envelope))) {
    report({ facts, verified: true, message: `One rate explains ${said(pairs)}: ${describeInterval(common)} ${from} for a ${to}` });
    return;
  }
  if (pairs.length === 1 || common !== undefined) {
    report({
      facts,
      message: `${said(pairs)} would be ${describeInterval(loose[0] as Interval)} ${from} for a ${to}, a rate that no day has had`,
    });
    return;
  }
  const odd = oddOneOut(loose, envelope);
  const first = pairs[odd] as Pair;
  const others = pairs.filter((_, i) => i !== odd);
  const othersRate = commonOf(loose.filter((_, i) => i !== odd));
  report({
    facts: [first.from, first.to, ...others.flatMap((pair) => [pair.from, pair.to])],
    message: `${said([first])} would be ${describeInterval(loose[odd] as Interval)} ${from} for a ${to}, but ${said(others)} ${
      othersRate === undefined ? 'have other rates' : `${others.length === 1 ? 'has' : 'have'} one of ${describeInterval(othersRate)}`
    }`,
  });
}

/** The pair without which the others have a rate in common, or that has none that any day had. */
function oddOneOut(rates: readonly Interval[], envelope: Interval | undefined): number {
  const impossible = envelope === undefined ? -1 : rates.findIndex((rate) => !meet(rate, envelope));
  if (impossible >= 0) return impossible;
  const odd = rates.findLastIndex((_, skipped) => commonOf(rates.filter((_, i) => i !== skipped)) !== undefined);
  return Math.max(odd, 0);
}

const commonOf = (rates: readonly Interval[]): Interval | undefined =>
  rates.reduce<Interval | undefined>((common, rate) => common && intersection(common, rate), { low: 0, high: Number.POSITIVE_INFINITY });

const exactly = (figure: Figure): Interval =>
  figure.value === undefined ? writtenInterval(figure) : { low: figure.value, high: figure.value };

const said = (pairs: readonly Pair[]): string => pairs.map(({ from, to }) => `${from.quote} = ${to.quote}`).join(', ');

/** Each conversion that the text claims, in the direction of the first of its kind in the document. */
function pairsOf(document: DocumentView): Pair[] {
  const figures = new Map(document.facts.filter((fact) => fact.type === 'figure').map((fact) => [fact.id, fact]));
  const pairs: Pair[] = [];
  for (const sentence of document.sentences) {
    const inOrder = figuresOf(sentence);
    for (const [i, to] of inOrder.entries()) {
      const from = to.sameAs !== undefined ? figures.get(to.sameAs) : saidAgain(document, sentence, inOrder[i - 1], to);
      if (from?.value !== undefined && to.value !== undefined && isConversion(from, to)) pairs.push({ from, to });
    }
  }
  const directions = new Map<string, Pair>();
  return pairs.map((pair) => {
    const key = [pair.from.unit, pair.to.unit].sort().join('/');
    const first = directions.get(key) ?? pair;
    directions.set(key, first);
    return first.from.unit === pair.from.unit ? pair : { from: pair.to, to: pair.from };
  });
}

const isConversion = (from: Figure, to: Figure): boolean =>
  from.kind === to.kind &&
  from.unit !== to.unit &&
  from.unit !== null &&
  to.unit !== null &&
  (from.kind === 'money' || (from.kind === 'measure' && unitConversion(from.unit, to.unit) !== undefined));

/** « trois millions de livres de bonus, soit sept millions d'euros »: the amount that `to` says again. */
function saidAgain(document: DocumentView, sentence: Sentence, from: Figure | undefined, to: Figure): Figure | undefined {
  if (from === undefined) return undefined;
  const between = document.between(from.span, to.span);
  if (between === '(' && document.text[to.span.end] === ')') return from;
  const [link] = cuesOf(sentence, 'that-is', from.span.end, to.span.start);
  // "in dollars or 20 euros" offers a choice; only what a comma or parenthesis sets apart says it again
  return link !== undefined &&
    /[,(]\s*$/.test(document.text.slice(from.span.end, link.start)) &&
    document.text.slice(link.end, to.span.start).trim().length < 12
    ? from
    : undefined;
}
