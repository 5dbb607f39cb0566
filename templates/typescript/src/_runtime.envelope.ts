import { isInteger, isNumber, isRecord, isString, own } from "./_runtime.guards.ts";
import type { Envelope, Json, Members } from "./_runtime.ts";

/** The catalogue, among all: by it its errors are told from those of another that has the same domains and codes. */
const NAMESPACE = {{ namespace }};

/** Whether a class of this catalogue made `error`, of whichever copy. */
export function isMade(error: unknown): boolean {
  return namespaceOf(error) === NAMESPACE;
}

/** The catalogue of a live error: a peer's JSON can hold what errors hold, but not their methods. */
function namespaceOf(error: unknown): unknown {
  try {
    const isLive = [error, Object.getPrototypeOf(error)].some((of) => typeof own(of, "toJSON") === "function");
    return isLive ? own(error, "namespace") : undefined;
  } catch {
    // A proxy that throws.
    return undefined;
  }
}

/** The domain that an error came with, live or not; `undefined` where `value` is none. Never throws. */
export function domainOf(value: unknown): string | undefined {
  try {
    const source = sourceOf(value);
    return isRecord(source) && isString(source["domain"]) ? source["domain"] : undefined;
  } catch {
    return undefined;
  }
}

/** A copy of an envelope, as plain data; `undefined` where `value` is none. Never throws. */
export function readEnvelope(value: unknown): Envelope | undefined {
  try {
    const source = sourceOf(value);
    // A large body that is no error is not walked. What is walked may be another one the second time: a getter can lie.
    if (!isRecord(source) || !isEnvelope(source)) return undefined;
    const wire = plainMembers(source, 1, { seen: new Set(), repeats: 0 });
    return isEnvelope(wire) ? wire : undefined;
  } catch {
    // A getter or a proxy that throws, a lone surrogate, a level too many: no JSON that the wire knows.
    return undefined;
  }
}

/** Whether members are those of an envelope. */
function isEnvelope(members: Members): members is Envelope {
  const { domain, code } = members as Partial<Envelope>;
  return isString(domain) && (isString(code) || isInteger(code));
}

/** How deep an envelope may be nested, itself included. */
const MAX_LEVELS = 64;

/** How often a live value may come by objects again: 64 levels that each hold the next one twice would never end. */
const MAX_REPEATS = 100_000;

/** The objects that a walk came by, and how often it came by one again. */
interface Walk {
  readonly seen: Set<object>;
  repeats: number;
}

/** A copy of an object that holds JSON alone, its names included. */
function plainMembers(source: object, level: number, walk: Walk): { [name: string]: Json } {
  const members = Object.keys(source).map((name) => [
    plain(name, level, walk),
    plain((source as { [name: string]: unknown })[name], level + 1, walk),
  ]);
  return Object.fromEntries(members.filter(([, value]) => value !== undefined)) as { [name: string]: Json };
}

/** A copy of a value as JSON says it; `undefined` for what it leaves out, such as a function. */
function plain(value: unknown, level: number, walk: Walk): Json | undefined {
  const source = jsonOf(value);
  switch (typeof source) {
    case "string":
      if (/\p{Surrogate}/u.test(source)) throw new RangeError("a lone surrogate");
      return source;
    case "number":
      // Adding makes 0 of -0.
      return isNumber(source) ? source + 0 : null;
    case "boolean":
      return source;
    case "object":
      if (source === null) return null;
      if (level > MAX_LEVELS) throw new RangeError("a level too many");
      if (walk.seen.has(source) && (walk.repeats += 1) > MAX_REPEATS) throw new RangeError("repeats without end");
      walk.seen.add(source);
      if (!Array.isArray(source)) return plainMembers(source, level, walk);
      return Array.from(source, (item) => plain(item, level + 1, walk) ?? null);
    default:
      return undefined;
  }
}

/** What stands for a value that may be an error. One of another catalogue is none of this. */
function sourceOf(value: unknown): unknown {
  const namespace = namespaceOf(value);
  if (namespace !== undefined && namespace !== NAMESPACE) throw new TypeError("an error of another catalogue");
  return jsonOf(value);
}

/** What stands for a value in JSON: an error of another copy of this package, say, has `toJSON`. */
function jsonOf(value: unknown): unknown {
  const { toJSON } = (isRecord(value) ? value : {}) as { toJSON?: unknown };
  return typeof toJSON === "function" ? toJSON.call(value) : value;
}
