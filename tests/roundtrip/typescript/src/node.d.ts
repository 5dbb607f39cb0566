// The part of Node that the program uses.
declare module "node:fs" {
  export function readFileSync(path: number, encoding: "utf8"): string;
  export function writeFileSync(path: number, text: string): void;
}

declare module "node:process" {
  export const argv: readonly string[];
}
