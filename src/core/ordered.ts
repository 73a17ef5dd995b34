/**
 * The index of the first of `items` that `holds`, or how many there are. The items must be ordered so that once one holds, all
 * behind it do: in a list by place, "begins at or behind this offset".
 */
export function firstIndex<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
