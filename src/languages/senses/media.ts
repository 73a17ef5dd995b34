import type { Platform, Work } from '../../core/schema.ts';

/** What words mean to platforms and titles. */
export interface MediaSenses {
  /** Ends the name of a site: `com`, `org`. */
  topLevelDomain: true;
  /** Introduces a platform by its kind: `streaming service`, `réseau social`. */
  platformNoun: Platform['kind'];
  /** May stand between such a noun and the name: `site américain de streaming`. */
  platformModifier: true;
  /** Leads from such a noun to examples: `sites such as`, « des sites comme ». */
  suchAs: true;
  /** Introduces what a work comes through: `on`, `via`, `sur`. */
  medium: true;
  /** Makes a work available, or is available: before a medium, a platform follows. */
  distributed: true;
  /** What one has or does on a platform: `account`, `page`, `compte`. */
  platformUse: true;
  /** Introduces a title by the kind of work: `film`, `série`. */
  workNoun: Work['kind'];
  /** Stands in lower case inside a title that has no quotation marks: `House of Cards`. */
  titleJoint: true;
  /** The mark that ends what this one begins; empty where it only closes, or cannot be told from an apostrophe. */
  quotationMark: string;
}
