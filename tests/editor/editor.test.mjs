// What people see who edit a catalogue: the real YAML language server, with the schema that each file names.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { catalogue, path, read } from "./files.mjs";
import { Server } from "./server.mjs";

let server;
before(async () => (server = await Server.start()), { timeout: 60_000 });
after(() => server?.stop());

let count = 0;
/** Opens a text as a new file of the real catalogue. */
const open = (text) => server.open(path(`spec/editor-${count++}.yaml`), text);
const labels = (items) => items.map((item) => item.label);
const session = () => read("spec/session.yaml");

test("finds nothing wrong with the real catalogue", async () => {
  for (const name of catalogue("spec")) {
    const { diagnostics } = await server.open(path(name));
    assert.deepEqual(diagnostics, [], name);
  }
});

test("explains a key", async () => {
  const document = await open(session());
  assert.match(await document.hover("message:"), /^What happened: one short sentence\./);
  assert.match(await document.hover("retryable:"), /^Whether the same request may succeed later/);
  assert.match(await document.hover("codes:"), /a range of numbers, a list of ranges, or `text`/);
  assert.match(await document.hover("SessionGeneric:"), /One of `errors`/);
  const manifest = await open(read("spec/catalogue.yaml"));
  assert.match(await manifest.hover("namespace:"), /The prefix of `NSError` domains/);
  assert.match(await manifest.hover("target:"), /\* `swift`/);
});

test("offers the keys that an error lacks, each with what it means", async () => {
  const text = session().replace(/^errors:\n/m, "errors:\n  New:\n    code: 250\n    message: It is new.\n    \n\n");
  const items = await (await open(text)).complete("It is new.\n    ");
  assert.deepEqual(labels(items).sort(), [
    "accepts",
    "action",
    "aliases",
    "allow",
    "categories",
    "codes",
    "deprecated",
    "description",
    "examples",
    "fields",
    "fix",
    "internal",
    "names",
    "not",
    "number",
    "occurs",
    "outcome",
    "platforms",
    "reasons",
    "retry-after",
    "retryable",
    "see",
    "severity",
    "shown",
    "since",
    "status",
    "terminal",
    "texts",
    "title",
    "user",
  ]);
  const occurs = items.find((item) => item.label === "occurs");
  assert.match(occurs.documentation.value ?? occurs.documentation, /^When it occurs/);
});

test("offers a whole error", async () => {
  const text = session().replace(/^errors:\n[^]*/m, "errors:\n  \n");
  const items = await (await open(text)).complete("errors:\n  ");
  const offered = items.find((item) => item.label === "an error");
  assert.match(offered.insertText, /^\$\{1:\w+\}:\n  code: \$\{2:\d+\}\n  message: [^]*\n  occurs:\n    - [^]*\n  fix: /);
});

test("offers the values of a key", async () => {
  const text = session().replace("since: 1.0.0\n", "since: 1.0.0\n    fields:\n      role:\n        type: \n");
  assert.deepEqual(labels(await (await open(text)).complete("type: ")), [
    "string",
    "integer",
    "number",
    "boolean",
    "list of string",
  ]);
  const allow = session().replace("since: 1.0.0\n", "since: 1.0.0\n    allow:\n      \n");
  const items = await (await open(allow)).complete("allow:\n      ");
  assert.ok(labels(items).includes("platform-code"), labels(items).join());
  assert.ok(!labels(items).includes("duplicate-code"), "it offers a rule that cannot be waived");
});

test("offers what a new file may begin with", async () => {
  const items = await (await open("# yaml-language-server: $schema=./schema.json\n\n")).complete("\n");
  for (const key of ["domain", "title", "summary", "codes", "errors"]) {
    assert.ok(labels(items).includes(key), key);
  }
});

test("marks a mistake where it stands", async () => {
  for (const [from, to, message] of [
    ["    message: The session could", "    mesage: The session could", /mesage is not allowed/],
    ["codes: 200..299", "codes: 200-299", /Write `200\.\.299`/],
    ["  SessionGeneric:", "  session generic:", /Write capitalised words/],
    ["    retryable: true", "    retryable: sometimes", /Expected "boolean"/],
    ["    status: 503", "    status: 42", /below the minimum of 100/],
    ["    since: 1.0.0", "    since: one", /Write three numbers/],
  ]) {
    const text = session().replace(from, to);
    const line = text.slice(0, text.indexOf(to)).split("\n").length - 1;
    const { diagnostics } = await open(text);
    const found = diagnostics.find((diagnostic) => message.test(diagnostic.message));
    assert.equal(found?.range.start.line, line, `${to}: ${JSON.stringify(diagnostics)}`);
  }
});

test("says what a file lacks", async () => {
  const { diagnostics } = await open("# yaml-language-server: $schema=./schema.json\nerrspec: 1\nname: vox\n");
  const messages = diagnostics.map((diagnostic) => diagnostic.message).sort();
  assert.deepEqual(messages, [
    'Missing property "namespace".',
    'Missing property "title".',
    'Missing property "version".',
  ]);
});
