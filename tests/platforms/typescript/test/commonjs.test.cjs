// A program in CommonJS: Node 20.19 and 22.12 load the package with `require`.
const { equal, ok } = require("node:assert/strict");
const { test } = require("node:test");
const { SessionError, voxErrorFrom } = require("@vox/errors");
const { sessionIsFull } = require("@vox/errors/session");

test("the package can be required", async () => {
  const error = sessionIsFull();
  equal(voxErrorFrom(new Error("wrapped", { cause: error })), error);
  equal((await import("@vox/errors")).SessionError, SessionError);
  ok(error instanceof SessionError);
});
