// What a program with version one of a package makes of errors that another part of it throws with version two.
import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { test } from "node:test";
import * as one from "./one/dist/index.js";
import { full } from "./one/dist/room.js";
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
  ok(!one.isRoomError(error) && !one.isAcmeError(error) && !one.isUnrecognizedRoomError(error));
});

test("a later error is read as one that this version does not know", () => {
  for (const thrown of [closed(), JSON.parse(JSON.stringify(closed()))]) {
    for (const parse of [one.parseAcmeError, one.parseRoomError]) {
      const read = parse(thrown);
      strictEqual(read.code, "unrecognized");
      ok(read instanceof one.UnrecognizedError && one.isUnrecognizedRoomError(read) && !one.isRoomError(read));
      ok(two.isUnrecognizedError(read) && two.isUnrecognizedRoomError(read));
      deepStrictEqual(read.toJSON(), closed().toJSON());
      // Who knows it reads it again.
      ok(two.parseAcmeError(read) instanceof two.RoomError);
    }
  }
  ok(!one.isUnrecognizedRoomError(one.parseAcmeError({ domain: "hall", code: 2 })));
});

test("a live error whose fields are others is none that is known", () => {
  const error = Object.assign(full({ seats: 5 }), { data: { seats: "five" } });
  ok(!one.isRoomError(error));
});
