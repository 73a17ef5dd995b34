import { FILLER } from '../../core/mask.ts';
import { frontMatter } from './front-matter.ts';
import type { Metadata } from './metadata.ts';

export type { Metadata } from './metadata.ts';

/** What a text is written in. `marked-text` is plain text that borrows links and emphasis from Markdown. */
export type Markup = 'text' | 'marked-text' | 'markdown' | 'html';

const EXTENSIONS: Readonly<Record<string, Markup>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
};
/** Characters that are looked at where the name says nothing. */
const SAMPLE = 100_000;
/** Signs of Markdown that a text must show before it is read as such; one may be an accident. */
const EVIDENCE = 2;
const SIGNS = [
  /\[[^\]\n[]{1,300}\]\([^()\s]{0,500}\)/g,
  /(?<![*\w])\*\*(?=\S)[^*\n]{1,300}?\S\*\*(?![*\w])/g,
  /^ {0,3}#{1,6} \S/gm,
  /^ {0,3}```/gm,
];

/** What a text with this file extension is written in, by the extension or else by the text itself. */
export function markupOf(extension: string, text: string): Markup {
  const known = EXTENSIONS[extension.toLowerCase()];
  if (known !== undefined) return known;
  const sample = text.slice(0, SAMPLE);
  if (/^\s*(?:<!doctype html|<html[\s>])/i.test(sample)) return 'html';
  let signs = 0;
  for (const sign of SIGNS) for (const _ of sample.matchAll(sign)) if (++signs >= EVIDENCE) return 'marked-text';
  return 'text';
}

/** The prose of `text`, of the same length, and what the text says of itself outside its prose. */
export async function maskMarkup(
  text: string,
  markup: Markup,
): Promise<{ prose: string; metadata: Metadata; metadataIs: 'front-matter' | 'metadata' }> {
  if (markup === 'html') {
    const { maskHtml } = await import('./html.ts');
    return { ...maskHtml(text), metadataIs: 'metadata' };
  }
  const front = await frontMatter(text);
  const head = front === undefined ? '' : text.slice(0, front.end).replace(/[^\r\n]/g, FILLER);
  const rest = text.slice(head.length);
  const prose = markup === 'text' ? rest : await (await import('./markdown.ts')).maskMarkdown(rest, markup === 'marked-text');
  return { prose: head + prose, metadata: front?.metadata ?? {}, metadataIs: 'front-matter' };
}
