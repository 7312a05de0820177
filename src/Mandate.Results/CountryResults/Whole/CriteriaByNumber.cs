using System.Globalization;
using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>Criteria as people type them: by their number in the technical note in force.</summary>
internal static class CriteriaByNumber
{
    /// <summary>The criteria that are met then, and a problem for each text that names none.</summary>
    /// <param name="note">Null: none was written.</param>
    /// <param name="typed"><c>1</c>, <c>1=yes</c>, <c>2=no</c>; of two about one criterion the last stands.</param>
    /// <param name="before">Those that were met before.</param>
    public static (IReadOnlyList<Guid> Met, IReadOnlyList<Problem> Problems) Read(
        TechnicalNote? note, IReadOnlyList<string> typed, IEnumerable<Guid> before)
    {
        var (met, problems) = (before.ToHashSet(), new List<Problem>());
        foreach (var text in typed)
        {
            if (Find(note, text) is not var (criterion, isMet)) problems.Add(Unknown(note, text));
            else if (isMet) met.Add(criterion);
            else met.Remove(criterion);
        }
        return ([.. met], problems);
    }

    private static (Guid, bool)? Find(TechnicalNote? note, string text)
    {
        var (number, says) = text.Split('=', 2) is [var left, var right] ? (left, right.Trim().ToLowerInvariant()) : (text, "yes");
        if (says is not ("yes" or "no") || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var position)) return null;
        return note?.Criteria.Find(c => c.Position == position) is { } criterion ? (criterion.Id, says == "yes") : null;
    }

    private static Problem Unknown(TechnicalNote? note, string text) => note is null
        ? Problem.Rule("results.report.criterion_no_note", "criterion", text)
        : Problem.Rule("results.report.criterion_unknown", "criterion", text, note.Criteria.Count);
}
