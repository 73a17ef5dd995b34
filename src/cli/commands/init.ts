import { access, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Pack } from '../../packs/pack.ts';
import { reasonOf } from '../../read/index.ts';
import type { CommandModule } from '../command.ts';
import type { Config } from '../config-schema.ts';
import { UsageError } from '../errors.ts';
import { schemas } from '../schemas.ts';

const CONFIG: Config = {
  $schema: './sonyfacts.config.schema.json',
  packs: [],
  language: 'auto',
  documents: [{ match: 'releases/2015-01-*', date: '2015-01-07' }],
};

/** One of everything that a pack may hold. */
const PACK: Pack = {
  $schema: './sonyfacts.pack.schema.json',
  name: 'my-names',
  description: 'Names that the built-in packs do not know',
  actors: [
    {
      name: 'Example Broadcasting Corporation',
      key: 'example-broadcasting',
      kind: 'organization',
      aliases: ['EBC', { form: 'Radiodiffusion Exemple', language: 'fr' }, { form: 'Exemple Broadcasting', misspelt: true }],
    },
    { name: 'Avery Quill', kind: 'person' },
    { name: 'The Lanterns', kind: 'group', aliases: [{ form: 'TL', within: 'lantern-leak' }] },
    { name: 'Beacon', kind: 'organization', ordinary: true },
  ],
  platforms: [{ name: 'Example Player', kind: 'streaming', operator: 'example-broadcasting', aliases: ['exampleplayer.tv'] }],
  works: [{ name: 'The Paper Harbour', kind: 'series', aliases: [{ form: 'Le Port de papier', language: 'fr' }] }],
  roles: [
    {
      key: 'showrunner',
      forms: [{ form: 'showrunner' }, { form: 'head writer', language: 'en' }, { form: 'auteur principal', language: 'fr' }],
    },
  ],
  measures: [
    {
      key: 'subscriptions',
      forms: [
        { form: 'subscriptions', language: 'en' },
        { form: 'abonnements', language: 'fr' },
      ],
    },
  ],
  periods: [{ name: 'lantern-leak', from: '2021-03', to: '2021-05', evidence: ['example-broadcasting', 'the-lanterns', 'avery-quill'] }],
};

export const command: CommandModule = {
  define(command, run) {
    command
      .option('--pack', 'also write a pack to start from (my-names.pack.json), which has one of everything')
      .option('--force', 'overwrite files that are there')
      .action((options: { pack?: true; force?: true }) =>
        run(async (io) => {
          const config = options.pack ? { ...CONFIG, packs: ['my-names.pack.json'] } : CONFIG;
          const files: [string, unknown][] = [
            ['sonyfacts.config.json', config],
            ['sonyfacts.config.schema.json', await schemas.config()],
            ...(options.pack
              ? ([
                  ['my-names.pack.json', PACK],
                  ['sonyfacts.pack.schema.json', await schemas.pack()],
                ] as [string, unknown][])
              : []),
          ];
          if (!options.force) for (const [name] of files) await refuseToOverwrite(resolve(io.cwd, name), name);
          for (const [name, data] of files) {
            try {
              await writeFile(resolve(io.cwd, name), `${JSON.stringify(data, null, 2)}\n`);
            } catch (error) {
              throw new UsageError(`cannot write ${name}: ${reasonOf(error)}`);
            }
            io.say(`wrote ${name}`);
          }
          return 0;
        }),
      );
  },
};

async function refuseToOverwrite(path: string, name: string): Promise<void> {
  const exists = await access(path).then(
    () => true,
    () => false,
  );
  if (exists) throw new UsageError(`${name} is there already; use --force to overwrite it`);
}
