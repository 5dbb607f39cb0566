import type { {{ umbrella }} } from "./index.ts";
{%- for domain in domains %}
{%- if domain.has_filled_messages %}
import type { {{ domain.class }}Data } from "./{{ domain.file }}.ts";
{%- endif %}
{%- endfor %}
import { isInteger, type Envelope } from "./runtime.ts";

/**
 * The error as a whole problem document (RFC 9457), such as the body of an HTTP response: what `toJSON()` says, and the
 * title, the status and the docs page that are the same each time; also the message, where a known error came without.
 * What it was received with stays as it was.
 */
export function toProblemDetails(error: {{ umbrella }}): Envelope {
  const { domain, code, data }: { domain: string; code: number | string; data?: unknown } = error;
  const { detail: _, ...details } = DETAILS[domain]?.[code] ?? {};
  const detail = messages(domain, code, data);
  return { ...details, ...(detail !== undefined && { detail }), ...error.toJSON() };
}

/**
 * The message that the catalogue has for an error, with its fields filled in: `parse{{ umbrella }}(value, { messages })` gives it
 * to a known error that came without `detail`. Parsers do not know messages by themselves, so that bundles are spared them.
 */
export function messages(domain: string, code: number | string, data: unknown): string | undefined {
  const detail = DETAILS[domain]?.[code]?.detail;
  return typeof detail === "function" ? detail(data as never) : detail;
}

/**
 * The status to answer with a body such as {@link toProblemDetails} makes: its own, or 500 where that is none, or where an
 * answer with it has no body. (`Response.json` throws for these.)
 */
export function statusOf({ status }: { readonly status?: unknown }): number {
  return isInteger(status) && status >= 200 && status <= 599 && ![204, 205, 304].includes(status) ? status : 500;
}

/** What is the same each time, by domain and code: also the message, or what makes it of the fields. */
const DETAILS: {
  readonly [domain: string]: {
    readonly [code: string]: {
      readonly title: string;
      readonly status?: number;
      readonly type?: string;
      readonly detail: string | ((data: never) => string);
    };
  };
} = {
{{ details }}};
