/** A copy without one key. For objects whose keys are all optional. */
export function without<T extends object>(object: T, key: keyof T): T {
  const { [key]: _, ...rest } = object;
  return rest as T;
}

export const isEmpty = (object: object): boolean => Object.keys(object).length === 0;
