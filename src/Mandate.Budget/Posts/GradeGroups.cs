using System.Text.RegularExpressions;

namespace Mandate.Budget;

/// <summary>Which group a grade is of, by its letters. Pure.</summary>
internal static partial class GradeGroups
{
    /// <summary>Null: the letters are of no grade of the United Nations common system.</summary>
    public static GradeGroup? Of(string grade) => Letters().Match(grade).Groups[1].Value.ToUpperInvariant() switch
    {
        // National officers do professional work.
        "P" or "D" or "NO" or "DG" or "DDG" or "ADG" or "SG" or "USG" or "ASG" => GradeGroup.Professional,
        "G" or "GS" => GradeGroup.GeneralService,
        _ => null,
    };

    // NO-C has a letter for a step, all others have figures or nothing.
    [GeneratedRegex(@"^(NO|[A-Za-z]+)(?:[-. ]?[0-9]{1,2}|[-. ]?[A-E])?\z")]
    private static partial Regex Letters();
}
