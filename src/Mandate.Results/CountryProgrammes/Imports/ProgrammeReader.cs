using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>One row of each file of country programmes, cell by cell; what breaks a rule is named and the rest still looked at.</summary>
internal readonly record struct ProgrammeReader(RowReader R, DateOnly Today)
{
    public CooperationRow Cooperation()
    {
        var stage = Chosen<CooperationStage>("stage");
        var row = new CooperationRow(R.Number, R.Code("code"), Country(), Title(), R.Date("from"), R.Date("to"), stage, Day("signed_on"),
            Chosen<Assessment>("standards", false), Text("standards_evidence"), Link("standards_link"), Chosen<Assessment>("trained", false), Text("trained_evidence"), Link("trained_link"));
        Check(ProgrammeRules.Dates(row.From, row.To, stage != CooperationStage.Preparation, row.SignedOn, Today));
        return row;
    }

    public ProgrammeRow Programme()
    {
        var stage = Chosen<ProgrammeStage>("stage");
        var row = new ProgrammeRow(R.Number, R.Code("code"), Country(), Title(), R.Date("from"), R.Date("to"), stage, Day("signed_on"), R.Optional("unit"),
            R.OptionalCode("cooperation_framework"), Chosen<Assessment>("un_alignment", false), Text("un_note"));
        Check(ProgrammeRules.Dates(row.From, row.To, stage != ProgrammeStage.Design, row.SignedOn, Today));
        if (row.UnAlignment == Assessment.Yes && row.Cooperation is null) R.Refuse("results.programme.un_missing", "cooperation_framework");
        return row;
    }

    public PriorityRow Priority() => new(R.Number, R.Code("programme"), R.Code("code"), Title());

    public ServedRow Output() => new(R.Number, R.Code("programme"), R.OptionalCode("priority"), R.Code("framework").ToLowerInvariant(), R.Code("output"));

    public DocumentRow Document() => new(R.Number, R.Code("programme"), Line("title"), Required(Link("link"), "link"));

    public MemberRow Member()
    {
        var row = new MemberRow(R.Number, R.Code("programme"), Line("name"), Chosen<CommitteeSide>("side"), Text("role"), Day("since"), Day("until"));
        if (row.Until < row.Since) R.Refuse("results.import.to_before_from", "until");
        return row;
    }

    public MeetingRow Meeting() => new(R.Number, R.Code("programme"), Past("held_on"), Link("minutes"));

    public DecisionRow Decision()
    {
        var number = R.Whole("number");
        if (number == 0 && R.Optional("number") == "0") R.Refuse("results.import.whole_number", "number", "0");
        R.Required("text");
        return new(R.Number, R.Code("programme"), R.Date("meeting"), number, Text("text") ?? "", Day("due"), Chosen<DecisionState>("state"));
    }

    public EvaluationRow Evaluation()
    {
        var done = Day("done_on");
        if (done > Today) R.Refuse("results.programme.future", "done_on");
        var row = new EvaluationRow(R.Number, R.Code("programme"), Chosen<EvaluationKind>("kind"), R.Date("planned_on"), done, Link("link"), Text("findings"));
        if (done is null && row.Findings is not null) R.Refuse("results.programme.findings_early", "findings");
        return row;
    }

    private string Country() => R.Required("country").ToUpperInvariant();

    private DateOnly Past(string column)
    {
        var day = R.Date(column);
        if (day > Today) R.Refuse("results.programme.future", column);
        return day;
    }

    private DateOnly? Day(string column) => R.Optional(column) is null ? null : R.Date(column);

    private string? Text(string column)
    {
        var text = R.Optional(column);
        if (text?.Length > ProgrammeRules.LongestText) R.Refuse("results.deliverable.long", column, ProgrammeRules.LongestText);
        return text;
    }

    private string Line(string column)
    {
        var text = R.Line(column);
        if (text.Length > ProgrammeRules.LongestName) R.Refuse("results.deliverable.long", column, ProgrammeRules.LongestName);
        return text;
    }

    private string? Link(string column)
    {
        var link = R.Optional(column);
        if (link is not null && !ProgrammeRules.IsSecureLink(link)) R.Refuse("results.programme.link", column);
        return link;
    }

    private string Required(string? text, string column)
    {
        if (text is null) R.Required(column);
        return text ?? "";
    }

    private T Chosen<T>(string column, bool isRequired = true) where T : struct, Enum
    {
        if (isRequired) R.Required(column);
        return R.OneOf<T>(column) ?? default;
    }

    // The original is the language that says so, or the first that is filled in.
    private LocalizedText? Title()
    {
        var r = R;
        var texts = LanguageList.Codes.ToDictionary(l => l, l => r.Optional(l) is null ? "" : r.Line(l), StringComparer.Ordinal);
        var original = R.OneOf("original", (string[])[.. LanguageList.Codes]) ?? LanguageList.Codes.FirstOrDefault(l => texts[l].Length > 0);
        foreach (var (language, text) in texts.Where(t => t.Value.Length > ProgrammeRules.LongestName)) R.Refuse("results.deliverable.long", language, ProgrammeRules.LongestName);
        if (original is null || !texts.TryGetValue(original, out var first)) R.Required("en");
        else if (first.Length == 0) R.Required(original);
        else return new(original, texts);
        return null;
    }

    private void Check(IEnumerable<(string Rule, string Field)> problems)
    {
        foreach (var (rule, field) in problems) R.Refuse(rule, field);
    }
}
