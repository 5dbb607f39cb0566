// The SDK against a server that answers as servers, proxies and broken networks do.
import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { isVoxError, SessionError, UnrecognizedError } from "@vox/errors";
import { sessionIsFull } from "@vox/errors/session";
import { tokenExpired } from "@vox/errors/token";
import { describeError, infoOf } from "@vox/errors/info";
import { statusOf, toProblemDetails } from "@vox/errors/problem-details";
import { join } from "../out/sdk.js";
import { german, shown } from "../out/shown.js";

/** What the server answers with next. */
let answers = [];
const server = createServer((_, response) => {
  const [status, type, body] = answers.shift();
  response.writeHead(status, { "content-type": type }).end(body);
});
const problem = (error) => {
  const details = toProblemDetails(error);
  return [statusOf(details), "application/problem+json", JSON.stringify(details)];
};
let url;
before(() => new Promise((resolve) => server.listen(0, "127.0.0.1", resolve)).then(() => {
  url = `http://127.0.0.1:${server.address().port}/sessions`;
}));
after(() => server.close());

async function caught(promise) {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("It did not fail.");
}

test("tries again where that may help", async () => {
  answers = [problem(sessionIsFull()), [503, "text/html", "<h1>Busy</h1>"], [200, "application/json", '{"id":"7"}']];
  deepEqual(await join(url), { id: "7" });
});

test("gives up with the error of the server", async () => {
  answers = Array.from({ length: 3 }, () => problem(sessionIsFull()));
  const error = await caught(join(url));
  ok(error instanceof SessionError && isVoxError(error));
  equal(infoOf(error).name, "SessionIsFull");
  match(describeError(error), /^session 206 SessionIsFull: No further/);
  match(error.stack.split("\n").at(-1) + String(error), /session 206: No further/);
  deepEqual(shown(error), { text: "This room is full. Try again when somebody has left.", next: "wait" });
  equal(shown(error, german).text, "Der Raum ist voll.");
});

test("does what the catalogue says about an error", async () => {
  answers = [problem(tokenExpired())];
  equal(shown(await caught(join(url))).next, "sign-in");
});

test("keeps what a later server says", async () => {
  const body = JSON.stringify({ domain: "session", code: 299, status: 429, detail: "Slow down.", wait: 5 });
  answers = [[429, "application/problem+json", body], [410, "application/problem+json", body.replace("429", "410")]];
  const error = await caught(join(url));
  ok(error instanceof SessionError);
  deepEqual([error.code, error.name, error.message, error.wire.wait], ["unrecognized", "session 299", "Slow down.", 5]);
  equal(shown(error).next, "none");
});

test("gives an error for what is no error of the catalogue", async () => {
  answers = [[404, "text/plain", "no such page"]];
  const error = await caught(join(url));
  ok(error instanceof UnrecognizedError);
  equal(String(error), "HTTP 404: Not Found");
  equal(shown(error).next, "report");
});

test("keeps the failure of the network as the cause", async () => {
  const error = await caught(join("http://127.0.0.1:1/", 1));
  equal(infoOf(error).name, "ConnectionFailed");
  ok(error.cause instanceof TypeError);
});

test("lets mistakes of the program through", async () => {
  answers = [[200, "application/json", "{"]];
  await rejects(join(url), SyntaxError);
  deepEqual(shown(new SyntaxError("?")), { text: "Something went wrong.", next: "report" });
});
