import type { Ungrounded } from '../core/ground.ts';
import type { Mention } from '../core/mention.ts';
import type { Actor, Platform, Work } from '../core/schema.ts';
import type { ResolveContext } from './context.ts';

/** Names to keys. */
export function resolveNames(mentions: readonly Mention[], _context: ResolveContext): Ungrounded<Actor | Platform | Work>[] {
  const facts: Ungrounded<Actor | Platform | Work>[] = [];
  for (const mention of mentions) {
    if (mention.type !== 'actor' && mention.type !== 'platform' && mention.type !== 'work') continue;
    const { start, end, core: _core, ...stated } = mention;
    if (stated.type === 'actor') delete stated.evidence;
    facts.push({ ...stated, span: { start, end } } as Ungrounded<Actor | Platform | Work>);
  }
  return facts;
}
