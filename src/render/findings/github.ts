import type { Level } from '../../core/schema.ts';
import { withoutControls } from '../present/printable.ts';
import { type FindingsFormat, pathOf } from './format.ts';

/** Workflow commands that GitHub Actions shows as annotations on the lines they name. */
export const github: FindingsFormat = {
  render: ({ findings }) =>
    findings
      .map(({ level, check, message, locations }) => {
        const [at] = locations;
        const fields = [
          ...(at === undefined ? [] : [`file=${property(pathOf(at))}`, `line=${at.line}`, `col=${at.column}`]),
          `title=${property(`sonyfacts ${check}`)}`,
        ];
        return `::${COMMANDS[level]} ${fields.join(',')}::${data(message)}\n`;
      })
      .join(''),
};

const COMMANDS: Record<Level, string> = { error: 'error', warning: 'warning', info: 'notice' };

/** Escapes of @actions/core: line ends would end the command. */
const data = (text: string): string => withoutControls(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
