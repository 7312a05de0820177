namespace Mandate.Cooperation;

/// <summary>Agreements as they were signed. The terms of one that was amended stay as its amendments made them.</summary>
internal static class AgreementFiles
{
    public static readonly PortfolioFile Agreements = new(PortfolioFiles.Shape("agreements.csv",
        ["code", "partner", "kind", .. PortfolioRow.Titles, "from", "to"], "signed_on", "amount", "currency", "earmarking", "south_south", "renews", "link"), Put);

    private static void Put(PortfolioRow r)
    {
        var (code, partner, kind, title) = (r.Code(), r.Partner(), r.Chosen<AgreementKind>("kind"), r.Words());
        var (from, to, signed) = (r.Date("from"), r.Date("to"), r.Day("signed_on"));
        var (amount, currency, earmarking) = (r.Decimal("amount"), r.OptionalCurrency("currency"), r.Maybe<Earmarking>("earmarking"));
        var (south, renews, link) = (r.Flag("south_south"), r.OptionalAgreement("renews"), r.Link("link"));
        foreach (var problem in AgreementRules.Check(kind, from, to, signed, amount, currency, earmarking, r.State.Today)) r.Refuse(problem.Code, problem.Place!.Field!, [.. problem.Args]);
        r.Once(code);
        if (renews?.Code == code) r.Refuse("cooperation.agreement.renews_itself", "renews", code);
        if (code.Length == 0 || partner is null || title is null) return;
        if (!r.State.Agreements.TryGetValue(code, out var a))
            r.State.Agreements[code] = a = r.State.Add(new Agreement { Id = Guid.CreateVersion7(), Code = code, PartnerId = partner.Id, Title = title, IsExample = r.State.AreExamples });
        (a.PartnerId, a.Kind, a.SignedOn, a.IsSouthSouth, a.RenewsId, a.Link) = (partner.Id, kind, signed, south, renews?.Id, link);
        // What was amended since the file was written is not undone by it.
        if (!a.Amendments.Exists(x => x.State == AmendmentState.Signed)) new AmendmentTerms(title, from, to, amount, currency, earmarking).Into(a);
    }
}
