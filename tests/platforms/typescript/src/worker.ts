// A worker that joins sessions. The structured clone of an error loses its code: what is posted is its JSON.
import { voxErrorFrom } from "@vox/errors";
import { join } from "./sdk.ts";

self.onmessage = async ({ data }: MessageEvent<{ readonly url: string }>) => {
  try {
    self.postMessage({ session: await join(data.url) });
  } catch (caught) {
    const error = voxErrorFrom(caught);
    if (!error) throw caught;
    self.postMessage({ error: error.toJSON() });
  }
};
