// Errors that hold what JSON cannot, or what few expect, each with the label of `tests/roundtrip/extremes.rs`.
import * as numbers from "../../payloads-typescript/dist/numbers.js";
import * as someTexts from "../../payloads-typescript/dist/some-texts.js";

const controls = String.fromCodePoint(
  ...Array.from({ length: 32 }, (_, code) => code),
  ...[0x7f, 0x85, 0x2028, 0xfeff, 0xfffe, 0x10ffff],
);

const everything = (changed: Partial<numbers.NumbersErrorData[9007199254740991]>): Error =>
  numbers.everything({ text: "", integer: 0, number: 0, truth: false, list: [], ...changed });

export const extremes: { readonly [label: string]: Error } = {
  "NaN": everything({ number: NaN, maybeNumber: NaN }),
  "infinities": everything({ number: Infinity, maybeNumber: -Infinity }),
  "largest floats": everything({ number: -Number.MAX_VALUE, maybeNumber: Number.MAX_VALUE }),
  "minus zero and the smallest float": everything({ number: -0, maybeNumber: Number.MIN_VALUE }),
  "a whole float beyond 2^53": everything({ number: 2 ** 53, maybeNumber: 1e300 }),
  "integers at the limits": everything({
    integer: Number.MAX_SAFE_INTEGER,
    maybeInteger: Number.MIN_SAFE_INTEGER,
  }),
  "integers beyond 2^53": everything({ integer: 2 ** 53, maybeInteger: -(2 ** 53) - 2 }),
  "integers of 64 bits": everything({ integer: -(2 ** 63), maybeInteger: 2 ** 63 }),
  "empty texts": everything({ list: [""], maybeText: "", maybeList: [] }),
  "huge texts": everything({ text: "😀".repeat(50_000), list: Array<string>(5000).fill("x") }),
  "controls": everything({ text: controls, list: [controls] }),
  "an empty reason": someTexts.refused({ reason: "" }),
  "a reason of controls": someTexts.refused({ reason: controls }),
  "fractions of integers": everything({ integer: 1.9, maybeInteger: -0.5 }),
  "no integers": everything({ integer: NaN, maybeInteger: NaN }),
  "infinite integers": everything({ integer: Infinity, maybeInteger: -Infinity }),
  "lone surrogates": everything({
    text: "\udc00a",
    list: ["a\ud800", "\udc00\ud800"],
    maybeText: "😀\ud83d",
  }),
  "a reason with a lone surrogate": someTexts.refused({ reason: "\ud800" }),
};
