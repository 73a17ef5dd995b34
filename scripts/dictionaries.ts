// Compiles the dictionaries into dist/, where the built program opens them. Run by the build.
import { writeFileSync } from 'node:fs';
import { compilers } from '../src/dictionary/compile.ts';

for (const [name, compile] of Object.entries(compilers))
  writeFileSync(new URL(`../dist/${name}.dictionary`, import.meta.url), compile().store());
