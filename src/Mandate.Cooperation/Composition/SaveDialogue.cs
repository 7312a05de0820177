using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>Logs a talk with a funder, or what came of one.</summary>
public sealed class SaveDialogue
{
    private readonly MandateDb db;
    private readonly TimeProvider clock;

    internal SaveDialogue(MandateDb db, TimeProvider clock) => (this.db, this.clock) = (db, clock);

    /// <param name="Code">Of the talk to change, or of a new one.</param>
    /// <param name="Subject">In the language of whoever writes it.</param>
    public sealed record Input(string? Code, string? Partner, string? HeldOn, string? Subject, string Language, string? Outcome, string? Conclusion, string? NextStep, string? NextOn);

    public async Task<Outcome<string>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(CooperationFunctions.Manage, default) is { } refusal) return refusal;
        var typed = new TypedPortfolio();
        var (code, subject, held, next) = (typed.Code(input.Code), typed.Name(input.Subject, "subject"), typed.Day(input.HeldOn, "held_on", null), typed.OptionalDay(input.NextOn, "next_on", null));
        var (conclusion, step) = (typed.Text(input.Conclusion, "conclusion"), typed.Text(input.NextStep, "next_step"));
        var partner = await db.Set<Partner>().AsNoTracking().SingleOrDefaultAsync(p => p.Code == input.Partner, ct);
        if (partner is null) typed.Refuse("cooperation.partner.unknown", "partner", input.Partner);
        if (subject is null) typed.Refuse("cooperation.form.text", "subject");
        if (held > DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)) typed.Refuse("cooperation.import.future", "held_on");
        if (typed.Problems.Count > 0 || partner is null || subject is null) return typed.Problems;
        var row = await db.Set<FundingDialogue>().SingleOrDefaultAsync(d => d.Code == code, ct);
        row ??= db.Add(new FundingDialogue { Id = Guid.CreateVersion7(clock.GetUtcNow()), Code = code, PartnerId = partner.Id, Subject = LocalizedText.In(input.Language, subject) }).Entity;
        (row.PartnerId, row.HeldOn, row.Outcome, row.Conclusion, row.NextStep, row.NextOn) = (partner.Id, held, input.Outcome.Given(), conclusion, step, next);
        row.Subject = new(row.Subject.Original, new Dictionary<string, string>(row.Subject.Texts) { [input.Language] = subject });
        db.Act = new Act(by.Actor, "cooperation.save_dialogue");
        var saved = await db.SaveAsync(ct: ct);
        return saved.IsOk ? code : saved.Problems.ToList();
    }
}
