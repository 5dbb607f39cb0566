import type { {{ umbrella }} } from "./index.ts";
import type { ErrorInfo } from "./_runtime.info.ts";
{%- if has_shown_codes %}
import { printable } from "./_runtime.make.ts";
{%- endif %}
{%- for domain in domains %}
import * as {{ domain.import }} from "./{{ domain.file }}.info.ts";
{%- endfor %}

export type { Category, ErrorInfo } from "./_runtime.info.ts";

/** What the catalogue says of each error, by domain and in the order of their codes. */
export const errors: readonly ErrorInfo[] = [
{%- for domain in domains %}
  ...{{ domain.import }}.errors,
{%- endfor %}
];

/** What the catalogue says of an error; `undefined` of one that this version does not know. */
export function infoOf(error: {{ umbrella }}): ErrorInfo | undefined {
{%- if domains %}
  switch (error.domain) {
{%- for domain in domains %}
    case {{ domain.name }}:
      return {{ domain.import }}.infoOf(error);
{%- endfor %}
    default:
      return undefined;
  }
{%- else %}
  return errors.find(({ domain }) => domain === error.domain);
{%- endif %}
}

/** What the catalogue says of the first error that has this name{% if earlier.names %}, or else of the first that had it before{% endif %}. */
export function infoByName(name: string): ErrorInfo | undefined {
{%- if earlier.names %}
  const own = errors.find((info) => info.name === name);
  return own ?? errors.find(({ aliases }) => aliases?.includes(name));
{%- else %}
  return errors.find((info) => info.name === name);
{%- endif %}
}
{% if has_shown_codes %}
/** What the catalogue says of the first error whose code people are shown so. */
export function infoByShownCode(shown: string): ErrorInfo | undefined {
  return errors.find(({ shownCode }) => shownCode === shown);
}
{% endif %}
/** The error in one line of a log: domain, code, name and message, in the same order on every platform. */
export function describeError(error: {{ umbrella }}): string {
{%- if has_shown_codes %}
  const info = infoOf(error);
  const heading = info ? printable(`${info.domain} ${info.shownCode} ${info.name}`) : error.name;
  return `${heading}: ${error.message}`;
{%- else %}
  const name = infoOf(error)?.name;
  return `${error.name}${name === undefined ? "" : ` ${name}`}: ${error.message}`;
{%- endif %}
}
