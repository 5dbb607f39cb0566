// The page: joins a session in a worker.
import { parseVoxError } from "@vox/errors";
import { german, shown } from "./shown.ts";

const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });

worker.onmessage = ({ data }) => {
  const error = parseVoxError(data.error);
  if (error) console.error(String(error), error);
  const translations = document.documentElement.lang === "de" ? german : {};
  say(error ? shown(error, translations).text : "Joined.");
};
worker.onerror = (event) => say(shown(event.error).text);

document.querySelector("#join")?.addEventListener("click", () => {
  worker.postMessage({ url: new URL("/sessions", location.href).href });
});

function say(text: string): void {
  const status = document.querySelector("#status");
  if (status) status.textContent = text;
}
