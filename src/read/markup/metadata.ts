import { documentDate } from '../../core/document-date.ts';

/** What a document says of itself. */
export interface Metadata {
  /** EDTF level 0. */
  date?: string;
  title?: string;
  /** BCP 47. */
  language?: string;
}

/** Names of meta tags that hold the date of publication, the most trusted first. */
const DATES = [
  'article:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.date',
  'dcterms.created',
  'pubdate',
  'publish-date',
  'parsely-pub-date',
  'sailthru.date',
  'og:published_time',
];
const TITLES = ['og:title', 'twitter:title', 'dc.title'];

/** Collects what the tags of a page tell: meta tags, JSON-LD, `<title>`, `<time>`, the language of `<html>`. */
export class MetadataFinder {
  readonly #meta = new Map<string, string>();
  #language: string | undefined;
  #title: string | undefined;
  #jsonDate: string | undefined;
  #headline: string | undefined;
  #collecting: 'title' | 'json' | undefined;
  #text = '';

  startTag(name: string, attribute: (name: string) => string | null): void {
    if (name === 'html') this.#language = attribute('lang') ?? undefined;
    else if (name === 'title' && this.#title === undefined) this.#collect('title');
    else if (name === 'script' && attribute('type')?.trim().toLowerCase() === 'application/ld+json') this.#collect('json');
    else if (name === 'meta') {
      const key = attribute('property') ?? attribute('name') ?? attribute('itemprop');
      const content = attribute('content');
      if (key !== null && content !== null && !this.#meta.has(key.toLowerCase())) this.#meta.set(key.toLowerCase(), content);
    } else if (name === 'time' && (attribute('itemprop') === 'datePublished' || attribute('pubdate') !== null)) {
      const value = attribute('datetime');
      if (value !== null && !this.#meta.has('datepublished')) this.#meta.set('datepublished', value);
    }
  }

  text(chars: string): void {
    if (this.#collecting !== undefined) this.#text += chars;
  }

  endTag(name: string): void {
    if (this.#collecting === 'title' && name === 'title') this.#title = this.#text;
    else if (this.#collecting === 'json' && name === 'script') this.#readJson(this.#text);
    else return;
    this.#collecting = undefined;
  }

  found(): Metadata {
    const date = [this.#meta.get('article:published_time'), this.#jsonDate, ...DATES.map((name) => this.#meta.get(name))]
      .map((text) => (text === undefined ? undefined : documentDate(text)))
      .find((value) => value !== undefined);
    const title = [this.#headline, ...TITLES.map((name) => this.#meta.get(name)), this.#title]
      .map((text) => text?.replace(/\s+/g, ' ').trim())
      .find((text) => text !== undefined && text !== '');
    return {
      ...(date === undefined ? {} : { date }),
      ...(title === undefined ? {} : { title }),
      ...(this.#language === undefined || this.#language === '' ? {} : { language: this.#language }),
    };
  }

  #collect(what: 'title' | 'json'): void {
    this.#collecting = what;
    this.#text = '';
  }

  /** JSON-LD (schema.org): the first node that is dated. One that is broken tells nothing, as for search engines. */
  #readJson(text: string): void {
    let data: unknown;
    try {
      data = JSON.parse(text);
    } catch {
      return;
    }
    const nodes: unknown[] = [data];
    for (let i = 0; i < nodes.length && i < 1000 && this.#jsonDate === undefined; i++) {
      const node = nodes[i];
      if (Array.isArray(node)) nodes.push(...node);
      else if (typeof node === 'object' && node !== null) {
        const { datePublished, headline, '@graph': graph } = node as Record<string, unknown>;
        if (typeof datePublished === 'string') {
          this.#jsonDate = datePublished;
          if (typeof headline === 'string') this.#headline = headline;
        }
        if (graph !== undefined) nodes.push(graph);
      }
    }
  }
}
