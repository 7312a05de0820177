using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>What an amendment may change of an agreement.</summary>
internal sealed record AmendmentTerms(LocalizedText Title, DateOnly From, DateOnly To, decimal? Amount, Currency? Currency, Earmarking? Earmarking)
{
    public static AmendmentTerms Of(Agreement a) => new(a.Title, a.From, a.To, a.Amount, a.Currency, a.Earmarking);

    public static AmendmentTerms Copy(AgreementAmendment a) => new(a.Title, a.From, a.To, a.Amount, a.Currency, a.Earmarking);

    public static AmendmentTerms Base(AgreementAmendment a) => new(a.BaseTitle, a.BaseFrom, a.BaseTo, a.BaseAmount, a.BaseCurrency, a.BaseEarmarking);

    public void Into(Agreement a) => (a.Title, a.From, a.To, a.Amount, a.Currency, a.Earmarking) = (Title, From, To, Amount, Currency, Earmarking);

    public void Into(AgreementAmendment a) => (a.Title, a.From, a.To, a.Amount, a.Currency, a.Earmarking) = (Title, From, To, Amount, Currency, Earmarking);

    /// <summary>Field by field, by the names of the files.</summary>
    public IEnumerable<(string Field, object? Value)> Fields => [("title", Title), ("from", From), ("to", To), ("amount", Amount), ("currency", Currency), ("earmarking", Earmarking)];
}

/// <summary>A term that an amendment changes.</summary>
public sealed record TermChange(string Field, object? Old, object? New);

/// <summary>The differences that an amendment makes, and how they are merged. Pure.</summary>
internal static class AmendmentMerge
{
    /// <summary>What the copy changes of the agreement as it was copied.</summary>
    public static IReadOnlyList<TermChange> Differences(AmendmentTerms before, AmendmentTerms copy) =>
        [.. before.Fields.Zip(copy.Fields, (b, c) => new TermChange(b.Field, b.Value, c.Value)).Where(d => !Equals(d.Old, d.New))];

    /// <summary>
    /// The agreement as it stands with the differences put to it. A term that somebody else changed meanwhile to something
    /// else is a conflict: it is named, and nothing is merged.
    /// </summary>
    public static Outcome<AmendmentTerms> Merge(AmendmentTerms before, AmendmentTerms copy, AmendmentTerms now)
    {
        var current = now.Fields.ToDictionary(f => f.Field, f => f.Value);
        var changes = Differences(before, copy);
        var conflicts = changes.Where(c => !Equals(current[c.Field], c.Old) && !Equals(current[c.Field], c.New))
            .Select(c => Problem.Conflict("cooperation.amendment.conflict", c.Field, current[c.Field]?.ToString() ?? "–", c.New?.ToString() ?? "–").At(new Place(Field: c.Field))).ToList();
        if (conflicts.Count > 0) return conflicts;
        foreach (var change in changes) current[change.Field] = change.New;
        return new AmendmentTerms((LocalizedText)current["title"]!, (DateOnly)current["from"]!, (DateOnly)current["to"]!, (decimal?)current["amount"], (Currency?)current["currency"], (Earmarking?)current["earmarking"]);
    }
}
