import { UnrecognizedError } from "./_runtime.ts";

/** How many values are looked at: a chain of causes can go on without end. */
const MAX_VALUES = 100;

/**
 * The first error that `read` finds in a value, in what caused it, and in what an `AggregateError` holds, the nearest
 * first. One of a domain that this version does not know only counts where there is no other. Never throws.
 */
export function findError<E>(value: unknown, read: (value: unknown) => E | undefined): E | undefined {
  const values = [value];
  let other: E | undefined;
  for (let index = 0; index < values.length; index += 1) {
    const error = read(values[index]);
    if (error !== undefined && !(error instanceof UnrecognizedError)) return error;
    other ??= error;
    const inner = [memberOf(values[index], "cause"), ...listOf(memberOf(values[index], "errors"))];
    values.push(...inner.filter((one) => !values.includes(one)).slice(0, MAX_VALUES - values.length));
  }
  return other;
}

/** A member of any value; nothing where reading it throws. */
function memberOf(value: unknown, name: string): unknown {
  try {
    return (value as { readonly [name: string]: unknown } | null | undefined)?.[name];
  } catch {
    return undefined;
  }
}

/** The first items of a list; none of anything else. */
function listOf(value: unknown): unknown[] {
  try {
    return Array.isArray(value) ? value.slice(0, MAX_VALUES) : [];
  } catch {
    return [];
  }
}
