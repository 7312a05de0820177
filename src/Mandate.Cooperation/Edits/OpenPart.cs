using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>A part with its rows as they stand.</summary>
/// <param name="Version">Of its owner, from which a change starts; 0 where it makes a new one.</param>
/// <param name="Rows">By file.</param>
internal sealed record OpenedPart(PortfolioPart Part, PartSubject Subject, int Version, bool MayManage, IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Rows);

/// <summary>Reads what a form shows before anything is typed.</summary>
internal sealed class OpenPart(MandateDb db, LoadPortfolio load, TimeProvider clock)
{
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public async Task<Outcome<OpenedPart>> HandleAsync(Access by, PartAddress address, CancellationToken ct)
    {
        if (!by.MaySomewhere(address.Code is null ? CooperationFunctions.Manage : CooperationFunctions.Read)) return Problem.Forbidden("organisation.access.refused");
        if (PortfolioParts.Find(address) is not { } part) return Problem.NotFound("cooperation.part.unknown", address.Part);
        var subject = new PartSubject(address, await load.ReadAsync(by, [], areExamples: false, Today, ct, address), await NamesAsync(ct));
        if (!part.IsNew && !subject.IsThere) return subject.NotFound();
        return new OpenedPart(part, subject, subject.Owner?.Version ?? 0, by.May(CooperationFunctions.Manage, subject.Target),
            part.Files.ToDictionary(f => f.Name, f => part.IsNew ? [] : (IReadOnlyList<IReadOnlyDictionary<string, string>>)[.. f.Rows(subject).Select(r => Asked(f, r))], StringComparer.Ordinal));
    }

    private static Dictionary<string, string> Asked(PartFile file, PartRow row) => row.Cells.Where(c => Array.Exists(file.Columns, x => x.Name == c.Key)).ToDictionary(StringComparer.Ordinal);

    /// <summary>The same owner with what some sheets name.</summary>
    public async Task<PartSubject> WithAsync(Access by, OpenedPart opened, Dictionary<string, CsvSheet> sheets, CancellationToken ct) =>
        opened.Subject with { State = await load.ReadAsync(by, sheets, areExamples: false, Today, ct, opened.Subject.Address) };

    private async Task<Dictionary<Guid, string>> NamesAsync(CancellationToken ct) => await db.Set<Partner>().Select(p => new { p.Id, p.Code })
        .Concat(db.Set<Agreement>().Select(a => new { a.Id, a.Code })).Concat(db.Set<Project>().Select(p => new { p.Id, p.Code })).ToDictionaryAsync(x => x.Id, x => x.Code, ct);
}
