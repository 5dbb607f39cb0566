import { isInteger, isRecord } from "./_runtime.guards.ts";
import { readUnknown, type ParseOptions, type UnrecognizedError } from "./_runtime.ts";

/** What is read of a `Response`. */
export interface ResponseLike {
  readonly status: number;
  readonly statusText: string;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}

/** The domain of an answer that says nothing but its status. No catalogue has it: names of domains are in lower case. */
const HTTP = "HTTP";

/** The longest body that is read: bytes, where the answer says how many, and characters that are parsed. */
const MAX_LENGTH = 2 ** 20;

/** The error in the body of a response, as `read` finds it, or else what is known of the response. Never rejects. */
export async function readResponse<E>(
  response: ResponseLike,
  read: (value: unknown, options?: ParseOptions) => E | undefined,
  options: ParseOptions | undefined,
): Promise<E | UnrecognizedError> {
  const { body, ...failure } = await bodyOf(response);
  const head = headOf(response);
  const all = { ...failure, ...options };
  const error = isRecord(body) ? read({ status: head.status, ...body }, all) : undefined;
  const bare = { ...head, domain: HTTP, code: head.status };
  // A problem document of someone else: what it says is kept, if JSON can say it.
  const problem = isRecord(body) ? { ...head, ...body, domain: HTTP, code: head.status } : bare;
  return error ?? readUnknown(problem, all) ?? (readUnknown(bare, all) as UnrecognizedError);
}

function headOf(response: ResponseLike): { readonly status: number; readonly title?: string } {
  try {
    const { status, statusText } = response;
    return { status: isInteger(status) ? status : 0, ...(statusText && { title: String(statusText) }) };
  } catch {
    // No response at all.
    return { status: 0 };
  }
}

/** The body as parsed JSON, or why it could not be read; neither where it is something else or too long. */
async function bodyOf(response: ResponseLike): Promise<{ readonly body?: unknown; readonly cause?: unknown }> {
  try {
    const isJson = /^[^;]*[/+]json\b/i.test(response.headers.get("content-type") ?? "");
    if (!isJson || Number(response.headers.get("content-length")) > MAX_LENGTH) return {};
    const text = await response.text();
    return text.length > MAX_LENGTH ? {} : { body: JSON.parse(text) };
  } catch (cause) {
    return { cause };
  }
}
