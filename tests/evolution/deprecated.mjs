// Prints the names in `client.ts` that editors strike through, each once, as the compiler named by its path sees them.
import { pathToFileURL } from "node:url";

const { default: ts } = await import(pathToFileURL(process.argv[2]).href);
const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, ".");
const service = ts.createLanguageService({
  getCompilationSettings: () => options,
  getScriptFileNames: () => fileNames,
  getScriptVersion: () => "1",
  getScriptSnapshot: (path) => ts.sys.fileExists(path) && ts.ScriptSnapshot.fromString(ts.sys.readFile(path)),
  getCurrentDirectory: () => process.cwd(),
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: ts.sys.fileExists,
  readFile: ts.sys.readFile,
  readDirectory: ts.sys.readDirectory,
  directoryExists: ts.sys.directoryExists,
  getDirectories: ts.sys.getDirectories,
});
const names = fileNames.flatMap((path) => {
  const struck = service.getSuggestionDiagnostics(path).filter(({ reportsDeprecated }) => reportsDeprecated);
  return struck.map(({ file, start, length }) => file.text.slice(start, start + length).replace(/^type /, ""));
});
console.log([...new Set(names)].sort().join("\n"));
