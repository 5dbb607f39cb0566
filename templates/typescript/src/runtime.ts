/** A JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** Members of an envelope. */
export interface Members {
  readonly [member: string]: Json | undefined;
}

/**
 * An error as it travels between programs: a problem document (RFC 9457). Only `domain` and `code` are certain to be
 * there; the others are what the sender made of them.
 */
export interface Envelope extends Members {
  /** Name of the domain. */
  readonly domain: string;
  /** The code on the wire. */
  readonly code: number | string;
  /** A sub-code. */
  readonly reason?: Json;
  /** The fields of the error, by name. */
  readonly data?: Json;
  /** URL of the error's docs page. */
  readonly type?: Json;
  /** The error's name in words. */
  readonly title?: Json;
  /** HTTP status. */
  readonly status?: Json;
  /** The message. */
  readonly detail?: Json;
}

/** An error this version does not know, or whose fields are not what this version expects; kept as it came. */
export class UnrecognizedError extends Error {
  override readonly name: string = "UnrecognizedError";
  readonly domain = "unrecognized" as const;
  readonly code = "unrecognized" as const;
  /** The envelope as it was received. */
  declare readonly wire: Envelope;

  constructor(wire: Envelope, options?: ErrorOptions) {
    super(messageOf(wire), options);
    this.wire = wire;
  }

  /** The envelope as it was received. */
  toJSON(): Envelope {
    return this.wire;
  }
}

/** Whether `error` is an {@link UnrecognizedError}, also one of another copy of this package. */
export function isUnrecognizedError(error: unknown): error is UnrecognizedError {
  return isDomainError(error, "UnrecognizedError", "unrecognized");
}

/** Whether `error` is of this domain: by what it holds, so that copies of this package and realms do not matter. */
export function isDomainError(error: unknown, name: string, domain: string): error is { readonly code: unknown } {
  return isRecord(error) && error["name"] === name && error["domain"] === domain;
}

/** A copy of an envelope; `undefined` where `value` is none. */
export function readEnvelope(value: unknown): Envelope | undefined {
  try {
    if (!isRecord(value) || !isWellFormed(value)) return undefined;
    const { domain, code } = value;
    if (typeof domain !== "string") return undefined;
    if (typeof code === "string") return { ...value, domain, code };
    // Adding makes 0 of -0.
    return isInteger(code) ? { ...value, domain, code: code + 0 } : undefined;
  } catch {
    // A getter or a proxy that throws: no JSON.
    return undefined;
  }
}

/** What a decoder must know of an error besides its code on the wire. */
export interface Shape<C> {
  /** The code that users of this package see, where it is another. */
  readonly code?: C;
  /** How to tell whether its fields have their types. */
  readonly fields?: { readonly [name: string]: Guard<Json | undefined> };
  /** Whether it may have a reason. */
  readonly hasReasons?: boolean;
}

/** Tells whether a value has a type. */
export type Guard<T> = (value: unknown) => value is T;

/** A guard for every field of `T`. */
export type Fields<T> = {
  readonly [K in keyof T]-?: {} extends Pick<T, K> ? Guard<T[K] | undefined> : Guard<T[K]>;
};

/** Reads an error of one domain; `undefined` where `value` is none. Never throws. */
export function readKnown<E extends Error, C>(
  value: unknown,
  domain: string,
  shapeOf: (code: number | string) => Shape<C> | undefined,
  Class: new (
    code: never,
    message: string,
    options: ErrorOptions & { readonly reason?: never },
    data: never,
    members: Members,
  ) => E,
): E | UnrecognizedError | undefined {
  const wire = readEnvelope(value);
  if (wire?.domain !== domain) return undefined;
  const shape = shapeOf(wire.code);
  const carried = shape && readCarried(wire, shape);
  if (!carried) return new UnrecognizedError(wire);
  const { data, reason, members } = carried;
  return new Class((shape.code ?? wire.code) as never, messageOf(wire), reason as {}, data as never, members);
}

/** What a known error carries; `undefined` where something is missing or has another type. */
function readCarried<C>(
  wire: Envelope,
  shape: Shape<C>,
): { data: Members | undefined; reason: { reason?: string }; members: Members } | undefined {
  const { fields = {}, hasReasons = false } = shape;
  // `null` stands for a missing member.
  const received = wire.data ?? {};
  const reason = wire.reason ?? undefined;
  if (shape.fields && !isRecord(received)) return undefined;
  if (hasReasons && reason !== undefined && typeof reason !== "string") return undefined;

  const source: Members = isRecord(received) ? received : {};
  const data: { [name: string]: Json } = {};
  for (const [name, isGood] of Object.entries(fields)) {
    const value = Object.hasOwn(source, name) ? (source[name] ?? undefined) : undefined;
    if (!isGood(value)) return undefined;
    if (value !== undefined) data[name] = value === 0 ? 0 : value;
  }

  // Members of a later version are kept; those that say nothing are not.
  const members: { [name: string]: Json | undefined } = { ...wire };
  for (const name of ["type", "title", "reason"]) if (!isString(members[name])) delete members[name];
  if (!isInteger(members["status"])) delete members["status"];
  delete members["data"];
  // What stands in for a missing message is for this program's eyes only.
  if (!isString(members["detail"])) members["detail"] = undefined;
  const later = Object.entries(source).filter(([name]) => !Object.hasOwn(fields, name));
  return {
    data: shape.fields && data,
    reason: hasReasons && reason !== undefined ? { reason: reason as string } : {},
    members: { ...members, ...dataMember({ ...Object.fromEntries(later), ...data }) },
  };
}

/** The member `data` of an envelope, less what JSON cannot say; nothing where nothing is left. */
export function dataMember(data: Members): Members {
  const entries = Object.entries(data).filter(
    ([, value]) => value !== undefined && (typeof value !== "number" || Number.isFinite(value)),
  );
  return entries.length > 0 ? { data: Object.fromEntries(entries) as { [name: string]: Json } } : {};
}

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
  return Array.isArray(value) && value.every(isString);
}

/** The guard of a field that may be missing. */
export function orMissing<T>(isGood: Guard<T>): Guard<T | undefined> {
  return (value): value is T | undefined => value === undefined || isGood(value);
}

function isRecord(value: unknown): value is { readonly [name: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What people read of an envelope. */
function messageOf(wire: Envelope): string {
  return [wire.detail, wire.title].find(isString) ?? `${wire.domain} ${wire.code}`;
}

/** Whether no text in a value, at whatever depth, has a lone surrogate. */
function isWellFormed(root: object): boolean {
  const lone = /\p{Surrogate}/u;
  // A set also goes through what is added on the way, and visits nothing twice.
  const values = new Set<unknown>([root]);
  for (const value of values) {
    if (typeof value === "string" && lone.test(value)) return false;
    if (typeof value !== "object" || value === null) continue;
    for (const name of Object.keys(value)) values.add(name).add((value as { [name: string]: unknown })[name]);
  }
  return true;
}
