using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>What may be done with results, and which roles may do it.</summary>
public static class ResultsFunctions
{
    public const string ReadCode = "results.read";
    public const string ImportCode = "results.framework.import";
    public const string ApproveFrameworkCode = "results.framework.approve";
    public const string WriteNotesCode = "results.technical_note.write";
    public const string ReportCode = "results.country_result.report";
    public const string ReviewCode = "results.country_result.review";
    public const string UpdateDeliverablesCode = "results.deliverable.update";
    public const string EditProgrammesCode = "results.country_programme.edit";
    public const string EditTeamsCode = "results.technical_team.edit";

    /// <summary>Sees frameworks, approved results, and who reported and approved them.</summary>
    public static Function Read { get; } = new(ReadCode);

    public static Function Import { get; } = new(ImportCode);

    /// <summary>Approves a framework, opens it to the public, opens and closes its periods.</summary>
    public static Function ApproveFramework { get; } = new(ApproveFrameworkCode);

    /// <summary>Says how an indicator is measured and which criteria a result meets before it counts.</summary>
    public static Function WriteNotes { get; } = new(WriteNotesCode);

    /// <summary>Writes and submits results of the countries in scope.</summary>
    public static Function Report { get; } = new(ReportCode);

    /// <summary>Returns or approves the results of others in scope.</summary>
    public static Function Review { get; } = new(ReviewCode);

    /// <summary>Says how far the deliverables of a unit or a framework are, moves their dates, hands them on.</summary>
    public static Function UpdateDeliverables { get; } = new(UpdateDeliverablesCode);

    /// <summary>Writes the country programmes and UN cooperation frameworks of the countries in scope, their committees and evaluations.</summary>
    public static Function EditProgrammes { get; } = new(EditProgrammesCode);

    /// <summary>Writes the technical teams that a unit in scope leads, with members and deployments; asks for deployments to the countries in scope.</summary>
    public static Function EditTeams { get; } = new(EditTeamsCode);

    internal static IReadOnlyList<ScopeFunctions> ByScope { get; } =
        [new(TokenScope.Read, Read), new(TokenScope.Report, Report, UpdateDeliverables, EditProgrammes, EditTeams), new(TokenScope.Review, Review),
            new(TokenScope.Manage, Import, ApproveFramework, WriteNotes, UpdateDeliverables, EditProgrammes, EditTeams)];

    internal static IReadOnlyList<RoleFunctions> ByRole { get; } =
    [
        new(Roles.Administrator, Read),
        new(Roles.PlanningOfficer, Read, Import, ApproveFramework, WriteNotes, UpdateDeliverables, EditProgrammes, EditTeams),
        new(Roles.FinanceOfficer, Read),
        new(Roles.CountryOfficer, Read, Report, UpdateDeliverables, EditProgrammes, EditTeams),
        new(Roles.Reviewer, Read, Review),
        new(Roles.Auditor, Read),
        new(Roles.Reader, Read),
    ];
}
