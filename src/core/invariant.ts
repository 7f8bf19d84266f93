/**
 * The item at `index`. For loops over indices that are right by construction; a wrong one is a defect of
 * mlpath, never of its input.
 * @throws Error when the index lies outside the list.
 */
export function at<T>(list: ArrayLike<T>, index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error(`index ${index} outside a list of ${list.length}`);
  return item;
}
