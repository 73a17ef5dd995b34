import type { Actor, Fact, Platform, Work } from '../../core/schema.ts';
import { printable } from './printable.ts';

export type NameFact = Actor | Platform | Work;

/** All mentions of one actor, platform or work. */
export interface NameGroup {
  key: string;
  name: string;
  kind: string;
  roles: string[];
  affiliations: string[];
  /** Spellings seen that are not `name`. */
  aliases: string[];
  operator: string | undefined;
  mentions: NameFact[];
  documents: string[];
}

/** The names among `facts` of `type`, one group a key, most mentioned first. */
export function groupNames(facts: readonly Fact[], type: NameFact['type']): NameGroup[] {
  const groups = new Map<string, NameGroup>();
  for (const fact of facts) {
    if (fact.type !== type) continue;
    const { key, name, kind } = fact;
    let group = groups.get(key);
    if (group === undefined) {
      group = {
        key,
        name: printable(name),
        kind,
        roles: [],
        affiliations: [],
        aliases: [],
        operator: undefined,
        mentions: [],
        documents: [],
      };
      groups.set(key, group);
    }
    group.mentions.push(fact);
    add(group.documents, fact.document);
    const spelling = printable(fact.quote);
    if (spelling !== group.name) add(group.aliases, spelling);
    if (fact.type === 'actor') {
      add(group.roles, fact.role);
      add(group.affiliations, fact.affiliation);
    }
    if (fact.type === 'platform') group.operator ??= fact.operator;
  }
  return [...groups.values()].sort((a, b) => b.mentions.length - a.mentions.length || (a.name < b.name ? -1 : 1));
}

function add(list: string[], value: string | undefined): void {
  if (value === undefined) return;
  const clean = printable(value);
  if (!list.includes(clean)) list.push(clean);
}

/** How a name is described in a cell: `PDG`, `of sony`, `also GOP, Guardian of Peace`. */
export function nameDetails({ roles, affiliations, aliases, operator }: NameGroup): string[] {
  return [
    roles.length === 0 ? '' : roles.join(', '),
    affiliations.length === 0 ? '' : `of ${affiliations.join(', ')}`,
    operator === undefined ? '' : `run by ${operator}`,
    aliases.length === 0 ? '' : `also ${aliases.join(', ')}`,
  ].filter((part) => part !== '');
}
