namespace Mandate.Cooperation;

/// <summary>A partnership that counts.</summary>
/// <param name="IsRenewal">It renews an earlier agreement; else it is new.</param>
public sealed record CountedPartnership(string Code, Named Partner, AgreementKind Kind, DateOnly SignedOn, bool IsRenewal);

/// <summary>
/// Partnerships established or renewed in a period: indicator A.4.2. What counts is a memorandum, letter of intent, roadmap or
/// partnership agreement with the United Nations, an international financial institution, another multilateral body, or for
/// South-South cooperation. One that was renewed within the period counts once. Pure.
/// </summary>
internal static class PartnershipCount
{
    public sealed record Candidate(Guid Id, string Code, Named Partner, AgreementKind Kind, DateOnly? SignedOn, Guid? RenewsId, bool IsUn, bool IsIfi, bool IsMultilateral, bool IsSouthSouth);

    public static List<CountedPartnership> Of(IEnumerable<Candidate> all, DateOnly from, DateOnly to)
    {
        var signed = all.Where(c => c.Kind is AgreementKind.Memorandum or AgreementKind.LetterOfIntent or AgreementKind.Roadmap or AgreementKind.Partnership
            && (c.IsUn || c.IsIfi || c.IsMultilateral || c.IsSouthSouth) && from <= c.SignedOn && c.SignedOn <= to).ToList();
        var renewed = signed.Select(c => c.RenewsId).OfType<Guid>().ToHashSet();
        return [.. signed.Where(c => !renewed.Contains(c.Id)).OrderBy(c => c.SignedOn).ThenBy(c => c.Code, StringComparer.Ordinal)
            .Select(c => new CountedPartnership(c.Code, c.Partner, c.Kind, c.SignedOn!.Value, c.RenewsId is not null))];
    }
}
