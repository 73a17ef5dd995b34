import type { Check } from './check.ts';

/** What is wrong with comments that silence checks; the runner finds it, since it alone knows which were needed. */
export const suppression: Check = {
  id: 'suppression',
  level: 'warning',
  summary: 'A comment that silences a check without need or reason',
  description: `\`<!-- sonyfacts-disable-next-line conversion -- the source's own rounding -->\` silences a check on the next line; \`-line\` does on its own,
\`-file\` in the whole document. In plain text \`# sonyfacts-disable-next-line …\` on a line of its own does the same. Without names of checks it silences
all. A comment needs a reason after \`--\`, without which it has no effect, and something to silence.`,
  bad: {
    documents: [{ id: 'a', language: 'en', text: '<!-- sonyfacts-disable-next-line sum -- counted twice -->\nNothing is added here.' }],
    why: 'There is nothing to silence.',
  },
  good: {
    documents: [
      {
        id: 'a',
        language: 'en',
        text: '<!-- sonyfacts-disable-next-line sum -- as printed -->\nAlvarado won with 48% of the vote, Hecht took 37% and Raman came third with 21%.',
      },
    ],
    why: 'It silences the finding that the shares make 106 %.',
  },
};
