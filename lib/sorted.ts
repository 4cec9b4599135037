/**
 * How many members of a list come first, where all that hold come before all that do not: binary search.
 * @param holds whether a member is one of the first
 */
export function countFirst<T>(members: readonly T[], holds: (member: T) => boolean): number {
  let low = 0;
  let high = members.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(members[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
