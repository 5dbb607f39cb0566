import { findError } from "./_runtime.find.ts";
{%- if handling.kinds %}
import type { {{ handling.kinds | join(sep=", ") }} } from "./_runtime.handling.ts";
{%- endif %}
import { readResponse, type ResponseLike } from "./_runtime.response.ts";
import {
{%- if domains %}
  domainOf,
{%- endif %}
  isTransient,
  isUnrecognized,
  readUnknown,
  type ParseOptions,
  type UnrecognizedError,
} from "./_runtime.ts";
{%- for domain in domains %}
import * as {{ domain.import }} from "./{{ domain.file }}.ts";
{%- endfor %}

export { {{ root_values | join(sep=", ") }} } from "./_runtime.ts";
export type { {{ root_types | join(sep=", ") }} } from "./_runtime.ts";
export type { ResponseLike } from "./_runtime.response.ts";
{%- for type in handling.declared %}
export { {{ type.companions | join(sep=", ") }}, type {{ type.kind }} } from "./_runtime.handling.ts";
{%- endfor %}
{%- for domain in domains %}
export {
{%- for name in domain.values %}
  {{ name }},
{%- endfor %}
} from "./{{ domain.file }}.ts";
export type {
{%- for name in domain.types %}
  {{ name }},
{%- endfor %}
} from "./{{ domain.file }}.ts";
{%- endfor %}

/**
 * Any error of this package: `switch` on its `domain`, then on its `code`. What this version does not know has the code
 * `"unrecognized"`, in a domain it knows or as an {@link UnrecognizedError}.
 */
export type {{ umbrella }} =
{%- for domain in domains %}
  | {{ domain.import }}.Any{{ domain.class }}
{%- endfor %}
  | UnrecognizedError;

/** Whether `error` is an error of this package that this version reads; also one of another copy of it. */
export function is{{ umbrella }}(error: unknown): error is {{ umbrella }} {
  return (
{%- for domain in domains %}
    {{ domain.import }}.is{{ domain.class }}(error) ||
{%- endfor %}
    isUnrecognized(error)
  );
}

/**
 * Reads an error of any domain from parsed JSON, or from an error that was caught: one of this package is returned as it
 * is. An error this version does not know gets the code `"unrecognized"`; what is no error at all is `undefined`. Never
 * throws.
 */
export function parse{{ umbrella }}(value: unknown, options?: ParseOptions): {{ umbrella }} | undefined {
{%- if domains %}
  switch (domainOf(value)) {
{%- for domain in domains %}
    case {{ domain.name }}:
      return {{ domain.import }}.parse{{ domain.class }}(value, options);
{%- endfor %}
    default:
      return readUnknown(value, options);
  }
{%- else %}
  return readUnknown(value, options);
{%- endif %}
}

/**
 * Finds the error in whatever was caught: in the value itself, as {@link parse{{ umbrella }}} reads it, in what caused it, or in
 * what an `AggregateError` holds. `undefined` where there is none. Never throws.
 */
export function {{ from }}(caught: unknown, options?: ParseOptions): {{ umbrella }} | undefined {
  return findError(caught, (value) => parse{{ umbrella }}(value, options));
}

/**
 * Reads the body of a response that is not `ok`, and always gives an error to throw: the one in the body, or else an
 * {@link UnrecognizedError} of the domain `HTTP` with the status as its code on the wire, and with what a problem
 * document says. An error that came without `status` gets that of the response. Never rejects: why a body could not be
 * read is the `cause`.
 */
export function {{ from }}Response(response: ResponseLike, options?: ParseOptions): Promise<{{ umbrella }}> {
  return readResponse(response, parse{{ umbrella }}, options);
}
{% for function in functions %}
{{ function.doc }}export function {{ function.name }}(error: {{ umbrella }}): {{ function.kind }} {
{%- if function.domains %}
  switch (error.domain) {
{%- for index in function.domains %}
{%- set domain = domains[index] %}
    case {{ domain.name }}:
      return {{ domain.import }}.{{ function.name }}(error);
{%- endfor %}
    default:
      return {{ function.otherwise }};
  }
{%- else %}
  return isTransient(error);
{%- endif %}
}
{% endfor -%}
