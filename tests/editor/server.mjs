// The YAML language server, as an editor talks to it: JSON-RPC over standard input and output.

import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

const home = dirname(createRequire(import.meta.url).resolve("yaml-language-server/package.json"));

// Nothing is fetched: the schema is a file, which the first line of each catalogue file names.
const settings = {
  yaml: {
    completion: true,
    hover: true,
    validate: true,
    schemas: {},
    schemaStore: { enable: false },
    kubernetesCRDStore: { enable: false },
  },
};

/** A running server. */
export class Server {
  #process = spawn(process.execPath, [join(home, "bin/yaml-language-server"), "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  #received = Buffer.alloc(0);
  #answers = new Map();
  #diagnostics = new Map();
  #last = 0;

  /** Starts a server and tells it what an editor would. */
  static async start() {
    const server = new Server();
    server.#process.stdout.on("data", (bytes) => server.#receive(bytes));
    await server.request("initialize", {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        textDocument: {
          completion: { completionItem: { snippetSupport: true } },
          hover: { contentFormat: ["markdown"] },
          publishDiagnostics: {},
        },
        workspace: { configuration: true },
      },
    });
    server.#send({ method: "initialized", params: {} });
    server.#send({ method: "workspace/didChangeConfiguration", params: { settings } });
    return server;
  }

  /** Ends it. */
  async stop() {
    const ended = new Promise((resolve) => this.#process.once("exit", resolve));
    await this.request("shutdown", null);
    this.#send({ method: "exit" });
    await ended;
  }

  /** Opens the file at `path`, with `text` in place of what it holds, and waits for what the server says of it. */
  async open(path, text = readFileSync(path, "utf8")) {
    const uri = pathToFileURL(path).href;
    const said = new Promise((resolve) => this.#diagnostics.set(uri, resolve));
    this.#send({
      method: "textDocument/didOpen",
      params: { textDocument: { uri, languageId: "yaml", version: 1, text } },
    });
    return new Document(this, uri, text, await said);
  }

  /** The answer to a request. */
  request(method, params) {
    const id = ++this.#last;
    const answer = new Promise((resolve, reject) => this.#answers.set(id, { resolve, reject }));
    this.#send({ id, method, params });
    return answer;
  }

  #send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    this.#process.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.#process.stdin.write(body);
  }

  #receive(bytes) {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      const end = this.#received.indexOf("\r\n\r\n");
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#received.toString("latin1", 0, end))[1]);
      if (this.#received.length < end + 4 + length) return;
      const body = this.#received.toString("utf8", end + 4, end + 4 + length);
      this.#received = this.#received.subarray(end + 4 + length);
      this.#handle(JSON.parse(body));
    }
  }

  #handle({ id, method, params, result, error }) {
    if (method === undefined) {
      const { resolve, reject } = this.#answers.get(id);
      this.#answers.delete(id);
      if (error) reject(new Error(error.message));
      else resolve(result);
    } else if (method === "workspace/configuration") {
      this.#send({ id, result: params.items.map(({ section }) => settings[section] ?? null) });
    } else if (method === "textDocument/publishDiagnostics") {
      this.#diagnostics.get(params.uri)?.(params.diagnostics);
    } else if (id !== undefined) {
      this.#send({ id, result: null });
    }
  }
}

/** An open file. */
class Document {
  constructor(server, uri, text, diagnostics) {
    Object.assign(this, { server, uri, text, diagnostics });
  }

  /** What the editor shows over the first occurrence of `text`. */
  async hover(text) {
    const hover = await this.server.request("textDocument/hover", this.#at(this.text.indexOf(text)));
    return hover?.contents.value ?? "";
  }

  /** What the editor offers right after the first occurrence of `text`. */
  async complete(text) {
    const end = this.#at(this.text.indexOf(text), text.length);
    const answer = await this.server.request("textDocument/completion", end);
    return answer.items ?? answer;
  }

  #at(start, length = 0) {
    if (start < 0) throw new Error("the document does not hold that text");
    const before = this.text.slice(0, start + length).split("\n");
    const position = { line: before.length - 1, character: before.at(-1).length };
    return { textDocument: { uri: this.uri }, position };
  }
}
