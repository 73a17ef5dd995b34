import { type Explanation, Extractor } from '../../pipeline.ts';
import { jsonText } from '../../render/present/printable.ts';
import { makeStyle, type Style } from '../../render/present/style.ts';
import type { CommandModule } from '../command.ts';
import { UsageError } from '../errors.ts';
import { addInputOptions, addOutputOptions, type InputOptions, type OutputOptions } from '../options.ts';
import { Session } from '../session.ts';

interface Options extends InputOptions, OutputOptions {
  format: 'text' | 'json';
}

/** Fields of a fact that the heading shows, or that say where it stands. */
const GROUNDING = new Set(['id', 'type', 'kind', 'document', 'span', 'line', 'column', 'quote', 'rule']);

export const command: CommandModule = {
  define(command, run) {
    command.argument('<place>', 'FILE, FILE:LINE or FILE:LINE:COLUMN, as tables show it');
    addOutputOptions(command, ['text', 'json']);
    addInputOptions(command).action((place: string, options: Options) =>
      run(async (io) => {
        const { path, line, column } = parsePlace(place);
        io.configure(options);
        const session = await Session.open(io, options);
        const explanations: Explanation[] = [];
        for await (const source of session.documents([path]))
          explanations.push(
            ...new Extractor(session.extractorOptions).explain(source, ({ line: at, column: from, span }) => {
              if (line === undefined) return true;
              if (at !== line) return false;
              return column === undefined || (column >= from && column < from + Math.max(1, span.end - span.start));
            }),
          );
        if (options.format === 'json') await io.write(`${jsonText(explanations, 2)}\n`);
        else {
          const style = await makeStyle(io.colourLevel);
          await io.write(explanations.map((explanation) => describe(explanation, path, style)).join('\n'));
          if (explanations.length === 0) io.remark(`no fact stands at ${place}`);
        }
        return 0;
      }),
    );
  },
};

function parsePlace(place: string): { path: string; line?: number; column?: number } {
  const match = /^(.+?)(?::(\d+))?(?::(\d+))?$/.exec(place);
  if (match === null) throw new UsageError(`${place}: expected FILE:LINE or FILE:LINE:COLUMN`);
  const [, path, line, column] = match as unknown as [string, string, string?, string?];
  return { path, ...(line === undefined ? {} : { line: Number(line) }), ...(column === undefined ? {} : { column: Number(column) }) };
}

function describe({ fact, summary, tokens, steps }: Explanation, path: string, style: Style): string {
  const fields = Object.entries(fact)
    .filter(([field]) => !GROUNDING.has(field))
    .map(([field, value]) => `${field} ${typeof value === 'string' ? style.clean(value) : JSON.stringify(value)}`);
  const inside = tokens.filter((token) => token.inside);
  const width = Math.max(0, ...inside.map(({ text }) => text.length));
  const field = (name: string, values: readonly string[]): string[] =>
    values.map((value, i) => `  ${style.dim((i === 0 ? name : '').padEnd(7))}  ${value}`.trimEnd());
  const lines = [
    `${style.heading(`${path}:${fact.line}:${fact.column}`)} ${style.quote(style.clean(fact.quote))}`,
    ...field('fact', [`${fact.type}, ${fact.kind}: ${fields.join(', ')}`]),
    ...field('rule', [`${fact.rule}: ${summary}`]),
    ...field(
      'tokens',
      inside.map((token) => `${style.clean(token.text).padEnd(width)}  ${tagsOf(token, style)}`),
    ),
    ...field('beside', beside(tokens, style)),
    ...field('implied', steps.map(style.clean)),
  ];
  return `${lines.join('\n')}\n`;
}

/** What stands before and after the span, where rules look for qualifiers, prepositions and titles. */
function beside(tokens: Explanation['tokens'], style: Style): string[] {
  return tokens
    .filter(({ inside, tags }) => !inside && tags.length > 0)
    .map((token) => `${style.clean(token.text)}  ${tagsOf(token, style)}`);
}

const tagsOf = ({ tags }: Explanation['tokens'][number], style: Style): string =>
  style.dim(style.clean(tags.map(({ tag, sense, words }) => `${tag}${senseOf(sense)}${words > 1 ? ` (${words} tokens)` : ''}`).join(', ')));

function senseOf(sense: unknown): string {
  if (sense === true || sense === undefined || (Array.isArray(sense) && sense.length === 0)) return '';
  const text = Array.isArray(sense) ? sense.map(itemOf).join(' ') : typeof sense === 'object' ? JSON.stringify(sense) : String(sense);
  return ` ${text.length > 60 ? `${text.slice(0, 59)}…` : text}`;
}

/** A name that packs know is shown by its key. */
const itemOf = (item: unknown): string => String((item as { thing?: { key?: string } } | null)?.thing?.key ?? item);
