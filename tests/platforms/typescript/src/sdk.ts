// The SDK: every call rejects with an error of the catalogue, whatever went wrong below it.
import { isRetryable, voxErrorFrom, voxErrorFromResponse } from "@vox/errors";
import { connectionFailed } from "@vox/errors/conference";

/** A session that was joined. */
export interface Session {
  readonly id: string;
}

/** Joins a session, and tries again while the same request may succeed later. Rejects with a `VoxError`. */
export async function join(url: string, attempts = 3): Promise<Session> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await request(url);
    } catch (caught) {
      const error = voxErrorFrom(caught);
      // What is no error of the catalogue is a mistake of this program.
      if (!error) throw caught;
      if (attempt === attempts || !isRetryable(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10 * 2 ** attempt));
    }
  }
}

async function request(url: string): Promise<Session> {
  let response: Response;
  try {
    response = await fetch(url, { method: "POST" });
  } catch (cause) {
    // `fetch` rejects with a `TypeError` where there is no network: it stays the cause.
    throw connectionFailed({ cause });
  }
  if (!response.ok) throw await voxErrorFromResponse(response);
  return (await response.json()) as Session;
}
