namespace Mandate.Cooperation;

/// <summary>What a project may spend, and what donors said that they would give for it.</summary>
internal static class PartsOfProjectMoney
{
    private static readonly PartColumn[] Valued = [PartColumn.Day("value_date", optional: true), PartColumn.Number("rate", optional: true), PartColumn.Number("amount_usd", optional: true)];

    public static readonly PortfolioPart[] All =
    [
        new(PartOwner.Project, "budgets", new PartFile("project_budgets", [PartColumn.Day("from"), PartColumn.Day("to"), PartColumn.Text("object"), PartColumn.Number("amount"), PartColumn.Text("currency"), .. Valued,
            PartColumn.Flag("revised"), PartColumn.Flag("committed")], ["from", "object"],
            s => s.Project!.Budgets.OrderBy(b => b.From).ThenBy(b => b.Object, StringComparer.Ordinal).Select(b => PartRow.Of(b, [("from", b.From), ("to", b.To), ("object", b.Object), ("revised", b.IsRevised), ("committed", b.IsCommitted), .. Cells(b)])))
            { Remove = (s, x) => s.Project!.Budgets.Remove((ProjectBudget)x) }),
        new(PartOwner.Project, "pledges", Pledges([PartColumn.Of("partner", "partners"), PartColumn.Of("agreement", "agreements", optional: true)], (s, p) => p.ProjectId == s.Project!.Id)),
        new(PartOwner.Partner, "pledges", Pledges([PartColumn.Of("agreement", "agreements", optional: true), PartColumn.Of("project", "projects", optional: true)], (s, p) => p.PartnerId == s.Partner!.Id)),
    ];

    private static PartFile Pledges(PartColumn[] whom, Func<PartSubject, Pledge, bool> isIts) => new("pledges", [PartColumn.Text("code"), PartColumn.OneOf<PledgeKind>("kind", "cooperation.pledge_kind."), .. whom, PartColumn.Day("on"),
        PartColumn.Number("amount"), PartColumn.Text("currency"), .. Valued], ["code"],
        s => s.State.Pledges.Values.Where(p => isIts(s, p)).OrderBy(p => p.On).ThenBy(p => p.Code, StringComparer.Ordinal).Select(p => PartRow.Of(p, [("code", p.Code), ("kind", p.Kind), ("partner", s.NameOf(p.PartnerId)),
            ("agreement", s.NameOf(p.AgreementId)), ("project", s.NameOf(p.ProjectId)), ("on", p.On), .. Cells(p)])))
    { Remove = (s, x) => s.State.Pledges.Remove(((Pledge)x).Code), IsTaken = (s, cells) => s.State.Pledges.TryGetValue(cells.GetValueOrDefault("code") ?? "", out var p) && !isIts(s, p) };

    private static (string, object?)[] Cells(IValued v) => [("amount", v.Amount), ("currency", v.Currency), ("value_date", v.ValueDate), ("rate", v.Rate), ("amount_usd", v.Rate is null && v.Currency != ValuedMoney.Dollar ? v.AmountUsd : null)];
}
