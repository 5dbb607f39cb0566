import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { {% for function in handling.functions %}{{ function }}, {% endfor %}{% if "severityOf" in handling.functions %}compareSeverity, severities, {% endif %}{{ from }}, {{ from }}Response, is{{ umbrella }}, isRetryable, parse{{ umbrella }}, UnrecognizedError } from {{ name }};
import { describeError, errors, infoByName, {% if has_shown_codes %}infoByShownCode, {% endif %}infoOf } from "{{ package }}/info";
import { messages, statusOf, toProblemDetails } from "{{ package }}/problem-details";

const { vectors } = JSON.parse(readFileSync(new URL("vectors.json", import.meta.url), "utf8"));

// What is written as it came is not said twice.
for (const vector of vectors) {
  if (vector.outcome !== "refused") vector.output ??= JSON.parse(vector.input);
}

test("decodes and encodes every vector", () => {
  for (const { name, input, outcome, domain, code, output, retryable = false } of vectors) {
    const error = parse{{ umbrella }}(parsed(input));
    if (outcome === "refused") {
      strictEqual(error, undefined, name);
      continue;
    }
    ok(error instanceof Error, name);
    ok(is{{ umbrella }}(error), name);
    strictEqual(error.code === "unrecognized", outcome === "unrecognized", name);
    strictEqual(error.domain, error.wire.domain, name);
    strictEqual(error.toString(), `${error.name}: ${error.message}`);
    if (outcome === "known") {
      strictEqual(error.name, escaped(`${domain} ${code}`), name);
      deepStrictEqual([error.domain, error.code], [domain, code], name);
      strictEqual(error.message, escaped(output.detail), name);
    }
    deepStrictEqual(written(error), written(output), name);
    strictEqual(isRetryable(error), retryable, name);
  }
});

test("gives whole problem documents", () => {
  for (const { name, outcome, output } of vectors) {
    if (outcome !== "known") continue;
    const { type, title, status, ...lean } = output;
    deepStrictEqual(written(toProblemDetails(parse{{ umbrella }}(lean))), written(output), name);
  }
});

test("looks up what the catalogue says", () => {
  for (const { name, outcome, error, output } of vectors) {
    if (outcome === "refused") continue;
    const read = parse{{ umbrella }}(output);
    const info = infoOf(read);
    if (outcome !== "known") {
      deepStrictEqual([info, describeError(read)], [undefined, `${read.name}: ${read.message}`], name);
      continue;
    }
    deepStrictEqual([info.domain, info.code, info.name], [read.domain, read.code, error], name);
    const { title, status, docs } = info;
    deepStrictEqual([title, status, docs], [output.title, output.status, output.type], name);
{%- if has_shown_codes %}
    ok(describeError(read).endsWith(` ${error}: ${read.message}`), name);
    ok(infoByShownCode(info.shownCode), name);
{%- else %}
    strictEqual(describeError(read), `${read.name} ${error}: ${read.message}`, name);
{%- endif %}
    ok(errors.includes(info), name);
    strictEqual(infoByName(error).name, error);
{%- if earlier.names %}
    for (const alias of info.aliases ?? []) {
      const found = infoByName(alias);
      ok(found.name === alias || found.aliases.includes(alias), alias);
    }
{%- endif %}
  }
});

{% if handling.functions -%}
test("says what programs do about errors", () => {
  for (const { name, input, outcome, ...vector } of vectors) {
    if (outcome === "refused") continue;
    const error = parse{{ umbrella }}(parsed(input));
    const info = infoOf(error);
{%- for function in functions %}{% if function.member %}
    strictEqual({{ function.name }}(error), vector.{{ function.member[0] }}{% if function.otherwise == "false" %} ?? false{% endif %}, name);
    strictEqual(info?.{{ function.member[0] }}, vector.{{ function.member[0] }}, name);
{%- endif %}{% endfor %}
  }
{%- if "severityOf" in handling.functions %}
  deepStrictEqual([...severities].reverse().sort(compareSeverity), severities);
{%- endif %}
});

{% endif -%}
test("keeps the members of a later version", () => {
  for (const { name, input, outcome } of vectors) {
    if (outcome === "refused") continue;
    const wire = { ...parsed(input), later: { than: ["this"] }, ["__proto__"]: 1 };
    const encoded = written(parse{{ umbrella }}(wire));
    deepStrictEqual(encoded.later, wire.later, name);
    ok(Object.hasOwn(encoded, "__proto__"), name);
  }
});

