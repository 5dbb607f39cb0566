#if __has_include(<Foundation/Foundation.h>)
#import <Foundation/Foundation.h>

NS_ASSUME_NONNULL_BEGIN
{% for key in keys %}
/// {{ key.doc }}
FOUNDATION_EXPORT NSString *const {{ key.name }};
{% endfor %}
{%- for domain in domains %}
/// {{ domain.doc }}
FOUNDATION_EXPORT NSErrorDomain const {{ domain.constant }};

/// The codes of `{{ domain.constant }}`.
typedef NS_ERROR_ENUM({{ domain.constant }}, {{ domain.type_name }}) {
{%- for code in domain.codes %}
    /// {{ code.doc }}
    {{ code.name }}{% if code.deprecated %} __attribute__((deprecated({{ code.deprecated }}))){% endif %} = {{ code.number }},
{%- endfor %}
};
{% endfor %}
NS_ASSUME_NONNULL_END

#endif
