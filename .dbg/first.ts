import { eachPiece } from '../src/extract/actors/names/divide.ts';
import { EvidenceBook } from '../src/extract/actors/names/evidence.ts';
import { PieceEvidence } from '../src/extract/actors/names/pieces.ts';
import { Run } from '../src/extract/actors/names/run.ts';
import { openDictionary } from '../src/dictionary/index.ts';
import { Engine } from '../src/extract/engine.ts';
import { weights } from '../src/languages/cues.ts';
import { languages } from '../src/languages/index.ts';
const [lang, want, ...t] = process.argv.slice(2);
const text = t.join(' ').replace(/\\n/g, '\n');
const run = new Run();
const recorder: any = { id: 'actor/recorder', summary: '', wakes: ['capital'], match(reading: any, i: number) {
  if (i < reading.namesReadTo) return undefined;
  run.read(reading, i); reading.namesReadTo = run.end;
  const ev = new PieceEvidence(new EvidenceBook(reading.lexicon, reading.language.code, weights));
  console.log('RUN', Array.from({length: run.count}, (_, u) => text.slice(reading.start(run.first[u]), reading.end(run.last[u]))).join('|'));
  eachPiece(ev, reading, run, (a, b, clues) => {
    const s = text.slice(reading.start(run.first[a]), reading.end(run.last[b]));
    if (want !== '*' && s !== want) return;
    const sum = [0,0,0,0]; const cl: any[] = [];
    for (const c of clues) { c.weights.forEach((w: number, k: number) => sum[k] += w); cl.push(c.name + '[' + c.weights.join(',') + ']'); }
    console.log('  «' + s + '»', sum.map(x => x.toFixed(2)).join(' '), want !== '*' ? cl.join('  ') : '');
  });
  return undefined;
} };
const engine = new Engine(languages, [recorder], openDictionary('names'));
engine.scan(text, lang as any, true);
