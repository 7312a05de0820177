using System.Text.RegularExpressions;
using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>Says as whom the organisation publishes open aid data, on which day and in which files.</summary>
public sealed partial class SaveIatiPublisher(MandateDb db)
{
    public const int LongestText = 200, LastDay = 28;

    /// <param name="Name">In the languages that it is known in; the first is the original.</param>
    /// <param name="Day">Of the month; null: only when somebody asks for it.</param>
    /// <param name="Version">The one that was looked at; null: whichever stands.</param>
    public sealed record Input(
        string? Identifier, string? OrganisationType, LocalizedText? Name, LocalizedText? Department = null, string? Email = null, string? Website = null,
        int? Day = null, FileSplit Split = FileSplit.None, int? FileSize = null, bool IsExample = false, int? Version = null);

    public sealed record Result(string Identifier, int? Day, FileSplit Split);

    public async Task<Outcome<Result>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(CooperationFunctions.Publish, default) is { } refusal) return refusal;
        var problems = Check(input).ToList();
        if (problems.Count > 0) return problems;
        var publisher = await db.Set<IatiPublisher>().SingleOrDefaultAsync(ct);
        if (publisher is null) db.Add(publisher = new IatiPublisher { Identifier = "", OrganisationType = "", Name = input.Name! });
        else if (input.Version is { } version) db.EditFrom(publisher, version);
        (publisher.Identifier, publisher.OrganisationType, publisher.Name) = (input.Identifier!.Trim(), input.OrganisationType!.Trim(), input.Name!);
        (publisher.Department, publisher.Email, publisher.Website) = (input.Department, Plain(input.Email), Plain(input.Website));
        (publisher.Day, publisher.Split, publisher.FileSize, publisher.IsExample) = (input.Day, input.Split, input.Split == FileSplit.Size ? input.FileSize : null, input.IsExample);
        db.Act = new Act(by.Actor, "cooperation.save_iati_publisher");
        var saved = await db.SaveAsync(ct: ct);
        return saved.IsOk ? new Result(publisher.Identifier, publisher.Day, publisher.Split) : saved.Problems.ToList();
    }

    private static IEnumerable<Problem> Check(Input input)
    {
        if (!OrganisationIdentifier().IsMatch(input.Identifier?.Trim() ?? "")) yield return Problem.Rule("cooperation.iati.publisher_identifier", "identifier");
        if (!TypeCode().IsMatch(input.OrganisationType?.Trim() ?? "")) yield return Problem.Rule("cooperation.iati.publisher_type", "organisation_type");
        if (input.Name is null || input.Name.Texts.Values.Any(t => t.Length > LongestText)) yield return Problem.Rule("cooperation.iati.publisher_name", "name", LongestText);
        if (input.Email is { Length: > 0 } email && !Address().IsMatch(email.Trim())) yield return Problem.Rule("cooperation.iati.publisher_email", "email");
        if (input.Website is { Length: > 0 } site && !(Uri.TryCreate(site.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")) yield return Problem.Rule("cooperation.iati.publisher_website", "website");
        if (input.Day is < 1 or > LastDay) yield return Problem.Rule("cooperation.iati.publisher_day", "day", LastDay);
        if (input.Split == FileSplit.Size && input.FileSize is null or < 1) yield return Problem.Rule("cooperation.iati.publisher_size", "file_size");
    }

    private static string? Plain(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    // Agency code, hyphen, number; the standard forbids white space and / & | ? in it.
    [GeneratedRegex(@"^[A-Za-z]{2,}-[^\s/&|?]{1,195}$")]
    private static partial Regex OrganisationIdentifier();

    [GeneratedRegex(@"^\d{2}$")]
    private static partial Regex TypeCode();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+$")]
    private static partial Regex Address();
}
