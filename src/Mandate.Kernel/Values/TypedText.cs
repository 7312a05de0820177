namespace Mandate.Kernel;

/// <summary>What people type into forms, addresses and commands.</summary>
public static class TypedText
{
    /// <summary>Without blanks around it; null where nothing else was typed.</summary>
    public static string? Given(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
