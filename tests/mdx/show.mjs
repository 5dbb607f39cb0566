// Prints what a reader sees of each page that is named: a JSON text on a line of its own.
import { readFileSync } from "node:fs";
import { argv } from "node:process";
import { evaluate } from "@mdx-js/mdx";
import remarkGfm from "remark-gfm";

/** Elements are their texts. */
function jsx(type, { children = "" }) {
  const text = [children].flat(Infinity).filter((child) => child !== null && typeof child !== "boolean").join("");
  return typeof type === "function" ? type({ children: text }) : text;
}

for (const path of argv.slice(2)) {
  try {
    const page = await evaluate(readFileSync(path, "utf8"), {
      Fragment: ({ children }) => children,
      format: "mdx",
      jsx,
      jsxs: jsx,
      remarkPlugins: [remarkGfm],
    });
    console.log(JSON.stringify(page.default({})));
  } catch (error) {
    throw new Error(`${path}: ${error}`);
  }
}
