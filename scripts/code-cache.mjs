// Keeps what V8 made of the command's code beside it, for bin/load.js. Run by the build in a process of its own: a cache
// holds the functions that were called before it is made, and is worth most where those are what a short run calls.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cacheFile, load } from '../bin/load.js';

const { command, script } = load();
await command.run(['extract', fileURLToPath(new URL('../seeds', import.meta.url))]);
writeFileSync(cacheFile, script.createCachedData());
