using System.CommandLine;
using System.Globalization;
using Mandate.Budget;
using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Commands;

/// <summary><c>mandate budget scenario save|list|show|adopt|discard</c>: what a budget would come to if. The version it starts from stays as it is.</summary>
internal static class ScenarioCommands
{
    private static readonly Argument<string> Code = new("CODE") { Description = "Code of the scenario in its biennium." };
    private static readonly Option<string> Cycle = new("--cycle") { Description = "The biennium, like 2022-23.", HelpName = "CYCLE", Required = true };
    private static readonly Option<string?> Title = new("--title") { Description = "What it is called; needed for a new one.", HelpName = "TEXT" };
    private static readonly Option<string?> Rate = new("--rate") { Description = "Swiss francs for one US dollar, like CHF=0.90.", HelpName = "CHF=RATE" };
    private static readonly Option<decimal?> ChfShare = new("--chf-share") { Description = "How much of every line is spent in Swiss francs, from 0 to 1, where the files do not say it.", HelpName = "SHARE" };
    private static readonly Option<string[]> Inflation = new("--inflation") { Description = "Per cent a year of a place, like AFR=4.4; may be given several times.", HelpName = "PLACE=PERCENT" };
    private static readonly Option<string[]> StandardCost = new("--standard-cost") { Description = "Per cent that standard costs of staff rise or fall by: of all, like 1, or of a grade group (P, GS) or a place or both, like P=2, @CHE=1.5, GS@AFR=-1; may be given several times.", HelpName = "[GROUP][@PLACE=]PERCENT" };
    private static readonly Option<string[]> Cut = new("--cut") { Description = "Per cent less for a department group, like \"Policy departments=3\"; may be given several times.", HelpName = "GROUP=PERCENT" };
    private static readonly Option<string[]> Shift = new("--shift") { Description = "Work from a line to a line: FROM>TO=MONTHS/MONTHS/DOLLARS, with the months of Professional and of General Service staff; may be given several times.", HelpName = "FROM>TO=P/GS/USD" };
    private static readonly Option<string?> Reason = new("--reason") { Description = "Why an adopted version is to be replaced; needed once one is adopted.", HelpName = "TEXT" };

    public static Command Create() => new("scenario", "Try changes over a budget that stays as it is: rates, inflation, standard costs, cuts, shifted work.") { Save(), List(), Show(), Close("adopt", true), Close("discard", false) };

    private static Command Save() => OrganisationCommands.Make("save", "Make a scenario, or give an open one these changes in the place of its own.", [Code, Cycle, Title, Rate, ChfShare, Inflation, StandardCost, Cut, Shift],
        async (parsed, services, by, ct) =>
        {
            var problems = new List<Problem>();
            var changes = Changes(parsed, problems);
            return problems.Count > 0 ? Cli.Refuse(services, problems) : CommandOutput.Show(parsed, services,
                await services.GetRequiredService<SaveScenario>().HandleAsync(by, new(parsed.GetRequiredValue(Cycle), parsed.GetRequiredValue(Code), parsed.GetValue(Title), null, changes), ct), Say);
        })
        .WithExamples("mandate budget scenario save weak-dollar --cycle 2022-23 --title \"Weak dollar\" --rate CHF=0.90 --chf-share 0.55",
            "mandate budget scenario save savings --cycle 2022-23 --title Savings --cut \"Policy departments=3\" --standard-cost -1",
            "mandate budget scenario save geneva --cycle 2022-23 --title Geneva --standard-cost P@CHE=2 --standard-cost GS@CHE=1.5");

