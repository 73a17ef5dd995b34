import type { AnyNameMention, DateMention, FigureMention, Mention, QuotationMention } from '../core/mention.ts';

/** What takes the figures of a document as they are found, in the order of the text; a list keeps them. */
export interface FigureTaker {
  push(figure: FigureMention): unknown;
}

/** What rules found in a document, by what resolves it; each in the order of the text. */
export class Found<Figures extends FigureTaker = FigureMention[]> {
  readonly figures: Figures;
  readonly dates: DateMention[] = [];
  readonly names: AnyNameMention[] = [];
  readonly quotations: QuotationMention[] = [];

  constructor(figures: Figures) {
    this.figures = figures;
  }

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
