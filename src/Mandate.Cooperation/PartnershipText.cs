using Mandate.Cooperation.Pages;
using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Cooperation;

/// <summary>Partners, agreements, reports, composition and gaps as lines for a terminal.</summary>
public static class PartnershipText
{
    public static IEnumerable<IEnumerable<string>> Rows(IEnumerable<PartnerLine> lines, Words words) => lines.Select(l => (IEnumerable<string>)
        [l.Code, l.Name.Current.Text, l.Identifier ?? "", l.Type, Shown.Number(l.Projects), Shown.Fixed(l.ReceivedUsd, 2), Shown.Fixed(l.GivenUsd, 2), words[PartnerMarkup.StandingKey(l.Assessment)]]);

    public static IEnumerable<IEnumerable<string>> Rows(IEnumerable<AgreementLine> lines, Words words) => lines.Select(a => (IEnumerable<string>)
        [a.Code, words[ProjectMarkup.KindKey(a.Kind)], a.Partner.Code, a.SignedOn is { } on ? $"{on:O}" : words["cooperation.agreement.not_signed"], $"{a.From:O}/{a.To:O}",
            a.Amount is { } amount ? $"{Shown.Fixed(amount, a.Currency!.Decimals)} {a.Currency}" : "", Shown.Fixed(a.ReceivedUsd, 2), a.Title.Current.Text]);

    public static IEnumerable<IEnumerable<string>> Rows(IEnumerable<ReportLine> lines, Words words) => lines.Select(r => (IEnumerable<string>)
        [r.Agreement, r.Donor.Code, words[PartnerMarkup.ReportKey(r.Kind)], $"{r.DueOn:O}", r.SentOn is { } on ? $"{on:O}" : words["cooperation.report.not_sent"],
            r.DaysLate is { } days ? words["cooperation.report.days", words[PartnerMarkup.ReportKey(r.Standing)], Shown.Number(days)] : words[PartnerMarkup.ReportKey(r.Standing)]]);

    public static IEnumerable<IEnumerable<string>> Rows(ReadComposition.Result found, Words words)
    {
        yield return Line("A.4.1 (1)", "cooperation.composition.of_resources", found.Funds.OfResources, words);
        yield return Line("A.4.1 (2)", "cooperation.composition.flexible", found.Funds.Flexible, words);
        yield return Line("A.4.1 (3)", "cooperation.composition.un", found.Funds.Un, words);
        yield return ["A.4.2", words["cooperation.composition.partnerships"], words["cooperation.composition.new", found.New, found.Renewed], "", Shown.Number(found.Partnerships.Count)];
        yield return Line("C.1.1", "cooperation.composition.coverage", found.Coverage, words);
    }

    public static IEnumerable<IEnumerable<string>> Rows(ReadFundingGaps.Result found, Words words) => found.Outcomes.Select(o => (IEnumerable<string>)
        [o.Outcome, Usd(o.ExpectedUsd, words), Shown.Fixed(o.BoundUsd, 2), Usd(o.GapUsd, words), Shown.Fixed(o.SpentUsd, 2), o.Title?.Current.Text ?? ""]);

    public static IEnumerable<string> Lines(int number, AmendmentState state, IEnumerable<TermChange> changes, Words words)
    {
        yield return words["cooperation.amendment.done", number, words[PartnerMarkup.StateKey(state)]];
        foreach (var c in changes) yield return $"  {words["cooperation.term." + c.Field]}: {Text(c.Old)} → {Text(c.New)}";
    }

    private static IEnumerable<string> Line(string code, string key, Share? share, Words words) => [code, words[key], Usd(share?.Numerator, words), Usd(share?.Denominator, words),
        share?.Percent is { } percent ? Shown.PercentPoints(percent, 1) : words["cooperation.composition.unknown"]];

    private static string Usd(decimal? amount, Words words) => amount is { } known ? Shown.Fixed(known, 2) : words["cooperation.composition.unknown"];

    private static string Text(object? value) => value switch { null => "–", DateOnly day => $"{day:O}", decimal amount => Shown.Number(amount, 4), _ => value.ToString()! };
}
