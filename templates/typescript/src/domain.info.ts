import type { ErrorInfo } from "./runtime.info.ts";
import type { Any{{ class }}, {{ class }}Code } from "./{{ file }}.ts";

/** What the catalogue says of each error of this domain, in the order of their codes. */
export const errors: readonly ErrorInfo<{{ name }}, Exclude<{{ class }}Code, "unrecognized">>[] = [
{{ infos }}];

/** What the catalogue says of an error; `undefined` of one that this version does not know. */
export function infoOf({ code }: Any{{ class }}): (typeof errors)[number] | undefined {
  return errors.find((info) => info.code === code);
}
