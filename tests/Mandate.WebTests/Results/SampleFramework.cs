using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.WebTests.Results;

/// <summary>The reference framework in the web tests' database: imported, approved, public; once, whoever asks first.</summary>
internal static class SampleFramework
{
    public const string Code = "ilo-2022-23";

    /// <summary>Counts member States, and has a technical note with two criteria.</summary>
    public const string Noted = "1.3.1";

    private static readonly Access Officer = Access.Console("planning");
    private static readonly Once<Guid> Import = new(web => MakeAsync(web.Database));

    /// <returns>The identifier of its import.</returns>
    public static Task<Guid> EnsureAsync(WebFixture web) => Import.GetAsync(web);

    /// <summary>The reference files, waiting for their preview as the planning officer would see it.</summary>
    public static async Task<Guid> StageAsync(WebFixture web, string code = "other-2022-23")
    {
        var planning = await web.Database.AccessOfAsync(TestPeople.Planning);
        var files = (await FrameworkFolder.ReadAsync(Repository.ReferenceFramework, CancellationToken.None)).Value;
        return (await web.Database.InScopeAsync(s => s.GetRequiredService<StageImport>().HandleAsync(planning, files, code, CancellationToken.None))).Value.Id;
    }

    private static async Task<Guid> MakeAsync(TestDatabase database)
    {
        var files = (await FrameworkFolder.ReadAsync(Repository.ReferenceFramework, CancellationToken.None)).Value;
        var done = await database.InScopeAsync(s => s.GetRequiredService<ImportFramework>().HandleAsync(Officer, new(files), CancellationToken.None));
        await database.InScopeAsync(s => s.GetRequiredService<ApproveFramework>().HandleAsync(Officer, new(Code), CancellationToken.None));
        await database.InScopeAsync(s => s.GetRequiredService<PublishFramework>().HandleAsync(Officer, new(Code, true), CancellationToken.None));
        await database.InScopeAsync(s => s.GetRequiredService<AddTechnicalNote>().HandleAsync(Officer, new(Code, Noted, 0,
            LocalizedText.English("What counts here."), [LocalizedText.English("A law was adopted", "通过了法律"), LocalizedText.English("It was published", "已公布")]), CancellationToken.None));
        return done.Value.ImportId!.Value;
    }
}
