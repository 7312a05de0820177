using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Hands out an evidence file to those who may see its result; checked again against its SHA-256.</summary>
public sealed class OpenEvidence(MandateDb db)
{
    public sealed record File(string Name, string MediaType, byte[] Bytes, byte[] Sha256);

    /// <returns>The file; not found also for those who may not see the result, and for what was taken away.</returns>
    public async Task<Outcome<File>> HandleAsync(Access by, Guid result, Guid evidence, CancellationToken ct)
    {
        var found = await (from e in db.Set<Evidence>().AsNoTracking()
                           join r in db.Set<CountryResult>() on e.CountryResultId equals r.Id
                           join f in db.Set<Framework>() on r.FrameworkId equals f.Id
                           where e.Id == evidence && r.Id == result && e.FileName != null
                           select new { Evidence = e, Result = r, Framework = f }).SingleOrDefaultAsync(ct);
        if (found is null || !by.MaySee(found.Result, found.Framework) || !MayOpen(by, found.Evidence, found.Result))
            return Problem.NotFound("results.evidence.not_found");
        var content = await db.Set<EvidenceContent>().AsNoTracking().SingleAsync(c => c.EvidenceId == evidence, ct);
        return System.Security.Cryptography.SHA256.HashData(content.Bytes).SequenceEqual(found.Evidence.Sha256!)
            ? new File(found.Evidence.FileName!, found.Evidence.MediaType!, content.Bytes, found.Evidence.Sha256!)
            : Problem.Unavailable("results.evidence.damaged", found.Evidence.FileName);
    }

    // Files may hold names and signatures: readers who are not signed in see that they are there, not what is in them.
    private static bool MayOpen(Access by, Evidence evidence, CountryResult result) =>
        (by.IsSignedIn || by.IsConsole) && (evidence.RemovedAt is null
            || by.May(ResultsFunctions.Report, result.Target()) || by.May(ResultsFunctions.Review, result.Target()));
}