test("finds the message of the catalogue where none came", () => {
  for (const { name, outcome, output } of vectors) {
    if (outcome !== "known") continue;
    const { detail, title, ...silent } = output;
    const error = parse{{ umbrella }}(silent);
    strictEqual(error.message, escaped(`${silent.domain} ${silent.code}`), name);
    ok(!Object.hasOwn(error.wire, "detail"), name);
    deepStrictEqual(written(toProblemDetails(error)), written(output), name);
    const told = parse{{ umbrella }}(silent, { messages });
    strictEqual(told.message, escaped(detail), name);
    deepStrictEqual(written(told), written(error), name);
    strictEqual(parse{{ umbrella }}({ ...silent, detail: "said" }, { messages }).message, "said", name);
  }
  for (const domain of ["__proto__", "constructor", "?"]) strictEqual(messages(domain, "__proto__"), undefined);
});

test("answers with a status that a response with a body can have", () => {
  const statuses = [42, 101, 103, 199, 200, 204, 205, 304, 409, 599, 600, 200.5, 1e9, -1, "409", null, undefined];
  for (const status of statuses) {
    const error = parse{{ umbrella }}({ domain: "?", code: 1, status });
    const details = toProblemDetails(error);
    const response = Response.json(details, { status: statusOf(details) });
    strictEqual(response.status, [200, 409, 599].includes(status) ? status : 500);
  }
});

test("returns an error that was caught", () => {
  for (const { name, outcome, input } of vectors) {
    if (outcome === "refused") continue;
    const error = parse{{ umbrella }}(parsed(input));
    strictEqual(parse{{ umbrella }}(error), error, name);
    // What stands for an error of another copy of this package: no class of this one, but the same members.
    const { toJSON } = error;
    const copy = Object.assign(new Error(error.message), { ...error, toJSON });
    strictEqual(is{{ umbrella }}(copy), true, name);
    const read = parse{{ umbrella }}(copy);
    deepStrictEqual(written(read), written(error), name);
    strictEqual(read.cause, copy);
    // One of another catalogue that has the same domains and codes.
    const foreign = Object.assign(copy, { namespace: "other" });
    strictEqual(is{{ umbrella }}(foreign), false, name);
    strictEqual(parse{{ umbrella }}(foreign), undefined, name);
  }
});

test("takes no JSON for an error, whatever it imitates", () => {
  for (const { name, outcome, input } of vectors) {
    if (outcome === "refused") continue;
    const error = parse{{ umbrella }}(parsed(input));
    const body = written({ ...error, message: error.message });
    strictEqual(body.name, error.name);
    for (const value of [body, { ...error }, Object.create(Object.getPrototypeOf(error))]) {
      strictEqual(is{{ umbrella }}(value), false, name);
      ok(parse{{ umbrella }}(value) !== value, name);
    }
  }
});

test("finds an error wherever it is", async () => {
  const known = { domain: "?", code: 1, status: 503 };
  const cause = new Error("cause");
  const error = parse{{ umbrella }}(known, { cause });
  strictEqual(error.cause, cause);
  ok(error instanceof UnrecognizedError);
  ok(!Object.hasOwn(parse{{ umbrella }}(known), "cause"));
  const wrapped = new Error("outer", { cause: new AggregateError([null, new Error("inner", { cause: error })]) });
  for (const value of [error, wrapped, { cause: wrapped }]) strictEqual({{ from }}(value), error);
  deepStrictEqual({{ from }}(new Error("outer", { cause: known })).wire, known);
  const circular = new Error("circular");
  circular.cause = new Error("more", { cause: circular });
  let endless = new Error("the innermost");
  for (let depth = 0; depth < 100_000; depth += 1) endless = new Error("outer", { cause: endless });
  const traps = new Proxy({}, { get() { throw new Error("A proxy that throws."); } });
  const throwing = Object.defineProperty(new AggregateError([error]), "cause", { get() { throw new Error("late"); } });
  for (const value of [circular, endless, traps, new AggregateError([traps]), null, "text", () => {}]) {
    strictEqual({{ from }}(value), undefined);
  }
  strictEqual({{ from }}(throwing), error);
});

test("reads whatever a server answers", async () => {
  const json = { "content-type": "application/problem+json; charset=utf-8" };
  const answer = (body, status = 503, headers = json) =>
    {{ from }}Response(new Response(body, { status, headers, statusText: "Words" }));
  const sent = { domain: "?", code: 1, detail: "Said." };
  const error = await answer(JSON.stringify(sent));
  deepStrictEqual([error.domain, error.message, error.wire], ["?", "Said.", { status: 503, ...sent }]);
  const http = { status: 502, title: "Words", domain: "HTTP", code: 502 };
  const bodies = [null, "", "<html>", "[]", "null", "{", `{"a":"\\ud800"}`, `"${"x".repeat(2 ** 20)}"`];
  for (const body of bodies) {
    const error = await answer(body, 502);
    ok(error instanceof UnrecognizedError && is{{ umbrella }}(error));
    deepStrictEqual([error.name, error.message, error.wire], ["HTTP 502", "Words", http], body);
  }
  ok((await answer("{", 502)).cause instanceof SyntaxError);
  deepStrictEqual((await answer(JSON.stringify(sent), 502, { "content-type": "text/html" })).wire, http);
  deepStrictEqual((await answer(JSON.stringify(sent), 502, { ...json, "content-length": "9e9" })).wire, http);
  const problem = await answer(JSON.stringify({ title: "Full", detail: "No seat.", domain: 5, later: [1] }), 502);
  strictEqual(problem.message, "No seat.");
  deepStrictEqual(problem.wire, { ...http, title: "Full", detail: "No seat.", later: [1] });
  const used = new Response("{}", { status: 500, headers: json });
  await used.text();
  ok((await {{ from }}Response(used)).cause instanceof TypeError);
  strictEqual((await {{ from }}Response(undefined)).name, "HTTP 0");
});

