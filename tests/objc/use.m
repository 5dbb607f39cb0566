// Objective-C that uses the header of the real catalogue: what it says of codes is what Swift says.
#import "VoxErrorsObjC.h"

_Static_assert(VoxTokenErrorInvalidToken == 1101, "a number");
_Static_assert(VoxGeneralErrorUnknownError == -1, "a negative number");
_Static_assert(VoxSocketErrorInvalidSocketURL == 1104, "a name with an acronym");
_Static_assert(VoxConferenceErrorAuthenticationRequired == 1, "the number of a text");
_Static_assert(sizeof(VoxTokenError) == sizeof(NSInteger), "an NSInteger");

NSErrorDomain domainOf(VoxTokenError error) {
    switch (error) {
    case VoxTokenErrorInvalidToken:
    case VoxTokenErrorInvalidTokenData:
    case VoxTokenErrorInvalidTokenJsonData:
        return VoxTokenErrorDomain;
    }
    return VoxErrorReasonKey;
}

NSString *reason(void) {
    return VoxConferenceErrorNotAllowedReasonNoVisitorsLobby;
}
