import { expect, test } from 'vitest';
import { type Check, checks, type Example } from '../../src/check/index.ts';

const example = (title: string, { documents, expect: expected, why }: Example): string =>
  [
    `${title} ${why}`,
    ...documents.map(
      ({ id, language, date, text }) =>
        `> **${id}** (${language}${date === undefined ? '' : `, ${date}`}): ${text.replaceAll('\n', '  \n> ').replaceAll('<', '\\<')}`,
    ),
    ...(expected === undefined ? [] : [`\`\`\`json\n${JSON.stringify({ expect: expected })}\n\`\`\``]),
  ].join('\n\n');

const section = ({ id, level, summary, description, bad, good }: Check): string =>
  [`## ${id}`, `${summary}. Level: ${level}.`, description, example('Found:', bad), example('Not found:', good)].join('\n\n');

test('docs/checks.md is made from the checks (npx vitest run tests/check/docs.test.ts -u)', async () => {
  const page = ['# Checks', 'What `sonyfacts check` compares. The examples are run as tests.', ...checks.map(section)].join('\n\n');
  await expect(`${page}\n`).toMatchFileSnapshot('../../docs/checks.md');
});
