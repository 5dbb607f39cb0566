// Prints what TypeScript programs in browsers and in Node see without an import, as far as something that errspec
// generates could have the same name and a program that does not import it still compile: types with the endings of
// generated ones, functions, and variables that a code could be compared with.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const options = { target: ts.ScriptTarget.ESNext, lib: ["lib.esnext.full.d.ts"], types: ["node"], strict: true };
const place = fileURLToPath(new URL("globals.d.ts", import.meta.url));
const program = ts.createProgram([place], options);
const checker = program.getTypeChecker();
const { Value, Type } = ts.SymbolFlags;
const { StringLike, NumberLike, Any } = ts.TypeFlags;
const types = [], functions = [], variables = [];
for (const symbol of checker.getSymbolsInScope(program.getSourceFile(place), Value | Type)) {
  const { name } = symbol;
  if (/^[A-Z].*(Error|Error(Code|Data|Options|Reasons)|Reason)$/.test(name)) types.push(name);
  if (!(symbol.flags & Value) || !/^[a-z]/.test(name)) continue;
  const type = checker.getTypeOfSymbolAtLocation(symbol, program.getSourceFile(place));
  if (type.getCallSignatures().length > 0) functions.push(name);
  if (type.flags & (StringLike | NumberLike | Any)) variables.push(name);
}
console.log(JSON.stringify({
  typescript: ts.version,
  node: createRequire(import.meta.url)("@types/node/package.json").version,
  types: types.sort(),
  functions: functions.sort(),
  variables: variables.sort(),
}));
