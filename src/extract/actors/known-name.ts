import type { ActorMention } from '../../core/mention.ts';
import { Tag } from '../../languages/senses/tags.ts';
import { isBeyond } from '../cue.ts';
import { knownAt, mentionOf } from '../known.ts';
import type { Rule } from '../rule.ts';
import { isService } from '../service.ts';
import { addRole } from './role.ts';

export const knownActor: Rule = {
  id: 'actor/known-name',
  summary: 'An actor that a pack knows by this name: Kim Jong-un',
  wakes: ['actor'],
  match(reading, i) {
    const known = knownAt(reading, i, Tag.actor);
    if (known === undefined || isBeyond(reading, i)) return undefined;
    const service = knownAt(reading, i, Tag.platform);
    const [name] = service?.names ?? [];
    if (name !== undefined && service?.end === known.end && isService(reading, i, known.end, name)) return undefined;
    const mention: ActorMention = mentionOf(reading, i, known);
    if (mention.kind === 'person') addRole(mention, reading, i, known.end);
    const otherwise = mention.within === undefined ? undefined : known.names.find((other) => other.within === undefined)?.thing;
    if (otherwise !== undefined) mention.otherwise = otherwise;
    return mention;
  },
};
