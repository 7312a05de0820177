using Mandate.Kernel;
using Mandate.Results;

namespace Mandate.Tests.Results;

public class CriteriaByNumberTests
{
    private static readonly TechnicalNote Note = MakeNote(3);

    [Theory]
    [InlineData("", "1", "1")]
    [InlineData("", "1=yes 3=YES", "1 3")]
    [InlineData("1 2", "2=no 3", "1 3")]
    [InlineData("", "2 2=no", "")]
    [InlineData("1", "", "1")]
    public void What_is_met_follows_from_what_was_met_and_what_is_typed(string before, string typed, string met)
    {
        var (found, problems) = CriteriaByNumber.Read(Note, Split(typed), Split(before).Select(Id));
        Assert.Empty(problems);
        Assert.Equal(Split(met).Select(Id).Order(), found.Order());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("4")]
    [InlineData("-1")]
    [InlineData("1=maybe")]
    [InlineData("1=")]
    [InlineData("one")]
    [InlineData("")]
    [InlineData("99999999999")]
    public void A_text_that_names_no_criterion_is_a_problem_of_its_own(string typed)
    {
        var (met, problems) = CriteriaByNumber.Read(Note, [typed, "2"], []);
        Assert.Equal(("results.report.criterion_unknown", "criterion"), (Assert.Single(problems).Code, problems[0].Place!.Field));
        Assert.Equal([Id("2")], met);
    }

    [Fact]
    public void Without_a_technical_note_there_is_nothing_to_meet() =>
        Assert.Equal("results.report.criterion_no_note", Assert.Single(CriteriaByNumber.Read(null, ["1"], []).Problems).Code);

    private static string[] Split(string numbers) => numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static Guid Id(string number) => Note.Criteria[int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) - 1].Id;

    private static TechnicalNote MakeNote(int criteria)
    {
        var note = new TechnicalNote { Id = Guid.NewGuid(), Text = LocalizedText.English("What counts") };
        note.Criteria.AddRange(Enumerable.Range(1, criteria).Select(n =>
            new Criterion { Id = Guid.NewGuid(), TechnicalNoteId = note.Id, Position = n, Text = LocalizedText.English($"Criterion {n}") }));
        return note;
    }
}
