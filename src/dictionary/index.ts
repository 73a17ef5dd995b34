import { readAligned } from '../text/image.ts';
import { compilers } from './compile.ts';
import { Dictionary } from './dictionary.ts';

export { Dictionary } from './dictionary.ts';

declare const __BUILT__: boolean | undefined;

/**
 * A dictionary of its own for who asks. A built program has them compiled, in files beside its code: to compile them takes
 * longer than to read ten articles. Where it runs from its sources they are compiled then and there.
 */
export function openDictionary(name: keyof typeof compilers): Dictionary {
  return typeof __BUILT__ === 'undefined'
    ? compilers[name]()
    : Dictionary.load(readAligned(new URL(`./${name}.dictionary`, import.meta.url)));
}
