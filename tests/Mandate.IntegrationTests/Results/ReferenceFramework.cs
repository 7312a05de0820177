using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.IntegrationTests.Results;

/// <summary>Puts the reference framework into a test's database.</summary>
internal static class ReferenceFramework
{
    public const string Code = "ilo-2022-23";

    public static readonly Access Officer = Access.Console("planning");

    /// <summary>The regions and countries of the organisation, to which a framework's parts and results belong.</summary>
    public static async Task LoadOrganisationAsync(TestDatabase database) => Check(await database.InScopeAsync(s =>
        s.GetRequiredService<LoadReference>().HandleAsync(Access.Console("test"), new(ReferenceFiles.BuiltIn), CancellationToken.None)));

    /// <summary>The framework, and before it the organisation.</summary>
    public static async Task ImportAsync(TestDatabase database)
    {
        await LoadOrganisationAsync(database);
        var files = await FrameworkFolder.ReadAsync(Repository.ReferenceFramework, CancellationToken.None);
        Check(await database.InScopeAsync(s => s.GetRequiredService<ImportFramework>().HandleAsync(Officer, new(files.Value), CancellationToken.None)));
    }

    public static async Task ApproveAsync(TestDatabase database) => Check(await database.InScopeAsync(
        s => s.GetRequiredService<ApproveFramework>().HandleAsync(Officer, new(Code), CancellationToken.None)));

    private static void Check<T>(Outcome<T> outcome) =>
        Assert.True(outcome.IsOk, string.Join("; ", outcome.Problems.Select(p => $"{p.Place} {p.Code}")));
}
