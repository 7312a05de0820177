using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Cooperation;

/// <summary>One project whole: from its money to its results.</summary>
public sealed class ShowProject
{
    private readonly MandateDb db;
    private readonly ReadSheet read;

    internal ShowProject(MandateDb db, ReadSheet read) => (this.db, this.read) = (db, read);

    /// <param name="MayManage">May the asker change it.</param>
    public sealed record Shown(ProjectSheet Sheet, bool MayManage);

    public async Task<Outcome<Shown>> HandleAsync(Access by, string code, CancellationToken ct)
    {
        if (!by.MaySomewhere(CooperationFunctions.Read)) return Problem.Forbidden("organisation.access.refused");
        var sheet = await read.OfAsync(by, db.Set<Project>().Where(p => p.Code == code), ct);
        return sheet is null ? Problem.NotFound("cooperation.project.not_found", code) : new Shown(sheet.Value.Sheet, by.May(CooperationFunctions.Manage, new(Unit: sheet.Value.Unit)));
    }
}
