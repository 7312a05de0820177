using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Organisation;

/// <summary>Roles, functions and their reach in the reader's words.</summary>
internal static class RoleWords
{
    public static string Role(this Words words, string role) => words["organisation.role." + role];

    /// <summary>
    /// <c>results.country_result.report</c> is said by the key <c>results.function.country_result.report</c> of the
    /// module that declares it; a function without words shows its code.
    /// </summary>
    public static string Function(this Words words, Function function)
    {
        var dot = function.Code.IndexOf('.', StringComparison.Ordinal);
        var key = $"{function.Code[..dot]}.function{function.Code[dot..]}";
        return words.Has(key) ? words[key] : function.Code;
    }

    public static Markup Where(this Words words, HeldRole role, GrantPlaces places)
    {
        if (role.Result is { } result)
            return places.Results.FirstOrDefault(r => r.Id == result) is { } node
                ? Markup.Of($"{node.Path} {FigureMarkup.Text(node.Name)}") : Markup.Text(words["organisation.grant.some_result"]);
        if (role.Framework is { } id)
            return places.Frameworks.FirstOrDefault(f => f.Id == id) is { } found ? FigureMarkup.Text(found.Name) : Markup.Text(words["organisation.grant.some_framework"]);
        return role.Where is { } place ? FigureMarkup.Text(place) : Markup.Text(words["organisation.grant.everywhere"]);
    }

    /// <summary>The same without markup, for a choice.</summary>
    public static string WhereText(this Words words, HeldRole role, GrantPlaces places) => role switch
    {
        { Result: { } result } => places.Results.FirstOrDefault(r => r.Id == result) is { } node
            ? $"{node.Path} {node.Name}" : words["organisation.grant.some_result"],
        { Framework: { } id } => places.Frameworks.FirstOrDefault(f => f.Id == id)?.Name.ToString() ?? words["organisation.grant.some_framework"],
        _ => role.Where?.ToString() ?? words["organisation.grant.everywhere"],
    };

    public static string Period(this Words words, HeldRole role) => role.To is { } to
        ? words["organisation.grant.from_to", Shown.Date(role.From), Shown.Date(to)]
        : words["organisation.grant.since", Shown.Date(role.From)];
}
