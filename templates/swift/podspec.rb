Pod::Spec.new do |spec|
  spec.name = {{ module }}
  spec.version = {{ version }}
  spec.summary = {{ summary }}
  spec.homepage = {{ homepage }}
{%- if license_file %}
  spec.license = { type: {{ license }}, file: {{ license_file }} }
{%- else %}
  spec.license = { type: {{ license }}, text: {{ license }} }
{%- endif %}
  spec.authors = {{ authors }}
  spec.source = { git: {{ repository }}, tag: spec.version.to_s }
  spec.swift_versions = ['6.0']
{%- for system in systems %}
  {{ system }}
{%- endfor %}
  spec.source_files = {{ source_files }}
end
