// `node main.js MODE CATALOGUE`: reads JSON texts, one a line, as errors of a catalogue, and writes a line for each.
//
// `pass` writes the error as JSON, `keep` the same with all that it came with, `tell` its domain and the name of its code.
// `make` and `extremes` read nothing and write errors made here: whole, and as their JSON.
import { argv, stdin, stdout } from "node:process";
import { hazards } from "./hazards.js";
import { payloads } from "./payloads.js";
import { vox } from "./vox.js";

/** What this program knows of a catalogue. */
export interface Catalogue {
  /** Reads an error. */
  parse(value: unknown): { readonly domain: string; readonly code: unknown; readonly wire: unknown } | undefined;
  /** The constants of each domain. */
  readonly codes: { readonly [domain: string]: { readonly [name: string]: unknown } };
  /** Errors made here, by labels by which the other languages' are compared. */
  readonly made: { readonly [label: string]: Error };
  /** Those of them that hold what JSON cannot. */
  readonly extremes?: { readonly [label: string]: Error };
  /** The whole problem document of an error. */
  toProblemDetails(error: never): object;
}

const catalogues: { readonly [name: string]: Catalogue } = { hazards, payloads, vox };

async function answer(mode: string, catalogue: Catalogue): Promise<string[]> {
  if (mode === "make" || mode === "extremes") {
    return Object.entries((mode === "make" ? catalogue.made : catalogue.extremes) ?? {}).map(([label, error]) =>
      [label, JSON.stringify(catalogue.toProblemDetails(error as never)), JSON.stringify(error)].join("\t"),
    );
  }
  let input = "";
  for await (const chunk of stdin.setEncoding("utf8")) input += chunk;
  return input.split("\n").slice(0, -1).map((line) => {
    const error = catalogue.parse(parsed(line));
    if (!error) return "refused";
    return mode === "tell" ? nameOf(error, catalogue) : JSON.stringify(error);
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function nameOf(error: { readonly domain: string; readonly code: unknown }, { codes }: Catalogue): string {
  const names = Object.entries(codes[error.domain] ?? {}).find(([, code]) => code === error.code);
  return `${error.domain} ${names?.[0] ?? "unrecognized"}`;
}

const [, , mode = "", name = ""] = argv;
const catalogue = catalogues[name];
if (!catalogue || !["pass", "keep", "tell", "make", "extremes"].includes(mode)) throw new Error("usage: main.js MODE CATALOGUE");
stdout.write((await answer(mode, catalogue)).map((line) => line + "\n").join(""));
