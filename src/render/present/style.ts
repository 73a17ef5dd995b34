import { printable } from './printable.ts';

/** How things are set apart. Without colours the quote is in brackets: what is marked must be seen everywhere. */
export interface Style {
  heading(text: string): string;
  bold(text: string): string;
  dim(text: string): string;
  value(text: string): string;
  quote(text: string): string;
  /** Text from a document, safe for a terminal. */
  clean(text: string): string;
}

const plain: Style = {
  heading: (text) => text,
  bold: (text) => text,
  dim: (text) => text,
  value: (text) => text,
  quote: (text) => `[${text}]`,
  clean: printable,
};

/** The style at a level of chalk, which is loaded only where it has something to do. */
export async function makeStyle(level: 0 | 1): Promise<Style> {
  if (level === 0) return plain;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level });
  return {
    heading: (text) => chalk.bold.cyan(text),
    bold: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    value: (text) => chalk.bold(text),
    quote: (text) => chalk.underline.yellow(text),
    clean: printable,
  };
}
