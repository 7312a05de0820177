using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>The portfolio as far as an import touches it: tracked rows by what names them, to which the files' rows are put. No I/O of its own.</summary>
internal sealed class PortfolioState(MandateDb db, bool areExamples, DateOnly today)
{
    public Dictionary<string, Partner> Partners { get; init; } = [];

    public Dictionary<string, Agreement> Agreements { get; init; } = [];

    public Dictionary<string, Project> Projects { get; init; } = [];

    public Dictionary<string, Pledge> Pledges { get; init; } = [];

    public Dictionary<(Guid Agreement, int Number), Instalment> Instalments { get; init; } = [];

    public Dictionary<(Guid Agreement, DonorReportKind Kind, DateOnly Due), DonorReport> Reports { get; init; } = [];

    public Dictionary<(string Cycle, string Region, string Outcome, bool IsActual), CooperationForecast> Forecasts { get; init; } = [];

    public Dictionary<(Currency Currency, DateOnly From), OperationalRate> Rates { get; init; } = [];

    public Dictionary<string, FundingDialogue> Dialogues { get; init; } = [];

    public Dictionary<int, YearResources> Years { get; init; } = [];

    public HashSet<string> Countries { get; init; } = [];

    public HashSet<string> Regions { get; init; } = [];

    public Dictionary<string, Guid> Units { get; init; } = [];

    /// <summary>Outputs and indicators of the frameworks that the files name, as the importer may read them.</summary>
    public Dictionary<string, ProgrammeCodes> Frameworks { get; init; } = [];

    public bool AreExamples => areExamples;

    public DateOnly Today => today;

    /// <summary>What rows were about, by file: no two are about the same thing.</summary>
    public HashSet<(string File, object Key)> Seen { get; } = [];

    /// <summary>Projects of which a file named all that there is of a kind, with what it named.</summary>
    public Dictionary<(string File, Project Project), HashSet<object>> Named { get; } = [];

    /// <summary>Whether there is one with the code.</summary>
    public bool Has(PartOwner owner, string code) => owner switch
    {
        PartOwner.Project => Projects.ContainsKey(code),
        PartOwner.Agreement => Agreements.ContainsKey(code),
        PartOwner.Partner => Partners.ContainsKey(code),
        _ => Dialogues.ContainsKey(code),
    };

    /// <summary>A row of its own; parts of others go into their lists and are found there.</summary>
    public T Add<T>(T row) where T : class => db.Add(row).Entity;

    /// <summary>The rate that holds on the day: the last one that began before or on it.</summary>
    public decimal? RateOf(Currency currency, DateOnly on) => Rates.Values.Where(r => r.Currency == currency && r.From <= on).MaxBy(r => r.From)?.Rate;

    /// <summary>A part of a project that stands in a list which a file names whole: found, or added.</summary>
    public T Part<T>(string file, Project project, List<T> parts, Func<T, bool> isIt, Func<T> create) where T : class
    {
        var part = parts.Find(p => isIt(p));
        if (part is null) parts.Add(part = create());
        if (!Named.TryGetValue((file, project), out var named)) Named[(file, project)] = named = [];
        named.Add(part);
        return part;
    }

    /// <summary>Takes away what a file did not name of a project that it names.</summary>
    public void Drop<T>(string file, Func<Project, List<T>> parts) where T : class
    {
        foreach (var ((_, project), named) in Named.Where(n => n.Key.File == file))
        {
            var gone = parts(project).FindAll(p => !named.Contains(p));
            foreach (var part in gone) parts(project).Remove(part);
            db.RemoveRange(gone);
        }
    }
}

/// <summary>Codes of a framework's outputs and indicators.</summary>
internal sealed record ProgrammeCodes(HashSet<string> Outputs, HashSet<string> Indicators);
