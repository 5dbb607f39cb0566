import { isMade, readEnvelope } from "./_runtime.envelope.ts";
import { isInteger, isRecord, isString, own, type Guard } from "./_runtime.guards.ts";
import { dataMember, printable } from "./_runtime.make.ts";

export { domainOf } from "./_runtime.envelope.ts";
export { isBoolean, isInteger, isNumber, isString, isStrings, orMissing } from "./_runtime.guards.ts";
export type { Fields } from "./_runtime.guards.ts";

/** A JSON value. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [name: string]: Json | undefined };

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

/** A class of errors that functions make: for `instanceof`, without a constructor to call. */
export interface ErrorClass<E> extends Function {
  readonly prototype: E;
}

/**
 * A domain that this version does not know: any text but the names of those it does. (The compiler takes a plain `string`
 * for one that may be any of them, and then a test for a domain would not rule this out.)
 */
export type OtherDomain = `${string & { readonly isOther: never }}`;

/** An error of a domain that this version does not know; kept as it came. */
class UnrecognizedError extends Error {
  declare readonly name: string;
  readonly namespace = {{ namespace }} as const;
  /** The domain it came with. */
  declare readonly domain: OtherDomain;
  readonly code = "unrecognized" as const;
  declare readonly data: undefined;
  /** The envelope as it was received. */
  declare readonly wire: Envelope;

  constructor(wire: Envelope, options?: ErrorOptions) {
    super(messageOf(wire), options);
    this.name = nameOf(wire);
    this.domain = wire.domain as OtherDomain;
    this.wire = wire;
  }

  /** The envelope as it was received. */
  toJSON(): Envelope {
    return this.wire;
  }
}

/** An error of a domain that this version does not know; kept as it came. */
type UnrecognizedError_ = UnrecognizedError;

/** An error of a domain that this version does not know; kept as it came. */
const UnrecognizedError_: ErrorClass<UnrecognizedError> = UnrecognizedError;

// Users see a type and a class for `instanceof`, but no constructor: only what was read can be unrecognized.
export { UnrecognizedError_ as UnrecognizedError };

/** Whether `error` is of a domain that the version that made it did not know. */
export function isUnrecognized(error: unknown): error is UnrecognizedError {
  const domain = own(own(error, "wire"), "domain");
  return isMade(error) && own(error, "code") === UNRECOGNIZED && isString(domain) && own(error, "domain") === domain;
}

/**
 * Whether the same request may succeed later, as far as the status of an unrecognized error tells: the receiver was busy,
 * or was not reached in time.
 */
export function isTransient({ code, wire }: { readonly code: unknown; readonly wire: Envelope }): boolean {
  return code === UNRECOGNIZED && [408, 425, 429, 502, 503, 504].includes(wire.status as number);
}

/** What a decoder must know of an error besides its code on the wire. */
export interface Shape<C> {
  /** The code that users of this package see, where it is another. */
  readonly code?: C;
  /** How to tell whether its fields have their types. */
  readonly fields?: { readonly [name: string]: Guard<Json | undefined> };
  /** Whether it may have a reason. */
  readonly hasReasons?: boolean;
{%- if earlier.codes %}
  /** Its code on the wire, where it may come by another, which it had before. */
  readonly wireCode?: number | string;
{%- endif %}
}

/** How errors are read: also the `cause` that they get. */
export interface ParseOptions extends ErrorOptions {
  /** The catalogue's messages, from the module `problem-details`: for known errors that come without `detail`. */
  readonly messages?: ((domain: string, code: number | string, data: unknown) => string | undefined) | undefined;
}

/**
 * Whether `error` is of this domain, with a code and fields that this version knows, or unrecognized by the one that made
 * it: by what it holds, so that copies of this package and realms do not matter. Never throws, since it runs nothing of
 * what it looks at.
 */
export function isOf(
  error: unknown,
  domain: string,
  shapeOf: (code: number | string) => Shape<unknown> | undefined,
): boolean {
  if (own(error, "domain") !== domain || !isMade(error)) return false;
  const wire = own(error, "wire");
  if (own(wire, "domain") !== domain) return false;
  const code = own(error, "code");
  if (code === UNRECOGNIZED) return true;
  const wireCode = own(wire, "code") as number | string;
  const shape = shapeOf(wireCode);
  const data = own(error, "data");
  return (
    shape !== undefined &&
    code === (shape.code ?? wireCode) &&
    Object.entries(shape.fields ?? {}).every(([field, isGood]) => isGood(own(data, field)))
  );
}

