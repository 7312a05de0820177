using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>The log of talks with funders, the latest first.</summary>
public sealed class ListDialogues(MandateDb db)
{
    public sealed record Line(string Code, Named Partner, DateOnly HeldOn, LocalizedText Subject, string? Outcome, string? Conclusion, string? NextStep, DateOnly? NextOn);

    public async Task<Outcome<List<Line>>> HandleAsync(Access by, CancellationToken ct)
    {
        if (!by.MaySomewhere(CooperationFunctions.Read)) return Problem.Forbidden("organisation.access.refused");
        return await (from d in db.Set<FundingDialogue>()
                      join p in db.Set<Partner>() on d.PartnerId equals p.Id
                      orderby d.HeldOn descending, d.Code
                      select new Line(d.Code, new Named(p.Code, p.Name), d.HeldOn, d.Subject, d.Outcome, d.Conclusion, d.NextStep, d.NextOn)).ToListAsync(ct);
    }
}
