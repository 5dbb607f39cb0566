// Prints what a reader sees of each page that is named, and the ids of the page in its order: `{ text, ids }` as JSON, on a
// line of its own. Headings have the ids that Docusaurus gives them.
import { readFileSync } from "node:fs";
import { argv } from "node:process";
import { evaluate } from "@mdx-js/mdx";
import GithubSlugger from "github-slugger";
import remarkGfm from "remark-gfm";

const slugger = new GithubSlugger();
let ids = [];

/** Elements are their texts. */
function jsx(type, { children = "", id }) {
  const text = [children].flat(Infinity).filter((child) => child !== null && typeof child !== "boolean").join("");
  if (/^h[1-6]$/.test(type)) ids.push(slugger.slug(text));
  if (id !== undefined) ids.push(id);
  return typeof type === "function" ? type({ children: text }) : text;
}

for (const path of argv.slice(2)) {
  slugger.reset();
  ids = [];
  try {
    const page = await evaluate(readFileSync(path, "utf8"), {
      Fragment: ({ children }) => children,
      format: "mdx",
      jsx,
      jsxs: jsx,
      remarkPlugins: [remarkGfm],
    });
    const text = page.default({});
    console.log(JSON.stringify({ text, ids }));
  } catch (error) {
    throw new Error(`${path}: ${error}`);
  }
}
