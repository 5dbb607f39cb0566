// The little of Apple's Foundation that the generated headers use, so that clang can judge them on any system.
// NS_ERROR_ENUM expands as in Apple's NSObjCRuntime.h, less the attribute that only Apple's clang knows.
#include <stdint.h>

typedef intptr_t NSInteger;

__attribute__((objc_root_class))
@interface NSObject
@end

@interface NSString : NSObject
@end

// What the compiler makes of @"…".
@interface NSConstantString : NSString {
    char *bytes;
    unsigned int length;
}
@end

typedef NSString *NSErrorDomain;

#define FOUNDATION_EXPORT extern
#define NS_ASSUME_NONNULL_BEGIN _Pragma("clang assume_nonnull begin")
#define NS_ASSUME_NONNULL_END _Pragma("clang assume_nonnull end")
#define NS_ERROR_ENUM(_domain, _name) \
    enum _name : NSInteger _name;     \
    enum _name : NSInteger
