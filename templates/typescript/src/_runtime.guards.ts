import type { Json } from "./_runtime.ts";

/** Tells whether a value has a type. */
export type Guard<T> = (value: unknown) => value is T;

/** A guard for every field of `T`. */
export type Fields<T> = {
  readonly [K in keyof T]-?: {} extends Pick<T, K> ? Guard<T[K] | undefined> : Guard<T[K]>;
};

export function isString(value: unknown): value is string {
  return typeof value === "string";
}

export function isInteger(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

export function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

export function isBoolean(value: unknown): value is boolean {
  return typeof value === "boolean";
}

export function isStrings(value: unknown): value is readonly string[] {
  try {
    return Array.isArray(value) && value.every(isString);
  } catch {
    // A proxy or a getter that throws.
    return false;
  }
}

/** The guard of a field that may be missing. */
export function orMissing<T>(isGood: Guard<T>): Guard<T | undefined> {
  return (value): value is T | undefined => value === undefined || isGood(value);
}

export function isRecord(value: unknown): value is { readonly [name: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A member that a value holds as data: nothing is inherited, and no getter runs. */
export function own(value: unknown, name: string): unknown {
  try {
    return isRecord(value) ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
  } catch {
    // A proxy that throws.
    return undefined;
  }
}
