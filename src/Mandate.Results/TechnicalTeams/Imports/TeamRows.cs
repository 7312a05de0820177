namespace Mandate.Results;

/// <summary>What one row says, by file or by form, and whether every cell of it could be read.</summary>
internal abstract record TeamFileRow(int Row, bool IsSound);

/// <param name="Serves">Framework and code of each result that it serves.</param>
internal sealed record TeamRow(
    int Row, bool IsSound, string Code, TypedLanguages Title, TypedLanguages Purpose, string Unit, IReadOnlyList<(string Framework, string Code)> Serves,
    DateOnly From, DateOnly? To) : TeamFileRow(Row, IsSound);

internal sealed record TeamMemberRow(
    int Row, bool IsSound, string Team, string Person, string Name, TeamRole Role, string? Responsibilities, string DutyStation, string? Unit, int Share,
    DateOnly From, DateOnly? To) : TeamFileRow(Row, IsSound);

/// <param name="Framework">Of <paramref name="Indicator"/>.</param>
internal sealed record DeploymentRow(
    int Row, bool IsSound, string Team, string Code, string? Person, DeploymentMode Mode, string Country, string Body, TypedLanguages Terms, DateOnly From, DateOnly To,
    int Share, string RequestedBy, DeploymentState State, string? Reason, string? Programme, string? Framework, string? Indicator) : TeamFileRow(Row, IsSound);

/// <summary>Everything that one import, or one form, says.</summary>
internal sealed record TeamRows(List<TeamRow> Teams, List<TeamMemberRow> Members, List<DeploymentRow> Deployments)
{
    public int Count => Teams.Count + Members.Count + Deployments.Count;

    /// <summary>Codes of the teams that any row is about.</summary>
    public List<string> Named => [.. Teams.Select(t => t.Code).Concat(Members.Select(m => m.Team)).Concat(Deployments.Select(d => d.Team)).Where(c => c.Length > 0).Distinct()];
}
