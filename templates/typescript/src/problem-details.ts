import type { {{ umbrella }} } from "./index.js";
import type { Envelope, Members, UnrecognizedError } from "./runtime.js";

/**
 * The error as a whole problem document (RFC 9457), such as the body of an HTTP response: what `toJSON()` says, and the
 * title, the status and the docs page that are the same each time. What it was received with stays as it was.
 */
export function toProblemDetails(error: {{ umbrella }} | UnrecognizedError): Envelope {
  const { domain, code }: { readonly domain: string; readonly code: number | string } = error;
  return { ...DETAILS[domain]?.[code], ...error.toJSON() };
}

/** What is the same each time, by domain and code. */
const DETAILS: { readonly [domain: string]: { readonly [code: string]: Members } } = {
{%- for domain in domains %}
  {{ domain.name }}: {
{%- for error in domain.errors %}
    {{ error.member }}: { {{ error.details }} },
{%- endfor %}
  },
{%- endfor %}
};
