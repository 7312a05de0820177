using Mandate.Kernel;
using Mandate.Results.Pages;
using Mandate.Ui;

namespace Mandate.Results;

/// <summary>Country programmes as lines for a terminal.</summary>
public static class ProgrammeText
{
    /// <summary>The cells of one line each; the counts stand below, each with numerator and denominator.</summary>
    public static IEnumerable<IEnumerable<string>> Rows(ListProgrammes.Listing listing, Words words) =>
        listing.Lines.Select(l => (IEnumerable<string>)[l.Code, l.Country, $"{l.From:O}/{l.To:O}", words[ProgrammeMarkup.StageKey(l.Stage)],
            string.Join(' ', l.Serves.Select(s => s.Code)), Missing(l.Standing, words), l.Title.Current.Text]).Concat(listing.Counts is { } counts ? Counts(counts, words) : []);

    public static IEnumerable<string> Lines(ShowProgramme.Shown shown, Words words)
    {
        var l = shown.Line;
        yield return $"{l.Code} {l.Title.Current.Text}";
        yield return Fact("results.field.country", l.CountryName.Current.Text, words);
        yield return Fact("results.programme.time", $"{Shown.ShortDate(l.From)} – {Shown.ShortDate(l.To)}", words);
        yield return Fact("results.programme.stage", words[ProgrammeMarkup.StageKey(l.Stage)], words);
        if (shown.Cooperation is { } un) yield return Fact("results.cooperation.one", $"{un.Code} {un.Title.Current.Text}", words);
        foreach (var s in l.Serves) yield return Fact("results.programme.serves", $"{s.Framework} {s.Code} {s.Title.Current.Text}", words);
        if (l.Standing is { } standing) yield return Fact("results.programme.missing", Missing(standing, words), words);
        foreach (var line in shown.Inside is { } inside ? Lines(inside, words) : []) yield return line;
    }

    private static IEnumerable<string> Lines(ShowProgramme.Inside inside, Words words)
    {
        yield return Fact("results.committee.title", ProgrammeParts.Seats(inside, words), words);
        foreach (var m in inside.Members ?? []) yield return Fact(ProgrammeMarkup.SideKey(m.Side), m.Role is { } role ? $"{m.Name} ({role})" : m.Name, words);
        foreach (var m in inside.Meetings)
        {
            yield return Fact("results.committee.meetings", Shown.Date(m.HeldOn), words);
            foreach (var d in m.Decisions) yield return $"  {d.Number}. {d.Text} ({words[d.IsLate ? "results.committee.late" : ProgrammeMarkup.DecisionKey(d.State)]})";
        }
        foreach (var e in inside.Evaluations) yield return Fact(ProgrammeMarkup.KindKey(e.Kind), e.DoneOn is { } done ? Shown.Date(done) : words["results.evaluation.not_done"], words);
    }

    private static IEnumerable<IEnumerable<string>> Counts(ListProgrammes.Counts counts, Words words)
    {
        var p = counts.Programmes;
        foreach (var (criterion, meeting) in p.Meeting) yield return [words[ProgrammeMarkup.CriterionKey(criterion)], Share(meeting, p.Programmes)];
        yield return [words["results.programmes.all_criteria"], Share(p.All, p.Programmes)];
        yield return [words["results.cooperation.took_part"], Share(counts.Cooperations.TookPart, counts.Cooperations.States)];
    }

    private static string Share(int part, int whole) => $"{Shown.Number(part)}/{Shown.Number(whole)}";

    private static string Missing(ProgrammeStanding? standing, Words words) => standing switch
    {
        null => "",
        { Stage: ProgrammeStage.Design } => words["results.programme.not_counted"],
        { MeetsAll: true } => words["results.programme.meets_all"],
        _ => string.Join(words["results.list.groups"], standing.Missing.Select(m => words[ProgrammeMarkup.MissingKey(m)])),
    };

    private static string Fact(string key, string value, Words words) => words["results.headline.group", words[key], value];
}
