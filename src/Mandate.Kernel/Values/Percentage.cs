using System.Globalization;

namespace Mandate.Kernel;

/// <summary>
/// A part of a whole, kept as both: so a roll-up adds the parts and the wholes and divides once, and no average of
/// averages arises. The part may exceed the whole.
/// </summary>
public sealed record Percentage
{
    /// <exception cref="ArgumentOutOfRangeException">The whole is negative, or one has more figures than <see cref="Figure"/> allows.</exception>
    public Percentage(decimal numerator, decimal denominator)
    {
        if (!Figure.InRange(numerator)) throw new ArgumentOutOfRangeException(nameof(numerator));
        if (denominator < 0 || !Figure.InRange(denominator)) throw new ArgumentOutOfRangeException(nameof(denominator));
        (Numerator, Denominator) = (numerator, denominator);
    }

    /// <summary>The part, in the unit of the whole.</summary>
    public decimal Numerator { get; }

    /// <summary>The whole, zero or more.</summary>
    public decimal Denominator { get; }

    /// <summary>False for a whole of zero: then there is no percentage, not 0 and not 100.</summary>
    public bool IsDefined => Denominator != 0;

    /// <summary>Per cent, unrounded (28 figures). Problem <c>kernel.percentage.undefined</c> for a whole of zero.</summary>
    public Outcome<decimal> PerCent => IsDefined ? Numerator * 100 / Denominator : Problem.Rule("kernel.percentage.undefined");

    /// <summary>Problem <c>kernel.percentage.negative</c> when the whole is negative.</summary>
    public static Outcome<Percentage> Of(decimal numerator, decimal denominator, string? field = null) => denominator < 0
        ? Problem.Rule("kernel.percentage.negative", field, denominator)
        : new Percentage(numerator, denominator);

    public static Percentage operator +(Percentage left, Percentage right) =>
        new(left.Numerator + right.Numerator, left.Denominator + right.Denominator);

    /// <summary>All parts of all wholes; 0 of 0 (undefined) for none.</summary>
    public static Percentage Sum(IEnumerable<Percentage> all) => all.Aggregate(new Percentage(0, 0), (sum, p) => sum + p);

    /// <summary>The part and the whole in files' convention: <c>18/24</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}
