import type { AnyNameMention, DateMention, FigureMention, Mention, QuotationMention } from '../core/mention.ts';

/** What rules found in a document, by the resolver that it is for; each in the order of the text. */
export interface Found {
  dates: readonly DateMention[];
  figures: readonly FigureMention[];
  names: readonly AnyNameMention[];
  quotations: readonly QuotationMention[];
}

export function byResolver(mentions: readonly Mention[]): Found {
  const dates: DateMention[] = [];
  const figures: FigureMention[] = [];
  const names: AnyNameMention[] = [];
  const quotations: QuotationMention[] = [];
  for (const mention of mentions) {
    switch (mention.type) {
      case 'opaque':
        break;
      case 'date':
        dates.push(mention);
        break;
      case 'figure':
        figures.push(mention);
        break;
      case 'quotation':
        quotations.push(mention);
        break;
      default:
        names.push(mention);
    }
  }
  return { dates, figures, names, quotations };
}
