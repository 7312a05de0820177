using Microsoft.AspNetCore.Http;

namespace Mandate.Ui;

/// <summary>One entry of the main navigation; a module registers its own as singletons.</summary>
/// <param name="Key">Key of its text.</param>
/// <param name="Href">Where it leads; pages under it mark it as current.</param>
/// <param name="Order">Lower stands earlier.</param>
/// <param name="Function">The function that a reader needs to see it; null: everybody.</param>
public sealed record NavigationItem(string Key, string Href, int Order, string? Function = null)
{
    /// <summary>Other addresses whose pages belong to it.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];
}

/// <summary>
/// Whether the reader of this request may use a function anywhere at all. The module that knows roles registers it;
/// without one, only entries for everybody are shown.
/// </summary>
public delegate ValueTask<bool> MayUse(HttpContext context, string function);
