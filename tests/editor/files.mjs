// The files of the repository that the suites look at.

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The absolute path of a file of the repository. */
export const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** The text of a file of the repository. */
export const read = (name) => readFileSync(path(name), "utf8");

/** The YAML files of a folder of the repository. */
export const catalogue = (folder) =>
  readdirSync(path(folder))
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => `${folder}/${name}`);

/** Every catalogue that is right: the real one, the first one of `errspec init`, and the cases. */
export const catalogues = [
  "spec",
  "codegen/cli/init",
  ...readdirSync(path("tests/cases")).map((name) => `tests/cases/${name}/spec`),
].flatMap(catalogue);
