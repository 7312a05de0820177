using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results.Pages;

/// <summary>The parts of a country result that several pages show.</summary>
internal static class ResultMarkup
{
    public static Markup Status(CountryResultStatus status, Words words)
    {
        var word = words[StatusKey(status)];
        return status switch
        {
            CountryResultStatus.Approved => FigureMarkup.Tag(word, "success"),
            CountryResultStatus.Submitted => FigureMarkup.Tag(word, "info"),
            CountryResultStatus.Returned => FigureMarkup.Tag(word, "warning"),
            _ => FigureMarkup.Tag(word),
        };
    }

    public static string StatusKey(CountryResultStatus status) => status switch
    {
        CountryResultStatus.Draft => "results.status.draft",
        CountryResultStatus.Submitted => "results.status.submitted",
        CountryResultStatus.Returned => "results.status.returned",
        _ => "results.status.approved",
    };

    public static string ActionKey(ReviewAction action) => action switch
    {
        ReviewAction.Submitted => "results.step.submitted",
        ReviewAction.Returned => "results.step.returned",
        ReviewAction.Approved => "results.step.approved",
        ReviewAction.Endorsed => "results.step.endorsed",
        ReviewAction.Restarted => "results.step.restarted",
        ReviewAction.Withdrawn => "results.step.withdrawn",
        _ => "results.step.reopened",
    };

    /// <summary>What was done, and at which level: "returned at level 2".</summary>
    public static string Action(ReviewAction action, int? level, Words words) => level is { } number
        ? words["results.step.at_level", words[ActionKey(action)], number] : words[ActionKey(action)];

    public static string ReachKey(ReviewReach reach) => reach switch
    {
        ReviewReach.Office => "results.reach.office",
        ReviewReach.Region => "results.reach.region",
        ReviewReach.Result => "results.reach.result",
        _ => "results.reach.any",
    };

    /// <summary>Where it waits: "Level 2 of 3: region".</summary>
    public static string Levels(ReviewRound round, Words words) =>
        words["results.review.level", round.Level, round.Levels.Count, words[ReachKey(round.Reach)]];

    /// <summary>The number as it was reported: "1 member State", "12 of 40".</summary>
    public static string Quantity(ResultView view, Words words)
    {
        var amount = view.Result.Amount;
        if (view.Indicator.CountsStates()) return words[amount.Quantity > 0 ? "results.form.reached.yes" : "results.form.reached.no"];
        return amount is { HasValue: true, Denominator: null }
            ? words["results.quantity.count", AmountWords.Of(amount, words), UnitWords.Of(words, view.Indicator.Unit)]
            : AmountWords.Of(amount, words);
    }

    private static Markup Met(bool met, Words words) => met
        ? FigureMarkup.Tag(words["results.criterion.met"], "success")
        : FigureMarkup.Tag(words["results.criterion.not_met"], "warning");

    /// <summary>Each criterion of the note with whether the reporter says that it is met.</summary>
    public static Markup Criteria(ResultView view, Words words)
    {
        if (view.Note is not { } note) return Markup.Of($"<p>{FigureMarkup.Missing(words["results.note.none"])}</p>");
        var met = view.Result.CriteriaMet;
        return Markup.Of($"<ul>{note.Criteria.Select(c => Markup.Of($"<li>{FigureMarkup.Text(c.Text)} {Met(met.Contains(c.Id), words)}</li>"))}</ul>");
    }

    /// <summary>Links and files; a file is opened by those who may, and named to the others.</summary>
    public static Markup Evidence(ResultView view, Words words)
    {
        var items = view.Evidence.Select(e => Item(view, e, words)).ToList();
        return items.Count == 0 ? Markup.Of($"<p>{FigureMarkup.Missing(words["results.evidence.empty_list"])}</p>") : Markup.Of($"<ul>{items}</ul>");
    }

    private static Markup Item(ResultView view, Evidence e, Words words)
    {
        if (e.Link is not null) return Markup.Of($"<li><a href=\"{e.Link}\" rel=\"noreferrer nofollow\">{e.Title}</a></li>");
        var facts = $"{e.FileName}, {Shown.Size(e.Size ?? 0, words)}";
        return view.SeesPeople
            ? Markup.Of($"<li><a href=\"{CountryResultLinks.File(view.Id, e.Id)}\">{e.Title}</a> <span class=\"aside\">{facts}</span></li>")
            : Markup.Of($"<li>{e.Title} <span class=\"aside\">{Shown.Size(e.Size ?? 0, words)}; {words["results.evidence.signed_in"]}</span></li>");
    }

    public static string Constituents(CountryResult result, Words words)
    {
        var involved = new[] { (result.GovernmentInvolved, "government"), (result.EmployersInvolved, "employers"), (result.WorkersInvolved, "workers") }
            .Where(c => c.Item1).Select(c => words["results.constituent." + c.Item2]).ToList();
        return involved.Count == 0 ? words["results.constituent.none"] : string.Join(words["results.list.separator"], involved);
    }

    /// <summary>Who took a step: the name, or the role where names are not shown.</summary>
    public static string By(ResultView view, ReviewStep step, Words words) => view.People.GetValueOrDefault(step.By) is { } name
        ? step.OnBehalfOf is { } other && view.People.TryGetValue(other, out var principal) ? words["results.history.for", name, principal] : name
        : words[step.Action is ReviewAction.Approved or ReviewAction.Endorsed or ReviewAction.Returned ? "results.role.reviewer" : "results.role.office"];

    public static Table Differences(ResultView view, Words words) => new(words["results.changes.title"],
        [new(words["results.edit.field"]), new(words["results.changes.before"]), new(words["results.changes.now"])],
        [.. view.SinceLast!.Select(d => new Row([Field(view, d, words), Side(d.Before, words), Side(d.After, words)]))],
        words["results.changes.none"])
    { HideCaption = true };

    private static Markup Field(ResultView view, ResultDifference d, Words words) =>
        d.Cell is { } cell ? Markup.Text(view.Context.Shape.Title(cell, words)) : d.Subject is { } id && view.Note?.Criteria.Find(c => c.Id == id) is { } criterion ? FigureMarkup.Text(criterion.Text)
            : Markup.Text(words["results.field." + d.Field]);

    private static Markup Side(string? value, Words words) => value is null ? FigureMarkup.Missing(words["results.missing.none"])
        : value == "✓" ? Markup.Text(words["results.field.yes"]) : Markup.Text(value);
}
