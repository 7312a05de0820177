using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Reads one country result for one reader.</summary>
internal sealed class ReadResult(MandateDb db, FindEntry find, Places places, People people, Words words)
{
    /// <returns>Not found too for those who may not know of it.</returns>
    public async Task<Outcome<ResultView>> HandleAsync(Access by, Guid id, CancellationToken ct)
    {
        if (await find.ResultAsync(id, ct) is not var (result, context) || !by.MaySee(result, context.Framework)) return ResultAccess.NotFound();
        db.ChangeTracker.Clear();
        var (review, round) = (by.May(ResultsFunctions.Review, result.Target()), result.Round(context.Levels));
        var report = by.May(ResultsFunctions.Report, result.Target()) && by.Actor.AccountId is not null;
        var seesPeople = by.MayReadResults(context.Framework.Id);
        var country = (await ReportedPlaces.NamesAsync(places, words, ct)).GetValueOrDefault(result.Country, result.Country);
        var region = (await places.RegionsAsync(ct)).Find(r => r.Code == result.Region);
        return new ResultView(result, context, await NoteAsync(result, context, ct), country,
            region?.Name.ToString() ?? (result.Region == CountryResult.WholeOrganisation ? words["results.place.all_regions"] : result.Region),
            seesPeople ? await NamesAsync(result, ct) : [], SinceLast(result),
            report, review, round, review ? Decide.RefuseLevel(by, result, round) : null, seesPeople);
    }

    private async Task<TechnicalNote?> NoteAsync(CountryResult result, EntryContext context, CancellationToken ct) =>
        result.TechnicalNoteId is not { } id || id == context.Note?.Id ? context.Note
            : await db.Set<TechnicalNote>().AsNoTracking().Include(n => n.Criteria.OrderBy(c => c.Position)).SingleAsync(n => n.Id == id, ct);

    private Task<Dictionary<string, string>> NamesAsync(CountryResult result, CancellationToken ct) => people.ByActorAsync(
        [result.ReportedBy, result.DecidedBy, .. result.Steps.SelectMany(s => new[] { s.By, s.OnBehalfOf }), .. result.Evidence.Select(e => e.AddedBy)], ct);

    // While it is with the reviewer the last submission is what lies before them: the one before it is compared.
    private static List<ResultDifference>? SinceLast(CountryResult result)
    {
        var submitted = result.Steps.Where(s => s.Action == ReviewAction.Submitted).Select(s => ResultContent.Parse(s.Content)).ToList();
        var before = result.Status == CountryResultStatus.Submitted ? submitted.SkipLast(1).LastOrDefault() : submitted.LastOrDefault();
        return before is null ? null : ResultDifferences.Between(before, ResultContent.Of(result));
    }
}
