import type { ActorMention } from '../../core/mention.ts';
import { Tag } from '../../languages/senses/tags.ts';
import { knownAt, mentionOf } from '../known.ts';
import type { Rule } from '../rule.ts';
import { actsItself } from '../service.ts';

export const serviceCompany: Rule = {
  id: 'actor/service-company',
  summary: 'A service that is run by a company of its name, where the company acts: BitTorrent said, le patron de Spotify',
  wakes: ['platform'],
  match(reading, i) {
    const service = knownAt(reading, i, Tag.platform);
    const [name] = service?.names ?? [];
    if (service === undefined || name === undefined || knownAt(reading, i, Tag.actor)?.end === service.end) return undefined;
    if (!actsItself(reading, i, service.end, name)) return undefined;
    const { key, name: canonical, start, end, variantOf, within } = mentionOf(reading, i, service);
    const company: ActorMention = { type: 'actor', kind: 'organization', rule: '', key, name: canonical, start, end };
    if (variantOf !== undefined) company.variantOf = variantOf;
    if (within !== undefined) company.within = within;
    return company;
  },
};
