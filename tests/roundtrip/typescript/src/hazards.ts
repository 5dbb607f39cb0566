// Errors whose words are hard to write, made in TypeScript.
import { parseHazardsError } from "../../hazards-typescript/dist/index.js";
import { toProblemDetails } from "../../hazards-typescript/dist/problem-details.js";
import * as namesCodes from "../../hazards-typescript/dist/names.codes.js";
import * as texts from "../../hazards-typescript/dist/texts.js";
import * as textsCodes from "../../hazards-typescript/dist/texts.codes.js";
import type { Catalogue } from "./main.js";

export const hazards: Catalogue = {
  parse: parseHazardsError,
  toProblemDetails,
  codes: { names: namesCodes, texts: textsCodes },
  made: {
    "lines": texts.lines(),
    "invisible": texts.invisible(),
    "unnormalised": texts.unnormalised(),
    "normalised": texts.normalised(),
    "markup": texts.markup({ data: { d: "</script>" } }),
    "a reason": texts.prototype({ reason: "\" \\ \n \u2028" }),
    "fields": texts.fieldsOfAllNames({
      class: "1",
      self: "2",
      type: "3",
      default: "4",
      in: "5",
      func: "6",
      message: "7",
      code: "8",
      name: "9",
      domain: "10",
    }),
  },
};
