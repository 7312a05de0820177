using Mandate.Kernel;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Mandate.Ui;

/// <summary>Puts the problems of an operation beside the fields of the form that caused them.</summary>
public static class ProblemsInForms
{
    /// <summary>
    /// Each problem goes to the field, posted or not, whose last name equals its field (case and underscores aside: the field
    /// <c>member_state</c> finds <c>Form.MemberState</c>, <c>cells[2].quantity</c> finds <c>Form.Cells[2].Quantity</c>); one that finds none stands in the summary alone.
    /// </summary>
    /// <param name="state">The form's state.</param>
    /// <param name="problems">What the operation refused.</param>
    /// <param name="words">The reader's words.</param>
    /// <param name="fields">Where a problem's field has another name in this form: from the problem's to the form's.</param>
    /// <param name="declared">The fields that the page takes: buttons of which none was chosen are not posted.</param>
    public static void AddProblems(this ModelStateDictionary state, IEnumerable<Problem> problems, Words words,
        IReadOnlyDictionary<string, string>? fields = null, IEnumerable<string>? declared = null)
    {
        List<string> posted = [.. state.Keys, .. declared ?? []];
        foreach (var problem in problems)
            state.AddModelError(Key(problem.Place?.Field, posted, fields), words.For(problem));
    }

    private static string Key(string? field, List<string> posted, IReadOnlyDictionary<string, string>? fields)
    {
        if (field is null) return "";
        if (fields is not null && fields.TryGetValue(field, out var mapped)) return mapped;
        var wanted = Plain(field);
        return posted.Find(p => Plain(p) == wanted) ?? posted.Find(p => Plain(p[(p.LastIndexOf('.') + 1)..]) == wanted)
            ?? posted.Find(p => Plain(p).EndsWith('.' + wanted, StringComparison.Ordinal)) ?? "";
    }

    private static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();
}
