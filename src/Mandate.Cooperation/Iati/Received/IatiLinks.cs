using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>The addresses of the pages of what other publishers say.</summary>
public static class IatiLinks
{
    public const string Received = "/iati/received", Import = "/iati/import", Mappings = "/iati/mappings";

    public static string Activity(long id) => FormattableString.Invariant($"{Received}/{id}");

    public static string Xml(long id) => Activity(id) + "?handler=Xml";

    /// <summary>The form of a mapping, filled in.</summary>
    public static string Map(MappedKind kind, string vocabulary, string theirs) =>
        $"{Mappings}?kind={SnakeEnum<MappedKind>.Name(kind)}&vocabulary={Uri.EscapeDataString(vocabulary)}&theirs={Uri.EscapeDataString(theirs)}";

    public static string Preview(Guid upload) => $"{Import}/{upload}";
}