test("looks no further where there is no error", () => {
  let looked = 0;
  const body = { code: 1, get large() { return (looked += 1); } };
  for (const domain of [undefined, null, 5, {}]) {
    strictEqual(parse{{ umbrella }}(Object.defineProperty(body, "domain", { value: domain, configurable: true })), undefined);
  }
  strictEqual(looked, 0);
});

test("keeps what JSON says of a value, and nothing else", () => {
  const live = {
    date: new Date(0), later: { toJSON: () => ({ a: [1, () => {}] }) }, missing: undefined, call() {}, big: 1n,
    sign: Symbol("s"), list: [undefined, NaN, -0, , 1], huge: Infinity,
  };
  const error = parse{{ umbrella }}({ domain: "?", code: -0, ...live });
  const wire = {
    domain: "?", code: 0, date: "1970-01-01T00:00:00.000Z", later: { a: [1, null] }, list: [null, null, 0, null, 1],
    huge: null,
  };
  deepStrictEqual(error.toJSON(), wire);
  deepStrictEqual(written(error), wire);
});

test("prints nothing that forges a line or turns one around", () => {
  const text = "x\n\r\t\0\u{1b}\u{7f}\u{85}\u{61c}\u{200e}\u{200f}\u{2028}\u{2029}\u{202a}\u{202e}\u{2066}\u{2069}\\";
  const printed =
    "x\\n\\r\\t\\u{0}\\u{1b}\\u{7f}\\u{85}\\u{61c}\\u{200e}\\u{200f}\\u{2028}\\u{2029}\\u{202a}\\u{202e}\\u{2066}\\u{2069}\\";
  strictEqual(parse{{ umbrella }}({ domain: "?", code: 1, detail: text }).message, printed);
  strictEqual(parse{{ umbrella }}({ domain: "?", code: 1, title: text }).message, printed);
  strictEqual(parse{{ umbrella }}({ domain: text, code: text }).message, `${printed} ${printed}`);
  strictEqual(parse{{ umbrella }}({ domain: "?", code: 1, detail: text }).wire.detail, text);
});

test("never throws, whatever it is given", () => {
  const circular = { domain: "?", code: 1 };
  circular.data = { circular };
  let deep = [];
  for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
  strictEqual(parse{{ umbrella }}(circular), undefined);
  strictEqual(parse{{ umbrella }}({ domain: "?", code: 1, data: { deep } }), undefined);
  let many = 0;
  for (let level = 0; level < 60; level += 1) many = [many, many];
  strictEqual(parse{{ umbrella }}({ domain: "?", code: 1, many }), undefined);
  const shared = { a: 1 };
  const list = Array.from({ length: 1000 }, () => shared);
  deepStrictEqual(parse{{ umbrella }}({ domain: "?", code: 1, list }).wire.list, list);
  const fail = () => { throw new Error("A proxy that throws."); };
  const traps = { get: fail, ownKeys: fail, getPrototypeOf: fail, getOwnPropertyDescriptor: fail };
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const late = (reads) => ({ domain: "?", get code() { return (reads -= 1) < 0 ? fail() : 1; } });
  const values = [undefined, null, true, 1, 1n, "", Symbol("s"), () => {}, [], new Date(), { toJSON: fail }];
  for (const value of [...values, new Proxy({}, traps), revoked.proxy, late(0), late(1), late(2)]) {
    strictEqual(is{{ umbrella }}(value), false);
    const error = parse{{ umbrella }}(value);
    // A getter that throws late: by then all is read.
    if (error) deepStrictEqual(written(error), { domain: "?", code: 1 });
  }
});

/** A text as it is printed for people. */
function escaped(text) {
  const marks = [0x61c, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e];
  const shown = (code) => code >= 32 && !(code >= 127 && code < 160) && !(code >= 0x2066 && code <= 0x2069);
  return [...text].map((c) => {
    const code = c.codePointAt(0);
    const short = { "\n": "\\n", "\r": "\\r", "\t": "\\t" }[c];
    return shown(code) && !marks.includes(code) ? c : short ?? `\\u{${code.toString(16)}}`;
  }).join("");
}

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
