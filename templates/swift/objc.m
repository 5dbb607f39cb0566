#import "{{ objc_module }}.h"

#if __has_include(<Foundation/Foundation.h>)
{% for key in keys %}
NSString *const {{ key.name }} = @{{ key.value }};
{%- endfor %}
{% for domain in domains %}
NSErrorDomain const {{ domain.constant }} = @{{ domain.value }};
{%- endfor %}

#endif
