// What a team that tests with jest writes: `node --experimental-vm-modules node_modules/jest/bin/jest.js`.
import { parseVoxError, SessionError } from "@vox/errors";
import { sessionIsFull } from "@vox/errors/session";
import { shown } from "../out/shown.js";

test("an error can be made, thrown, compared and read", () => {
  const error = sessionIsFull();
  const fail = () => {
    throw error;
  };
  expect(fail).toThrow(SessionError);
  expect(fail).toThrow("No further participant may stream");
  expect(error).toMatchObject({ domain: "session", code: 206, name: "session 206" });
  expect(parseVoxError(JSON.parse(JSON.stringify(error)))).toEqual(error);
  expect(shown(error).next).toBe("wait");
});
