// Loads the command. Half of a short run would go into compiling its code, function by function as each is first called.
// The build keeps what V8 made of it (scripts/code-cache.mjs) for the Node.js that it ran on; any other compiles as usual.
// CommonJS, as this folder's package.json says: V8 takes a cache for a script, not for modules that import each other, and
// to start Node's loader of modules takes a tenth of the run.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

/**
 * V8 itself takes no cache of another of its versions, of other flags or of a source of another length. Node.js patches V8
 * within its versions, which the cache does not tell: hence the name.
 */
exports.cacheFile = join(__dirname, `../dist/cli-${process.version}-${process.arch}.cache`);

/** The command, and the script it came of. */
exports.load = () => {
  const filename = join(__dirname, '../dist/cli.cjs');
  // the build writes ASCII, which takes half the room and time where that is said
  const source = `(function(module,require,__filename){${readFileSync(filename, 'latin1')}\n})`;
  const script = new Script(source, { filename, cachedData: cached() });
  const module = { exports: {} };
  script.runInThisContext()(module, require, filename);
  return { command: module.exports, script };
};

function cached() {
  try {
    return readFileSync(exports.cacheFile);
  } catch {
    return undefined;
  }
}
