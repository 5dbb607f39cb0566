import type { {{ umbrella }} } from "./index.ts";
{%- for domain in domains %}
{%- if domain.has_filled_messages %}
import type { {{ domain.class }}Data } from "./{{ domain.file }}.ts";
{%- endif %}
{%- endfor %}
import { infoOf } from "./info.ts";
import { isInteger, type Envelope } from "./_runtime.ts";

/**
 * The error as a whole problem document (RFC 9457), such as the body of an HTTP response: what `toJSON()` says, and the
 * title, the status and the docs page that are the same each time; also the message, where a known error came without.
 * What it was received with stays as it was.
 */
export function toProblemDetails(error: {{ umbrella }}): Envelope {
  const { domain, code, data }: { domain: string; code: number | string; data?: unknown } = error;
  const { title, status, docs } = infoOf(error) ?? {};
  const members = { title, status, type: docs, detail: messages(domain, code, data) };
  return { ...Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)), ...error.toJSON() };
}

/**
 * The message that the catalogue has for an error, with its fields filled in: `parse{{ umbrella }}(value, { messages })` gives it
 * to a known error that came without `detail`. Parsers do not know messages by themselves, so that bundles are spared them.
 */
export function messages(domain: string, code: number | string, data: unknown): string | undefined {
  const ofDomain = Object.hasOwn(MESSAGES, domain) ? MESSAGES[domain] : undefined;
  const message = ofDomain && Object.hasOwn(ofDomain, code) ? ofDomain[code] : undefined;
  return typeof message === "function" ? message(data as never) : message;
}

/**
 * The status to answer with a body such as {@link toProblemDetails} makes: its own, or 500 where that is none, or where an
 * answer with it has no body. (`Response.json` throws for these.)
 */
export function statusOf({ status }: { readonly status?: unknown }): number {
  return isInteger(status) && status >= 200 && status <= 599 && ![204, 205, 304].includes(status) ? status : 500;
}

/** The messages by domain and code, or what makes them of the fields. */
const MESSAGES: {
  readonly [domain: string]: { readonly [code: string]: string | ((data: never) => string) };
} = {
{{ messages }}};
