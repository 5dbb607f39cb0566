// Deno runs the sources of the package as they are, and the worker of the page for real.
import { parseVoxError, SessionError, voxErrorFrom, type VoxError } from "@vox/errors";
import { sessionIsFull } from "@vox/errors/session";
import { toProblemDetails } from "@vox/errors/problem-details";

declare const Deno: {
  test(name: string, run: () => Promise<void>): void;
  serve(
    options: { readonly port: number; readonly hostname: string; onListen(): void },
    answer: () => Response,
  ): { readonly addr: { readonly port: number }; shutdown(): Promise<void> };
};

Deno.test("an error crosses a worker", async () => {
  const full = sessionIsFull();
  const body = JSON.stringify(toProblemDetails(full));
  const headers = { "content-type": "application/problem+json" };
  const options = { port: 0, hostname: "127.0.0.1", onListen() {} };
  const server = Deno.serve(options, () => new Response(body, { status: 409, headers }));
  const worker = new Worker(new URL("../src/worker.ts", import.meta.url), { type: "module" });
  const posted = await new Promise<{ readonly error?: unknown }>((resolve) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.postMessage({ url: `http://127.0.0.1:${server.addr.port}/` });
  });
  worker.terminate();
  await server.shutdown();
  const error: VoxError | undefined = parseVoxError(posted.error);
  if (!(error instanceof SessionError) || error.code !== 206) throw new Error(`${error}`);
  if (voxErrorFrom(new Error("wrapped", { cause: error })) !== error) throw new Error("It is not found.");
});
