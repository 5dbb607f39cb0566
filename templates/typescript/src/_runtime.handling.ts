{% for type in handling.declared %}{% if not loop.first %}
{% endif %}/**
 * {% if type.kind == "Action" %}What a program does about an error.{% else %}How grave an error is, from the least to the gravest.{% endif %} A later version may have others than these:
 *
{{ type.items }} */
export type {{ type.kind }} =
{%- for literal in type.literals %}
  | {{ literal }}
{%- endfor %};
{% if type.kind == "Action" %}
/** Every action. */
export const actions: readonly Action[] = [
{%- for literal in type.literals %}
  {{ literal }},
{%- endfor %}
];
{% else %}
/** Every severity, from the least to the gravest. */
export const severities: readonly Severity[] = [
{%- for literal in type.literals %}
  {{ literal }},
{%- endfor %}
];

/** Less than 0 where `a` is less grave than `b`, more than 0 where it is graver, and 0 where they are the same. */
export function compareSeverity(a: Severity, b: Severity): number {
  return severities.indexOf(a) - severities.indexOf(b);
}
{% endif %}
{%- endfor %}