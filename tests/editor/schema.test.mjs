// The schema as a validator reads it: it accepts what errspec accepts, and refuses what one file shows to be wrong.

import assert from "node:assert/strict";
import { test } from "node:test";
import Ajv from "ajv";
import { parse } from "yaml";
import { catalogues, read } from "./files.mjs";

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, strictRequired: false });
// What editors add to JSON Schema.
ajv.addVocabulary(["defaultSnippets", "markdownDescription", "patternErrorMessage"]);
const validate = ajv.compile(JSON.parse(read("spec/schema.json")));

for (const name of catalogues) {
  test(`accepts ${name}`, () => {
    validate(parse(read(name)));
    assert.deepEqual(validate.errors, null);
  });
}

// The file, and what is wrong with it in the words of the validator: where, and the keyword.
const refused = {
  "bad-name": ["/errors propertyNames", "/name pattern", "/domain pattern", "/retired/0/name pattern"],
  "bad-value": ["/names/web pattern", "/errors/Full/status minimum", "/errors/Odd/fields/url/type enum"],
  "bad-value-manifest": ["/errspec const", "/namespace pattern", "/docs pattern", "/rules/prose-verb enum"],
  "bad-version": ["/errors/Full/since pattern"],
  "missing-key": [" required", "/errors/Full required"],
  "missing-message": ["/errors/Full required", "/errors/Blank/message pattern"],
  "not-waivable": ["/errors/Full/allow additionalProperties"],
  "not-waivable-manifest": ["/rules/duplicate-code enum"],
  "output-path": ["/outputs/1/path pattern"],
  "unknown-key": [" additionalProperties", "/errors/Full additionalProperties"],
  "unknown-key-merge": ["/errors/Full additionalProperties"],
  "unknown-rule": ["/errors/Full/allow additionalProperties"],
  "unknown-target": ["/outputs/0/target enum"],
  "wrong-type": ["/errors/Full/message type", "/errors/Full/occurs type", "/errors/Empty type"],
};

for (const [name, expected] of Object.entries(refused)) {
  test(`refuses tests/rejected/${name}.yaml`, () => {
    const files = read(`tests/rejected/${name}.yaml`).split(/^#--- .*$/m).filter((text) => text.trim());
    const found = files.flatMap((text) => {
      validate(parse(text, { logLevel: "error" }));
      return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
    });
    for (const error of expected) {
      assert.ok(found.includes(error), `${error}: ${found.join("\n")}`);
    }
  });
}

test("refuses what is neither kind of file", () => {
  for (const wrong of [null, [], "text", {}, { errspec: 1 }, { domain: "session" }]) {
    assert.equal(validate(wrong), false, JSON.stringify(wrong));
  }
});

test("takes codes in every form", () => {
  const domain = { domain: "a", title: "A", summary: "B.", errors: {} };
  for (const codes of ["text", "1..2", "-5 .. -1", 7, [-1, "900..999"]]) {
    assert.ok(validate({ ...domain, codes }), JSON.stringify(codes));
  }
  for (const codes of ["texts", "1-2", "1..2..3", true, 1.5, ["text"], 2 ** 53]) {
    assert.ok(!validate({ ...domain, codes }), JSON.stringify(codes));
  }
});
