// What a program with version one of a package makes of errors that another part of it throws with version two.
import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { test } from "node:test";
import * as one from "./one/dist/index.js";
import { full } from "./one/dist/room.js";
import * as foreign from "./foreign/dist/index.js";
import { full as fullOfForeign } from "./foreign/dist/room.js";
import * as two from "./two/dist/index.js";
import { closed, full as fullOfTwo } from "./two/dist/room.js";

test("a guard is true for an error of another version that this one knows too", () => {
  const error = fullOfTwo({ seats: 5, wait: 10 });
  ok(one.isRoomError(error) && one.isAcmeError(error) && two.isRoomError(full({ seats: 5 })));
  ok(!(error instanceof one.RoomError));
  const read = one.parseAcmeError(error);
  ok(read instanceof one.RoomError);
  deepStrictEqual([read.code, read.data, read.toJSON()], [1, { seats: 5 }, error.toJSON()]);
});

test("a guard is false for a code of a later version", () => {
  const error = closed();
  ok(two.isRoomError(error) && two.isAcmeError(error));
  ok(!one.isRoomError(error) && !one.isAcmeError(error));
});

test("a later error is read as one of its domain that this version does not know", () => {
  for (const thrown of [closed(), JSON.parse(JSON.stringify(closed()))]) {
    for (const parse of [one.parseAcmeError, one.parseRoomError, one.acmeErrorFrom]) {
      const read = parse(thrown);
      deepStrictEqual([read.domain, read.code, read.name], ["room", "unrecognized", "room 2"]);
      ok(read instanceof one.RoomError && one.isRoomError(read) && one.isAcmeError(read) && two.isRoomError(read));
      strictEqual(read.cause, thrown instanceof Error ? thrown : undefined);
      deepStrictEqual(read.toJSON(), closed().toJSON());
      // Who knows it reads it again.
      ok(two.parseAcmeError(read) instanceof two.RoomError);
    }
  }
  const other = one.parseAcmeError({ domain: "hall", code: 2 });
  ok(other instanceof one.UnrecognizedError && !one.isRoomError(other) && two.isAcmeError(other));
});

test("a live error whose fields are others is none that is known", () => {
  const error = Object.assign(full({ seats: 5 }), { data: { seats: "five" } });
  ok(!one.isRoomError(error));
});

test("an error of a later version is found where another error wraps it", () => {
  const wrapped = new Error("The request failed.", { cause: fullOfTwo({ seats: 5 }) });
  const found = one.acmeErrorFrom(wrapped);
  ok(found instanceof one.RoomError);
  deepStrictEqual(found.data, { seats: 5 });
  strictEqual(found.cause, wrapped.cause);
});

test("an error of another catalogue is none, though it has the same domain and code", () => {
  const error = fullOfForeign({ seats: 5 });
  ok(!one.isRoomError(error) && !one.isAcmeError(error) && foreign.isRoomError(error));
  for (const value of [error, new Error("outer", { cause: error })]) strictEqual(one.acmeErrorFrom(value), undefined);
  strictEqual(one.parseRoomError(error), undefined);
  // It may be the cause of one, and then each catalogue finds its own.
  const both = full({ seats: 5 }, { cause: error });
  strictEqual(one.acmeErrorFrom(both), both);
  strictEqual(foreign.acmeErrorFrom(both), error);
});
