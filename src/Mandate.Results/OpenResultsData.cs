using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>What of results everybody may have: the indicators and goals of each public framework, country results, programmes, deliverables, teams.</summary>
internal sealed class OpenResultsData(MandateDb db, Words words) : IListOpenData
{
    public async Task<IReadOnlyList<OpenDataset>> ListAsync(CancellationToken ct)
    {
        var frameworks = (await db.Set<Framework>().AsNoTracking().OrderByDescending(f => f.From).ThenBy(f => f.Code).ToListAsync(ct)).FindAll(Access.Public.MayRead);
        return
        [
            .. frameworks.SelectMany(Of),
            Listed("country-programmes", "results.programmes.title", ProgrammeLinks.All), Listed("deliverables", "results.deliverables.title", DeliverableLinks.All), Listed("technical-teams", "results.teams.title", TeamLinks.All),
            new("country-results", words["results.open.country_results"], words["results.open.country_results_what"], ResultsLinks.Frameworks, [new(ApiRoutes.Root + CountryResultsApi.Path, "JSON")]),
        ];
    }

    private IEnumerable<OpenDataset> Of(Framework f)
    {
        var (page, api, title) = (ResultsLinks.Framework(f.Code), $"{ApiRoutes.Root}{ResultsLinks.Framework(f.Code)}", f.Title.Current.Text);
        yield return new($"{f.Code}-indicators", title, words["results.open.indicators"], page, [new(page + Csv, "CSV"), new(api + "/indicators", "JSON")]);
        yield return new($"{f.Code}-sdg", words["results.open.sdg", title], words["results.open.sdg_what"], ResultsLinks.Sdg(f.Code), [new(ResultsLinks.Sdg(f.Code) + Csv, "CSV"), new(api + "/sdg-links", "JSON")]);
    }

    private OpenDataset Listed(string id, string titleKey, string page) => new(id, words[titleKey], words[$"results.open.{id.Replace('-', '_')}"], page, [new(page + Csv, "CSV"), new(ApiRoutes.Root + page, "JSON")]);

    private const string Csv = "?handler=Csv";
}
