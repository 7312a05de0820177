using System.CommandLine;
using System.Globalization;
using Mandate.Budget;
using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Commands;

/// <summary><c>mandate budget recost|assess|resolution</c>: another exchange rate, what member States pay, the text that they adopt. None saves anything.</summary>
internal static class BudgetPriceCommands
{
    private static readonly Option<string?> CurrencyRate = new("--rate") { Description = "Swiss francs for one US dollar, like CHF=0.90; the budget rate where it is left out.", HelpName = "CHF=RATE" };
    private static readonly Option<decimal?> ChfShare = new("--chf-share") { Description = "How much of every line is spent in Swiss francs, from 0 to 1.", HelpName = "SHARE" };
    private static readonly Option<string[]> Inflation = new("--inflation")
    {
        Description = "Inflation of a place in per cent a year, in both years, like AFR=4.4 instead of what the files say; several are allowed.", HelpName = "PLACE=RATE", AllowMultipleArgumentsPerToken = true,
    };
    private static readonly Option<string?> Scale = new("--scale") { Description = "CSV file with the columns country and percent, which add up to 100; the scale of the version where it is left out.", HelpName = "FILE" };
    private static readonly Option<string?> Balances = new("--balances") { Description = "CSV file with the columns country, credit_chf and arrears_chf; those of the version where it and --scale are left out.", HelpName = "FILE" };

    public static Command Recost(Option<string?> cycle) => OrganisationCommands.Make("recost", "Say what another exchange rate or other inflation does to the budget and its contributions, line by line.", [cycle, CurrencyRate, ChfShare, Inflation],
        async (parsed, services, by, ct) =>
        {
            var rate = RateOf(parsed.GetValue(CurrencyRate));
            if (!rate.TryGet(out var francs)) return Cli.Refuse(services, rate.Problems);
            return CommandOutput.Show(parsed, services,
                await services.GetRequiredService<RecostBudget>().HandleAsync(by, new(parsed.GetValue(cycle), francs.Value, parsed.GetValue(ChfShare), parsed.GetValue(Inflation)), ct), Say);
        })
        .WithExamples("mandate budget recost --cycle 2022-23 --rate CHF=0.90 --chf-share 0.55 --json", "mandate budget recost --inflation AFR=5.5 ECA=3");

    public static Command Assess(Option<string?> cycle) => OrganisationCommands.Make("assess", "Share the budget out over member States by a scale: Swiss francs to the centime that add up exactly.", [cycle, Scale, Balances, CurrencyRate],
        async (parsed, services, by, ct) =>
        {
            var (rate, scale, balances) = (RateOf(parsed.GetValue(CurrencyRate)), await FileOf(parsed.GetValue(Scale), ct), await FileOf(parsed.GetValue(Balances), ct));
            if (rate.TryGet(out var francs) && scale.TryGet(out var given) && balances.TryGet(out var owed))
                return CommandOutput.Show(parsed, services, await services.GetRequiredService<AssessContributions>().HandleAsync(by, new(given.File, parsed.GetValue(cycle), francs.Value, owed.File), ct), Say);
            return Cli.Refuse(services, [.. rate.Problems, .. scale.Problems, .. balances.Problems]);
        })
        .WithExamples("mandate budget assess --cycle 2022-23 --scale scale_of_assessments.csv --balances contribution_balances.csv --json");

    public static Command Resolution(Option<string?> cycle) => OrganisationCommands.Make("resolution", "Print the text by which the budget is appropriated, with its figures, in the language of messages.", [cycle, CurrencyRate],
        async (parsed, services, by, ct) =>
        {
            var rate = RateOf(parsed.GetValue(CurrencyRate));
            if (!rate.TryGet(out var francs)) return Cli.Refuse(services, rate.Problems);
            return CommandOutput.Show(parsed, services, await services.GetRequiredService<ReadResolution>().HandleAsync(by, new(parsed.GetValue(cycle), francs.Value), ct),
                (text, _) => CommandOutput.Write(text.Text));
        })
        .WithExamples("mandate budget resolution --cycle 2022-23 --language fr");

    private sealed record Francs(decimal? Value);

    private sealed record Given(ImportFile? File);

    private static async Task<Outcome<Given>> FileOf(string? path, CancellationToken ct)
    {
        if (path is null) return new Given(null);
        var read = await ImportFolder.ReadFileAsync(path, ct);
        return read.TryGet(out var file) ? new Given(file) : read.Problems.ToList();
    }

    private static Outcome<Francs> RateOf(string? typed)
    {
        if (typed is null) return new Francs(null);
        return typed.StartsWith("CHF=", StringComparison.OrdinalIgnoreCase) && decimal.TryParse(typed[4..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate)
            ? new Francs(rate) : Problem.Rule("budget.recost.rate", "rate", typed);
    }

    private static void Say(ExchangeEffect e, Words words)
    {
        string[] rates = [Shown.Number(e.Rate), Shown.Number(e.BudgetRate)];
        string[] amounts = [Shown.Number(e.TotalAfterUsd), Shown.Number(e.TotalBeforeUsd), Shown.Number(e.ContributionsAfterChf), Shown.Number(e.ContributionsBeforeChf)];
        Console.WriteLine(e.ChfShare is not null || e.Rate == e.BudgetRate ? words["budget.recost.sentence", [.. rates, Shown.Percent(e.ChfShare ?? 0, 1), .. amounts]] : words["budget.recost.sentence_by_line", [.. rates, .. amounts]]);
        foreach (var place in e.Inflation)
            Console.WriteLine(words["budget.recost.place_sentence", place.Place, Shown.PercentPoints(place.EachYearAfter), Shown.PercentPoints(place.FirstYearBefore), Shown.PercentPoints(place.SecondYearBefore)]);
        CommandOutput.WriteRows(e.Lines.Select(l => (IEnumerable<string>)[l.Part, l.Group, l.Line, Shown.Number(l.BeforeUsd), Shown.Number(l.AfterUsd), Shown.Change(l.ChangeUsd)]));
    }

    private static void Say(AssessContributions.Assessed a, Words words)
    {
        Console.WriteLine(words["budget.assess.sentence", a.Cycle, Shown.Fixed(a.TotalChf, 2), Shown.Number(a.TotalUsd), Shown.Number(a.Rate), Shown.Number(a.Contributions.Count)]);
        CommandOutput.WriteRows(a.Contributions.Select(c => (IEnumerable<string>)[c.Country, Shown.Number(c.Percent), Shown.Fixed(c.AmountChf, 2), .. c.TotalDueChf is { } due ? [Shown.Fixed(due, 2)] : (string[])[]]));
    }
}
