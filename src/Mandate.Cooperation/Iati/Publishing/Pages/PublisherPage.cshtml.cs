using System.Globalization;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation.Pages;

/// <summary>As whom, when and in which files open aid data are published.</summary>
[RequiresFunction(CooperationFunctions.PublishCode)]
internal sealed class PublisherModel(CurrentAccess current, SaveIatiPublisher save, MandateDb db, Words words) : PageModel
{
    private bool isExample;

    [BindProperty]
    public int? Version { get; set; }

    [BindProperty]
    public string? Identifier { get; set; }

    [BindProperty]
    public string? OrganisationType { get; set; }

    [BindProperty]
    public string? NameEn { get; set; }

    [BindProperty]
    public string? NameFr { get; set; }

    [BindProperty]
    public string? NameEs { get; set; }

    [BindProperty]
    public string? NameZh { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Website { get; set; }

    [BindProperty]
    public string? Day { get; set; }

    [BindProperty]
    public string Split { get; set; } = SnakeEnum<FileSplit>.Name(FileSplit.None);

    [BindProperty]
    public string? FileSize { get; set; }

    public IEnumerable<Choice> Splits => Enum.GetValues<FileSplit>().Select(s => new Choice(SnakeEnum<FileSplit>.Name(s), words["cooperation.iati.split." + SnakeEnum<FileSplit>.Name(s)]));

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (await db.Set<IatiPublisher>().AsNoTracking().SingleOrDefaultAsync(ct) is not { } p) return;
        (Version, Identifier, OrganisationType, Email, Website) = (p.Version, p.Identifier, p.OrganisationType, p.Email, p.Website);
        (NameEn, NameFr, NameEs, NameZh) = (p.Name.Texts.GetValueOrDefault("en"), p.Name.Texts.GetValueOrDefault("fr"), p.Name.Texts.GetValueOrDefault("es"), p.Name.Texts.GetValueOrDefault("zh"));
        (Day, Split, FileSize) = (p.Day?.ToString(CultureInfo.InvariantCulture), SnakeEnum<FileSplit>.Name(p.Split), p.FileSize?.ToString(CultureInfo.InvariantCulture));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var stored = await db.Set<IatiPublisher>().AsNoTracking().SingleOrDefaultAsync(ct);
        isExample = stored?.IsExample ?? false;
        var done = await save.HandleAsync(current.Value, Typed(stored?.Department), ct);
        if (!done.IsOk) return this.Refuse(done.Problems, new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = nameof(NameEn), ["organisation_type"] = nameof(OrganisationType), ["file_size"] = nameof(FileSize) });
        this.Notice(words["cooperation.iati.publisher_saved", done.Value.Identifier]);
        return Redirect(OpenDataLinks.All);
    }

    // What is no number is refused as the number that it cannot be.
    private SaveIatiPublisher.Input Typed(LocalizedText? department) => new(Identifier, OrganisationType, Name(), department, Email, Website,
        string.IsNullOrWhiteSpace(Day) ? null : Whole(Day) ?? 0, SnakeEnum<FileSplit>.TryParse(Split, out var split) ? split : FileSplit.None,
        string.IsNullOrWhiteSpace(FileSize) ? null : Whole(FileSize) ?? 0, isExample, Version);

    private LocalizedText? Name() => string.IsNullOrWhiteSpace(NameEn) ? null
        : new LocalizedText("en", new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = NameEn, ["fr"] = NameFr ?? "", ["es"] = NameEs ?? "", ["zh"] = NameZh ?? "" });

    private static int? Whole(string text) => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
