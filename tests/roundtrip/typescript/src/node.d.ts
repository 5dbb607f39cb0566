// The part of Node that the program uses.
declare module "node:process" {
  export const argv: readonly string[];
  export const stdin: { setEncoding(encoding: "utf8"): AsyncIterable<string> };
  export const stdout: { write(text: string): boolean };
}
