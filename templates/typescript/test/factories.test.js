import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { test } from "node:test";
import { is{{ umbrella }}, parse{{ umbrella }} } from {{ name }};
{%- for domain in domains %}
import * as {{ domain.import }} from "{{ package }}/{{ domain.file }}";
import * as {{ domain.import }}codes from "{{ package }}/{{ domain.file }}/codes";
{%- endfor %}

/** Each error as its factory makes it, with its code, its data and its reason. */
const made = [
{%- for domain in domains %}
{%- for error in domain.errors %}
  [{{ domain.import }}.{{ error.factory }}({{ error.sample }}), {{ domain.import }}codes.{{ error.constant }}, {{ error.sample_data }}, undefined],
{%- if error.reasons %}
  [{{ domain.import }}.{{ error.factory }}({% if error.fields %}{{ error.sample }}, {% endif %}{ reason: {{ error.reasons.sample }} }), {{ domain.import }}codes.{{ error.constant }}, {{ error.sample_data }}, {{ error.reasons.sample }}],
{%- endif %}
{%- endfor %}
{%- endfor %}
];

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
