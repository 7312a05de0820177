using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>
/// What one member State pays for the biennium, in Swiss francs to the centime. Credits and arrears are null where the
/// files do not say them; a member State that the file of balances leaves out has none.
/// </summary>
/// <param name="FirstYearChf">Half of it; the second year is the other half, and the odd centimes go by turns to one and the other.</param>
public sealed record Contribution(string Country, decimal Percent, decimal AmountChf, decimal FirstYearChf, decimal SecondYearChf, decimal? CreditChf, decimal? ArrearsChf)
{
    /// <summary>Below zero where the credit is more than is assessed.</summary>
    public decimal? NetChf => AmountChf - CreditChf;

    public decimal? TotalDueChf => NetChf + ArrearsChf;

    /// <summary>Null where the price layers or the scale are missing. In the order of the scale.</summary>
    internal static IReadOnlyList<Contribution>? Of(BudgetBook book, decimal rate)
    {
        if (book.Scale.Count == 0 || PriceLayers.Sum(book.Lines).Recosted is not { } usd) return null;
        // By country, so that equal remainders do not depend on the order of the file.
        var members = book.Scale.OrderBy(m => m.Country, StringComparer.Ordinal).ToList();
        var shares = new Money(FrancRate.Francs(usd, rate), Currency.Of("CHF")).Shares(members.ConvertAll(m => m.Percent));
        if (!shares.TryGet(out var amounts)) return null;
        var balances = book.Balances.ToDictionary(b => b.Country, StringComparer.Ordinal);
        var (odd, contributions) = (0, new Dictionary<string, Contribution>(StringComparer.Ordinal));
        foreach (var (member, amount) in members.Zip(amounts))
            contributions[member.Country] = Make(member, amount.Amount, book.Balances.Count == 0 ? null : balances.GetValueOrDefault(member.Country) ?? None(member), ref odd);
        return [.. book.Scale.Select(m => contributions[m.Country])];
    }

    private static ContributionBalance None(AssessedMember member) => new() { Country = member.Country };

    private static Contribution Make(AssessedMember member, decimal amount, ContributionBalance? balance, ref int odd)
    {
        var half = decimal.Floor(amount * 50) / 100;
        var first = half + half == amount || odd++ % 2 == 1 ? half : amount - half;
        return new(member.Country, member.Percent, amount, first, amount - first, balance?.Credit, balance?.Arrears);
    }
}
