using System.Globalization;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Cooperation.Pages;

/// <summary>One activity of another publisher: what it says, in words, and its XML.</summary>
[RequiresFunction(CooperationFunctions.ReadCode)]
internal sealed class ReceivedActivityPageModel(CurrentAccess current, ReadReceived read, Words words) : PageModel
{
    // More are in the XML, and in the API.
    private const int MostRows = 500;

    public ReadReceived.View View { get; private set; } = null!;

    private ReceivedActivity Activity => View.Activity;

    public string Heading => ReceivedTitle.Of(Activity.Title)?.Text ?? Activity.Identifier;

    public string Size => Ui.Shown.Size(Activity.XmlLength, words);

    public string Updated => Activity.LastUpdated is { } at ? Ui.Shown.Moment(at) : words["cooperation.iati.missing"];

    /// <summary>Who does it, in which state, from when to when.</summary>
    public string Sentence => words["cooperation.iati.activity.sentence", Publisher, ReceivedMarkup.Status(Activity.Status, words), Day(Activity.ActualStart ?? Activity.PlannedStart), Day(Activity.ActualEnd ?? Activity.PlannedEnd)];

    /// <summary>What came in and went out, by type and currency: amounts of different currencies are never added.</summary>
    public IEnumerable<string> More => View.Transactions.Where(t => t.Amount is not null && t.Currency is not null).GroupBy(t => (t.Type, t.Currency)).OrderBy(g => g.Key.Type, StringComparer.Ordinal).ThenBy(g => g.Key.Currency, StringComparer.Ordinal)
        .Select(g => words["cooperation.iati.activity.sum", TypeOf(g.Key.Type), g.Key.Currency, Ui.Shown.Number(g.Sum(t => t.Amount!.Value), 2), Ui.Shown.Number(g.Count())]);

    private string Publisher => Activity.ReportingName ?? Activity.ReportingRef ?? words["cooperation.iati.missing"];

    public Table Places => new(words["cooperation.iati.activity.places"], [new(words["cooperation.iati.field.country"]), new(words["cooperation.iati.activity.share"], true, "%")],
        [.. View.Places.Where(p => p.Transaction is null).Select(p => new Row([Markup.Text(Mapped(p.IsRegion ? MappedKind.Region : null, p.Vocabulary ?? "1", p.Code)), Number(p.Percent)]))]);

    public Table Sectors => new(words["cooperation.iati.activity.sectors"], [new(words["cooperation.iati.field.sector"]), new(words["cooperation.iati.activity.vocabulary"]), new(words["cooperation.iati.activity.share"], true, "%")],
        [.. View.Sectors.Where(s => s.Transaction is null).Select(s => new Row([Markup.Text(Mapped(MappedKind.Sector, s.Vocabulary, s.Code)), Markup.Text(s.Vocabulary), Number(s.Percent)]))]);

    public Table Parties => new(words["cooperation.iati.activity.parties"], [new(words["cooperation.iati.mapping.name"]), new(words["cooperation.iati.activity.role"]), new(words["cooperation.iati.activity.reference"])],
        [.. View.Parties.Select(p => new Row([Text(p.Name ?? p.Ref), Markup.Text(RoleOf(p.Role)), Text((p.Ref ?? p.Name) is { } named ? Mapped(MappedKind.Organisation, "", named) : null)]))]);

    public Table Budgets => new(words["cooperation.iati.activity.budgets"],
        [new(words["cooperation.iati.activity.period"]), new(words["cooperation.iati.activity.element"]), new(words["cooperation.iati.activity.currency"]), new(words["cooperation.iati.activity.amount"], true)],
        [.. View.Budgets.Take(MostRows).Select(b => new Row([Markup.Text($"{Day(b.PeriodStart)} – {Day(b.PeriodEnd)}"), Markup.Text(b.Element), Text(b.Currency), Number(b.Amount)]))]);

    public Table Transactions => new(words["cooperation.iati.activity.transactions"],
        [new(words["cooperation.iati.activity.on"]), new(words["cooperation.iati.activity.type"]), new(words["cooperation.iati.activity.from"]), new(words["cooperation.iati.activity.to"]), new(words["cooperation.iati.activity.currency"]), new(words["cooperation.iati.activity.amount"], true), new(words["cooperation.iati.activity.value_date"])],
        [.. View.Transactions.Take(MostRows).Select(t => new Row([Markup.Text(Day(t.On)), Markup.Text(TypeOf(t.Type)), Text(t.ProviderName ?? t.ProviderRef), Text(t.ReceiverName ?? t.ReceiverRef), Text(t.Currency), Number(t.Amount), Markup.Text(Day(t.ValueDate))]))]);

    public Table Related => new(words["cooperation.iati.activity.related"], [new(words["cooperation.iati.field.identifier"]), new(words["cooperation.iati.activity.relation"])],
        [.. View.Related.Select(r => new Row([Markup.Text(r.Ref), Markup.Text(r.Type is [>= '1' and <= '5'] ? words["cooperation.iati.relation." + r.Type] : r.Type ?? words["cooperation.iati.missing"])]))]);

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken ct) => await FindAsync(id, ct) ?? Page();

    public async Task<IActionResult> OnGetXmlAsync(long id, CancellationToken ct) => await FindAsync(id, ct) ?? File(View.Xml, "application/xml; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"activity-{id}.xml"));

    private async Task<IActionResult?> FindAsync(long id, CancellationToken ct)
    {
        var found = await read.HandleAsync(current.Value, id, ct);
        if (!found.TryGet(out var view)) return this.Refuse(found.Problems);
        View = view;
        return null;
    }

    // Theirs, and what it is called here.
    private string Mapped(MappedKind? kind, string vocabulary, string theirs) =>
        View.Mapped.FirstOrDefault(m => m.Kind == kind && m.Vocabulary == vocabulary && m.Theirs == theirs) is { } mapped ? words["cooperation.iati.activity.mapped", theirs, mapped.Ours] : theirs;

    private string Day(DateOnly? day) => day is { } known ? Ui.Shown.ShortDate(known) : words["cooperation.iati.missing"];

    private string RoleOf(string? role) => role is [>= '1' and <= '4'] ? words["cooperation.iati.role." + role] : role ?? words["cooperation.iati.missing"];

    private string TypeOf(string? type) => int.TryParse(type, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code is >= 1 and <= 13 ? words["cooperation.iati.transaction." + code.ToString(CultureInfo.InvariantCulture)] : type ?? words["cooperation.iati.missing"];

    private Markup Text(string? text) => string.IsNullOrEmpty(text) ? FigureMarkup.Missing(words["cooperation.iati.missing"]) : Markup.Text(text);

    private Markup Number(decimal? number) => number is { } known ? Markup.Text(Ui.Shown.Number(known, 2)) : FigureMarkup.Missing(words["cooperation.iati.missing"]);
}
