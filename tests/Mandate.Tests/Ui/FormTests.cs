using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Mandate.Kernel;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Mandate.Tests.Ui;

public class FormTests
{
    private static readonly Words Words = new([Mandate.Ui.Texts.Module]) { FailOnMissing = true };

    private static ModelStateDictionary Posted(params string[] names)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        var state = new ModelStateDictionary();
        foreach (var name in names) state.SetModelValue(name, "typed", "typed");
        return state;
    }

    [Theory]
    [InlineData("member_state", "Form.MemberState")]
    [InlineData("MemberState", "Form.MemberState")]
    [InlineData("Form.MemberState", "Form.MemberState")]
    [InlineData("title", "Title")]
    [InlineData("nowhere", "")]
    [InlineData(null, "")]
    public void A_problem_finds_its_field(string? field, string key)
    {
        var state = Posted("Form.MemberState", "Title");
        state.AddProblems([Problem.Rule("ui.error.number", field)], Words);
        var wrong = Assert.Single(state, e => e.Value!.Errors.Count > 0);
        Assert.Equal(key, wrong.Key);
        Assert.Equal("Enter a number, like 12 or 3.5", Assert.Single(wrong.Value!.Errors).ErrorMessage);
    }

    [Fact]
    public void A_form_may_name_its_fields_otherwise()
    {
        var state = Posted("Form.Who");
        state.AddProblems([Problem.Rule("ui.error.number", "account")], Words, new Dictionary<string, string> { ["account"] = "Form.Who" });
        Assert.Single(state["Form.Who"]!.Errors);
    }

    [Theory]
    [InlineData(ProblemKind.Rule, 422), InlineData(ProblemKind.NotFound, 404), InlineData(ProblemKind.Conflict, 409)]
    [InlineData(ProblemKind.Forbidden, 403), InlineData(ProblemKind.Unavailable, 503)]
    public void Each_kind_of_problem_has_its_status(ProblemKind kind, int status) => Assert.Equal(status, Refusal.StatusOf(kind));

    private static string Draw(Question question) => FieldMarkup.Of(question).ToString();

    [Fact]
    public void An_input_is_tied_to_its_label_hint_and_errors()
    {
        var html = XElement.Parse(Draw(new Question("Form.Title", "Form_Title", "textarea")
        {
            Label = "Title", Hint = "As it stands", Errors = ["Enter it"], Values = ["<b>\n"],
        }));
        var input = html.Element("textarea")!;
        Assert.Equal("Form_Title", html.Element("label")!.Attribute("for")!.Value);
        Assert.Equal("true", input.Attribute("aria-invalid")!.Value);
        var described = input.Attribute("aria-describedby")!.Value.Split(' ');
        Assert.Equal(["As it stands", "Enter it"], described.Select(id => html.Elements().Single(e => (string?)e.Attribute("id") == id).Value));
        Assert.Equal("\n<b>\n", input.Value.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void What_was_chosen_stays_chosen()
    {
        Choice[] choices = [new("a", "A"), new("b", "B", "a hint"), new("c", "C")];
        var boxes = Draw(new Question("x", "x", "checkboxes") { Values = ["a", "c"], Choices = choices });
        Assert.Equal(["a", "c"], Regex.Matches(boxes, "value=\"(.)\" checked").Select(m => m.Groups[1].Value));
        var select = Draw(new Question("x", "x", "select") { Values = ["b"], Choices = choices });
        Assert.Equal(["b"], Regex.Matches(select, "value=\"(.)\" selected").Select(m => m.Groups[1].Value));
    }
}
