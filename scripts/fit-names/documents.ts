/** Second stage: what the other mentions and the other names of a document add, as a multinomial logistic model. */
import type { ActorMention } from '../../src/core/mention.ts';
import { openDictionary } from '../../src/dictionary/index.ts';
import { capitalisedName } from '../../src/extract/actors/capitalised-name.ts';
import { NameReader } from '../../src/extract/actors/names/read.ts';
import { Engine } from '../../src/extract/engine.ts';
import { Found } from '../../src/extract/found.ts';
import { rules } from '../../src/extract/index.ts';
import { type EvidenceWeights, NAME_KINDS } from '../../src/languages/cues.ts';
import { languages } from '../../src/languages/index.ts';
import { Decider, othersOf, signsOf } from '../../src/resolve/names/decide.ts';
import { type DocumentNames, namesOf } from '../../src/resolve/names/document.ts';
import { type AnnotatedDocument, type Gold, KIND_INDEX, prior } from './sets.ts';

const K = NAME_KINDS.length;
const EPOCHS = 40;
const RATE = 0.1;
const PENALTY = 0.001;
const NOTHING_SAID: readonly number[] = new Array<number>(K).fill(0);

/** Reads the actors of documents, and the names that they are of, as the program would with some weights. */
function readerWith(weights: EvidenceWeights): (document: AnnotatedDocument) => { actors: ActorMention[] } & Pick<DocumentNames, 'of'> {
  const reader = new NameReader(weights);
  const replaced = { ...capitalisedName, match: reader.read.bind(reader) };
  const read = rules.map((rule) => (rule === capitalisedName ? replaced : rule));
  const engine = new Engine(languages, read, openDictionary('names'));
  return ({ text, lang }) => {
    const actors = engine
      .scan(text, lang, new Found([]), { forced: true })
      .names.filter((mention): mention is ActorMention => mention.type === 'actor');
    return { actors, of: namesOf(actors, text, engine.smallWords).of };
  };
}

const goldOf = (document: AnnotatedDocument): Gold[] => document.gold.filter(({ type }) => type === 'actor');
const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean => a.start < b.end && b.start < a.end;

interface Case {
  own: readonly number[];
  others: readonly number[] | undefined;
  signs: readonly string[];
  label: number;
}

/** The mentions of `documents`, read with `weights`, with what they are in gold. */
export function casesOf(documents: readonly AnnotatedDocument[], weights: EvidenceWeights): Case[] {
  const read = readerWith(weights);
  const cases: Case[] = [];
  for (const document of documents) {
    const gold = goldOf(document);
    const { actors, of } = read(document);
    for (const [i, mention] of actors.entries()) {
      const name = of[i];
      if (mention.likelihoods === undefined || name === undefined || gold.some((other) => other.optional && overlaps(other, mention)))
        continue;
      const exact = gold.find(({ start, end }) => start === mention.start && end === mention.end);
      // a name cut wrong has a kind all the same, and dropping it finds nothing
      if (exact === undefined && gold.some((other) => overlaps(other, mention))) continue;
      const own = mention.likelihoods;
      cases.push({ own, others: othersOf(own, name), signs: signsOf(name), label: exact ? (KIND_INDEX[exact.kind] as number) : 0 });
    }
  }
  return cases;
}

export function fitDocuments(cases: readonly Case[], log: (line: string) => void): EvidenceWeights['document'] {
  const rows = new Map<string, number[]>();
  const said = (sign: string): readonly number[] => prior.document[sign] ?? NOTHING_SAID;
  const found = [...Object.keys(prior.document), ...cases.flatMap(({ signs }) => signs)];
  for (const sign of found) if (!rows.has(sign)) rows.set(sign, [...said(sign)]);
  const squares = new Map([...rows.keys()].map((sign) => [sign, new Array<number>(K).fill(1e-2)]));
  let own = 1;
  let others = 0.5;
  let [ownSquare, othersSquare] = [1e-2, 1e-2];
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    let loss = 0;
    for (const one of cases) {
      const scores = one.own.map(
        (value, k) =>
          own * value +
          others * (one.others?.[k] ?? 0) +
          one.signs.reduce((sum, sign) => sum + ((rows.get(sign) as number[])[k] as number), 0),
      );
      const likely = logSoftmax(scores);
      loss -= likely[one.label] as number;
      let [ownPush, othersPush] = [0, 0];
      for (let k = 0; k < K; k++) {
        const push = (k === one.label ? 1 : 0) - Math.exp(likely[k] as number);
        ownPush += push * (one.own[k] as number);
        othersPush += push * (one.others?.[k] ?? 0);
        for (const sign of one.signs) {
          const row = rows.get(sign) as number[];
          const square = squares.get(sign) as number[];
          const step = push - PENALTY * ((row[k] as number) - (said(sign)[k] as number));
          square[k] = (square[k] as number) + step * step;
          row[k] = (row[k] as number) + (RATE * step) / Math.sqrt(square[k] as number);
        }
      }
      ownSquare += ownPush * ownPush;
      othersSquare += othersPush * othersPush;
      own += (RATE * ownPush) / Math.sqrt(ownSquare);
      others += (RATE * othersPush) / Math.sqrt(othersSquare);
    }
    if (epoch % 20 === 0) log(`  epoch ${epoch}: loss ${(loss / cases.length).toFixed(4)}`);
  }
  const round = (value: number): number => Math.round(value * 100) / 100;
  return {
    own: round(own),
    others: round(others),
    signs: Object.fromEntries([...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([sign, row]) => [sign, row.map(round)])),
  };
}

/** Strict F1, of all kinds and of each, of what the program would say with `weights`; a line to print. */
export function judge(documents: readonly AnnotatedDocument[], weights: EvidenceWeights): string {
  const read = readerWith(weights);
  const decider = new Decider(weights.document);
  const [hits, found, wanted] = [new Float64Array(K), new Float64Array(K), new Float64Array(K)];
  const add = (counts: Float64Array, kind: number): void => {
    counts[kind] = (counts[kind] as number) + 1;
  };
  let bounds = 0;
  for (const document of documents) {
    const gold = goldOf(document);
    for (const { optional, kind } of gold) if (!optional) add(wanted, KIND_INDEX[kind] as number);
    const { actors, of } = read(document);
    for (const [i, mention] of actors.entries()) {
      const name = of[i];
      if (name === undefined) continue;
      const kind = mention.likelihoods === undefined ? (KIND_INDEX[mention.kind] as number) : decider.kindOf(mention.likelihoods, name);
      if (kind === 0 || gold.some((other) => other.optional && overlaps(other, mention))) continue;
      add(found, kind);
      const exact = gold.find(({ start, end }) => start === mention.start && end === mention.end);
      if (exact !== undefined) bounds++;
      if (exact !== undefined && KIND_INDEX[exact.kind] === kind) add(hits, kind);
    }
  }
  const f1 = (hit: number, got: number, want: number): string => (hit === 0 ? '0' : ((200 * hit) / (got + want)).toFixed(1));
  const all = (counts: Float64Array): number => counts.reduce((sum, count) => sum + count, 0);
  const kinds = NAME_KINDS.map((kind, k) => `${kind} ${f1(hits[k] as number, found[k] as number, wanted[k] as number)}`).slice(1);
  return `F1 ${f1(all(hits), all(found), all(wanted))}  bounds ${f1(bounds, all(found), all(wanted))}  ${kinds.join('  ')}`;
}

function logSoftmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const total = top + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - top), 0));
  return scores.map((score) => score - total);
}
