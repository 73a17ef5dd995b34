/** What `--from` and the config accept. */
export const INPUT_FORMATS = ['auto', 'text', 'markdown', 'html', 'jsonl'] as const;
export type InputFormat = (typeof INPUT_FORMATS)[number];
