using System.Text;
using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>Says what an organisation or code of other publishers is called here, or takes that back.</summary>
public sealed class SetMapping(MandateDb db, Places places, TimeProvider clock)
{
    /// <param name="Vocabulary">Of a code; empty for an organisation.</param>
    /// <param name="Ours">Empty: it is not mapped any more.</param>
    public sealed record Input(string Kind, string? Vocabulary, string? Theirs, string? Ours);

    public sealed record Result(MappedKind Kind, string Vocabulary, string Theirs, string? Ours);

    public async Task<Outcome<Result>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(CooperationFunctions.Manage, default) is { } refusal) return refusal;
        var (theirs, ours, vocabulary) = (input.Theirs?.Trim() ?? "", input.Ours?.Trim() ?? "", input.Vocabulary?.Trim() ?? "");
        var problems = new List<Problem>();
        if (!SnakeEnum<MappedKind>.TryParse(input.Kind, out var kind)) problems.Add(Problem.Rule("cooperation.iati.mapping.kind_unknown", "kind", string.Join(", ", SnakeEnum<MappedKind>.Names)));
        if (theirs.Length is 0 or > IatiMapping.Longest) problems.Add(Problem.Rule("cooperation.iati.mapping.theirs_missing", "theirs", IatiMapping.Longest));
        if (ours.Length > IatiMapping.Longest) problems.Add(Problem.Rule("cooperation.iati.mapping.ours_long", "ours", IatiMapping.Longest));
        if (kind == MappedKind.Organisation != (vocabulary.Length == 0)) problems.Add(Problem.Rule("cooperation.iati.mapping.vocabulary", "vocabulary"));
        if (problems.Count == 0 && ours.Length > 0 && !await IsOursAsync(kind, ours, ct)) problems.Add(Problem.Rule("cooperation.iati.mapping.not_ours." + SnakeEnum<MappedKind>.Name(kind), "ours", ours));
        if (problems.Count > 0) return problems;
        db.Act = new Act(by.Actor, "cooperation.map_iati");
        var now = await db.Set<IatiMapping>().SingleOrDefaultAsync(m => m.Kind == kind && m.Vocabulary == vocabulary && m.Theirs == theirs, ct);
        if (now is null && ours.Length == 0) return Problem.NotFound("cooperation.iati.mapping.unknown", theirs);
        if (now is null) db.Add(new IatiMapping { Id = Guid.CreateVersion7(clock.GetUtcNow()), Kind = kind, Vocabulary = vocabulary, Theirs = theirs, Ours = ours });
        else if (ours.Length == 0) db.Remove(now);
        else now.Ours = ours;
        var saved = await db.SaveAsync(ct: ct);
        return saved.IsOk ? new Result(kind, vocabulary, theirs, ours.Length == 0 ? null : ours) : saved.Problems.ToList();
    }

    private async Task<bool> IsOursAsync(MappedKind kind, string ours, CancellationToken ct) => kind switch
    {
        MappedKind.Organisation => await db.Set<Partner>().AnyAsync(p => p.Code == ours, ct),
        MappedKind.Sector => Codelist.Of("Sector").Contains(Encoding.UTF8.GetBytes(ours), out _),
        _ => (await places.RegionsAsync(ct)).Exists(r => r.Code == ours) || Codelist.Of("Region").Contains(Encoding.UTF8.GetBytes(ours), out _),
    };
}