    private static Command List() => OrganisationCommands.Make("list", "List the scenarios of a budget with what each comes to, beside the version that stands.", [Cycle],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services, await services.GetRequiredService<ListScenarios>().HandleAsync(by, parsed.GetRequiredValue(Cycle), null, ct),
            (view, words) => CommandOutput.WriteRows(
            [
                ["", words["budget.version.one", view.Number], Money(view.ConstantUsd, words), Money(view.RecostedUsd, words), Money(view.ContributionsChf, words), words["budget.scenario.stands"]],
                .. view.Scenarios.Select(s => new[] { s.Code, s.Title, Money(s.ConstantUsd, words), Money(s.RecostedUsd, words), Money(s.ContributionsChf, words), State(s, words) }),
            ])))
        .WithExamples("mandate budget scenario list --cycle 2022-23 --json");

    private static Command Show() => OrganisationCommands.Make("show", "Show a scenario: what each change does alone, and the lines that move, the most first.", [Code, Cycle],
        async (parsed, services, by, ct) =>
        {
            var found = await services.GetRequiredService<ListScenarios>().HandleAsync(by, parsed.GetRequiredValue(Cycle), parsed.GetRequiredValue(Code), ct);
            return found.TryGet(out var view) ? CommandOutput.Show<ScenarioView>(parsed, services, view.Scenarios[0], Say) : Cli.Refuse(services, found.Problems);
        })
        .WithExamples("mandate budget scenario show weak-dollar --cycle 2022-23");

    private static Command Close(string verb, bool adopt) => OrganisationCommands.Make(verb,
        adopt ? "Make the next version of the budget of a scenario." : "Throw a scenario away; it is only kept to be read.", [Code, Cycle, .. adopt ? new Symbol[] { Reason } : []],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services,
            await services.GetRequiredService<CloseScenario>().HandleAsync(by, new(parsed.GetRequiredValue(Cycle), parsed.GetRequiredValue(Code), adopt, null, adopt ? parsed.GetValue(Reason) : null), ct),
            (done, words) => CommandOutput.Write([done.Number is { } number ? words["budget.scenario.done.adopted", number] : words["budget.scenario.done.discarded"]])))
        .WithExamples($"mandate budget scenario {verb} weak-dollar --cycle 2022-23");

    private static List<SaveScenario.Change> Changes(ParseResult parsed, List<Problem> problems)
    {
        var changes = new List<SaveScenario.Change>();
        if (parsed.GetValue(Rate) is { } rate) changes.Add(new(ChangeKind.Rate, null, Of(rate, "CHF", "rate", problems).Value, ChfShare: parsed.GetValue(ChfShare)));
        changes.AddRange((parsed.GetValue(Inflation) ?? []).Select(t => Of(t, null, "inflation", problems)).Select(p => new SaveScenario.Change(ChangeKind.Inflation, p.Name, p.Value)));
        changes.AddRange((parsed.GetValue(StandardCost) ?? []).Select(t => StandardOf(t, problems)));
        changes.AddRange((parsed.GetValue(Cut) ?? []).Select(t => Of(t, null, "cut", problems)).Select(p => new SaveScenario.Change(ChangeKind.Cut, p.Name, p.Value)));
        changes.AddRange((parsed.GetValue(Shift) ?? []).Select(t => ShiftOf(t, problems)));
        return changes;
    }

    private static (string Name, decimal Value) Of(string typed, string? name, string option, List<Problem> problems)
    {
        var at = typed.LastIndexOf('=');
        if (at > 0 && (name is null || typed[..at].Equals(name, StringComparison.OrdinalIgnoreCase)) && Decimal(typed[(at + 1)..]) is { } value) return (typed[..at].Trim(), value);
        problems.Add(Problem.Rule("budget.scenario.option", option, typed));
        return ("", 0);
    }

    // PERCENT alone, or GROUP=PERCENT, @PLACE=PERCENT, GROUP@PLACE=PERCENT.
    private static SaveScenario.Change StandardOf(string typed, List<Problem> problems)
    {
        var (equals, at) = (typed.LastIndexOf('='), typed.IndexOf('@', StringComparison.Ordinal));
        var group = equals < 0 ? "" : typed[..(at >= 0 && at < equals ? at : equals)].Trim();
        var place = at >= 0 && at < equals ? typed[(at + 1)..equals].Trim() : null;
        GradeGroup? grade = group switch { "P" => GradeGroup.Professional, "GS" => GradeGroup.GeneralService, _ => null };
        if (Decimal(typed[(equals + 1)..]) is { } value && (group.Length == 0) == (grade is null) && place is not "" && (equals < 0 || grade is not null || place is not null))
            return new(ChangeKind.StandardCost, place, value, Grade: grade);
        problems.Add(Problem.Rule("budget.scenario.option", "standard-cost", typed));
        return new(ChangeKind.StandardCost, null, 0);
    }

    private static SaveScenario.Change ShiftOf(string typed, List<Problem> problems)
    {
        var (to, equals) = (typed.IndexOf('>', StringComparison.Ordinal), typed.LastIndexOf('='));
        if (to > 0 && equals > to && typed[(equals + 1)..].Split('/') is [var p, var gs, var usd] && Whole(p) is { } professional && Whole(gs) is { } general && Decimal(usd) is { } dollars)
            return new(ChangeKind.Shift, typed[..to].Trim(), dollars, typed[(to + 1)..equals].Trim(), null, professional, general);
        problems.Add(Problem.Rule("budget.scenario.option", "shift", typed));
        return new(ChangeKind.Shift, null, 0);
    }

    private static decimal? Decimal(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static string Money(decimal? amount, Words words) => amount is { } given ? Shown.Number(given, 2) : words["budget.missing"];

    private static string State(ScenarioView s, Words words) => s.MadeNumber is { } made ? words["budget.scenario.made", made] : words["budget.scenario.state." + SnakeEnum<ScenarioState>.Name(s.State)];

    private static void Say(ScenarioView s, Words words)
    {
        CommandOutput.WriteRows([[s.Code, s.Title, Money(s.ConstantUsd, words), Money(s.RecostedUsd, words), Money(s.ContributionsChf, words), State(s, words)]]);
        CommandOutput.WriteRows(s.Changes.Select(c => (IEnumerable<string>)[words["budget.scenario.kind." + SnakeEnum<ChangeKind>.Name(c.Kind)], string.Join(' ', new[] { c.Grade is { } grade ? SnakeEnum<GradeGroup>.Name(grade) : null, c.Subject }.OfType<string>()), c.To ?? "", Shown.Number(c.Value), c.EffectUsd is { } e ? Shown.Change(e, 2) : words["budget.missing"]]));
        CommandOutput.WriteRows(s.Moved.Select(l => (IEnumerable<string>)[l.Part, l.Group, l.Line.Current.Text, Money(l.OneUsd, words), Money(l.OtherUsd, words), Shown.Change(l.ChangeUsd, 2)]));
        if (s.Problems.Count > 0) Console.Error.WriteLine(string.Join('\n', s.Problems.Select(words.For)));
    }
}
