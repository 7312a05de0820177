using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>An agreement in a list.</summary>
/// <param name="ReceivedUsd">Under it, so far.</param>
/// <param name="Renews">Code of the agreement that it renews.</param>
public sealed record AgreementLine(
    Guid Id, string Code, LocalizedText Title, AgreementKind Kind, Named Partner, DateOnly? SignedOn, DateOnly From, DateOnly To, decimal? Amount, Currency? Currency,
    Earmarking? Earmarking, bool IsSouthSouth, string? Renews, decimal ReceivedUsd, int Projects, int LateReports, int OpenAmendments, bool IsExample);
