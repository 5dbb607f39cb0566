// `node main.js MODE CATALOGUE`: reads JSON texts, one a line, as errors of a catalogue, and writes a line for each.
//
// `pass` writes the error as JSON, `tell` its domain and the name of its code; `make` reads nothing and writes errors
// made here: whole, and as their JSON.
import { readFileSync, writeFileSync } from "node:fs";
import { argv } from "node:process";
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
  /** The whole problem document of an error. */
  toProblemDetails(error: never): object;
}

const catalogues: { readonly [name: string]: Catalogue } = { hazards, payloads, vox };

function answer(mode: string, catalogue: Catalogue): string[] {
  if (mode === "make") {
    return Object.entries(catalogue.made).map(([label, error]) =>
      [label, JSON.stringify(catalogue.toProblemDetails(error as never)), JSON.stringify(error)].join("\t"),
    );
  }
  const lines = readFileSync(0, "utf8").split("\n").slice(0, -1);
  return lines.map((line) => {
    const error = catalogue.parse(parsed(line));
    if (!error) return "refused";
    return mode === "pass" ? JSON.stringify(error) : nameOf(error, catalogue);
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
if (!catalogue || !["pass", "tell", "make"].includes(mode)) throw new Error("usage: main.js MODE CATALOGUE");
writeFileSync(1, answer(mode, catalogue).map((line) => line + "\n").join(""));
