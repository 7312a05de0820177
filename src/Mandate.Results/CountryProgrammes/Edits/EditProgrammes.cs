using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>How everything that is written about a country programme is begun and saved.</summary>
internal static class EditProgrammes
{
    /// <summary>What is there, edited from the version that was looked at even where nothing of it changes; or something new.</summary>
    public static T Begin<T>(this MandateDb db, T? kept, int seen, Func<T> create) where T : class, IVersioned
    {
        if (kept is null) return db.Add(create()).Entity;
        db.EditFrom(kept, seen);
        db.Entry(kept).Property(nameof(IVersioned.Version)).IsModified = true;
        return kept;
    }

    /// <summary>Saves a part; what is there already is a conflict of its own.</summary>
    public static async Task<Outcome<Done>> SavePartAsync(this MandateDb db, Access by, string operation, CancellationToken ct)
    {
        db.Act = new Act(by.Actor, operation);
        return await db.SaveAsync(_ => Problem.Conflict("results.programme.there_already"), ct);
    }
}
