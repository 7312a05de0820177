namespace Mandate.Results;

/// <summary>What an operation on a country result leaves: where it stands, and the version that the next edit starts from.</summary>
/// <param name="ContentHash">SHA-256 of the content in hexadecimal: what a reviewer approves.</param>
public sealed record SavedResult(Guid Id, int Version, CountryResultStatus Status, string ContentHash)
{
    internal static SavedResult Of(CountryResult result) => new(result.Id, result.Version, result.Status,
        Convert.ToHexStringLower(ResultContent.Of(result).Hash()));
}
