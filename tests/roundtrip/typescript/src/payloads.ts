// Errors with payloads, made in TypeScript.
import { parsePayloadsError } from "../../payloads-typescript/dist/index.js";
import { toProblemDetails } from "../../payloads-typescript/dist/problem-details.js";
import * as numbers from "../../payloads-typescript/dist/numbers.js";
import * as numbersCodes from "../../payloads-typescript/dist/numbers.codes.js";
import * as someTexts from "../../payloads-typescript/dist/some-texts.js";
import * as someTextsCodes from "../../payloads-typescript/dist/some-texts.codes.js";
import { extremes } from "./extremes.js";
import type { Catalogue } from "./main.js";

const required = { text: "a \"b\"\0\n", integer: Number.MAX_SAFE_INTEGER, number: -0.1, truth: true, list: ["", "é"] };
const optional = {
  maybeText: "",
  maybeInteger: Number.MIN_SAFE_INTEGER,
  maybeNumber: 1e21,
  maybeTruth: false,
  maybeList: [],
};

export const payloads: Catalogue = {
  parse: parsePayloadsError,
  toProblemDetails,
  codes: { "numbers": numbersCodes, "some-texts": someTextsCodes },
  made: {
    "plain": numbers.plain(),
    "optional missing": numbers.optionalOnly(),
    "optional given": numbers.optionalOnly({ data: { hint: "Look." } }),
    "required only": numbers.everything(required),
    "everything": numbers.everything({ ...required, ...optional }),
    "a whole number": numbers.everything({ text: "", integer: 0, number: 3, truth: false, list: [] }),
    "no number": numbers.everything({ ...required, maybeNumber: NaN }),
    "text code": someTexts.plain(),
    "a reason": someTexts.refused({ reason: "too-short" }),
    "reason and fields": someTexts.refusedField({ name: "n", position: -1 }, { reason: "UNKNOWN" }),
  },
  extremes,
};
