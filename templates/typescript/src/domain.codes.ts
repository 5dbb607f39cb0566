{% for error in errors %}
{{ error.constant_doc }}export const {{ error.constant }} = {{ error.code }};
{% endfor -%}
