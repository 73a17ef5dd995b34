/** What words mean to dates. */
export interface DateSenses {
  /** 1 January to 12 December. */
  month: number;
  /** ISO 8601: 1 Monday to 7 Sunday. */
  weekday: number;
}
