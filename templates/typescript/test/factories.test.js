import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { test } from "node:test";
import { is{{ umbrella }}, parse{{ umbrella }} } from {{ name }};
import { userText, userTexts } from "{{ package }}/user-texts";
{%- for domain in domains %}
import * as {{ domain.import }} from "{{ package }}/{{ domain.file }}";
import * as {{ domain.import }}codes from "{{ package }}/{{ domain.file }}/codes";
{%- endfor %}

/** Each error as its factory makes it, with its code, its data and its reason. */
const made = [
{{ made }}];

test("makes errors that are read again as what they are", () => {
  for (const [error, code, data, reason] of made) {
    ok(error instanceof Error && is{{ umbrella }}(error), error.name);
    const read = parse{{ umbrella }}(JSON.parse(JSON.stringify(error)));
    for (const each of [error, read]) {
      strictEqual(each.code, code);
      strictEqual(each.reason, reason);
      deepStrictEqual(each.data, data);
    }
    strictEqual(read.constructor, error.constructor);
    deepStrictEqual([read.message, read.wire], [error.message, error.wire]);
    strictEqual(error.toString(), `${error.name}: ${error.message}`);
  }
});

/** Each error with fields: its factory, a sample, and what mends each field. */
const mending = [
{{ mending }}];

/** What becomes of values that no reader would read. */
const mended = {
  mendString: [["a\ud800", "a\ufffd"], ["\udc00\u{1f600}", "\ufffd\u{1f600}"]],
  mendNumber: [[Infinity, Number.MAX_VALUE], [-Infinity, -Number.MAX_VALUE], [NaN, 0], [-0, 0]],
  mendInteger: [[2 ** 53, 2 ** 53 - 1], [-Infinity, 1 - 2 ** 53], [-1.9, -1], [-0.5, 0], [NaN, 0]],
  mendBoolean: [[false, false]],
  mendStrings: [[["\udfff", "b"], ["\ufffd", "b"]]],
};

test("makes errors that every reader reads, whatever is in their fields", () => {
  for (const [make, sample, fields] of mending) {
    const names = fields.map(([field]) => field);
    for (const [field, mender, optional] of fields) {
      for (const [given, kept] of [...mended[mender], ...(optional ? [[null], [undefined]] : [])]) {
        const expected = optional && Number.isNaN(given) ? undefined : kept;
        const error = make({ later: 1n, call() {}, ...sample, [field]: given });
        const read = parse{{ umbrella }}(JSON.parse(JSON.stringify(error)));
        for (const each of [error, read]) {
          ok(is{{ umbrella }}(each), error.message);
          deepStrictEqual(each.data[field], expected);
          ok(Object.keys(each.data).every((name) => names.includes(name)));
        }
        deepStrictEqual([read.message, read.wire], [error.message, error.wire]);
      }
    }
  }
});

test("guards tell what is in the fields, and never throw", () => {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  const late = Object.defineProperty([], 0, { get() { throw new Error("A getter that throws."); } });
  for (const [make, sample, fields] of mending) {
    for (const [field] of fields) {
      for (const value of [proxy, late, [1], {}, null, Symbol("s")]) {
        const error = make(sample);
        strictEqual(is{{ umbrella }}(error), true, error.message);
        const data = { ...error.data, [field]: value };
        strictEqual(is{{ umbrella }}(Object.assign(error, { data })), false, error.message);
      }
    }
  }
});

test("tells people what the catalogue or the app says", () => {
  for (const [error, code] of made) {
    const found = userTexts.find((text) => text.domain === error.domain && text.code === code);
    if (!found) {
      strictEqual(userText(error, () => "never asked"), undefined);
      continue;
    }
    const said = userText(error);
    ok(typeof said === "string" && said !== "");
    for (const none of [{}, { [found.key]: undefined }, () => undefined]) strictEqual(userText(error, none), said);
    strictEqual(userText(error, (key, data) => key + JSON.stringify(data)), found.key + JSON.stringify(error.data ?? {}));
{%- if earlier.keys %}
    for (const key of found.earlierKeys ?? []) {
      strictEqual(userText(error, { [key]: "earlier" }), "earlier");
      strictEqual(userText(error, { [found.key]: "own", [key]: "earlier" }), "own");
      strictEqual(userText(error, (asked) => (asked === key ? "earlier" : undefined)), "earlier");
    }
{%- endif %}
    const shown = Object.entries(error.data ?? {});
    const own = shown.map(([field]) => `${field}={${field}}`).join() + "{% raw %}{{no}}{% endraw %}{_}";
    strictEqual(
      userText(error, { [found.key]: own }),
      shown.map(([field, value]) => `${field}=${Array.isArray(value) ? value.join(", ") : value}`).join() + "{no}{_}",
    );
  }
});
