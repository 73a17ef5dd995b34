import type { DateFact, Figure } from '../core/schema.ts';
import { amountOf, isConversion } from './amount.ts';

type Quantity = Figure | DateFact;

/** UTF-16 code units between an amount and its conversion: `300 km (190 miles)`, "12 feet, or almost four metres". */
const REACH = 30;
/** The same where only the brackets show that it is one: `$8.50 (7.70 €)`. */
const BRACKET = 3;

/**
 * The amounts of `facts` (of one text, in order) that say again in another unit or currency what one beside them says
 * that was found in the other text: translators add and drop such glosses as their readers need.
 */
export function glosses(facts: readonly Quantity[], found: (fact: Quantity) => boolean): Set<Quantity> {
  const glosses = new Set<Quantity>();
  for (let i = 1; i < facts.length; i++) {
    const [left, right] = [facts[i - 1] as Quantity, facts[i] as Quantity];
    if (!sayTheSame(left, right)) continue;
    if (found(left)) glosses.add(right);
    if (found(right)) glosses.add(left);
  }
  return glosses;
}

function sayTheSame(left: Quantity, right: Quantity): boolean {
  if (left.type !== 'figure' || right.type !== 'figure') return false;
  const gap = right.span.start - left.span.end;
  if (gap > REACH) return false;
  if (right.sameAs === left.id || left.sameAs === right.id) return true;
  if (left.kind === 'money' && right.kind === 'money') return left.unit !== right.unit && gap <= BRACKET;
  const [a, b] = [amountOf(left), amountOf(right)];
  return a !== undefined && b !== undefined && isConversion(a, b);
}
