import { {% if domains %}domainOf, {% endif %}readUnknown, type ParseOptions, type UnrecognizedError } from "./runtime.js";
{%- for domain in domains %}
import * as {{ domain.import }} from "./{{ domain.file }}.js";
{%- endfor %}

export { {{ root_values | join(sep=", ") }} } from "./runtime.js";
export type { {{ root_types | join(sep=", ") }} } from "./runtime.js";
{%- for domain in domains %}
export {
{%- for name in domain.values %}
  {{ name }},
{%- endfor %}
} from "./{{ domain.file }}.js";
export type {
{%- for name in domain.types %}
  {{ name }},
{%- endfor %}
} from "./{{ domain.file }}.js";
{%- endfor %}

/** Any error of this package: `switch` on its `domain`, then on its `code`. */
export type {{ umbrella }} =
{%- for domain in domains %}
  | {{ domain.import }}.Any{{ domain.class }}
{%- else %} never
{%- endfor %};

/** Whether `error` is an error of this package that this version knows; also one of another copy of it. */
{%- if domains %}
export function is{{ umbrella }}(error: unknown): error is {{ umbrella }} {
  return (
{%- for domain in domains %}
    {% if not loop.first %}|| {% endif %}{{ domain.import }}.is{{ domain.class }}(error)
{%- endfor %}
  );
}
{%- else %}
export function is{{ umbrella }}(_error: unknown): _error is {{ umbrella }} {
  return false;
}
{%- endif %}

/**
 * Reads an error of any domain from parsed JSON, or from an error that was caught: one of this package is returned as it
 * is. An error this version does not know becomes an {@link UnrecognizedError}; what is no error at all, `undefined`.
 * Never throws.
 */
export function parse{{ umbrella }}(
  value: unknown,
  {% if not domains %}_{% endif %}options?: ParseOptions,
): {{ umbrella }} | UnrecognizedError | undefined {
{%- if domains %}
  switch (domainOf(value)) {
{%- for domain in domains %}
    case {{ domain.name }}:
      return {{ domain.import }}.parse{{ domain.class }}(value, options);
{%- endfor %}
    default:
      return readUnknown(value);
  }
{%- else %}
  return readUnknown(value);
{%- endif %}
}
{% for predicate in predicates %}
{{ predicate.doc }}export function {{ predicate.name }}(error: {{ umbrella }} | UnrecognizedError): boolean {
  switch (error.domain) {
{%- for index in predicate.domains %}
{%- set domain = domains[index] %}
    case {{ domain.name }}:
      return {{ domain.import }}.{{ predicate.name }}(error);
{%- endfor %}
    default:
      return false;
  }
}
{% endfor -%}