/** The code of errors that a version does not know: no catalogue has it. */
const UNRECOGNIZED = "unrecognized";

/** Reads an error of one domain; `undefined` where `value` is none. Never throws. */
export function readKnown<E extends Error, C>(
  value: unknown,
  domain: string,
  shapeOf: (code: number | string) => Shape<C> | undefined,
  Class: new (code: never, message: string, options: ErrorOptions & { readonly reason?: never }, data: never) => E,
  options: ParseOptions | undefined,
): E | undefined {
  if (isLive(value, Class)) return value;
  const wire = readEnvelope(value);
  if (wire?.domain !== domain) return undefined;
  const shape = shapeOf(wire.code);
  const carried = shape && readCarried(wire, shape);
  const { data, reason, members } = carried ?? { data: undefined, reason: {}, members: wire };
  const code = carried ? (shape.code ?? wire.code) : UNRECOGNIZED;
  const message = messageOf(members, carried && options?.messages?.(domain, code as number | string, data));
  const error = new Class(code as never, message, { ...causeOf(value), ...options, ...reason } as {}, data as never);
  return Object.assign(error, { name: nameOf(carried ? { domain, code } : wire), wire: members });
}

/** Reads an error of which nothing is known; `undefined` where `value` is none. Never throws. */
export function readUnknown(value: unknown, options?: ParseOptions): UnrecognizedError | undefined {
  if (isLive(value, UnrecognizedError)) return value;
  const wire = readEnvelope(value);
  return wire && new UnrecognizedError(wire, { ...causeOf(value), ...options });
}

/** An error that is read from one that another copy made, or another program, is caused by it. */
function causeOf(value: unknown): ErrorOptions {
  try {
    return value instanceof Error ? { cause: value } : {};
  } catch {
    // A proxy that throws.
    return {};
  }
}

/** Whether `value` was made by a class of this copy of the package. */
function isLive<E>(value: unknown, Class: new (...options: never[]) => E): value is E {
  try {
    // An object that only inherits from the class was not made by it.
    return value instanceof Class && own(value, "wire") !== undefined;
  } catch {
    // A proxy that throws.
    return false;
  }
}

/** What a known error carries; `undefined` where something is missing or has another type. */
function readCarried<C>(
  wire: Envelope,
  shape: Shape<C>,
): { data: Members | undefined; reason: { reason?: string }; members: Envelope } | undefined {
  const { fields = {}, hasReasons = false } = shape;
  // `null` stands for a missing member.
  const received = wire.data ?? {};
  const reason = wire.reason ?? undefined;
  if (shape.fields && !isRecord(received)) return undefined;
  if (hasReasons && reason !== undefined && !isString(reason)) return undefined;

  const source: Members = isRecord(received) ? received : {};
  const data: { [name: string]: Json } = {};
  for (const [name, isGood] of Object.entries(fields)) {
    const value = own(source, name) ?? undefined;
    if (!isGood(value)) return undefined;
    if (value !== undefined) data[name] = value;
  }

  // Members of a later version are kept; those that say nothing are not.
  const members: { domain: string; code: number | string; [name: string]: Json | undefined } = { ...wire };
{%- if earlier.codes %}
  // What came by an earlier code is written by the one that it has.
  members.code = shape.wireCode ?? wire.code;
{%- endif %}
  for (const name of ["type", "title", "detail", "reason"]) if (!isString(members[name])) delete members[name];
  if (!isInteger(members["status"])) delete members["status"];
  delete members["data"];
  const later = Object.entries(source).filter(([name]) => !Object.hasOwn(fields, name));
  return {
    data: shape.fields && data,
    reason: hasReasons && isString(reason) ? { reason } : {},
    members: { ...members, ...dataMember({ ...Object.fromEntries(later), ...data }) },
  };
}

/** What people read of an envelope, and of its error's message where that is known. */
function messageOf(wire: Envelope, message?: string): string {
  return printable([wire.detail, message, wire.title].find(isString) ?? nameOf(wire));
}

/** What an error is called: its domain and its code, so that those who group errors by their names tell them apart. */
function nameOf({ domain, code }: { readonly domain: string; readonly code: unknown }): string {
  return printable(`${domain} ${code}`);
}
