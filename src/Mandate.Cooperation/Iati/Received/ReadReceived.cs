using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>One received activity: what its columns say, and its XML.</summary>
public sealed class ReadReceived(MandateDb db)
{
    /// <param name="Mapped">What others call so and so is here called so, for the codes of this activity.</param>
    public sealed record View(ReceivedActivity Activity, IatiImport Import, IReadOnlyList<ReceivedPlace> Places, IReadOnlyList<ReceivedSector> Sectors, IReadOnlyList<ReceivedParty> Parties,
        IReadOnlyList<ReceivedBudget> Budgets, IReadOnlyList<ReceivedTransaction> Transactions, IReadOnlyList<ReceivedRelated> Related, IReadOnlyList<IatiMapping> Mapped, byte[] Xml);

    public async Task<Outcome<View>> HandleAsync(Access by, long id, CancellationToken ct)
    {
        if (by.Refuse(CooperationFunctions.Read, default) is { } refusal) return refusal;
        if (await db.Set<ReceivedActivity>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct) is not { } activity) return Problem.NotFound("cooperation.iati.unknown", id);
        var import = await db.Set<IatiImport>().AsNoTracking().SingleAsync(i => i.Id == activity.ImportId, ct);
        var places = await db.Set<ReceivedPlace>().AsNoTracking().Where(x => x.ActivityId == id).OrderBy(x => x.Position).ToListAsync(ct);
        var sectors = await db.Set<ReceivedSector>().AsNoTracking().Where(x => x.ActivityId == id).OrderBy(x => x.Position).ToListAsync(ct);
        var parties = await db.Set<ReceivedParty>().AsNoTracking().Where(x => x.ActivityId == id).OrderBy(x => x.Position).ToListAsync(ct);
        return new View(activity, import, places, sectors, parties,
            await db.Set<ReceivedBudget>().AsNoTracking().Where(x => x.ActivityId == id).OrderBy(x => x.Position).ToListAsync(ct),
            await db.Set<ReceivedTransaction>().AsNoTracking().Where(x => x.ActivityId == id).OrderBy(x => x.Position).ToListAsync(ct),
            await db.Set<ReceivedRelated>().AsNoTracking().Where(x => x.ActivityId == id).OrderBy(x => x.Position).ToListAsync(ct),
            await MappedAsync(activity, sectors, places, parties, ct), PackedXml.Open(activity.Xml, activity.XmlLength));
    }

    private Task<List<IatiMapping>> MappedAsync(ReceivedActivity activity, List<ReceivedSector> sectors, List<ReceivedPlace> places, List<ReceivedParty> parties, CancellationToken ct)
    {
        var names = parties.Select(p => p.Ref ?? p.Name).Append(activity.ReportingRef ?? activity.ReportingName).OfType<string>().ToList();
        var codes = sectors.Select(s => s.Code).Concat(places.Select(p => p.Code)).ToList();
        return db.Set<IatiMapping>().AsNoTracking().Where(m => m.Kind == MappedKind.Organisation ? names.Contains(m.Theirs) : codes.Contains(m.Theirs)).ToListAsync(ct);
    }
}
