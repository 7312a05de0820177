using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.IntegrationTests.Results;

/// <summary>The reference framework, as it is given to tests.</summary>
internal static class ReferenceFramework
{
    public const string Code = "ilo-2022-23";

    public static readonly Access Officer = Access.Console("planning");

    /// <summary>The regions and countries of the organisation, to which a framework's parts and results belong.</summary>
    public static GivenRows Organisation { get; } = new("organisation", null, LoadOrganisationAsync);

    /// <summary>The framework as a draft, and before it the organisation.</summary>
    public static GivenRows Imported { get; } = new("imported", Organisation, ImportAsync);

    public static GivenRows Approved { get; } = new("approved", Imported, ApproveAsync);

    /// <summary>The draft, with the people of the demonstration.</summary>
    public static GivenRows ImportedWithPeople { get; } = new("imported_people", TestPeople.Given, async database =>
    {
        await LoadOrganisationAsync(database);
        await ImportAsync(database);
    });

    public static GivenRows ApprovedWithPeople { get; } = new("approved_people", ImportedWithPeople, ApproveAsync);

    private static async Task LoadOrganisationAsync(TestDatabase database) => Check(await database.InScopeAsync(s =>
        s.GetRequiredService<LoadReference>().HandleAsync(Access.Console("test"), new(ReferenceFiles.BuiltIn), CancellationToken.None)));

    private static async Task ImportAsync(TestDatabase database)
    {
        var files = await FrameworkFolder.ReadAsync(Repository.ReferenceFramework, CancellationToken.None);
        Check(await database.InScopeAsync(s => s.GetRequiredService<ImportFramework>().HandleAsync(Officer, new(files.Value), CancellationToken.None)));
    }

    private static async Task ApproveAsync(TestDatabase database) => Check(await database.InScopeAsync(
        s => s.GetRequiredService<ApproveFramework>().HandleAsync(Officer, new(Code), CancellationToken.None)));

    private static void Check<T>(Outcome<T> outcome) =>
        Assert.True(outcome.IsOk, string.Join("; ", outcome.Problems.Select(p => $"{p.Place} {p.Code}")));
}
