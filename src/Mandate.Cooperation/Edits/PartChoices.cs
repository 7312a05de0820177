using Mandate.Cooperation.Pages;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>What a cell may be chosen from, or what is suggested for it.</summary>
internal sealed class PartChoices(MandateDb db, Places places, ReadProgrammeFrameworks programmes, Words words)
{
    // As IATI's guidance has them: other words are taken too.
    private static readonly string[] Dimensions = ["sex", "age", "disability", "place"], Options = ["female", "male", "young", "adult", "with_disability", "without_disability", "urban", "rural"];

    private static readonly string[] Programme = ["outputs", "indicators", "outcomes"];

    public async Task<Dictionary<string, IReadOnlyList<Choice>>> ForAsync(Access by, OpenedPart opened, CancellationToken ct)
    {
        var wanted = opened.Part.Files.SelectMany(f => f.Columns).Select(c => c.From).OfType<string>().Distinct().ToList();
        var found = new Dictionary<string, IReadOnlyList<Choice>>(StringComparer.Ordinal);
        var codes = wanted.Contains("frameworks") || wanted.Exists(Programme.Contains) ? await db.Set<ProjectOutput>().Select(o => o.Framework).Distinct().Order().ToListAsync(ct) : [];
        var frameworks = await programmes.OfAsync(by, codes, ct);
        foreach (var from in wanted)
            found[from] = from switch
            {
                "frameworks" => [.. codes.Select(c => new Choice(c, c))],
                "outputs" => [.. frameworks.Outputs.Select(Named)],
                "indicators" => [.. frameworks.Indicators.Select(Named)],
                "outcomes" => [.. frameworks.Outcomes.Select(Named)],
                "dimensions" => [.. Dimensions.Select(d => new Choice(d, ProjectMarkup.Part(d, words)))],
                "options" => [.. Options.Select(o => new Choice(o, ProjectMarkup.Part(o, words)))],
                "locations" => [.. opened.Subject.Project!.Locations.Select(l => Named((l.Reference, l.Name)))],
                _ => await OfAsync(from, opened, ct),
            };
        return found;
    }

    private async Task<IReadOnlyList<Choice>> OfAsync(string from, OpenedPart opened, CancellationToken ct) => from switch
    {
        "countries" => ByName((await places.CountriesAsync(ct)).Select(c => (c.Code, c.Name))),
        "regions" => [.. (await places.RegionsAsync(ct)).Select(r => Named((r.Code, r.Name)))],
        "units" => ByName((await places.UnitsAsync(ct)).Select(u => (u.Code, u.Name))),
        "partners" => ByName((await db.Set<Partner>().Select(p => new { p.Code, p.Name }).ToListAsync(ct)).Select(p => (p.Code, p.Name))),
        "projects" => [.. (await db.Set<Project>().OrderBy(p => p.Code).Select(p => new { p.Code, p.Title }).ToListAsync(ct)).Select(p => Coded((p.Code, p.Title)))],
        _ => [.. (await db.Set<Agreement>().Where(a => opened.Subject.Address.Owner != PartOwner.Partner || a.PartnerId == opened.Subject.Partner!.Id).OrderBy(a => a.Code).Select(a => new { a.Code, a.Title }).ToListAsync(ct)).Select(a => Coded((a.Code, a.Title)))],
    };

    private static List<Choice> ByName(IEnumerable<(string Code, LocalizedText Name)> all) => [.. all.OrderBy(x => x.Name.Current.Text, StringComparer.CurrentCulture).Select(Named)];

    private static Choice Named((string Code, LocalizedText Name) x) => new(x.Code, $"{x.Name.Current.Text} ({x.Code})", Language: x.Name.Current.Language);

    private static Choice Coded((string Code, LocalizedText Name) x) => new(x.Code, $"{x.Code} {x.Name.Current.Text}", Language: x.Name.Current.Language);
}
