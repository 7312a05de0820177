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
        Check(ProgrammeRules.Derived(row.UnAlignment, row.Cooperation is not null, "cooperation_framework"));
        return row;
    }

    public PriorityRow Priority() => new(R.Number, R.Code("programme"), R.Code("code"), Title());

    public ServedRow Output() => new(R.Number, R.Code("programme"), R.OptionalCode("priority"), R.Code("framework").ToLowerInvariant(), R.Code("output"));

    public DocumentRow Document() => new(R.Number, R.Code("programme"), Required(Name("title"), "title"), Required(Link("link"), "link"));

    public MemberRow Member()
    {
        var row = new MemberRow(R.Number, R.Code("programme"), Required(Name("name"), "name"), Chosen<CommitteeSide>("side"), Name("role"), Day("since"), Day("until"));
        Check(ProgrammeRules.Order(row.Since, row.Until, "until"));
        return row;
    }

    public MeetingRow Meeting()
    {
        var row = new MeetingRow(R.Number, R.Code("programme"), R.Date("held_on"), Link("minutes"));
        Check(ProgrammeRules.Past(row.HeldOn, "held_on", Today));
        return row;
    }

    public DecisionRow Decision()
    {
        var number = R.Whole("number");
        if (number == 0 && R.Optional("number") == "0") R.Refuse("kernel.csv.whole_number", "number", "0");
        return new(R.Number, R.Code("programme"), R.Date("meeting"), number, Required(Text("text"), "text"), Day("due"), Chosen<DecisionState>("state"));
    }

    public EvaluationRow Evaluation()
    {
        var row = new EvaluationRow(R.Number, R.Code("programme"), Chosen<EvaluationKind>("kind"), R.Date("planned_on"), Day("done_on"), Link("link"), Text("findings"));
        Check(ProgrammeRules.Past(row.DoneOn, "done_on", Today), ProgrammeRules.Findings(row.DoneOn is not null, row.Findings));
        return row;
    }

    private string Country() => R.Required("country").ToUpperInvariant();

    private DateOnly? Day(string column) => R.Optional(column) is null ? null : R.Date(column);

    private string? Text(string column) => Checked(column, ProgrammeRules.Text);

    private string? Name(string column) => Checked(column, ProgrammeRules.Name);

    private string? Link(string column) => Checked(column, ProgrammeRules.Link);

    private string? Checked(string column, Func<string?, string, Problem?> rule)
    {
        var text = R.Optional(column);
        Check(rule(text, column));
        return text;
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
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var language in LanguageList.Codes) texts[language] = Name(language) ?? "";
        var original = R.OneOf("original", (string[])[.. LanguageList.Codes]) ?? LanguageList.Codes.FirstOrDefault(l => texts[l].Length > 0);
        if (original is null || !texts.TryGetValue(original, out var first)) R.Required("en");
        else if (first.Length == 0) R.Required(original);
        else return new(original, texts);
        return null;
    }

    private void Check(params IEnumerable<Problem?> problems)
    {
        foreach (var problem in problems.OfType<Problem>()) R.Refuse(problem.Code, problem.Place!.Field!, [.. problem.Args]);
    }
}
