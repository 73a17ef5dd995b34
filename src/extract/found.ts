import type { AnyNameMention, DateMention, FigureMention, Mention, QuotationMention } from '../core/mention.ts';

/** What rules found in a document, by what resolves it; each in the order of the text. */
export class Found {
  readonly dates: DateMention[] = [];
  readonly figures: FigureMention[] = [];
  readonly names: AnyNameMention[] = [];
  readonly quotations: QuotationMention[] = [];

  add(mention: Mention): void {
    switch (mention.type) {
      case 'opaque':
        break;
      case 'date':
        this.dates.push(mention);
        break;
      case 'figure':
        this.figures.push(mention);
        break;
      case 'quotation':
        this.quotations.push(mention);
        break;
      default:
        this.names.push(mention);
    }
  }
}
