using Mandate.Organisation;
using Mandate.Results;

namespace Mandate.Cooperation;

/// <summary>The frameworks to which projects refer, as the asker may read them, with their figures as they stand there: nothing of them is kept here.</summary>
internal sealed class ReadProgrammeFrameworks(ReadFrameworkTable tables)
{
    public async Task<ProgrammeFrameworks> OfAsync(Access by, IEnumerable<string> codes, CancellationToken ct)
    {
        var found = new Dictionary<string, FrameworkTable>(StringComparer.Ordinal);
        foreach (var code in codes.Distinct(StringComparer.Ordinal))
            if ((await tables.HandleAsync(by, new(code), ct)).TryGet(out var table)) found[code] = table;
        return new(found);
    }
}

/// <summary>Frameworks by their codes; what the asker may not read is not among them.</summary>
internal sealed class ProgrammeFrameworks(IReadOnlyDictionary<string, FrameworkTable> tables)
{
    public TreeNode? Output(string framework, string code) => tables.GetValueOrDefault(framework)?.Nodes.FirstOrDefault(n => n.Code == code);

    /// <summary>The outcome above an output: the node below the root of the tree, or the code itself where the framework is not known.</summary>
    public string OutcomeOf(string framework, string output)
    {
        if (tables.GetValueOrDefault(framework) is not { } table || Output(framework, output) is not { } node) return output.Split('.')[0];
        while (node.Level != "outcome" && table.Nodes.FirstOrDefault(n => n.Id == node.ParentId) is { } above) node = above;
        return node.Code;
    }

    /// <summary>Codes that a reference may name: nodes without others below them, and indicators.</summary>
    public IEnumerable<(string Code, Kernel.LocalizedText Title)> Outputs => tables.Values.SelectMany(t => t.Nodes.Where(n => t.Nodes.All(x => x.ParentId != n.Id)).Select(n => (n.Code, n.Title))).Distinct();

    public IEnumerable<(string Code, Kernel.LocalizedText Title)> Indicators => tables.Values.SelectMany(t => t.Lines.Select(l => (l.Code, l.Title))).DistinctBy(l => l.Code);

    public IEnumerable<(string Code, Kernel.LocalizedText Title)> Outcomes => tables.Values.SelectMany(t => t.Nodes.Where(n => n.Level == "outcome").Select(n => (n.Code, n.Title))).DistinctBy(n => n.Code);

    public TreeNode? Outcome(string framework, string output) => Output(framework, OutcomeOf(framework, output));

    /// <summary>The lines of an indicator: one, or one for each part of its target.</summary>
    public IReadOnlyList<IndicatorLine> Indicator(string framework, string code) => tables.GetValueOrDefault(framework)?.Lines.Where(l => l.Code == code).ToList() ?? [];
}
