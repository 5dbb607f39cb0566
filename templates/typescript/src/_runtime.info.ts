{% if handling.kinds -%}
import type { {{ handling.kinds | join(sep=", ") }} } from "./_runtime.handling.ts";

{% endif -%}
/** A label of errors. A later version may have others than these. */
export type Category =
{%- for category in categories %}
  | {{ category }}
{%- endfor %}
  | (string & {});

/** What the catalogue says of an error, whenever it occurs. */
export interface ErrorInfo {
  readonly domain: string;
  readonly code: number | string;
{%- if has_shown_codes %}
  /** Its code as people are shown it: in docs, on displays and in logs. */
  readonly shownCode: string;
{%- endif %}
{%- if earlier.codes %}
  /** Codes on the wire that it had before: it is read by these too. */
  readonly accepts?: readonly (number | string)[];
{%- endif %}
  /** Its name in the catalogue, the same on every platform. */
  readonly name: string;
{%- if earlier.names %}
  /** The names that it had before: in code these are deprecated, and mean the same. */
  readonly aliases?: readonly string[];
{%- endif %}
  /** Its name in words. */
  readonly title: string;
  /** HTTP status. */
  readonly status?: number;
  /** Whether the same request may succeed later, unchanged. */
  readonly retryable: boolean;
{%- for function in functions %}{% if function.member %}
  /** {{ function.member[2] }}. */
  readonly {{ function.member[0] }}?: {{ function.member[1] }};
{%- endif %}{% endfor %}
  /** Its labels. */
  readonly categories: readonly Category[];
  /** How to fix it: for developers. */
  readonly fix?: string;
  /** URL of its docs page. */
  readonly docs?: string;
  /** Whether programs should no longer use it. */
  readonly deprecated?: true;
}
