import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { is{{ umbrella }}, isUnrecognizedError, parse{{ umbrella }} } from {{ name }};
import { toProblemDetails } from "{{ package }}/problem-details";

const { vectors } = JSON.parse(readFileSync(new URL("vectors.json", import.meta.url), "utf8"));

test("decodes and encodes every vector", () => {
  for (const { name, input, outcome, domain, code, output } of vectors) {
    const error = parse{{ umbrella }}(parsed(input));
    if (outcome === "refused") {
      strictEqual(error, undefined, name);
      continue;
    }
    ok(error instanceof Error, name);
    strictEqual(is{{ umbrella }}(error), outcome === "known", name);
    strictEqual(isUnrecognizedError(error), outcome === "unrecognized", name);
    if (outcome === "known") {
      deepStrictEqual([error.domain, error.code], [domain, code], name);
      strictEqual(error.message, output.detail, name);
    }
    deepStrictEqual(written(error), written(output), name);
  }
});

test("gives whole problem documents", () => {
  for (const { name, outcome, output } of vectors) {
    if (outcome !== "known") continue;
    const { type, title, status, ...lean } = output;
    deepStrictEqual(written(toProblemDetails(parse{{ umbrella }}(lean))), written(output), name);
  }
});

test("keeps the members of a later version", () => {
  for (const { name, input, outcome } of vectors) {
    if (outcome === "refused") continue;
    const wire = { ...parsed(input), later: { than: ["this"] }, ["__proto__"]: 1 };
    const encoded = written(parse{{ umbrella }}(wire));
    deepStrictEqual(encoded.later, wire.later, name);
    ok(Object.hasOwn(encoded, "__proto__"), name);
  }
});

test("never throws, whatever it is given", () => {
  const circular = { domain: "?", code: 1 };
  circular.data = { circular };
  let deep = [];
  for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
  ok(isUnrecognizedError(parse{{ umbrella }}(circular)));
  ok(isUnrecognizedError(parse{{ umbrella }}({ domain: "?", code: 1, data: { deep } })));
  const fail = () => { throw new Error("A proxy that throws."); };
  strictEqual(parse{{ umbrella }}(new Proxy({}, { get: fail, ownKeys: fail })), undefined);
  for (const value of [undefined, null, true, 1, 1n, "", Symbol("s"), () => {}, [], new Date()]) {
    strictEqual(parse{{ umbrella }}(value), undefined);
    strictEqual(is{{ umbrella }}(value), false);
  }
});

/** The value of a JSON text; `undefined` where it is none. */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A value as its JSON text says it: `-0` is `0` there. */
function written(value) {
  return JSON.parse(JSON.stringify(value));
}
