import type { Json, Members } from "./_runtime.ts";

/** Mends a value of a field: what no reader would read becomes what is nearest to it. */
export type Mender<T> = (value: T) => T;

/** A mender for every field of `T`. */
export type Menders<T> = { readonly [K in keyof T]-?: Mender<T[K]> };

/** The fields of an error, and nothing else, as they can travel between programs. */
export function mendFields<T extends object>(data: T, menders: Menders<T>): T {
  const fields = Object.entries(menders) as [keyof T & string, Mender<T[keyof T]>][];
  const mended = fields.map(([name, mend]) => [name, mend(data[name])] as const);
  return Object.fromEntries(mended.filter(([, value]) => value !== undefined)) as unknown as T;
}

/** A text without lone surrogates. (`toWellFormed` is younger than the browsers that read ES2022.) */
export function mendString(value: string): string {
  return String(value).replace(/\p{Surrogate}/gu, "\ufffd");
}

export function mendInteger(value: number): number {
  return within(Math.trunc(value), Number.MAX_SAFE_INTEGER);
}

export function mendNumber(value: number): number {
  return within(value, Number.MAX_VALUE);
}

export function mendBoolean(value: boolean): boolean {
  return Boolean(value);
}

export function mendStrings(value: readonly string[]): readonly string[] {
  return Array.from(value, mendString);
}

/** The mender of a field that may be missing: `null` and NaN stand for nothing. */
export function mendOptional<T>(mend: Mender<T>): Mender<T | undefined> {
  return (value) => (value === undefined || value === null || Number.isNaN(value) ? undefined : mend(value));
}

/** The nearest number of at most this size; 0 for NaN, and for -0. */
function within(value: number, most: number): number {
  return Math.min(Math.max(value, -most), most) || 0;
}

/** The member `data` of an envelope; nothing where nothing is in it. */
export function dataMember(data: Members): Members {
  return Object.keys(data).length > 0 ? { data: data as { [name: string]: Json } } : {};
}

/** A text that people may read wherever it is printed: what could forge a line or turn one around is spelled out. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, (c) => {
    const short: { readonly [c: string]: string } = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
    return short[c] ?? `\\u{${c.charCodeAt(0).toString(16)}}`;
  });
}
