using Microsoft.AspNetCore.Authorization;

namespace Mandate.Organisation;

/// <summary>
/// A page or endpoint for those who have the function somewhere; the operation behind it then asks for the object.
/// Pages for everybody say <c>[AllowAnonymous]</c>; one that says neither is refused to all.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequiresFunctionAttribute(string function) : AuthorizeAttribute("function:" + function)
{
    public string Function { get; } = function;
}
