using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>An amount in its own currency and in US dollars at the rate of its value date; both are kept, neither is computed again.</summary>
public interface IValued
{
    /// <summary>To the minor unit of its currency.</summary>
    decimal Amount { get; set; }

    Currency Currency { get; set; }

    /// <summary>The day whose rate counts.</summary>
    DateOnly ValueDate { get; set; }

    /// <summary>Units of the currency for one US dollar; null: the amount in US dollars was given.</summary>
    decimal? Rate { get; set; }

    /// <summary>To the cent.</summary>
    decimal AmountUsd { get; set; }
}
