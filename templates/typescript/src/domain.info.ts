import type { ErrorInfo } from "./_runtime.info.ts";
import type { Any{{ class }} } from "./{{ file }}.ts";

/** What the catalogue says of each error of this domain, in the order of their codes. */
export const errors: readonly ErrorInfo[] = [
{{ infos }}];

/** What the catalogue says of an error; `undefined` of one that this version does not know. */
export function infoOf({ code }: Any{{ class }}): ErrorInfo | undefined {
  return errors.find((info) => info.code === code);
}
