using System.Collections;
using System.Globalization;
using System.Reflection;
using Mandate.Kernel;

namespace Mandate.Tests.Languages;

/// <summary>The words of every module that the program is made of, found by looking, so that a new one is not forgotten.</summary>
internal static class EveryWord
{
    public static IReadOnlyList<ModuleWords> Modules { get; } =
    [
        .. Assemblies(typeof(MandateHost).Assembly).Select(a => a.GetType(a.GetName().Name + ".Texts") ?? a.GetType("Mandate.Texts"))
            .Where(t => t is not null).Select(t => (ModuleWords)t!.GetProperty("Module")!.GetValue(null)!),
    ];

    /// <summary>Keys and texts of one module in one language, without what it would borrow from English.</summary>
    public static IReadOnlyDictionary<string, string> In(ModuleWords module, string language)
    {
        var culture = language == "en" ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language);
        var set = module.Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false);
        return set is null ? new Dictionary<string, string>()
            : set.Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!);
    }

    private static IEnumerable<Assembly> Assemblies(Assembly program) =>
        program.GetReferencedAssemblies().Where(n => n.Name!.StartsWith("Mandate.", StringComparison.Ordinal))
            .Select(Assembly.Load).Append(program);
}
