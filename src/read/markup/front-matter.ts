import { documentDate } from '../../core/document-date.ts';
import type { Metadata } from './metadata.ts';

const FENCE = /^---[ \t]*\r?\n/;
const END = /^(?:---|\.\.\.)[ \t]*\r?$/m;
const DATES = ['date', 'published', 'publishDate', 'pubDate', 'datePublished'];

/**
 * The YAML block between lines of `---` at the start of a text, where there is one: what it says, and where the text
 * proper begins. A block that is no mapping is text.
 */
export async function frontMatter(text: string): Promise<{ metadata: Metadata; end: number } | undefined> {
  const opening = FENCE.exec(text)?.[0];
  if (opening === undefined) return undefined;
  const closing = END.exec(text.slice(opening.length, 65_536));
  if (closing === null) return undefined;
  const { load } = await import('js-yaml');
  let data: unknown;
  try {
    data = load(text.slice(opening.length, opening.length + closing.index));
  } catch {
    return undefined;
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  const fields = data as Record<string, unknown>;
  const date = DATES.map((name) => fields[name]).find((value) => typeof value === 'string' || typeof value === 'number');
  const stated = date === undefined ? undefined : documentDate(String(date));
  const language = fields.language ?? fields.lang;
  return {
    metadata: {
      ...(stated === undefined ? {} : { date: stated }),
      ...(typeof fields.title === 'string' ? { title: fields.title } : {}),
      ...(typeof language === 'string' ? { language } : {}),
    },
    end: opening.length + closing.index + closing[0].length,
  };
}
