import { type Booked, ledgerOf } from '../../consolidate/ledger.ts';
import type { Fact } from '../../core/schema.ts';
import { version } from '../../core/version.ts';
import { ledgerFormats } from '../../render/ledger/index.ts';
import type { CommandModule } from '../command.ts';
import { FACT_TYPES } from '../fact-types.ts';
import { INPUT_FORMATS } from '../formats.ts';
import type { Io } from '../io.ts';
import { addInputOptions, addOutputOptions, type InputOptions, type OutputOptions } from '../options.ts';
import { Session } from '../session.ts';

interface Options extends Omit<InputOptions, 'from'>, OutputOptions {
  format: keyof typeof ledgerFormats;
  from?: InputOptions['from'] | 'facts';
}

export const command: CommandModule = {
  define(command, run) {
    command.argument('[paths...]', 'files, folders, or - for stdin (default: the folder you are in)');
    addOutputOptions(command, Object.keys(ledgerFormats));
    addInputOptions(command)
      .action((paths: string[], options: Options) =>
        run(async (io) => {
          io.configure(options);
          const inputs = paths.length === 0 ? ['.'] : paths;
          const rows = ledgerOf(options.from === 'facts' ? await booked(io, options, inputs) : await read(io, options, inputs));
          const { render } = await ledgerFormats[options.format]();
          await io.write(await render(rows, { version, width: io.width, colour: io.colourLevel }));
          return 0;
        }),
      )
      .options.find(({ long }) => long === '--from')
      ?.choices([...INPUT_FORMATS, 'facts']);
  },
};

async function read(io: Io, options: Options, paths: readonly string[]): Promise<Booked[]> {
  const session = await Session.open(io, options as InputOptions);
  const documents: Booked[] = [];
  for await (const { document, facts } of session.read(paths, { types: FACT_TYPES })) documents.push({ info: document, facts });
  return documents;
}

/** The facts of earlier runs of `extract -f jsonl`, put back together by document; shards may come in any order. */
async function booked(io: Io, { from: _from, ...options }: Options, paths: readonly string[]): Promise<Booked[]> {
  const session = await Session.open(io, options);
  const documents = new Map<string, Fact[]>();
  for await (const { at, record } of session.records(paths)) {
    if (!isFact(record)) {
      io.problem(`${at}: not a fact as \`extract -f jsonl\` prints it`);
      continue;
    }
    const facts = documents.get(record.document);
    if (facts === undefined) documents.set(record.document, [record]);
    else facts.push(record);
  }
  return [...documents].map(([id, facts]) => ({
    info: { id, date: null },
    facts: facts.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
  }));
}

function isFact(record: object): record is Fact {
  const { id, type, document, quote, line, span } = record as Partial<Fact>;
  return (
    [id, type, document, quote].every((field) => typeof field === 'string') && typeof line === 'number' && typeof span?.start === 'number'
  );
}
